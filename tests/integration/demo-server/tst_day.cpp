// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/clinicday.h"
#include "app/demo-server/conversations.h"
#include "app/demo-server/history.h"
#include "app/demo-server/hub.h"
#include "app/demo-server/inboxes.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell::demo;
using clinicbell::Role;
using clinicbell::test::FakeClock;

namespace {

/// A clinic in memory with a clock that the test turns.
struct Clinic
{
    explicit Clinic(quint32 seed = 1, double speed = 1)
        : hub({.id = u"1"_s, .key = u"k"_s, .secret = u"s"_s}, clock)
        , table(database, allFeatures())
        , inboxes(table, hub, clock)
        , conversations({.database = database, .broadcaster = hub, .inboxes = inboxes, .staff = staff, .clock = clock})
        , visits(database, hub, staff, clock)
        , day({.staff = staff,
               .inboxes = inboxes,
               .conversations = conversations,
               .visits = visits,
               .hub = hub,
               .clock = clock},
              seed, speed)
    {
        [[maybe_unused]] const auto opened = database.open(u":memory:"_s);
    }

    void writeHistory(quint32 seed = 1)
    {
        History({.staff = staff, .notifications = table, .conversations = conversations, .visits = visits}, seed,
                clock.now())
            .write();
    }

    QStringList titlesOf(int userId)
    {
        QStringList titles;
        for (const QJsonValue &row : table.truth(userId))
            titles.append(row[u"type"].toString() + u'|' + row[u"data"][u"patient"].toString());
        return titles;
    }

    FakeClock clock;
    Staff staff;
    Database database;
    Hub hub;
    NotificationTable table;
    Inboxes inboxes;
    Conversations conversations;
    Visits visits;
    ClinicDay day;
};

} // namespace

class TestDay : public QObject
{
    Q_OBJECT
private slots:
    void theFirstEventComesWithinFiveSeconds();
    void somethingHappensEveryFortySeconds();
    void theSameSeedBringsTheSameDay();
    void aFasterDayIsTheSameDay();
    void everybodyHearsOfAnEmergency();
    void paymentsStayAtTheReception();
    void colleaguesAreInFromTheStartAndMove();
    void everybodyHasAHistoryOfTodayAndYesterday_data();
    void everybodyHasAHistoryOfTodayAndYesterday();
};

void TestDay::theFirstEventComesWithinFiveSeconds()
{
    Clinic clinic;
    clinic.day.begin();
    clinic.clock.advance(5s);
    QCOMPARE(clinic.table.count(1), 1);
}

void TestDay::somethingHappensEveryFortySeconds()
{
    Clinic clinic;
    clinic.day.begin();
    clinic.clock.advance(5s);
    for (int i = 0; i < 50; ++i) {
        const QVariant before = clinic.database.value(u"SELECT COUNT(*) FROM notifications"_s);
        clinic.clock.advance(40s);
        QVERIFY(clinic.database.value(u"SELECT COUNT(*) FROM notifications"_s).toInt() > before.toInt());
    }
}

void TestDay::theSameSeedBringsTheSameDay()
{
    const auto dayOf = [](quint32 seed) {
        Clinic clinic(seed);
        clinic.writeHistory(seed);
        clinic.day.begin();
        clinic.clock.advance(20min);
        return clinic.titlesOf(1) + clinic.titlesOf(3);
    };
    QCOMPARE(dayOf(5), dayOf(5));
    QVERIFY(dayOf(5) != dayOf(6));
}

void TestDay::aFasterDayIsTheSameDay()
{
    Clinic slow(3);
    Clinic fast(3, 60);
    slow.day.begin();
    fast.day.begin();
    slow.clock.advance(10min);
    fast.clock.advance(10s);
    QVERIFY(slow.titlesOf(1).size() > 5);
    QCOMPARE(fast.titlesOf(1), slow.titlesOf(1));
}

void TestDay::everybodyHearsOfAnEmergency()
{
    Clinic clinic;
    clinic.day.begin();
    clinic.clock.advance(20min);
    for (const Person &person : clinic.staff.people()) {
        const QJsonArray rows = clinic.table.page(person.id, {.page = 1, .perPage = 100}, u"emergency"_s);
        QVERIFY(!rows.isEmpty());
        QCOMPARE(rows.first()[u"data"][u"priority"].toString(), u"critical"_s);
    }
}

void TestDay::paymentsStayAtTheReception()
{
    Clinic clinic;
    clinic.day.begin();
    clinic.clock.advance(30min);
    for (const Person &person : clinic.staff.people())
        QCOMPARE(clinic.table.count(person.id, u"payment_success"_s) > 0, person.role == Role::Reception);
}

void TestDay::colleaguesAreInFromTheStartAndMove()
{
    Clinic clinic;
    clinic.day.begin();
    const QJsonObject first = clinic.hub.room(clinicChannel()).snapshot();
    QCOMPARE(first[u"presence"][u"count"].toInt(), 8);
    clinic.clock.advance(5min);
    QVERIFY(clinic.hub.room(clinicChannel()).snapshot()[u"presence"][u"hash"] != first[u"presence"][u"hash"]);
    QVERIFY(clinic.hub.room(clinicChannel()).snapshot()[u"presence"][u"count"].toInt() >= 6);
}

void TestDay::everybodyHasAHistoryOfTodayAndYesterday_data()
{
    QTest::addColumn<int>("hours");
    for (const int hours : {0, 3, 9, 15, 17, 23})
        QTest::addRow("%d hours later", hours) << hours;
}

void TestDay::everybodyHasAHistoryOfTodayAndYesterday()
{
    QFETCH(int, hours);
    Clinic clinic;
    clinic.clock.advance(std::chrono::hours(hours));
    clinic.writeHistory();
    const QDate today = clinic.clock.now().toLocalTime().date();
    for (const Person &person : clinic.staff.people()) {
        const QJsonArray rows = clinic.table.page(person.id, {.page = 1, .perPage = 100});
        QCOMPARE(rows.size(), 40);
        QCOMPARE(clinic.table.unreadCount(person.id), 7);
        for (const QJsonValue &row : rows) {
            const QDateTime at = QDateTime::fromString(row[u"created_at"].toString(), Qt::ISODateWithMs);
            QVERIFY(at <= clinic.clock.now() && at.toLocalTime().date() >= today.addDays(-1));
            QVERIFY(!row[u"title"].toString().isEmpty() && !row[u"message"].toString().isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestDay)
#include "tst_day.moc"
