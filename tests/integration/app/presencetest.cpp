// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/integration/app/manydesks.h"
#include "tests/integration/popups/fakesession.h"
#include "tests/support/soketi.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::popups::test::FakeMutter;
using clinicbell::popups::test::FakeScreenSaver;

namespace {

/// Name to status, of those who are in.
using Team = QMap<QString, QString>;

constexpr size_t wholeTeamsDesks = 3;
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
    void whoLeavesTheComputerIsAwayAndThenWhatTheyWere();
    void whoLocksTheScreenIsAwayAndThenWhatTheyWere();
    void aPersonAtTwoDesksIsOneAndInUntilBothAreGone();
    void inConsultationSaidByHandIsTrueAtBothDesks();
    void whatIsNoStatusIsRefusedInWords();

private:
    void bothServers();
    bool openDesks(const QStringList &options);
    Team teamAt(size_t desk);
    bool allShow(const Team &team, std::chrono::milliseconds patience, size_t desks = wholeTeamsDesks);

    clinicbell::test::Soketi m_soketi;
    ManyDesks m_desks;
};

void PresenceTest::initTestCase()
{
    QVERIFY(m_soketi.start());
}

void PresenceTest::cleanup()
{
    QVERIFY(m_desks.close());
}

void PresenceTest::bothServers()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("the clinic's own hub") << QStringList();
    QTest::newRow("soketi") << demoOptions(m_soketi);
}

bool PresenceTest::openDesks(const QStringList &options)
{
    return m_desks.open(wholeTeamsDesks, options);
}

Team PresenceTest::teamAt(size_t desk)
{
    Team team;
    const QJsonArray members = m_desks.desk(desk).askJson({u"team"_s}).array();
    for (const QJsonValue &member : members)
        team.insert(member[u"name"].toString(), member[u"status"].toString());
    return team;
}

bool PresenceTest::allShow(const Team &team, std::chrono::milliseconds patience, size_t desks)
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
    QCOMPARE(m_desks.desk(1).ask({u"presence"_s, u"--status"_s, u"in-consultation"_s}).exitCode, 0);
    Team changed = wholeTeam;
    changed[u"Dr. James Lim"_s] = u"in-consultation"_s;
    QVERIFY(allShow(changed, 1s));
}

void PresenceTest::whoGoesIsGoneAtTheOthers()
{
    QFETCH(QStringList, options);
    QVERIFY(openDesks(options));
    QVERIFY(allShow(wholeTeam, 5s));
    QVERIFY(m_desks.desk(2).quit());
    Team left = wholeTeam;
    left.remove(u"Dewi Kartika"_s);
    // A few seconds of grace: most of those who go are back at once.
    QVERIFY(allShow(left, 8s, 2));
}

void PresenceTest::whoLeavesTheComputerIsAwayAndThenWhatTheyWere()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    FakeMutter mutter(desktop); // Of all three: they sit at one computer.
    QVERIFY(openDesks({}));
    QTRY_COMPARE(mutter.idleWatches.size(), 3);
    QCOMPARE(m_desks.desk(1).ask({u"presence"_s, u"--status"_s, u"in-consultation"_s}).exitCode, 0);
    QCOMPARE(m_desks.desk(2).ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
    const Team there{
        {u"Siti Rahma"_s, u"available"_s}, {u"Dr. James Lim"_s, u"in-consultation"_s}, {u"Dewi Kartika"_s, u"busy"_s}};
    QVERIFY(allShow(there, 5s));
    mutter.tellIdle();
    const Team left{
        {u"Siti Rahma"_s, u"away"_s}, {u"Dr. James Lim"_s, u"in-consultation"_s}, {u"Dewi Kartika"_s, u"away"_s}};
    QVERIFY(allShow(left, 1s));
    QTRY_COMPARE(mutter.activeWatches, 3);
    mutter.tellActive();
    QVERIFY(allShow(there, 1s));
}

void PresenceTest::whoLocksTheScreenIsAwayAndThenWhatTheyWere()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    FakeScreenSaver saver(desktop);
    QVERIFY(openDesks({}));
    QCOMPARE(m_desks.desk(2).ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
    Team there = wholeTeam;
    there[u"Dewi Kartika"_s] = u"busy"_s;
    QVERIFY(allShow(there, 5s));
    emit saver.ActiveChanged(true);
    Team left = wholeTeam;
    for (QString &status : left)
        status = u"away"_s;
    QVERIFY(allShow(left, 1s));
    emit saver.ActiveChanged(false);
    QVERIFY(allShow(there, 1s));
}

void PresenceTest::aPersonAtTwoDesksIsOneAndInUntilBothAreGone()
{
    QVERIFY(openDesks({}));
    QTemporaryDir folder;
    ClinicBellProcess second(folder.path()); // Siti's, too.
    QVERIFY(second.start());
    QCOMPARE(second.signIn(m_desks.server().rest().toString()).exitCode, 0);
    QVERIFY(second.becomes(u"live"_s));
    QVERIFY(allShow(wholeTeam, 5s));
    QCOMPARE(m_desks.desk(0).ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
    Team busy = wholeTeam;
    busy[u"Siti Rahma"_s] = u"busy"_s;
    QVERIFY(allShow(busy, 1s));
    QVERIFY(second.quit()); // She is here still.
    QVERIFY(allShow(busy, 1s));
    QVERIFY(second.start()); // Nothing is said there that would speak over her other desk.
    QVERIFY(second.becomes(u"live"_s));
    QVERIFY(allShow(busy, 1s));
    QCOMPARE(second.ask({u"presence"_s, u"--status"_s, u"available"_s}).exitCode, 0);
    QVERIFY(allShow(wholeTeam, 1s));
    m_desks.server().call("POST", u"/control/drop-sockets"_s, {{u"user_email"_s, u"siti@klinik.example"_s}});
    QVERIFY(m_desks.desk(0).becomes(u"live"_s) && second.becomes(u"live"_s));
    QVERIFY(allShow(wholeTeam, 5s)); // Said at one, it is true at both.
    QCOMPARE(m_desks.desk(0).ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
    QVERIFY(allShow(busy, 1s));
    QVERIFY(second.quit());
    QVERIFY(allShow(busy, 1s));
    QVERIFY(!ClinicBellProcess::eventually([&] { return teamAt(1) != busy; }, 6s));
}

/// As the person says it at one, the other keeps it once that one is gone and the line was lost.
void PresenceTest::inConsultationSaidByHandIsTrueAtBothDesks()
{
    QVERIFY(openDesks({}));
    QTemporaryDir folder;
    ClinicBellProcess second(folder.path()); // Siti's, too.
    QVERIFY(second.start());
    QCOMPARE(second.signIn(m_desks.server().rest().toString()).exitCode, 0);
    QVERIFY(second.becomes(u"live"_s));
    QCOMPARE(second.ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
    Team then = wholeTeam;
    then[u"Siti Rahma"_s] = u"busy"_s;
    QVERIFY(allShow(then, 5s));
    QCOMPARE(m_desks.desk(0).ask({u"presence"_s, u"--status"_s, u"in-consultation"_s}).exitCode, 0);
    then[u"Siti Rahma"_s] = u"in-consultation"_s;
    QVERIFY(allShow(then, 1s));
    QVERIFY(m_desks.desk(0).quit());
    m_desks.server().call("POST", u"/control/drop-sockets"_s, {{u"user_email"_s, u"siti@klinik.example"_s}});
    QVERIFY(second.becomes([](const QJsonObject &status) { return counter(status, "reconnects"_L1) > 0; }, 10s));
    QVERIFY(second.becomes(u"live"_s));
    QVERIFY(ClinicBellProcess::eventually([&] { return teamAt(1) == then; }, 5s));
    QVERIFY(!ClinicBellProcess::eventually([&] { return teamAt(1) != then; }, 3s));
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
