// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
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

class AuthorizedClientTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aWrongPasswordRefreshesNothing();

    void a401RefreshesOnceAndReplays();
    void concurrent401sShareOneRefresh();
    void a401ToAnOldTokenIsReplayedWithoutRefresh();
    void aCallOfAnEndedSessionIsNotReplayedInTheNext();
    void aRefusedRefreshExpiresTheSessionOnce();
    void aRefreshThatCannotBeReachedExpiresNothing();
    void a401ToAFreshTokenExpiresTheSession();
    void aChannelRefusedToAFreshTokenIsAboutThatChannelAlone();
    void a401ToAReplayOfAnEndedSessionExpiresNothing();
    void anAnswerToAnEndedSessionRenewsNothing();
    void theTokenLeavesWithItsServer();

    void signOutRevokesWithoutRefreshing();
    void whatTheServerToldOneAllObey();
    void theLimiterOfTheVisitsHoldsBackNoAct();
    void theLimiterOfTheSignInsQuietsNobody();

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<ClinicApi> m_api;
};
void AuthorizedClientTest::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<ClinicApi>(*m_network, *m_clock);
    m_api->setAddress({QUrl(u"https://clinic.example/sub"_s), u"/api/v1"_s});
    m_api->setToken("first");
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void AuthorizedClientTest::cleanup()
{
    m_api.reset();
    m_network.reset();
    m_clock.reset();
}

void AuthorizedClientTest::whatTheServerToldOneAllObey()
{
    m_network->answer("GET", u"/notifications"_s, {.status = 429, .headers = {{"Retry-After", "30"}}});
    m_network->answer("POST", u"/read"_s, done);
    RESULT_OF(list, m_api->notifications({}));
    QCOMPARE(list.error().retryAfter, 30s);
    m_clock->advance(10s);
    RESULT_OF(read, m_api->markRead(ids({u"1"_s}), OperationId(u"a"_s)));
    QCOMPARE(read.error().code, ErrorCode::RateLimited);
    QCOMPARE(read.error().retryAfter, 20s);
    RESULT_OF(visits, m_api->appointments({}));
    QCOMPARE(visits.error().code, ErrorCode::RateLimited);
    QCOMPARE(m_network->requests().size(), 1);
    m_clock->advance(20s);
    RESULT_OF(again, m_api->markRead(ids({u"1"_s}), OperationId(u"a"_s)));
    QVERIFY(again);
    QCOMPARE(m_network->requests().size(), 2);
}

void AuthorizedClientTest::theLimiterOfTheVisitsHoldsBackNoAct()
{
    m_network->answer("GET", u"/appointments"_s, {.status = 429, .headers = {{"Retry-After", "30"}}});
    m_network->answer("POST", u"/read"_s, done);
    RESULT_OF(visits, m_api->appointments({}));
    QCOMPARE(visits.error().code, ErrorCode::RateLimited);
    RESULT_OF(read, m_api->markRead(ids({u"1"_s}), OperationId(u"a"_s)));
    QVERIFY(read);
}

void AuthorizedClientTest::theLimiterOfTheSignInsQuietsNobody()
{
    m_network->answer("GET", u"/appointments"_s, unauthorized);
    m_network->answer("POST", u"/auth/refresh"_s, {.status = 429, .headers = {{"Retry-After", "900"}}});
    RESULT_OF(visits, m_api->appointments({}));
    QVERIFY(!visits);
    QCOMPARE(m_api->turns().quiet(RequestTurns::Limiter::General), 0ms);
    QCOMPARE(m_api->turns().quiet(RequestTurns::Limiter::Visits), 0ms);
}

void AuthorizedClientTest::aWrongPasswordRefreshesNothing()
{
    m_network->answer("POST", u"/auth/login"_s, unauthorized);
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    RESULT_OF(answer, m_api->signIn(u"a@x.org"_s, u"wrong"_s, u"desk"_s));
    QCOMPARE(m_network->requests().size(), 1);
    QCOMPARE(expired.size(), 0);
}

void AuthorizedClientTest::a401RefreshesOnceAndReplays()
{
    m_network->answer("POST", u"/read-multiple"_s, unauthorized);
    m_network->answer("POST", u"/read-multiple"_s, done);
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    QSignalSpy refreshed(m_api.get(), &ClinicApi::tokenRefreshed);
    RESULT_OF(marked, m_api->markRead(ids({u"1"_s, u"2"_s}), OperationId(u"k"_s)));
    QVERIFY(marked.has_value());
    QCOMPARE(refreshed.size(), 1);
    QCOMPARE(refreshed.first().first().toByteArray(), "second");
    const auto calls = m_network->requestsTo("POST", u"/read-multiple"_s);
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.last().header("Authorization"), "Bearer second");
    QCOMPARE(calls.last().body, calls.first().body);
    QCOMPARE(calls.last().header("Idempotency-Key"), calls.first().header("Idempotency-Key"));
}

void AuthorizedClientTest::concurrent401sShareOneRefresh()
{
    for (const QString &path : {u"/auth/me"_s, u"/notifications/count"_s, u"/notifications/7"_s})
        m_network->answer("GET", path, unauthorized);
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    m_network->answer("GET", u"/notifications/count"_s, {.body = R"({"data":4})"});
    m_network->answer("GET", u"/notifications/7"_s, {.body = R"({"data":{"id":7}})"});
    FakeAnswer late = renewed;
    late.held = true;
    m_network->answer("POST", u"/auth/refresh"_s, late);
    auto me = m_api->me();
    auto count = m_api->unreadCount();
    auto one = m_api->notification(NotificationId(u"7"_s));
    QTRY_COMPARE(m_network->requests().size(), 4);
    m_network->release();
    QTRY_VERIFY(me.isFinished() && count.isFinished() && one.isFinished());
    QVERIFY(me.result() && count.result() && one.result());
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
}

void AuthorizedClientTest::a401ToAnOldTokenIsReplayedWithoutRefresh()
{
    FakeAnswer late = unauthorized;
    late.held = true;
    m_network->answer("GET", u"/auth/me"_s, late);
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    auto me = m_api->me();
    RESULT_OF(refreshed, m_api->refreshToken());
    QVERIFY(refreshed.has_value());
    m_network->release();
    QTRY_VERIFY(me.isFinished());
    QVERIFY(me.result().has_value());
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
}

void AuthorizedClientTest::aCallOfAnEndedSessionIsNotReplayedInTheNext()
{
    FakeAnswer late = unauthorized;
    late.held = true;
    m_network->answer("POST", u"/notifications/7/read"_s, late);
    auto marked = m_api->markRead(ids({u"7"_s}), OperationId(u"k"_s));
    QTRY_COMPARE(m_network->heldCount(), 1);
    m_api->setToken({});
    m_api->setToken("another person's");
    m_network->release();
    QTRY_VERIFY(marked.isFinished());
    QCOMPARE(marked.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(m_network->requests().size(), 1);
}

void AuthorizedClientTest::aRefusedRefreshExpiresTheSessionOnce()
{
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("GET", u"/notifications/count"_s, unauthorized);
    m_network->answer("POST", u"/auth/refresh"_s, {.status = 401, .body = R"({"message":"Token revoked."})"});
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    auto me = m_api->me();
    auto count = m_api->unreadCount();
    QTRY_VERIFY(me.isFinished() && count.isFinished());
    QCOMPARE(me.result().error().code, ErrorCode::SessionExpired);
    QCOMPARE(count.result().error().code, ErrorCode::SessionExpired);
    RESULT_OF(later, m_api->me());
    QCOMPARE(later.error().code, ErrorCode::SessionExpired);
    QCOMPARE(expired.size(), 1);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
}

void AuthorizedClientTest::aRefreshThatCannotBeReachedExpiresNothing()
{
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    m_network->answer("POST", u"/auth/refresh"_s, {.error = QNetworkReply::HostNotFoundError});
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    RESULT_OF(offline, m_api->me());
    QCOMPARE(offline.error().code, ErrorCode::HostNotFound);
    RESULT_OF(online, m_api->me());
    QVERIFY(online.has_value());
    QCOMPARE(expired.size(), 0);
}

void AuthorizedClientTest::a401ToAFreshTokenExpiresTheSession()
{
    m_network->answer("POST", u"/notifications/7/read"_s, unauthorized);
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    RESULT_OF(marked, m_api->markRead(ids({u"7"_s}), OperationId(u"k"_s)));
    QCOMPARE(marked.error().code, ErrorCode::SessionExpired);
    QCOMPARE(expired.size(), 1);
    QCOMPARE(m_network->requestsTo("POST", u"/notifications/7/read"_s).size(), 2);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
    RESULT_OF(again, m_api->markRead(ids({u"7"_s}), OperationId(u"k"_s)));
    QCOMPARE(again.error().code, ErrorCode::SessionExpired);
    QCOMPARE(expired.size(), 1);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
}

void AuthorizedClientTest::a401ToAReplayOfAnEndedSessionExpiresNothing()
{
    FakeAnswer late = unauthorized;
    late.held = true;
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("GET", u"/auth/me"_s, late);
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    auto me = m_api->me();
    QTRY_COMPARE(m_network->heldCount(), 1);
    m_api->setToken("another person's");
    m_network->release();
    QTRY_VERIFY(me.isFinished());
    QCOMPARE(me.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(expired.size(), 0);
}

void AuthorizedClientTest::aChannelRefusedToAFreshTokenIsAboutThatChannelAlone()
{
    m_network->answer("POST", u"/broadcasting/auth"_s, unauthorized);
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    QSignalSpy expired(m_api.get(), &ClinicApi::sessionExpired);
    const Broadcasting where = readBroadcasting({{u"key"_s, u"app"_s}}, m_api->address());
    RESULT_OF(authorized, m_api->authorizeChannel(where, "socket_id=1.1", u"private-x"_s));
    QCOMPARE(authorized.error().code, ErrorCode::Forbidden);
    QCOMPARE(expired.size(), 0);
    QCOMPARE(m_network->requestsTo("POST", u"/broadcasting/auth"_s).size(), 2);
}

void AuthorizedClientTest::anAnswerToAnEndedSessionRenewsNothing()
{
    FakeAnswer late = renewed;
    late.held = true;
    m_network->answer("POST", u"/auth/refresh"_s, late);
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    QSignalSpy refreshed(m_api.get(), &ClinicApi::tokenRefreshed);
    auto refresh = m_api->refreshToken();
    m_api->setToken("another person's");
    m_network->release();
    QTRY_VERIFY(refresh.isFinished());
    QCOMPARE(refresh.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(refreshed.size(), 0);
    RESULT_OF(account, m_api->me());
    QCOMPARE(m_network->requests().last().header("Authorization"), "Bearer another person's");
}

void AuthorizedClientTest::theTokenLeavesWithItsServer()
{
    m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    m_api->setAddress({QUrl(u"https://other.example"_s), u"/api/v1"_s});
    RESULT_OF(account, m_api->me());
    QVERIFY(!m_network->requests().last().request.hasRawHeader("Authorization"));
}

void AuthorizedClientTest::signOutRevokesWithoutRefreshing()
{
    m_network->answer("POST", u"/auth/logout"_s, unauthorized);
    const clinic::ClinicAddress before = m_api->address();
    m_api->setAddress({.server = QUrl(u"https://other.example"_s), .prefix = u"/api/v1"_s});
    RESULT_OF(signedOut, m_api->revoke(before, "earlier"));
    QVERIFY(!signedOut.has_value());
    QCOMPARE(signedOut.error().code, ErrorCode::SessionExpired);
    QCOMPARE(m_network->requests().size(), 1);
    QCOMPARE(m_network->requests().first().url.host(), before.server.host());
    QCOMPARE(m_network->requests().first().header("Authorization"), "Bearer earlier");
}

QTEST_GUILESS_MAIN(AuthorizedClientTest)
#include "authorizedclienttest.moc"
