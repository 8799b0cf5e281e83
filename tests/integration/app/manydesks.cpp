// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/manydesks.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::app::test {

const QStringList &ManyDesks::people()
{
    static const QStringList people{u"siti"_s, u"james"_s, u"dewi"_s};
    return people;
}

/// The keychain and the bus are the desktop's; all else is the desk's own.
QProcessEnvironment ManyDesks::environmentIn(const QString &folder, const QString &clock)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &kind : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"STATE"_s}) {
        const QString path = folder + u'/' + kind.toLower();
        QDir().mkpath(path);
        environment.insert("XDG_"_L1 + kind + "_HOME"_L1, path);
    }
    if (!clock.isEmpty()) {
        environment.insert(u"LD_PRELOAD"_s, u"/usr/$LIB/faketime/libfaketime.so.1"_s);
        environment.insert(u"FAKETIME"_s, clock);
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    }
    return environment;
}

bool ManyDesks::open(size_t count, const QStringList &serverOptions, const QStringList &options)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<demo::test::DemoServer>();
    m_options = options;
    if (!m_server->start(serverOptions))
        return false;
    const QStringList sitting = people().first(static_cast<qsizetype>(count));
    for (const QString &person : sitting) {
        const QString folder = m_folder->filePath(person);
        ClinicBellProcess &desk = *m_desks.emplace_back(std::make_unique<ClinicBellProcess>(folder + "/profile"_L1));
        desk.setEnvironment(environmentIn(folder, m_clocks.value(m_desks.size() - 1)));
        if (!desk.start(options)
            || desk.signIn(m_server->rest().toString(), person + "@klinik.example"_L1).exitCode != 0
            || !desk.becomes(u"live"_s))
            return false;
    }
    return true;
}

bool ManyDesks::close()
{
    const bool all = std::all_of(m_desks.begin(), m_desks.end(),
                                 [](const auto &desk) { return !desk->isRunning() || desk->quit(); });
    m_desks.clear();
    m_server.reset();
    m_clocks.clear();
    return all;
}

bool ManyDesks::restart(size_t at)
{
    return desk(at).start(m_options) && desk(at).becomes(u"live"_s);
}

QJsonObject ManyDesks::member(size_t at, const QString &name) const
{
    const QJsonArray team = m_desks[at]->askJson({u"team"_s}).array();
    const auto found =
        std::find_if(team.begin(), team.end(), [&name](const QJsonValue &each) { return each[u"name"] == name; });
    return found == team.end() ? QJsonObject() : found->toObject();
}

} // namespace clinicbell::app::test
