// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"

#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using clinicbell::demo::test::DemoServer;
using clinicbell::demo::test::Reply;

/// The REST contract of backend.md, section 1, against the real program.
class TestRest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void theGreetingNamesAddressesKeyAndUsersOfEveryRole();
    void everyEndpointAnswersAsTheContractSays_data();
    void everyEndpointAnswersAsTheContractSays();
    void everyProtectedEndpointRefusesStrangers_data() { everyEndpointAnswersAsTheContractSays_data(); }
    void everyProtectedEndpointRefusesStrangers();
    void badFieldsAreRefusedAsLaravelDoes_data();
    void badFieldsAreRefusedAsLaravelDoes();
    void anUnknownPathIsJsonBelowTheApiAndAPageElsewhere();
    void aWrongPasswordOpensNothing();
    void aNotificationHasAllItsFields();
    void pagesDoNotOverlapAndCountAll();
    void readingAndDeletingChangeWhatTheyName();
    void readAllAndClearTakeEverything();
    void otherPeoplesNotificationsAreOutOfReach();
    void refreshingReplacesTheToken();
    void anExpiredTokenOpensNothingButCanBeRefreshed();
    void signingOutRevokesTheToken();
    void theSixthSignInWithinAMinuteHasToWait();
    void messagesReachTheOtherOne();
    void aDoctorSeesTheirOwnVisitsOnly();
    void wrongOptionsEndWithTwo_data();
    void wrongOptionsEndWithTwo();
    void aTerminatedServerEndsCleanly();

private:
    Reply call(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return m_server.call(method, path, body, m_token);
    }

    DemoServer m_server;
    QString m_token;
    QString m_otherToken;
};

void TestRest::initTestCase()
{
    QVERIFY(m_server.start());
    m_token = m_server.signIn();
    m_otherToken = m_server.signIn(u"ani@klinik.example"_s);
    QVERIFY(!m_token.isEmpty() && !m_otherToken.isEmpty());
}

void TestRest::init()
{
    QCOMPARE(call("DELETE", u"/notifications/clear"_s).status, 200);
}

void TestRest::theGreetingNamesAddressesKeyAndUsersOfEveryRole()
{
    const QJsonObject greeting = m_server.greeting();
    QVERIFY(greeting.value(u"rest"_s).toString().startsWith("http://127.0.0.1:"_L1));
    QVERIFY(greeting.value(u"socket"_s).toString().startsWith("ws://127.0.0.1:"_L1));
    QVERIFY(!greeting.value(u"key"_s).toString().isEmpty());
    QSet<QString> roles;
    for (const QJsonValue &user : greeting.value(u"users"_s).toArray()) {
        roles.insert(user[u"role"].toString());
        QVERIFY(!user[u"email"].toString().isEmpty() && !user[u"password"].toString().isEmpty());
    }
    QCOMPARE(roles, (QSet<QString>{u"reception"_s, u"doctor"_s, u"nurse"_s, u"admin"_s}));
}

void TestRest::everyEndpointAnswersAsTheContractSays_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *method, const QString &path, const QStringList &keys,
                        const QJsonObject &body = {}) {
        QTest::addRow("%s %s", method, qUtf8Printable(path)) << QByteArray(method) << path << body << keys;
    };
    row("GET", u"/auth/me"_s, {u"id"_s, u"name"_s, u"email"_s, u"role"_s, u"clinic_id"_s});
    row("GET", u"/broadcasting/config"_s,
        {u"key"_s, u"cluster"_s, u"host"_s, u"port"_s, u"scheme"_s, u"forceTLS"_s, u"user_id"_s, u"auth_endpoint"_s});
    row("GET", u"/notifications"_s, {});
    row("GET", u"/notifications/unread?limit=50"_s, {});
    row("GET", u"/notifications/count"_s, {u"unread_count"_s});
    row("GET", u"/notifications/stats"_s, {u"total"_s, u"unread"_s, u"by_type"_s});
    row("POST", u"/notifications/read-multiple"_s, {u"count"_s}, {{u"notification_ids"_s, QJsonArray{1}}});
    row("POST", u"/notifications/read-all"_s, {u"count"_s});
    row("DELETE", u"/notifications/delete-multiple"_s, {u"count"_s}, {{u"notification_ids"_s, QJsonArray{1}}});
    row("DELETE", u"/notifications/clear"_s, {u"count"_s});
    row("GET", u"/messages/conversations"_s, {});
    row("POST", u"/messages/conversations"_s, {u"id"_s, u"other_user"_s, u"last_message"_s, u"unread_count"_s},
        {{u"with_user_id"_s, 5}});
    row("GET", u"/messages/unread-count"_s, {u"unread_count"_s});
    row("GET", u"/appointments"_s, {});
    row("GET", u"/consultations"_s, {});
}

void TestRest::everyEndpointAnswersAsTheContractSays()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(QStringList, keys);
    const Reply reply = call(method, path, body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, "application/json");
    QCOMPARE(reply.json.value(u"success"_s), QJsonValue(true));
    QVERIFY(keys.isEmpty() ? reply.data().isArray() : reply.data().isObject());
    for (const QString &key : keys)
        QVERIFY2(reply.data().toObject().contains(key), qUtf8Printable(key));
}

void TestRest::everyProtectedEndpointRefusesStrangers()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QCOMPARE(m_server.call(method, path, body).status, 401);
    QCOMPARE(m_server.call(method, path, body, u"no-such-token"_s).status, 401);
}

void TestRest::badFieldsAreRefusedAsLaravelDoes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *method, const QString &path, const QString &field,
                        const QJsonObject &body = {}) {
        QTest::newRow(name) << QByteArray(method) << path << body << field;
    };
    row("no email", "POST", u"/auth/login"_s, u"email"_s);
    row("no password", "POST", u"/auth/login"_s, u"password"_s, {{u"email"_s, u"a@b"_s}});
    row("an email without @", "POST", u"/auth/login"_s, u"email"_s, {{u"email"_s, u"siti"_s}, {u"password"_s, u"x"_s}});
    row("page 0", "GET", u"/notifications?page=0"_s, u"page"_s);
    row("101 a page", "GET", u"/notifications?per_page=101"_s, u"per_page"_s);
    row("a page in words", "GET", u"/notifications?page=two"_s, u"page"_s);
    row("51 unread", "GET", u"/notifications/unread?limit=51"_s, u"limit"_s);
    row("no ids to read", "POST", u"/notifications/read-multiple"_s, u"notification_ids"_s);
    row("ids that are none", "POST", u"/notifications/read-multiple"_s, u"notification_ids.1"_s,
        {{u"notification_ids"_s, QJsonArray{1, u"x"_s}}});
    row("ids as text", "DELETE", u"/notifications/delete-multiple"_s, u"notification_ids"_s,
        {{u"notification_ids"_s, u"1"_s}});
    row("nobody to write to", "POST", u"/messages/conversations"_s, u"with_user_id"_s);
    row("a stranger to write to", "POST", u"/messages/conversations"_s, u"with_user_id"_s, {{u"with_user_id"_s, 999}});
    row("oneself to write to", "POST", u"/messages/conversations"_s, u"with_user_id"_s, {{u"with_user_id"_s, 1}});
    row("no channel", "POST", u"/broadcasting/auth"_s, u"channel_name"_s, {{u"socket_id"_s, u"1.2"_s}});
    row("no socket id", "POST", u"/broadcasting/auth"_s, u"socket_id"_s, {{u"channel_name"_s, u"x"_s}});
    row("a socket id that is none", "POST", u"/broadcasting/auth"_s, u"socket_id"_s,
        {{u"channel_name"_s, u"x"_s}, {u"socket_id"_s, u"undefined"_s}});
    row("a date that is none", "GET", u"/appointments?from=soon"_s, u"from"_s);
}

void TestRest::badFieldsAreRefusedAsLaravelDoes()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, field);
    const Reply reply = call(method, path, body);
    QCOMPARE(reply.status, 422);
    QVERIFY(!reply.json.value(u"message"_s).toString().isEmpty());
    QVERIFY2(reply.errors().contains(field), reply.body.constData());
    QVERIFY(!reply.errors().value(field).toArray().first().toString().isEmpty());
}

void TestRest::anUnknownPathIsJsonBelowTheApiAndAPageElsewhere()
{
    QCOMPARE(call("GET", u"/no-such-thing"_s).status, 404);
    QVERIFY(call("GET", u"/no-such-thing"_s).json.contains(u"message"_s));
    QCOMPARE(call("GET", u"/api/v2/anything"_s).json.contains(u"message"_s), true);
    QCOMPARE(call("GET", u"/notifications/12345678"_s).status, 404);
    QCOMPARE(call("GET", u"/auth/login"_s).status, 405);
    const Reply page = m_server.call("GET", u"/"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.startsWith("text/html"));
}

void TestRest::aWrongPasswordOpensNothing()
{
    const Reply reply =
        m_server.call("POST", u"/auth/login"_s, {{u"email"_s, u"siti@klinik.example"_s}, {u"password"_s, u"wrong"_s}});
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json.value(u"success"_s), QJsonValue(false));
}

void TestRest::aNotificationHasAllItsFields()
{
    const QJsonObject data{{u"patient"_s, u"Budi"_s}};
    m_server.notify(1, u"siti@klinik.example"_s,
                    {{u"type"_s, u"payment"_s},
                     {u"title"_s, u"T"_s},
                     {u"message"_s, u"M"_s},
                     {u"data"_s, data},
                     {u"action_url"_s, u"/x"_s}});
    const QJsonObject row = call("GET", u"/notifications"_s).data().toArray().first().toObject();
    for (const auto key :
         {"id"_L1, "user_id"_L1, "type"_L1, "title"_L1, "message"_L1, "data"_L1, "channel"_L1, "action_url"_L1,
          "notifiable_type"_L1, "notifiable_id"_L1, "is_read"_L1, "read_at"_L1, "created_at"_L1, "updated_at"_L1})
        QVERIFY2(row.contains(key), key.data());
    QCOMPARE(row.value(u"type"_s), QJsonValue(u"payment"_s));
    QCOMPARE(row.value(u"data"_s).toObject(), data);
    QCOMPARE(row.value(u"read_at"_s), QJsonValue());
    QVERIFY(QDateTime::fromString(row.value(u"created_at"_s).toString(), Qt::ISODateWithMs).isValid());
}

void TestRest::pagesDoNotOverlapAndCountAll()
{
    const QList<qint64> ids = m_server.notify(45);
    QList<qint64> seen;
    for (int page = 1; page <= 3; ++page) {
        const Reply reply = call("GET", u"/notifications?per_page=20&page=%1"_s.arg(page));
        const QJsonObject pagination = reply.json.value(u"pagination"_s).toObject();
        QCOMPARE(pagination,
                 (QJsonObject{{u"total"_s, 45}, {u"per_page"_s, 20}, {u"current_page"_s, page}, {u"last_page"_s, 3}}));
        for (const QJsonValue &row : reply.data().toArray())
            seen.prepend(row[u"id"].toInteger());
    }
    QCOMPARE(seen, ids);
    QCOMPARE(call("GET", u"/notifications/unread?limit=7"_s).data().toArray().size(), 7);
    QCOMPARE(call("GET", u"/notifications?type=emergency"_s).data().toArray().size(), 0);
}

void TestRest::readingAndDeletingChangeWhatTheyName()
{
    const QList<qint64> ids = m_server.notify(5);
    QCOMPARE(call("POST", u"/notifications/%1/read"_s.arg(ids[0])).data().toObject().value(u"is_read"_s),
             QJsonValue(true));
    QCOMPARE(call("POST", u"/notifications/read-multiple"_s, {{u"notification_ids"_s, QJsonArray{ids[0], ids[1]}}})
                 .data()[u"count"]
                 .toInt(),
             1);
    QCOMPARE(call("GET", u"/notifications/count"_s).data()[u"unread_count"].toInt(), 3);
    QCOMPARE(call("DELETE", u"/notifications/%1"_s.arg(ids[2])).status, 200);
    QCOMPARE(call("DELETE", u"/notifications/%1"_s.arg(ids[2])).status, 404);
    QCOMPARE(call("DELETE", u"/notifications/delete-multiple"_s, {{u"notification_ids"_s, QJsonArray{ids[2], ids[3]}}})
                 .data()[u"count"]
                 .toInt(),
             1);
    const QJsonObject stats = call("GET", u"/notifications/stats"_s).data().toObject();
    QCOMPARE(stats, (QJsonObject{{u"total"_s, 3}, {u"unread"_s, 1}, {u"by_type"_s, QJsonObject{{u"system"_s, 3}}}}));
}

void TestRest::readAllAndClearTakeEverything()
{
    m_server.notify(1200);
    QCOMPARE(call("POST", u"/notifications/read-all"_s).data()[u"count"].toInt(), 1200);
    QCOMPARE(call("POST", u"/notifications/read-all"_s).data()[u"count"].toInt(), 0);
    QCOMPARE(call("DELETE", u"/notifications/clear"_s).data()[u"count"].toInt(), 1200);
    QCOMPARE(call("GET", u"/notifications"_s).data().toArray().size(), 0);
}

void TestRest::otherPeoplesNotificationsAreOutOfReach()
{
    const qint64 id = m_server.notify().first();
    QCOMPARE(m_server.call("GET", u"/notifications/%1"_s.arg(id), {}, m_otherToken).status, 404);
    QCOMPARE(m_server.call("POST", u"/notifications/%1/read"_s.arg(id), {}, m_otherToken).status, 404);
    QCOMPARE(m_server.call("DELETE", u"/notifications/%1"_s.arg(id), {}, m_otherToken).status, 404);
    const QJsonObject body{{u"notification_ids"_s, QJsonArray{id}}};
    QCOMPARE(m_server.call("POST", u"/notifications/read-multiple"_s, body, m_otherToken).data()[u"count"].toInt(), 0);
    QCOMPARE(call("GET", u"/notifications/count"_s).data()[u"unread_count"].toInt(), 1);
}

void TestRest::refreshingReplacesTheToken()
{
    const QString token = m_server.signIn();
    const Reply reply = m_server.call("POST", u"/auth/refresh"_s, {}, token);
    const QString fresh = reply.data()[u"token"].toString();
    QCOMPARE(reply.data()[u"expires_in"].toInt(), 28800);
    QVERIFY(fresh != token);
    QCOMPARE(m_server.call("GET", u"/auth/me"_s, {}, token).status, 401);
    QCOMPARE(m_server.call("GET", u"/auth/me"_s, {}, fresh).status, 200);
    QCOMPARE(m_server.call("POST", u"/auth/refresh"_s, {}, token).status, 401);
}

void TestRest::anExpiredTokenOpensNothingButCanBeRefreshed()
{
    DemoServer server;
    QVERIFY(server.start({u"--token-lifetime"_s, u"1"_s}));
    const QString token = server.signIn();
    QTRY_COMPARE_WITH_TIMEOUT(server.call("GET", u"/auth/me"_s, {}, token).status, 401, 5000);
    QCOMPARE(server.call("POST", u"/auth/refresh"_s, {}, token).status, 200);
}

void TestRest::signingOutRevokesTheToken()
{
    const QString token = m_server.signIn();
    QCOMPARE(m_server.call("POST", u"/auth/logout"_s, {}, token).status, 200);
    QCOMPARE(m_server.call("GET", u"/auth/me"_s, {}, token).status, 401);
    QCOMPARE(m_server.call("POST", u"/auth/refresh"_s, {}, token).status, 401);
}

void TestRest::theSixthSignInWithinAMinuteHasToWait()
{
    DemoServer server;
    QVERIFY(server.start({}, {u"--day"_s, u"off"_s}));
    for (int i = 0; i < 5; ++i)
        QVERIFY(!server.signIn().isEmpty());
    const Reply reply = server.call("POST", u"/auth/login"_s,
                                    {{u"email"_s, u"siti@klinik.example"_s}, {u"password"_s, u"clinic-demo"_s}});
    QCOMPARE(reply.status, 429);
    QVERIFY(reply.retryAfter.toInt() > 0 && reply.retryAfter.toInt() <= 60);
    QVERIFY(reply.json.contains(u"message"_s));
    // Control has to be asked for.
    QCOMPARE(server.call("GET", u"/control/state?user_email=siti@klinik.example"_s).status, 404);
}

void TestRest::messagesReachTheOtherOne()
{
    const int conversation = call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, 2}}).data()[u"id"].toInt();
    QCOMPARE(call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, 2}}).data()[u"id"].toInt(), conversation);
    const QString path = u"/messages/conversations/%1"_s.arg(conversation);
    QCOMPARE(call("POST", path + "/send"_L1, {{u"content"_s, u"Hello Ani"_s}}).data()[u"content"].toString(),
             u"Hello Ani"_s);
    QCOMPARE(call("POST", path + "/send"_L1, {{u"content"_s, QString(5001, u'x')}}).status, 422);
    QCOMPARE(call("POST", path + "/send"_L1, {{u"content"_s, u"  "_s}}).status, 422);
    QCOMPARE(call("POST", path + "/send"_L1, {{u"content"_s, QString(5000, u'x')}}).status, 200);

    QCOMPARE(m_server.call("GET", u"/messages/unread-count"_s, {}, m_otherToken).data()[u"unread_count"].toInt(), 2);
    const Reply list = m_server.call("GET", u"/messages/conversations?search=siti"_s, {}, m_otherToken);
    QCOMPARE(list.data().toArray().size(), 1);
    QCOMPARE(list.data().toArray().first()[u"other_user"][u"name"].toString(), u"Siti Rahma"_s);
    QCOMPARE(m_server.call("GET", path + "/messages?per_page=1&page=2"_L1, {}, m_otherToken)
                 .data()
                 .toArray()
                 .first()[u"content"]
                 .toString(),
             u"Hello Ani"_s);
    QCOMPARE(m_server.call("POST", path + "/read"_L1, {}, m_otherToken).status, 200);
    QCOMPARE(m_server.call("GET", u"/messages/unread-count"_s, {}, m_otherToken).data()[u"unread_count"].toInt(), 0);
    QCOMPARE(m_server.call("GET", path + "/messages"_L1, {}, m_server.signIn(u"rudi@klinik.example"_s)).status, 404);
    QCOMPARE(m_server.truth(u"ani@klinik.example"_s).size(), 2);
}

void TestRest::aDoctorSeesTheirOwnVisitsOnly()
{
    DemoServer server;
    QVERIFY(server.start({}, {}));
    const QString doctor = server.signIn(u"putri@klinik.example"_s);
    const QString reception = server.signIn();
    const Reply own = server.call("GET", u"/appointments?per_page=100"_s, {}, doctor);
    QVERIFY(!own.data().toArray().isEmpty());
    for (const QJsonValue &row : own.data().toArray())
        QCOMPARE(row[u"doctor_id"].toInt(), 3);
    QVERIFY(server.call("GET", u"/appointments"_s, {}, reception).json[u"pagination"][u"total"].toInt()
            > own.data().toArray().size());
    const Reply completed = server.call("GET", u"/appointments?status=completed&to=2000-01-01"_s, {}, reception);
    QCOMPARE(completed.data().toArray().size(), 0);
    QVERIFY(!server.call("GET", u"/consultations?status=completed"_s, {}, reception).data().toArray().isEmpty());
}

void TestRest::wrongOptionsEndWithTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("unknown") << QStringList{u"--frobnicate"_s};
    QTest::newRow("a word too many") << QStringList{u"now"_s};
    QTest::newRow("port in words") << QStringList{u"--port"_s, u"http"_s};
    QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s};
    QTest::newRow("a host that is none") << QStringList{u"--host"_s, u"nowhere"_s};
    QTest::newRow("beyond this computer") << QStringList{u"--host"_s, u"0.0.0.0"_s};
    QTest::newRow("unknown driver") << QStringList{u"--broadcaster"_s, u"smoke"_s};
    QTest::newRow("pusher without its application") << QStringList{u"--broadcaster"_s, u"pusher"_s};
    QTest::newRow("half a pusher application")
        << QStringList{u"--broadcaster"_s, u"pusher"_s, u"--pusher-app"_s, u"1:key"_s};
    QTest::newRow("no such day") << QStringList{u"--day"_s, u"maybe"_s};
    QTest::newRow("a feature nobody has") << QStringList{u"--features"_s, u"delta-sync,telepathy"_s};
    QTest::newRow("no speed") << QStringList{u"--speed"_s, u"0"_s};
}

void TestRest::wrongOptionsEndWithTwo()
{
    QFETCH(QStringList, options);
    QByteArray complaint;
    QCOMPARE(DemoServer::run(options, &complaint), 2);
    QVERIFY(!complaint.isEmpty());
}

void TestRest::aTerminatedServerEndsCleanly()
{
    DemoServer server;
    QVERIFY(server.start());
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestRest)
#include "tst_rest.moc"
