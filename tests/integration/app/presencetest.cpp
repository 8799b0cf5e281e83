// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/support/soketi.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::demo::test::DemoServer;

namespace {

constexpr std::array people{"siti@klinik.example"_L1, "james@klinik.example"_L1, "dewi@klinik.example"_L1};

/// Name to status, of those who are in.
using Team = QMap<QString, QString>;

const Team wholeTeam{
    {u"Siti Rahma"_s, u"available"_s}, {u"Dr. James Lim"_s, u"available"_s}, {u"Dewi Kartika"_s, u"available"_s}};

} // namespace

/// Three desks, each a program and a profile of its own, at one clinic: what each shows of the others.
class PresenceTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void threeDesksAgreeOnWhoIsInWithinASecond_data() { bothServers(); }
    void threeDesksAgreeOnWhoIsInWithinASecond();
    void aStatusIsSeenAtTheOthersWithinASecond_data() { bothServers(); }
    void aStatusIsSeenAtTheOthersWithinASecond();
    void whoGoesIsGoneAtTheOthers_data() { bothServers(); }
    void whoGoesIsGoneAtTheOthers();
    void whatIsNoStatusIsRefusedInWords();

private:
    void bothServers();
    bool openDesks(const QStringList &options);
    Team teamAt(size_t desk) const;
    bool allShow(const Team &team, std::chrono::milliseconds patience, size_t desks = people.size()) const;

    clinicbell::test::Soketi m_soketi;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServer> m_server;
    std::vector<std::unique_ptr<ClinicBellProcess>> m_desks;
};

void PresenceTest::initTestCase()
{
    QVERIFY(m_soketi.start());
}

void PresenceTest::cleanup()
{
    for (const auto &desk : m_desks)
        QVERIFY(!desk->isRunning() || desk->quit());
    m_desks.clear();
    m_server.reset();
}

void PresenceTest::bothServers()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("the clinic's own hub") << QStringList();
    QTest::newRow("soketi") << demoOptions(m_soketi);
}

bool PresenceTest::openDesks(const QStringList &options)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<DemoServer>();
    if (!m_server->start(options))
        return false;
    for (const QLatin1StringView email : people) {
        const QString profile = m_folder->filePath(email.first(email.indexOf(u'@')));
        ClinicBellProcess &desk = *m_desks.emplace_back(std::make_unique<ClinicBellProcess>(profile));
        if (!desk.start() || desk.signIn(m_server->rest().toString(), email).exitCode != 0 || !desk.becomes(u"live"_s))
            return false;
    }
    return true;
}

Team PresenceTest::teamAt(size_t desk) const
{
    Team team;
    const QJsonArray members = m_desks[desk]->askJson({u"team"_s}).array();
    for (const QJsonValue &member : members)
        team.insert(member[u"name"].toString(), member[u"status"].toString());
    return team;
}

bool PresenceTest::allShow(const Team &team, std::chrono::milliseconds patience, size_t desks) const
{
    QList<Team> seen;
    const bool agree = ClinicBellProcess::eventually(
        [&] {
            seen.clear();
            for (size_t desk = 0; desk < desks; ++desk)
                seen.append(teamAt(desk));
            return std::all_of(seen.begin(), seen.end(), [&team](const Team &each) { return each == team; });
        },
        patience);
    if (!agree)
        qWarning() << "wanted" << team << "seen" << seen;
    return agree;
}

void PresenceTest::threeDesksAgreeOnWhoIsInWithinASecond()
{
    QFETCH(QStringList, options);
    QVERIFY(openDesks(options));
    QVERIFY(allShow(wholeTeam, 1s));
}

void PresenceTest::aStatusIsSeenAtTheOthersWithinASecond()
{
    QFETCH(QStringList, options);
    QVERIFY(openDesks(options));
    QVERIFY(allShow(wholeTeam, 5s));
    QCOMPARE(m_desks[1]->ask({u"presence"_s, u"--status"_s, u"in-consultation"_s}).exitCode, 0);
    Team changed = wholeTeam;
    changed[u"Dr. James Lim"_s] = u"in-consultation"_s;
    QVERIFY(allShow(changed, 1s));
}

void PresenceTest::whoGoesIsGoneAtTheOthers()
{
    QFETCH(QStringList, options);
    QVERIFY(openDesks(options));
    QVERIFY(allShow(wholeTeam, 5s));
    QVERIFY(m_desks[2]->quit());
    Team left = wholeTeam;
    left.remove(u"Dewi Kartika"_s);
    // A few seconds of grace: most of those who go are back at once.
    QVERIFY(allShow(left, 8s, 2));
}

void PresenceTest::whatIsNoStatusIsRefusedInWords()
{
    QTemporaryDir folder;
    const ClinicBellProcess desk(folder.path());
    for (const QString &word : {u"asleep"_s, u"offline"_s}) {
        const Outcome refused = desk.ask({u"presence"_s, u"--status"_s, word});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("in-consultation"), refused.err.constData());
    }
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "presencetest.moc"
