// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinicbell::demo::test::dataOf;
using clinicbell::demo::test::DemoServer;
using clinicbell::demo::test::Listener;
using clinicbell::demo::test::Reply;

namespace {

const auto inbox = u"private-notifications.1"_s;
const auto siti = u"siti@klinik.example"_s;

} // namespace

/// What tests of the app may order of the demo clinic, and what it keeps when it dies.
class TestControl : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aBurstArrivesWholeAndInOrder();
    void aStreamArrivesAtItsRate();
    void oddFramesAreSentAsTheyAre();
    void badOrdersAreRefused_data();
    void badOrdersAreRefused();
    void droppedSocketsFallWithoutAWord();
    void orderedFailuresHitWhatTheyName();
    void aStalledServerAnswersLater();
    void aDelayedServerAnswersEverythingLate();
    void theStateTellsTheTruth();
    void whatWasAcknowledgedSurvivesAKill();
    void aKeptDayIsNotSeededAgain();
    void aThousandSocketsHearOneEvent();

private:
    std::unique_ptr<DemoServer> m_server;
    QString m_token;
};

void TestControl::init()
{
    m_server = std::make_unique<DemoServer>();
    QVERIFY(m_server->start());
    m_token = m_server->signIn();
}

void TestControl::cleanup()
{
    m_server.reset();
}

void TestControl::aBurstArrivesWholeAndInOrder()
{
    Listener listener;
    QVERIFY(listener.connectTo(*m_server));
    listener.subscribe(*m_server, inbox, m_token);
    const QList<qint64> ids =
        m_server->notify(5000, siti, {{u"title"_s, u"T"_s}, {u"data"_s, QJsonObject{{u"sequence"_s, true}}}});
    QCOMPARE(ids.size(), 5000);
    for (int n = 1; n <= 5000; ++n) {
        const QJsonObject data = listener.nextData(u"general-notification"_s);
        QCOMPARE(data[u"data"][u"n"].toInt(), n);
        QCOMPARE(data.value(u"id"_s).toInteger(), ids[n - 1]);
    }
}

void TestControl::aStreamArrivesAtItsRate()
{
    Listener listener;
    QVERIFY(listener.connectTo(*m_server));
    listener.subscribe(*m_server, inbox, m_token);
    QElapsedTimer timer;
    timer.start();
    const QJsonObject order{{u"user_email"_s, siti},
                            {u"count"_s, 200},
                            {u"rate"_s, 200},
                            {u"notification"_s, QJsonObject{{u"title"_s, u"T"_s}}}};
    QCOMPARE(m_server->call("POST", u"/control/notify"_s, order).json.value(u"ids"_s), QJsonValue(QJsonArray()));
    for (int n = 1; n <= 200; ++n)
        QVERIFY(!listener.nextData(u"general-notification"_s).isEmpty());
    QVERIFY2(timer.elapsed() > 900 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(listener.isQuiet());
}

void TestControl::oddFramesAreSentAsTheyAre()
{
    Listener listener;
    QVERIFY(listener.connectTo(*m_server));
    listener.subscribe(*m_server, inbox, m_token);
    const auto broadcast = [&](const QJsonValue &data) {
        m_server->call("POST", u"/control/broadcast"_s,
                       {{u"channel"_s, inbox}, {u"event"_s, u"odd"_s}, {u"data"_s, data}});
        return listener.next().value(u"data"_s).toString();
    };
    QCOMPARE(broadcast(u"not { JSON"_s), u"not { JSON"_s);
    QCOMPARE(broadcast(QJsonObject{{u"a"_s, 1}}), u"{\"a\":1}"_s);
    QCOMPARE(broadcast(12), u"12"_s);
    QCOMPARE(broadcast(QJsonValue()), u"null"_s);
    QCOMPARE(broadcast(QString(20'000, u'x')).size(), 20'000);

    QString heard;
    connect(&listener.socket(), &QWebSocket::textMessageReceived, this, [&](const QString &text) { heard = text; });
    m_server->call("POST", u"/control/raw"_s, {{u"user_email"_s, siti}, {u"text"_s, u"{broken"_s}});
    QTRY_COMPARE(heard, u"{broken"_s);
}

void TestControl::badOrdersAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("an unknown person") << u"/control/notify"_s
                                       << QJsonObject{{u"user_email"_s, u"nobody@klinik.example"_s}};
    QTest::newRow("none") << u"/control/notify"_s << QJsonObject{{u"user_email"_s, siti}, {u"count"_s, 0}};
    QTest::newRow("far too many") << u"/control/notify"_s
                                  << QJsonObject{{u"user_email"_s, siti}, {u"count"_s, 1'000'000}};
    QTest::newRow("backwards") << u"/control/notify"_s << QJsonObject{{u"user_email"_s, siti}, {u"rate"_s, -1}};
    QTest::newRow("no channel") << u"/control/broadcast"_s << QJsonObject{{u"event"_s, u"x"_s}};
    QTest::newRow("no status") << u"/control/fail"_s << QJsonObject{{u"seconds"_s, 1}};
    QTest::newRow("no such status") << u"/control/fail"_s << QJsonObject{{u"status"_s, 999}};
    QTest::newRow("raw to nobody") << u"/control/raw"_s << QJsonObject{{u"text"_s, u"x"_s}};
}

void TestControl::badOrdersAreRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QCOMPARE(m_server->call("POST", path, body).status, 422);
}

void TestControl::droppedSocketsFallWithoutAWord()
{
    Listener listener;
    QVERIFY(listener.connectTo(*m_server));
    QCOMPARE(m_server->call("POST", u"/control/drop-sockets"_s).json.value(u"dropped"_s), QJsonValue(1));
    QTRY_COMPARE(listener.socket().state(), QAbstractSocket::UnconnectedState);
    Listener again;
    QVERIFY(again.connectTo(*m_server));
    m_server->call("POST", u"/control/drop-sockets"_s, {{u"code"_s, 4200}});
    QTRY_COMPARE(int(again.socket().closeCode()), 4200);
}

void TestControl::orderedFailuresHitWhatTheyName()
{
    m_server->call(
        "POST", u"/control/fail"_s,
        {{u"status"_s, 503}, {u"seconds"_s, 60}, {u"path"_s, u"/api/v1/notifications"_s}, {u"retry_after"_s, 7}});
    const Reply failed = m_server->call("GET", u"/notifications"_s, {}, m_token);
    QCOMPARE(failed.status, 503);
    QCOMPARE(failed.retryAfter, "7");
    QCOMPARE(m_server->call("GET", u"/auth/me"_s, {}, m_token).status, 200);
    m_server->call(
        "POST", u"/control/fail"_s,
        {{u"status"_s, 200}, {u"seconds"_s, 60}, {u"body"_s, u"<html>"_s}, {u"content_type"_s, u"text/html"_s}});
    QCOMPARE(m_server->call("GET", u"/auth/me"_s, {}, m_token).body, "<html>");
    m_server->call("POST", u"/control/fail"_s, {{u"status"_s, 503}, {u"seconds"_s, 0}});
    QCOMPARE(m_server->call("GET", u"/notifications"_s, {}, m_token).status, 200);
}

void TestControl::aStalledServerAnswersLater()
{
    Listener listener;
    QVERIFY(listener.connectTo(*m_server));
    QElapsedTimer timer;
    timer.start();
    m_server->call("POST", u"/control/stall"_s, {{u"seconds"_s, 1}});
    listener.say({{u"event"_s, u"pusher:ping"_s}});
    // Control itself is never stalled.
    QVERIFY(m_server->truth().isEmpty());
    QVERIFY(timer.elapsed() < 900);
    QCOMPARE(m_server->call("GET", u"/auth/me"_s, {}, m_token).status, 200);
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(listener.next().value(u"event"_s), QJsonValue(u"pusher:pong"_s));
}

void TestControl::aDelayedServerAnswersEverythingLate()
{
    m_server->call("POST", u"/control/delay"_s, {{u"ms"_s, 300}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_server->call("GET", u"/auth/me"_s, {}, m_token).status, 200);
    QVERIFY(timer.elapsed() >= 290);
    m_server->call("POST", u"/control/delay"_s, {{u"ms"_s, 0}});
    timer.restart();
    QCOMPARE(m_server->call("GET", u"/auth/me"_s, {}, m_token).status, 200);
    QVERIFY(timer.elapsed() < 250);
}

void TestControl::theStateTellsTheTruth()
{
    const QList<qint64> ids = m_server->notify(3);
    m_server->call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, m_token);
    m_server->call("DELETE", u"/notifications/%1"_s.arg(ids[1]), {}, m_token);
    const QJsonArray rows = m_server->truth();
    QCOMPARE(rows.size(), 3);
    const auto fact = [&](int row) { return QPair(rows[row][u"read"].toBool(), rows[row][u"deleted"].toBool()); };
    QCOMPARE(fact(2), QPair(true, false));
    QCOMPARE(fact(1), QPair(false, true));
    QCOMPARE(fact(0), QPair(false, false));
    const QJsonObject requests =
        m_server->call("GET", u"/control/state?user_email="_s + siti).json.value(u"requests"_s).toObject();
    QCOMPARE(requests.value(u"POST /notifications/{id}/read"_s), QJsonValue(1));
}

void TestControl::whatWasAcknowledgedSurvivesAKill()
{
    QTemporaryDir folder;
    const QStringList options{u"--data"_s, folder.path()};
    auto server = std::make_unique<DemoServer>();
    QVERIFY(server->start(options));
    const QString token = server->signIn();
    const QList<qint64> ids = server->notify(100);
    QCOMPARE(ids.size(), 100);
    QCOMPARE(server->call("POST", u"/notifications/%1/read"_s.arg(ids.first()), {}, token).status, 200);
    const QJsonArray before = server->truth();
    server->kill();
    server = std::make_unique<DemoServer>();
    QVERIFY(server->start(options));
    QCOMPARE(server->truth(), before);
    QCOMPARE(server->call("GET", u"/notifications/count"_s, {}, token).data()[u"unread_count"].toInt(), 99);
}

void TestControl::aKeptDayIsNotSeededAgain()
{
    QTemporaryDir folder;
    const QStringList options{u"--data"_s, folder.path(), u"--speed"_s, u"0.001"_s};
    auto server = std::make_unique<DemoServer>();
    QVERIFY(server->start(options, {u"--control"_s}));
    const QJsonArray before = server->truth();
    QCOMPARE(before.size(), 40);
    QCOMPARE(server->stop(), 0);
    server = std::make_unique<DemoServer>();
    QVERIFY(server->start(options, {u"--control"_s}));
    QCOMPARE(server->truth(), before);
}

void TestControl::aThousandSocketsHearOneEvent()
{
    std::vector<std::unique_ptr<QWebSocket>> sockets;
    int welcomed = 0;
    int heard = 0;
    const QString url = m_server->greeting().value(u"socket"_s).toString() + "/app/clinicbell-demo?protocol=7"_L1;
    for (int i = 0; i < 1000; ++i) {
        auto &socket = sockets.emplace_back(std::make_unique<QWebSocket>());
        connect(socket.get(), &QWebSocket::textMessageReceived, this, [&, s = socket.get()](const QString &text) {
            if (text.contains("connection_established"_L1))
                s->sendTextMessage(u"{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"everybody\"}}"_s);
            welcomed += text.contains("subscription_succeeded"_L1);
            heard += text.contains("hello"_L1);
        });
        socket->open(QUrl(url));
    }
    QTRY_COMPARE_WITH_TIMEOUT(welcomed, 1000, 30'000);
    m_server->call("POST", u"/control/broadcast"_s,
                   {{u"channel"_s, u"everybody"_s}, {u"event"_s, u"hello"_s}, {u"data"_s, QJsonObject()}});
    QTRY_COMPARE_WITH_TIMEOUT(heard, 1000, 10'000);
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
