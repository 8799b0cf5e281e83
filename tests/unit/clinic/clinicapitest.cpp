// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::clinic;
using test::FakeAnswer;

namespace {

const FakeAnswer unauthorized{.status = 401, .body = R"({"message":"Unauthenticated."})"};
const FakeAnswer renewed{.body = R"({"success":true,"data":{"token":"second","expires_in":3600}})"};
const FakeAnswer done{.body = R"({"success":true})"};

QList<NotificationId> ids(const QStringList &values)
{
    QList<NotificationId> result;
    for (const QString &value : values)
        result.append(NotificationId(value));
    return result;
}

} // namespace

/// The result of a future that the event loop has still to finish.
#define RESULT_OF(name, call)                                                                                          \
    auto name##Future = call;                                                                                          \
    QTRY_VERIFY(name##Future.isFinished());                                                                            \
    const auto name = name##Future.result()

class ClinicApiTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void signInGivesTokenAndAccount();
    void signInTellsItsRefusalsApart_data();
    void signInTellsItsRefusalsApart();

    void theProbeFindsTheClinicUnderAnotherPrefix();
    void theProbeTellsAClinicFromAnythingElse_data();
    void theProbeTellsAClinicFromAnythingElse();

    void theListIsAskedAsDocumented();
    void theUnreadListAndCountAreRead();
    void oneNotificationIsFetched();
    void missingCapabilitiesAreNone();
    void A2_aChannelIsAuthorizedByFormWithOurHeadersAndTheToken();
    void anEmptyAuthorizationMeansThatLiveIsOff();
    void severalChannelsAreGrantedOrRefusedEachByItself();
    void aServerWithoutBatchesSaysSo();
    void readingOneAndManyUseTheirOwnCalls();
    void theTimeLimitIsSentWhereThereIsOne();
    void removingFallsBackToOneByOne();
    void removingOneByOneStopsAtATrueFailure();

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<ClinicApi> m_api;
};

void ClinicApiTest::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<ClinicApi>(*m_network, *m_clock);
    m_api->setAddress({QUrl(u"https://clinic.example/sub"_s), u"/api/v1"_s});
    m_api->setToken("first");
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void ClinicApiTest::cleanup()
{
    m_api.reset();
    m_network.reset();
    m_clock.reset();
}

void ClinicApiTest::signInGivesTokenAndAccount()
{
    m_network->answer("POST", u"/auth/login"_s,
                      {.body = R"({"success":true,"data":{"token":"fresh","token_type":"Bearer",
        "expires_in":3600,"user":{"id":3,"name":"Ann","email":"a@x.org","role":"nurse","clinic_id":1}}})"});
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"user":{"id":3}}})"});
    RESULT_OF(answer, m_api->signIn(u"a@x.org"_s, u"se\"cret"_s, u"desk"_s));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->token, "fresh");
    QCOMPARE(answer->expiresIn, 3600s);
    QCOMPARE(answer->account.userId.value(), u"3"_s);
    QCOMPARE(answer->account.server, QUrl(u"https://clinic.example/sub"_s));
    const test::FakeRequest request = m_network->requests().first();
    QVERIFY(!request.request.hasRawHeader("Authorization"));
    QCOMPARE(request.body, R"({"device_name":"desk","email":"a@x.org","password":"se\"cret"})");
    RESULT_OF(account, m_api->me());
    QCOMPARE(m_network->requests().last().header("Authorization"), "Bearer fresh");
}

void ClinicApiTest::signInTellsItsRefusalsApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("401") << 401 << QByteArray(R"({"message":"Wrong."})") << ErrorCode::CredentialsWrong;
    QTest::newRow("Laravel's 422") << 422 << QByteArray(R"({"message":"Wrong.","errors":{"email":["Wrong."]}})")
                                   << ErrorCode::CredentialsWrong;
    QTest::newRow("200 without success") << 200 << QByteArray(R"({"success":false,"pesan":"Salah."})")
                                         << ErrorCode::CredentialsWrong;
    QTest::newRow("e-mail not verified") << 422 << QByteArray(R"({"pesan":403})") << ErrorCode::Forbidden;
    QTest::newRow("too many") << 429 << QByteArray(R"({"message":"Too Many Attempts."})") << ErrorCode::RateLimited;
    QTest::newRow("too many, lying") << 422 << QByteArray(R"({"pesan":429})") << ErrorCode::RateLimited;
    QTest::newRow("down") << 500 << QByteArray("{}") << ErrorCode::ServerFailure;
    QTest::newRow("web page") << 200 << QByteArray("<html>") << ErrorCode::NotAClinic;
    QTest::newRow("no token") << 200 << QByteArray(R"({"data":{"user":{"id":1}}})") << ErrorCode::NotAClinic;
    QTest::newRow("no user") << 200 << QByteArray(R"({"data":{"token":"x"}})") << ErrorCode::NotAClinic;
    QTest::newRow("nothing") << 200 << QByteArray() << ErrorCode::NotAClinic;
}

void ClinicApiTest::signInTellsItsRefusalsApart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    m_network->answer("POST", u"/auth/login"_s, {.status = status, .body = body});
    RESULT_OF(answer, m_api->signIn(u"a@x.org"_s, u"secret"_s, u"desk"_s));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, code);
}

void ClinicApiTest::theProbeFindsTheClinicUnderAnotherPrefix()
{
    m_network->answer("GET", u"/api/v1/auth/me"_s, {.body = "<html>", .contentType = "text/html"});
    m_network->answer("GET", u"/api/v1/simrs/auth/me"_s, unauthorized);
    RESULT_OF(found, m_api->probe(QUrl(u"https://clinic.example"_s), {u"/api/v1"_s, u"/api/v1/simrs"_s}));
    QVERIFY(found.has_value());
    QCOMPARE(*found, (ClinicAddress{QUrl(u"https://clinic.example"_s), u"/api/v1/simrs"_s}));
    for (const test::FakeRequest &request : m_network->requests())
        QVERIFY(!request.request.hasRawHeader("Authorization"));
}

void ClinicApiTest::theProbeTellsAClinicFromAnythingElse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, int status, const QByteArray &body, const QString &outcome, int error = 0) {
        QTest::newRow(name) << status << body << error << outcome;
    };
    row("Laravel", 401, R"({"message":"Unauthenticated."})", u"clinic"_s);
    row("Indonesian", 401, R"({"success":false,"pesan":"Belum masuk"})", u"clinic"_s);
    row("limited", 429, R"({"message":"Too Many Attempts."})", u"clinic"_s);
    row("broken within", 500, R"({"message":"Server Error"})", u"clinic"_s);
    row("web page", 200, "<html></html>", u"web-page"_s);
    row("login page", 302, "<html></html>", u"web-page"_s);
    row("not found", 404, "<html></html>", u"web-page"_s);
    row("not found, JSON", 404, R"({"message":"The route could not be found."})", u"not-a-clinic"_s);
    row("another program's API", 401, R"({"error":"unauthorized"})", u"not-a-clinic"_s);
    row("a bare list", 200, "[]", u"not-a-clinic"_s);
    row("nginx wants a certificate", 400, "<html>400 No required SSL certificate was sent</html>",
        u"client-certificate-wanted"_s);
    row("nginx declines a certificate", 400, "<html>400 The SSL certificate error</html>",
        u"client-certificate-refused"_s);
    row("another bad request", 400, "<html>400 Bad Request</html>", u"web-page"_s);
    row("gateway", 502, "<html>Bad Gateway</html>", u"server-failure"_s);
    row("no such host", 0, {}, u"host-not-found"_s, QNetworkReply::HostNotFoundError);
    row("refused", 0, {}, u"connection-refused"_s, QNetworkReply::ConnectionRefusedError);
    row("certificate", 0, {}, u"tls-failed"_s, QNetworkReply::SslHandshakeFailedError);
    row("no HTTP", 0, {}, u"not-a-clinic"_s, QNetworkReply::ProtocolFailure);
}

void ClinicApiTest::theProbeTellsAClinicFromAnythingElse()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, error);
    QFETCH(QString, outcome);
    m_network->answer("GET", u"/auth/me"_s,
                      {.status = status, .body = body, .error = static_cast<QNetworkReply::NetworkError>(error)});
    RESULT_OF(found, m_api->probe(QUrl(u"https://clinic.example"_s), {u"/api/v1"_s}));
    QCOMPARE(found ? u"clinic"_s : errorKey(found.error().code), outcome);
}

void ClinicApiTest::theListIsAskedAsDocumented()
{
    m_network->answer("GET", u"/notifications"_s, {.body = R"({"data":[{"id":2},{}],"pagination":{"last_page":9}})"});
    const QDateTime since(QDate(2025, 12, 20), QTime(10, 0), Qt::UTC);
    RESULT_OF(page, m_api->notifications({.page = 2, .perPage = 500, .type = u"message"_s, .updatedAfter = since}));
    QVERIFY(page.has_value());
    QCOMPARE(page->notifications.size(), 1);
    QCOMPARE(page->skipped, 1);
    QCOMPARE(page->lastPage, 9);
    QCOMPARE(m_network->requests().first().url.query(),
             u"page=2&per_page=100&type=message&updated_after=2025-12-20T10:00:00.000000Z"_s);
}

void ClinicApiTest::theUnreadListAndCountAreRead()
{
    m_network->answer("GET", u"/notifications/unread"_s, {.body = R"([{"id":2}])"});
    m_network->answer("GET", u"/notifications/count"_s, {.body = R"({"unread_count":"4"})"});
    RESULT_OF(page, m_api->unread(500));
    QCOMPARE(page->notifications.size(), 1);
    QCOMPARE(m_network->requests().first().url.query(), u"limit=50"_s);
    RESULT_OF(count, m_api->unreadCount());
    QCOMPARE(count, 4);
}

void ClinicApiTest::oneNotificationIsFetched()
{
    m_network->answer("GET", u"/notifications/7"_s, {.body = R"({"data":{"id":7,"title":"x"}})"});
    m_network->answer("GET", u"/notifications/8"_s, {.status = 404, .body = "{}"});
    RESULT_OF(found, m_api->notification(NotificationId(u"7"_s)));
    QCOMPARE(found->title, u"x"_s);
    RESULT_OF(missing, m_api->notification(NotificationId(u"8"_s)));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void ClinicApiTest::missingCapabilitiesAreNone()
{
    m_network->answer("GET", u"/capabilities"_s, {.status = 404, .body = "<html>", .contentType = "text/html"});
    m_network->answer("GET", u"/capabilities"_s, {.body = R"({"data":{"version":1,"features":["delta-sync",7]}})"});
    m_network->answer("GET", u"/capabilities"_s, {.status = 500});
    RESULT_OF(none, m_api->capabilities());
    QVERIFY(none.has_value() && none->features.isEmpty());
    RESULT_OF(some, m_api->capabilities());
    QVERIFY(some.has_value() && some->hasDeltaSync());
    RESULT_OF(broken, m_api->capabilities());
    QCOMPARE(broken.error().code, ErrorCode::ServerFailure);
}

void ClinicApiTest::A2_aChannelIsAuthorizedByFormWithOurHeadersAndTheToken()
{
    m_network->answer(
        "POST", u"/broadcasting/auth"_s,
        {.body = R"({"auth":"app:ff","channel_data":"{\"user_id\":\"3\"}"})", .contentType = "text/html"});
    const Broadcasting where = readBroadcasting({{u"key"_s, u"app"_s}}, m_api->address());
    RESULT_OF(authorized, m_api->authorizeChannel(where, "socket_id=1.1&channel_name=presence-a", u"presence-a"_s));
    QCOMPARE(authorized->auth, u"app:ff"_s);
    QCOMPARE(authorized->channelData, uR"({"user_id":"3"})"_s);
    const test::FakeRequest request = m_network->requests().first();
    QCOMPARE(request.header("Content-Type"), "application/x-www-form-urlencoded");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("X-Requested-With"), "XMLHttpRequest");
    QCOMPARE(request.header("Authorization"), "Bearer first");
    QCOMPARE(request.body, "socket_id=1.1&channel_name=presence-a");
}

void ClinicApiTest::anEmptyAuthorizationMeansThatLiveIsOff()
{
    m_network->answer("POST", u"/broadcasting/auth"_s, {.body = {}, .contentType = "text/html"});
    const Broadcasting where = readBroadcasting({{u"key"_s, u"app"_s}}, m_api->address());
    RESULT_OF(authorized, m_api->authorizeChannel(where, "socket_id=1.1", u"private-x"_s));
    QCOMPARE(authorized.error().code, ErrorCode::LiveOff);
}

void ClinicApiTest::severalChannelsAreGrantedOrRefusedEachByItself()
{
    m_network->answer("POST", u"/broadcasting/auth/batch"_s, {.body = R"({"channels":{
        "private-a":{"auth":"ff","channel_data":"unsigned"},
        "presence-b":{"auth":"app:ee","channel_data":"{\"user_id\":\"3\"}"},
        "private-c":{"status":403},
        "private-d":{"status":401},
        "private-e":{"status":503}}})"});
    const Broadcasting where = readBroadcasting({{u"key"_s, u"app"_s}}, m_api->address());
    const QStringList names{u"private-a"_s, u"presence-b"_s, u"private-c"_s,
                            u"private-d"_s, u"private-e"_s,  u"private-f"_s};
    RESULT_OF(answers, m_api->authorizeChannels(where, u"1.1"_s, names));
    const test::FakeRequest request = m_network->requests().first();
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Authorization"), "Bearer first");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body, (QJsonObject{{u"socket_id"_s, u"1.1"_s}, {u"channel_names"_s, QJsonArray::fromStringList(names)}}));
    QCOMPARE(answers->size(), 5); // What the server leaves out is left out.
    QCOMPARE(answers->value(names[0])->auth, u"app:ff"_s);
    QVERIFY(!answers->value(names[0])->channelData);
    QCOMPARE(answers->value(names[1])->channelData, uR"({"user_id":"3"})"_s);
    QCOMPARE(answers->value(names[2]).error().code, ErrorCode::Forbidden);
    QCOMPARE(answers->value(names[3]).error().code, ErrorCode::Forbidden);
    QCOMPARE(answers->value(names[4]).error().code, ErrorCode::ServerFailure);
}

void ClinicApiTest::aServerWithoutBatchesSaysSo()
{
    m_network->answer("POST", u"/broadcasting/auth/batch"_s, {.status = 405, .body = "{}"});
    m_network->answer("POST", u"/broadcasting/auth/batch"_s, {.body = {}, .contentType = "text/html"});
    const Broadcasting where = readBroadcasting({{u"key"_s, u"app"_s}}, m_api->address());
    RESULT_OF(missing, m_api->authorizeChannels(where, u"1.1"_s, {u"private-a"_s}));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    RESULT_OF(silent, m_api->authorizeChannels(where, u"1.1"_s, {u"private-a"_s}));
    QCOMPARE(silent.error().code, ErrorCode::LiveOff);
}

void ClinicApiTest::readingOneAndManyUseTheirOwnCalls()
{
    m_network->answer("POST", u"/notifications/7/read"_s, done);
    m_network->answer("POST", u"/notifications/read-multiple"_s, done);
    RESULT_OF(one, m_api->markRead(ids({u"7"_s}), OperationId(u"k"_s)));
    RESULT_OF(many, m_api->markRead(ids({u"7"_s, u"a-b"_s}), OperationId(u"k"_s)));
    QVERIFY(one.has_value() && many.has_value());
    QCOMPARE(m_network->requests().last().body, R"({"notification_ids":[7,"a-b"]})");
    QCOMPARE(m_network->requests().last().header("Content-Type"), "application/json");
}

void ClinicApiTest::theTimeLimitIsSentWhereThereIsOne()
{
    m_network->answer("POST", u"/notifications/read-all"_s, done);
    m_network->answer("DELETE", u"/notifications/clear"_s, done);
    const QDateTime before(QDate(2025, 12, 20), QTime(10, 0), Qt::UTC);
    RESULT_OF(all, m_api->markAllRead({}, OperationId(u"k"_s)));
    QCOMPARE(m_network->requests().last().body, QByteArray());
    RESULT_OF(limited, m_api->markAllRead(before, OperationId(u"k"_s)));
    QCOMPARE(m_network->requests().last().body, R"({"before":"2025-12-20T10:00:00.000000Z"})");
    RESULT_OF(cleared, m_api->clear(before, OperationId(u"k"_s)));
    QCOMPARE(m_network->requests().last().body, R"({"before":"2025-12-20T10:00:00.000000Z"})");
    QVERIFY(all && limited && cleared);
}

void ClinicApiTest::removingFallsBackToOneByOne()
{
    m_network->answer("DELETE", u"/notifications/delete-multiple"_s, {.status = 404, .body = "{}"});
    m_network->answer("DELETE", u"/notifications/1"_s, done);
    m_network->answer("DELETE", u"/notifications/2"_s, {.status = 404, .body = "{}"});
    m_network->answer("DELETE", u"/notifications/3"_s, done);
    const OperationId key(QUuid::createUuid().toString(QUuid::WithoutBraces));
    RESULT_OF(removed, m_api->remove(ids({u"1"_s, u"2"_s, u"3"_s}), key));
    QVERIFY(removed.has_value());
    QCOMPARE(m_network->requests().size(), 4);
    const QByteArray first = m_network->requests().at(1).header("Idempotency-Key");
    QVERIFY(!QUuid(QString::fromLatin1(first)).isNull());
    QVERIFY(first != m_network->requests().at(2).header("Idempotency-Key"));
    RESULT_OF(again, m_api->remove(ids({u"1"_s}), key));
    QCOMPARE(m_network->requests().last().header("Idempotency-Key"), first);
}

void ClinicApiTest::removingOneByOneStopsAtATrueFailure()
{
    m_network->answer("DELETE", u"/notifications/delete-multiple"_s, {.status = 404, .body = "{}"});
    m_network->answer("DELETE", u"/notifications/1"_s, {.status = 429, .body = "{}"});
    RESULT_OF(removed, m_api->remove(ids({u"1"_s, u"2"_s}), OperationId(u"k"_s)));
    QCOMPARE(removed.error().code, ErrorCode::RateLimited);
    QCOMPARE(m_network->requests().size(), 2);
}

QTEST_GUILESS_MAIN(ClinicApiTest)
#include "clinicapitest.moc"
