// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/serverclock.h"
#include "core/clinic/clinicapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::clinic;

using Offset = ServerClock::Offset;

/// What the Date of answers tells of this computer's clock.
class ServerClockTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aDateIsRead_data();
    void aDateIsRead();
    void halfTheWayIsTakenIntoAccount_data();
    void halfTheWayIsTakenIntoAccount();
    void whatCannotBeIsNotCounted();
    void oneOddAnswerAmongManyDoesNotCount();
    void aClockThatWasPutRightIsNoticed();
    void jitterIsNotTold();
    void anotherServerIsAnotherClock();
    void certificatesAreJudgedByWhatIsKnown_data();
    void certificatesAreJudgedByWhatIsKnown();
    void theApiHearsIt_data();
    void theApiHearsIt();

private:
    /// A server whose clock is @p ahead answers at once.
    void hear(std::chrono::seconds ahead, std::chrono::milliseconds roundTrip = 0ms);

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ServerClock> m_serverClock;
};

void ServerClockTest::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_serverClock = std::make_unique<ServerClock>(*m_clock);
}

void ServerClockTest::hear(std::chrono::seconds ahead, std::chrono::milliseconds roundTrip)
{
    m_serverClock->hear(m_clock->now().addSecs(ahead.count()), roundTrip);
}

void ServerClockTest::aDateIsRead_data()
{
    QTest::addColumn<QString>("time"); // empty: none
    QTest::newRow("Mon, 02 Mar 2026 08:00:05 GMT") << u"2026-03-02T08:00:05Z"_s;
    QTest::newRow(" Mon, 02 Mar 2026 08:00:05 GMT ") << u"2026-03-02T08:00:05Z"_s;
    QTest::newRow("Mon, 02 Mar 2026 08:00:05 +0100") << QString();
    QTest::newRow("Tue, 02 Mar 2026 08:00:05 GMT") << QString(); // It was a Monday.
    QTest::newRow("Mon, 32 Mar 2026 08:00:05 GMT") << QString();
    QTest::newRow("1772438405") << QString();
    QTest::newRow("") << QString();
}

void ServerClockTest::aDateIsRead()
{
    QFETCH(const QString, time);
    const QDateTime read = readHttpDate(QTest::currentDataTag());
    QCOMPARE(read.isValid() ? read.toString(Qt::ISODate) : QString(), time);
}

void ServerClockTest::halfTheWayIsTakenIntoAccount_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("roundTrip");
    QTest::addColumn<Offset>("offset");
    QTest::newRow("right") << 0 << 100 << Offset(1s); // It left out half a second.
    QTest::newRow("right, seen a second ago") << -1 << 1000 << Offset(0s);
    QTest::newRow("far away") << -3 << 5000 << Offset(0s);
    QTest::newRow("7 min behind") << 419 << 200 << Offset(420s);
    QTest::newRow("7 min ahead") << -421 << 600 << Offset(-420s);
    QTest::newRow("too long on the way") << 0 << 10'001 << Offset();
}

void ServerClockTest::halfTheWayIsTakenIntoAccount()
{
    QFETCH(const int, ahead);
    QFETCH(const int, roundTrip);
    QSignalSpy changed(m_serverClock.get(), &ServerClock::offsetChanged);
    hear(std::chrono::seconds(ahead), std::chrono::milliseconds(roundTrip));
    QTEST(m_serverClock->offset(), "offset");
    QCOMPARE(changed.size(), m_serverClock->offset() ? 1 : 0);
}

void ServerClockTest::whatCannotBeIsNotCounted()
{
    QSignalSpy heard(m_serverClock.get(), &ServerClock::heard);
    m_serverClock->hear({}, 0ms);
    m_serverClock->hear(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), 0ms);
    m_serverClock->hear(QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC), 0ms);
    hear(0s, -1ms);
    QCOMPARE(m_serverClock->offset(), Offset());
    QCOMPARE(heard.size(), 0);
    QVERIFY(!m_serverClock->memory().heard.isValid());
}

void ServerClockTest::oneOddAnswerAmongManyDoesNotCount()
{
    for (const auto ahead : {400s, 400s, -90'000s, 400s, 401s})
        hear(ahead);
    QVERIFY(std::chrono::abs(*m_serverClock->offset() - 400s) <= 2s);
}

void ServerClockTest::aClockThatWasPutRightIsNoticed()
{
    for (int i = 0; i < 9; ++i)
        hear(400s);
    for (int i = 0; i < 3; ++i)
        hear(0s);
    QVERIFY(std::chrono::abs(*m_serverClock->offset()) <= 2s);
}

void ServerClockTest::jitterIsNotTold()
{
    QSignalSpy changed(m_serverClock.get(), &ServerClock::offsetChanged);
    for (const auto ahead : {0s, 1s, 0s, -1s, 2s, 0s, 1s})
        hear(ahead);
    QCOMPARE(changed.size(), 1);
}

void ServerClockTest::anotherServerIsAnotherClock()
{
    hear(400s);
    QSignalSpy changed(m_serverClock.get(), &ServerClock::offsetChanged);
    m_serverClock->forget();
    QCOMPARE(m_serverClock->offset(), Offset());
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_serverClock->bestGuess().has_value()); // Still better than nothing.
    hear(-400s);
    QVERIFY(*m_serverClock->offset() < -390s);
}

void ServerClockTest::certificatesAreJudgedByWhatIsKnown_data()
{
    QTest::addColumn<Offset>("kept");
    QTest::addColumn<int>("heardAgo"); // s by this computer's clock; 0: never
    QTest::addColumn<Offset>("guess");
    QTest::newRow("nothing is known") << Offset() << 0 << Offset();
    QTest::newRow("kept from an earlier run") << Offset(420s) << 86'400 << Offset(420s);
    QTest::newRow("was right, and went back a year") << Offset(0s) << -31'536'000 << Offset(31'536'000s);
    QTest::newRow("always 7 min behind, asked again at once") << Offset(420s) << -415 << Offset(420s);
    QTest::newRow("ahead, and went back") << Offset(-420s) << -3600 << Offset(3600s);
}

void ServerClockTest::certificatesAreJudgedByWhatIsKnown()
{
    QFETCH(const Offset, kept);
    QFETCH(const int, heardAgo);
    if (heardAgo != 0)
        m_serverClock->setMemory({.offset = kept, .heard = m_clock->now().addSecs(-heardAgo)});
    QTEST(m_serverClock->bestGuess(), "guess");
    QCOMPARE(m_serverClock->offset(), Offset()); // Nobody has said so in this run.
}

void ServerClockTest::theApiHearsIt_data()
{
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<bool>("isHeard");
    QTest::newRow("fresh") << QByteArray() << true;
    QTest::newRow("fresh from a cache") << QByteArray("0") << true;
    QTest::newRow("out of a cache") << QByteArray("300") << false;
}

void ServerClockTest::theApiHearsIt()
{
    QFETCH(const QByteArray, age);
    QFETCH(const bool, isHeard);
    test::FakeNetwork network;
    ClinicApi api(network, *m_clock);
    const QDateTime theirs = m_clock->now().addSecs(600);
    const QByteArray date = QLocale::c().toString(theirs, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    test::FakeAnswer answer{.status = 401, .body = R"({"message":"Unauthenticated."})", .headers = {{"Date", date}}};
    if (!age.isEmpty())
        answer.headers.append({"Age", age});
    network.answer("GET", u"/auth/me"_s, answer);
    const auto found = api.probe(QUrl(u"https://clinic.example"_s), {u"/api/v1"_s});
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(api.serverClock().offset().has_value(), isHeard);
    if (isHeard)
        QVERIFY(std::chrono::abs(*api.serverClock().offset() - 600s) <= 2s);
}

QTEST_GUILESS_MAIN(ServerClockTest)
#include "serverclocktest.moc"
