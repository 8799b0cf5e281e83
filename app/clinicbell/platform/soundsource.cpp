// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr auto soundPluginFile = "clinicbell-sound.so"_L1;

tl::expected<std::unique_ptr<SoundPlugin>, QString> loadSoundPlugin(const QString &file)
{
    QPluginLoader loader(file); // Not kept: without it the library stays loaded for good.
    QObject *instance = loader.instance();
    if (!instance)
        return tl::unexpected(loader.errorString());
    auto *plugin = qobject_cast<SoundPlugin *>(instance);
    if (!plugin) {
        delete instance;
        return tl::unexpected(u"the sound plugin is of another version"_s);
    }
    return std::unique_ptr<SoundPlugin>(plugin);
}

} // namespace

SoundSource soundPluginIn(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString file = QDir(folder).filePath(soundPluginFile);
        if (QFileInfo(file).isFile())
            return {.isThere = true, .load = [file] { return loadSoundPlugin(file); }};
    }
    return {};
}

SoundSource installedSounds()
{
    const QString program = QCoreApplication::applicationDirPath();
    return soundPluginIn({program, program + "/plugins"_L1, program + "/../lib/clinicbell/plugins"_L1});
}

} // namespace clinicbell::platform
