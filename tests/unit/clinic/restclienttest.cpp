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

class RestClientTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyRequestCarriesItsHeaders();
    void L4_theSocketIdIsSentOnlyWhileConnected_data();
    void L4_theSocketIdIsSentOnlyWhileConnected();
    void redirectsAreNotFollowed();
    void writesCarryTheirIdempotencyKey();

    void networkFailuresHaveTheirOwnCodes_data();
    void networkFailuresHaveTheirOwnCodes();
    void aSilentServerEndsAfterFifteenSeconds();
    void anAnswerOverSixteenMegabytesIsRefused();
    void retryAfterIsReadFromTheHeader_data();
    void retryAfterIsReadFromTheHeader();
    void aDestroyedApiCancelsItsFutures();

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<ClinicApi> m_api;
};
void RestClientTest::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<ClinicApi>(*m_network, *m_clock);
    m_api->setAddress({QUrl(u"https://clinic.example/sub"_s), u"/api/v1"_s});
    m_api->setToken("first");
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void RestClientTest::cleanup()
{
    m_api.reset();
    m_network.reset();
    m_clock.reset();
}

void RestClientTest::everyRequestCarriesItsHeaders()
{
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    QSignalSpy finished(m_api.get(), &ClinicApi::requestFinished);
    RESULT_OF(account, m_api->me());
    QVERIFY(account.has_value());
    QCOMPARE(finished.size(), 1);
    const test::FakeRequest request = m_network->requests().first();
    QCOMPARE(request.url, QUrl(u"https://clinic.example/sub/api/v1/auth/me"_s));
    QCOMPARE(request.header("Authorization"), "Bearer first");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("X-Requested-With"), "XMLHttpRequest");
    QVERIFY(!request.request.hasRawHeader("X-Socket-Id"));
    QVERIFY(!request.request.hasRawHeader("Idempotency-Key"));
    QCOMPARE(request.request.sslConfiguration().protocol(), QSsl::TlsV1_2OrLater);
}

void RestClientTest::L4_theSocketIdIsSentOnlyWhileConnected_data()
{
    QTest::addColumn<QString>("socketId");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("connected") << u"218392649.771204618"_s << QByteArray("218392649.771204618");
    QTest::newRow("not connected") << QString() << QByteArray();
    QTest::newRow("malformed") << u"undefined"_s << QByteArray();
    QTest::newRow("line break") << u"1.1\r\nX-Evil: 1"_s << QByteArray();
}

void RestClientTest::L4_theSocketIdIsSentOnlyWhileConnected()
{
    QFETCH(QString, socketId);
    QFETCH(QByteArray, header);
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    m_api->setSocketId(u"7.7"_s);
    m_api->setSocketId(socketId);
    RESULT_OF(account, m_api->me());
    QCOMPARE(m_network->requests().first().header("X-Socket-Id"), header);
    QCOMPARE(m_network->requests().first().request.hasRawHeader("X-Socket-Id"), !header.isEmpty());
}

void RestClientTest::redirectsAreNotFollowed()
{
    m_network->answer("GET", u"/auth/me"_s, {.status = 302, .headers = {{"Location", "https://evil.example/login"}}});
    RESULT_OF(account, m_api->me());
    QCOMPARE(account.error().code, ErrorCode::NotAClinic);
    QCOMPARE(m_network->requests().size(), 1);
    const auto policy = m_network->requests().first().request.attribute(QNetworkRequest::RedirectPolicyAttribute);
    QCOMPARE(policy.toInt(), int(QNetworkRequest::ManualRedirectPolicy));
}

void RestClientTest::writesCarryTheirIdempotencyKey()
{
    m_network->answer("POST", u"/notifications/7/read"_s, done);
    RESULT_OF(marked, m_api->markRead(ids({u"7"_s}), OperationId(u"0a6f8e2c-0f5d-4d3f-9a3e-1f7f7d1f2a11"_s)));
    QVERIFY(marked.has_value());
    QCOMPARE(m_network->requests().first().header("Idempotency-Key"), "0a6f8e2c-0f5d-4d3f-9a3e-1f7f7d1f2a11");
}

void RestClientTest::networkFailuresHaveTheirOwnCodes_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << ErrorCode::ConnectionRefused;
    QTest::newRow("no such host") << QNetworkReply::HostNotFoundError << ErrorCode::HostNotFound;
    QTest::newRow("time out") << QNetworkReply::TimeoutError << ErrorCode::TimedOut;
    QTest::newRow("certificate") << QNetworkReply::SslHandshakeFailedError << ErrorCode::TlsFailed;
    QTest::newRow("proxy") << QNetworkReply::ProxyAuthenticationRequiredError << ErrorCode::ProxyPasswordWanted;
    QTest::newRow("no HTTP") << QNetworkReply::ProtocolFailure << ErrorCode::NotAClinic;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << ErrorCode::NetworkFailure;
    QTest::newRow("no network") << QNetworkReply::TemporaryNetworkFailureError << ErrorCode::NetworkFailure;
}

void RestClientTest::networkFailuresHaveTheirOwnCodes()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(ErrorCode, code);
    m_network->answer("GET", u"/auth/me"_s, {.error = error});
    RESULT_OF(account, m_api->me());
    QVERIFY(!account.has_value());
    QCOMPARE(account.error().code, code);
}

void RestClientTest::aSilentServerEndsAfterFifteenSeconds()
{
    m_network->answer("GET", u"/auth/me"_s, {.held = true});
    const auto me = m_api->me();
    m_clock->advance(14'999ms);
    QVERIFY(!me.isFinished());
    m_clock->advance(1ms);
    QVERIFY(me.isFinished());
    QCOMPARE(me.result().error().code, ErrorCode::TimedOut);
    QCOMPARE(m_clock->untilNextTimer(), -1ms);
}

void RestClientTest::anAnswerOverSixteenMegabytesIsRefused()
{
    m_network->answer("GET", u"/auth/me"_s, {.body = QByteArray(16 * 1024 * 1024 + 1, ' ')});
    RESULT_OF(account, m_api->me());
    QCOMPARE(account.error().code, ErrorCode::NotAClinic);
}

void RestClientTest::retryAfterIsReadFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("wait"); // -1: none
    QTest::newRow("seconds") << QByteArray("30") << 30;
    QTest::newRow("date") << QByteArray("Mon, 02 Mar 2026 07:31:30 GMT") << 90; // The fake clock says 07:30.
    QTest::newRow("past date") << QByteArray("Mon, 02 Mar 2026 07:00:00 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("rubbish") << QByteArray("soon") << -1;
    QTest::newRow("huge") << QByteArray("999999999999999999") << 86'400;
    QTest::newRow("beyond any number") << QByteArray("99999999999999999999999") << -1;
}

void RestClientTest::retryAfterIsReadFromTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(int, wait);
    m_network->answer("GET", u"/auth/me"_s, {.status = 429, .body = "{}", .headers = {{"Retry-After", header}}});
    RESULT_OF(account, m_api->me());
    QCOMPARE(account.error().code, ErrorCode::RateLimited);
    QCOMPARE(account.error().retryAfter.value_or(-1s).count(), wait);
}

void RestClientTest::aDestroyedApiCancelsItsFutures()
{
    m_network->answer("GET", u"/auth/me"_s, {.held = true});
    bool continued = false;
    auto me = m_api->me().then([&continued](const Result<Account> &) { continued = true; });
    m_api.reset();
    QVERIFY(me.isFinished());
    QVERIFY(me.isCanceled());
    QVERIFY(!continued);
}

QTEST_GUILESS_MAIN(RestClientTest)
#include "restclienttest.moc"
