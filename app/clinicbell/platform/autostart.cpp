// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr auto entryName = "clinicbell.desktop"_L1;
constexpr qint64 largestEntry = 64 * 1024; ///< bytes; of something that is no entry not all is read.

/// Does this entry start the program? Nothing where there is none that can be read.
std::optional<bool> entryStarts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bool inEntry = false;
    bool starts = true;
    const QList<QByteArray> lines = file.read(largestEntry).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray words = line.trimmed();
        if (words.startsWith('['))
            inEntry = words == "[Desktop Entry]";
        const qsizetype equals = words.indexOf('=');
        if (!inEntry || equals < 0)
            continue;
        const QByteArray key = words.left(equals).trimmed();
        const QByteArray value = words.mid(equals + 1).trimmed();
        // The second one is how GNOME's own settings switch an entry off.
        if ((key == "Hidden" && value == "true") || (key == "X-GNOME-Autostart-enabled" && value == "false"))
            starts = false;
    }
    return starts;
}

/// As the specification wants an argument that may hold spaces.
QString quoted(QString path)
{
    path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'`', u"\\`"_s).replace(u'$', u"\\$"_s);
    path.replace(u'%', u"%%"_s);
    // A value of the file is escaped once more than the argument in it.
    return u'"' + path.replace(u'\\', u"\\\\"_s) + u'"';
}

QByteArray entry(bool on, const QString &program)
{
    const QString text = u"[Desktop Entry]\nType=Application\nName=ClinicBell\nIcon=clinicbell\nExec=%1 --minimized\n"
                         u"Terminal=false\nStartupNotify=false\nHidden=%2\n"_s;
    return text.arg(quoted(program), on ? u"false"_s : u"true"_s).toUtf8();
}

} // namespace

Autostart::Places Autostart::places()
{
    QStringList shared;
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : folders) {
        if (folder != own)
            shared.append(folder + "/autostart"_L1);
    }
    return {.own = own + "/autostart"_L1, .shared = shared, .program = QCoreApplication::applicationFilePath()};
}

Autostart::Autostart(Places places)
    : m_places(std::move(places))
{ }

QString Autostart::ownFile() const
{
    return QDir(m_places.own).filePath(entryName);
}

bool Autostart::isSharedOn() const
{
    for (const QString &folder : m_places.shared) {
        if (const auto starts = entryStarts(QDir(folder).filePath(entryName)))
            return *starts;
    }
    return false;
}

bool Autostart::isOn() const
{
    return entryStarts(ownFile()).value_or(isSharedOn());
}

Result<void> Autostart::set(bool on) const
{
    if (isOn() == on)
        return {};
    const auto refused = [](const QString &why) { return failure(ErrorCode::AutostartNotKept, why); };
    if (isSharedOn() == on)
        return QFile::remove(ownFile()) ? Result<void>() : refused(u"the entry cannot be removed"_s);
    QSaveFile file(ownFile());
    if (!QDir().mkpath(m_places.own) || !file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    file.write(entry(on, m_places.program));
    return file.commit() ? Result<void>() : refused(file.errorString());
}

} // namespace clinicbell::platform
