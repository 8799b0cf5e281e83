// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// Where nothing arrives live: the program asks now and then, says so and why, and is complete all the same.
class DriversTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup();
    void silentDriversArePolled_data();
    void silentDriversArePolled();
    void whatIsRefusedIsPolled_data();
    void whatIsRefusedIsPolled();
    void aListThatFailsLeavesTheLineLive();

private:
    void fail(int status, const QString &path, double seconds = 3600);
    void provePollingIsComplete();

    std::unique_ptr<Desk> m_desk;
};

void DriversTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

void DriversTest::fail(int status, const QString &path, double seconds)
{
    m_desk->server().call("POST", u"/control/fail"_s,
                          {{u"status"_s, status}, {u"path"_s, path}, {u"seconds"_s, seconds}});
}

void DriversTest::provePollingIsComplete()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(5));
    const Outcome synced = m_desk->app().askJson({u"sync"_s});
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.object().value(u"connection"_s), QJsonValue(u"polling"_s));
    QCOMPARE(m_desk->here().size(), 5);
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1]}).exitCode, 0);
    QVERIFY(m_desk->agrees());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(status.value(u"connection"_s), QJsonValue(u"polling"_s));
    QVERIFY(status.value(u"last_sync"_s).isString());
}

void DriversTest::silentDriversArePolled_data()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("log") << u"log"_s;
    QTest::newRow("null") << u"null"_s;
}

void DriversTest::silentDriversArePolled()
{
    QFETCH(QString, driver);
    QVERIFY(m_desk->open({u"--broadcaster"_s, driver}, u"polling"_s));
    const QJsonValue error = m_desk->app().status().value(u"last_error"_s);
    QCOMPARE(error[u"code"], QJsonValue(u"live-off"_s));
    QVERIFY(error[u"message"].toString().startsWith(u"Live updates are off"_s));
    provePollingIsComplete();
}

void DriversTest::whatIsRefusedIsPolled_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("the channels are forbidden") << 403 << u"/api/v1/broadcasting/auth"_s << u"forbidden"_s;
    QTest::newRow("no one says where the socket is") << 404 << u"/api/v1/broadcasting/config"_s << u"not-found"_s;
    QTest::newRow("what says where it is fails") << 500 << u"/api/v1/broadcasting/config"_s << u"server-failure"_s;
}

void DriversTest::whatIsRefusedIsPolled()
{
    QFETCH(int, status);
    QFETCH(QString, path);
    QFETCH(QString, code);
    QVERIFY(m_desk->startServer());
    fail(status, path);
    QVERIFY(m_desk->app().start());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"polling"_s));
    const QJsonValue error = m_desk->app().status().value(u"last_error"_s);
    QCOMPARE(error[u"code"], QJsonValue(code));
    QVERIFY(!error[u"message"].toString().isEmpty());
    provePollingIsComplete();
}

void DriversTest::aListThatFailsLeavesTheLineLive()
{
    QVERIFY(m_desk->startServer());
    fail(500, u"/api/v1/notifications"_s);
    QVERIFY(m_desk->app().start());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"live"_s));
    m_desk->server().notify(1);
    QVERIFY(ClinicBellProcess::eventually([&] { return m_desk->here().size() == 1; }));
    QVERIFY(m_desk->app().becomes([](const QJsonObject &status) {
        return status.value(u"connection"_s) == "live"_L1
            && status.value(u"last_error"_s)[u"code"_s] == "server-failure"_L1;
    }));
    const Outcome sync = m_desk->app().ask({u"sync"_s});
    QCOMPARE(sync.exitCode, 1);
    QVERIFY(sync.err.contains("problem of its own"));
    fail(500, u"/api/v1/notifications"_s, 0);
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0);
    QVERIFY(m_desk->agrees());
}

QTEST_GUILESS_MAIN(DriversTest)
#include "driverstest.moc"
