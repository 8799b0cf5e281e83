// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/emergencywatch.h"

#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::EmergencyWatch;
using clinicbell::test::FakeAnswer;

/// Emergencies that a backend only lists.
class TestEmergencyWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<EmergencyWatch> m_watch;

    static FakeAnswer listOf(const QByteArray &rows) { return {.body = R"({"success":true,"data":[)" + rows + "]}"}; }
    void answer(const FakeAnswer &answer) { m_bench->network.answer("GET", u"/admin/emergencies/active"_s, answer); }
    qsizetype asked() const { return m_bench->network.requestsTo("GET", u"/admin/emergencies/active"_s).size(); }
    void start(Role role = Role::Reception)
    {
        Account account = m_bench->account;
        account.role = role;
        m_watch->start(account);
        m_bench->settleAll();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_bench->openStore();
        m_watch = std::make_unique<EmergencyWatch>(m_bench->api, *m_bench->store, m_bench->clock);
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_watch.reset();
        m_bench.reset();
    }

    void whatIsListedBecomesANotification_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("as ours") << QByteArray(R"({"id":5,"patient_name":"Budi","description":"Chest pain",
            "reported_at":"2026-03-02T07:00:00.000000Z"})");
        QTest::newRow("as a notification") << QByteArray(R"({"id":"5","title":"Budi","message":"Chest pain"})");
        QTest::newRow("with a type of its own") << QByteArray(
            R"({"id":5,"type":"cardiac","name":"Budi","notes":"Chest pain","read_at":"2026-03-02 07:00:00"})");
    }
    void whatIsListedBecomesANotification()
    {
        QFETCH(QByteArray, row);
        answer(listOf(row));
        start();
        QVERIFY(m_watch->isWatching());
        QCOMPARE(m_bench->storedIds(true), QStringList{u"here/emergency/5"_s});
        Notification found;
        m_bench->store->find(NotificationId(u"here/emergency/5"_s))
            .then(m_watch.get(), [&found](const Result<std::optional<Notification>> &answer) {
                found = answer->value_or(Notification());
            });
        m_bench->settleAll();
        QCOMPARE(found.priority, Priority::Critical);
        QCOMPARE(found.kind, Kind::Emergency);
        QCOMPARE(found.title, u"Budi"_s);
        QCOMPARE(found.message, u"Chest pain"_s);
    }

    void itIsAskedForEveryHalfMinute()
    {
        answer(listOf(R"({"id":5,"title":"A"})"));
        answer(listOf(R"({"id":5,"title":"A"},{"id":6,"title":"B"})"));
        start();
        QCOMPARE(asked(), 1);
        advance(29s);
        QCOMPARE(asked(), 1);
        advance(8s);
        QCOMPARE(asked(), 2);
        QCOMPARE(m_bench->storedIds(true).size(), 2);
    }

    void whatHasLeftTheListIsRead()
    {
        answer(listOf(R"({"id":5,"title":"A"})"));
        answer(listOf({}));
        start();
        advance(40s);
        QVERIFY(m_bench->storedIds(true).isEmpty());
        QCOMPARE(m_bench->storedIds().size(), 1);
    }

    void whatHasLeftTheListWhileNobodyLookedIsReadToo()
    {
        answer(listOf(R"({"id":5,"title":"A"})"));
        answer(listOf({}));
        start();
        m_watch->stop();
        start();
        QVERIFY(m_bench->storedIds(true).isEmpty());
    }

    void whereThereIsNoSuchListNothingIsSaid_data()
    {
        QTest::addColumn<FakeAnswer>("said");
        QTest::newRow("not for this role") << FakeAnswer{.status = 403};
        QTest::newRow("no such list") << FakeAnswer{.status = 404};
        QTest::newRow("a web page") << FakeAnswer{.body = "<html>", .contentType = "text/html"};
    }
    void whereThereIsNoSuchListNothingIsSaid()
    {
        QFETCH(FakeAnswer, said);
        answer(said);
        start();
        QVERIFY(!m_watch->isWatching());
        advance(5min);
        QCOMPARE(asked(), 1);
    }

    void theServersWishToBeLeftAloneIsObeyed()
    {
        answer({.status = 429, .headers = {{"Retry-After", "90"}}});
        start();
        advance(89s);
        QCOMPARE(asked(), 1);
        advance(10s);
        QCOMPARE(asked(), 2);
    }

    void othersDoNotAsk_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<int>("asks");
        QTest::newRow("reception") << Role::Reception << 1;
        QTest::newRow("admin") << Role::Admin << 1;
        QTest::newRow("doctor") << Role::Doctor << 0;
        QTest::newRow("nurse") << Role::Nurse << 0;
    }
    void othersDoNotAsk()
    {
        QFETCH(Role, role);
        QFETCH(int, asks);
        answer(listOf({}));
        start(role);
        QCOMPARE(asked(), asks);
    }

    void whereEmergenciesAreToldTheListIsNotAskedFor()
    {
        answer(listOf({}));
        start();
        Notification told = test::notificationOf(u"7"_s, 0, Priority::Critical);
        told.type = u"emergency"_s;
        told.kind = Kind::Emergency;
        m_bench->store->applyLive({told});
        m_bench->settleAll();
        QVERIFY(!m_watch->isWatching());
        advance(5min);
        QCOMPARE(asked(), 1);
        start(); // Nor at the next start.
        QCOMPARE(asked(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEmergencyWatch)
#include "tst_emergencywatch.moc"
