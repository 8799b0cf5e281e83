// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/pusherbroadcaster.h"
#include "app/demo-server/signature.h"
#include "core/base/clock.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QHttpServer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::demo;
using clinicbell::demo::test::DemoServer;
using clinicbell::demo::test::Listener;

/// Laravel's broadcast drivers (backend.md, section 3) as the demo clinic plays them.
class TestDrivers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void silentDriversSaySoAndSignNothing_data();
    void silentDriversSaySoAndSignNothing();
    void thePusherDriverNamesItsServer();
    void thePusherDriverMayNameAnotherAddressThanItsOwn();
    void eventsAreSignedAndKeepTheirOrder();
    void aRefusalInsideA200IsNoticed();

private:
    struct Call
    {
        QString path;
        QByteArray query;
        QJsonObject body;
        QByteArray text;
    };

    QUrl serverUrl() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->serverPorts().constFirst())); }

    const PusherApp m_app{.id = u"7"_s, .key = u"key"_s, .secret = u"secret"_s};
    clinicbell::SystemClock m_clock;
    std::unique_ptr<QHttpServer> m_server;
    QList<Call> m_calls;
    QByteArray m_answer;
};

void TestDrivers::init()
{
    m_calls.clear();
    m_answer = "{}";
    m_server = std::make_unique<QHttpServer>();
    m_server->route(u"/apps/<arg>"_s, [this](const QUrl &rest, const QHttpServerRequest &request) {
        m_calls.append({rest.path(), request.url().query(QUrl::FullyEncoded).toLatin1(),
                        QJsonDocument::fromJson(request.body()).object(), request.body()});
        return m_answer;
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost) != 0);
}

void TestDrivers::silentDriversSaySoAndSignNothing_data()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("log") << u"log"_s;
    QTest::newRow("null") << u"null"_s;
}

void TestDrivers::silentDriversSaySoAndSignNothing()
{
    QFETCH(QString, driver);
    DemoServer server;
    QVERIFY(server.start({u"--broadcaster"_s, driver}));
    const QString token = server.signIn();
    const QJsonObject config = server.call("GET", u"/broadcasting/config"_s, {}, token).data().toObject();
    QCOMPARE(config.value(u"driver"_s), QJsonValue(driver));
    QCOMPARE(config.value(u"key"_s), QJsonValue());
    const auto auth =
        server.call("POST", u"/broadcasting/auth"_s,
                    {{u"socket_id"_s, u"1.2"_s}, {u"channel_name"_s, u"private-notifications.1"_s}}, token);
    QCOMPARE(auth.status, 200);
    QVERIFY(auth.body.isEmpty());
    Listener listener;
    QVERIFY(!listener.connectTo(server, u"clinicbell-demo"_s));
    QCOMPARE(server.notify().size(), 1);
}

void TestDrivers::thePusherDriverNamesItsServer()
{
    DemoServer server;
    QVERIFY(server.start({u"--broadcaster"_s, u"pusher"_s, u"--pusher-url"_s, serverUrl().toString(), u"--pusher-app"_s,
                          u"7:key:secret"_s}));
    const QString token = server.signIn();
    const QJsonObject config = server.call("GET", u"/broadcasting/config"_s, {}, token).data().toObject();
    QCOMPARE(config.value(u"key"_s), QJsonValue(u"key"_s));
    QCOMPARE(config.value(u"port"_s), QJsonValue(serverUrl().port()));
    QCOMPARE(config.value(u"forceTLS"_s), QJsonValue(false));
    const auto auth =
        server.call("POST", u"/broadcasting/auth"_s,
                    {{u"socket_id"_s, u"1.2"_s}, {u"channel_name"_s, u"private-notifications.1"_s}}, token);
    QCOMPARE(auth.json.value(u"auth"_s).toString(), channelAuth(m_app, u"1.2"_s, u"private-notifications.1"_s));
    server.notify();
    QTRY_COMPARE(m_calls.size(), 1);
    QCOMPARE(m_calls.first().path, u"7/events"_s);
    QCOMPARE(m_calls.first().body.value(u"name"_s), QJsonValue(u"general-notification"_s));
    QVERIFY(m_calls.first().body.value(u"data"_s).isString());
}

void TestDrivers::thePusherDriverMayNameAnotherAddressThanItsOwn()
{
    DemoServer server;
    QVERIFY(
        server.start({u"--broadcaster"_s, u"pusher"_s, u"--pusher-url"_s, serverUrl().toString(),
                      u"--pusher-public-url"_s, u"https://live.clinic.test"_s, u"--pusher-app"_s, u"7:key:secret"_s}));
    QCOMPARE(server.greeting().value(u"socket"_s), QJsonValue(u"wss://live.clinic.test"_s));
    const QJsonObject config = server.call("GET", u"/broadcasting/config"_s, {}, server.signIn()).data().toObject();
    QCOMPARE(config.value(u"host"_s), QJsonValue(u"live.clinic.test"_s));
    QCOMPARE(config.value(u"port"_s), QJsonValue(443));
    QCOMPARE(config.value(u"forceTLS"_s), QJsonValue(true));
    server.notify();
    QTRY_COMPARE(m_calls.size(), 1);
}

void TestDrivers::eventsAreSignedAndKeepTheirOrder()
{
    PusherBroadcaster broadcaster(serverUrl(), m_app, m_clock);
    QSignalSpy published(&broadcaster, &PusherBroadcaster::published);
    for (int n = 0; n < 25; ++n)
        broadcaster.publish({.channel = u"c"_s,
                             .name = QString::number(n),
                             .data = u"{}"_s,
                             .exceptSocket = n == 3 ? u"1.2"_s : QString()});
    QTRY_COMPARE(published.size(), 3);
    QStringList names;
    for (const Call &call : std::as_const(m_calls)) {
        QCOMPARE(call.path, u"7/batch_events"_s);
        const qint64 timestamp =
            QUrlQuery(QString::fromLatin1(call.query)).queryItemValue(u"auth_timestamp"_s).toLongLong();
        QCOMPARE(call.query, signedQuery(m_app, "POST", "/apps/7/batch_events", call.text, timestamp));
        const QJsonArray batch = call.body.value(u"batch"_s).toArray();
        QVERIFY(batch.size() <= 10);
        for (const QJsonValue &event : batch) {
            names.append(event[u"name"].toString());
            QCOMPARE(event[u"socket_id"].toString(), names.last() == "3"_L1 ? u"1.2"_s : QString());
        }
    }
    for (int n = 0; n < 25; ++n)
        QCOMPARE(names.value(n), QString::number(n));
}

void TestDrivers::aRefusalInsideA200IsNoticed()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the socket server refused"_s));
    m_answer = R"({"error":"The app does not exist","code":404})";
    PusherBroadcaster broadcaster(serverUrl(), m_app, m_clock);
    QSignalSpy published(&broadcaster, &PusherBroadcaster::published);
    broadcaster.publish({.channel = u"c"_s, .name = u"n"_s, .data = u"{}"_s, .exceptSocket = {}});
    QTRY_COMPARE(published.size(), 1);
    QCOMPARE(published.first(), (QVariantList{1, false}));
}

QTEST_GUILESS_MAIN(TestDrivers)
#include "tst_drivers.moc"
