// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "core/session/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/unit/session/fakesecrets.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::session;
using test::FakeAnswer;

namespace {

const FakeAnswer unauthorized{.status = 401, .body = R"({"message":"Unauthenticated."})"};
const FakeAnswer welcome{.body = R"({"success":true,"data":{"token":"first","expires_in":1000,
    "user":{"id":3,"name":"Ann Marlow","email":"ann@clinic.example","role":"nurse","clinic_id":1}}})"};

} // namespace

/// Who has signed out here is signed out at the server, too, whenever it can be told.
class RevocationsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aSignOutThatCouldNotBeToldIsToldLater();
    void aSignOutIsToldAtTheNextStart_data();
    void aSignOutIsToldAtTheNextStart();
    void signOutsThatWaitAreBounded();
    void oneThatFailsForGoodHoldsUpNoOther();
    void aLockedKeyringLosesNoSignOut();
    void anotherClinicIsNotToldOnTheWayToThisOne();
    void signingOutEverywhereEndsThisOneToo();

private:
    void signIn();
    std::unique_ptr<Session> makeSession();

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<test::FakeSecrets> m_secrets;
    std::unique_ptr<Session> m_session;
};

void RevocationsTest::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
    m_secrets = std::make_unique<test::FakeSecrets>();
    m_session = makeSession();
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("POST", u"/auth/login"_s, welcome);
}

void RevocationsTest::cleanup()
{
    m_api.reset(); // Whoever is asked goes before whoever asked.
    m_secrets.reset();
    m_session.reset();
    m_network.reset();
    m_clock.reset();
}

std::unique_ptr<Session> RevocationsTest::makeSession()
{
    return std::make_unique<Session>(*m_api, *m_secrets, *m_clock, [](const QString &) { return false; });
}

void RevocationsTest::signIn()
{
    const auto answered =
        m_session->signIn({QUrl(u"https://clinic.example"_s), u"ann@clinic.example"_s, u"secret"_s, true});
    QTRY_VERIFY(answered.isFinished());
    QVERIFY(answered.result().has_value());
}

void RevocationsTest::aSignOutThatCouldNotBeToldIsToldLater()
{
    signIn();
    m_network->answerOnly("POST", u"/auth/logout"_s, {.error = QNetworkReply::HostNotFoundError});
    m_session->signOut();
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
    QCOMPARE(m_session->revocations().waiting(), 1);
    m_network->answerOnly("POST", u"/auth/logout"_s, {.body = "{}"});
    m_clock->advance(m_clock->untilNextTimer());
    QTRY_COMPARE(m_session->revocations().waiting(), 0);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/logout"_s).last().header("Authorization"), "Bearer first");
    QVERIFY(m_secrets->entries.isEmpty());
}

void RevocationsTest::aSignOutIsToldAtTheNextStart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("done") << 200 << true;
    QTest::newRow("not known any more") << 401 << true;
    QTest::newRow("expired") << 419 << true;
    QTest::newRow("no such call") << 404 << true;
    QTest::newRow("busy") << 429 << false;
    QTest::newRow("broken") << 500 << false;
}
void RevocationsTest::aSignOutIsToldAtTheNextStart()
{
    QFETCH(int, status);
    QFETCH(bool, isOver);
    signIn();
    m_network->answerOnly("POST", u"/auth/logout"_s, {.error = QNetworkReply::HostNotFoundError});
    m_session->signOut();
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
    m_session.reset();
    m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
    m_session = makeSession();
    QSignalSpy wanted(&m_session->revocations(), &Revocations::serverWanted);
    m_network->answerOnly("POST", u"/auth/logout"_s, {.status = status, .body = R"({"message":"so"})"});
    const qsizetype before = m_network->requestsTo("POST", u"/auth/logout"_s).size();
    m_session->revocations().start();
    QTRY_COMPARE(m_network->requestsTo("POST", u"/auth/logout"_s).size(), before + 1);
    QCOMPARE(wanted.size(), 1);
    if (isOver) {
        QTRY_COMPARE(m_session->revocations().waiting(), 0);
        QVERIFY(m_secrets->entries.isEmpty());
    } else {
        QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
        QCOMPARE(m_secrets->entries.keys(), QStringList{u"revocations"_s});
    }
}

void RevocationsTest::signOutsThatWaitAreBounded()
{
    m_network->answer("POST", u"/auth/logout"_s, {.status = 500, .body = "{}"});
    for (int i = 0; i < 12; ++i)
        m_session->revocations().revoke({.server = QUrl(u"https://clinic.example"_s), .prefix = u"/api/v1"_s},
                                        "token " + QByteArray::number(i));
    QCOMPARE(m_session->revocations().waiting(), 10);
    QVERIFY(!m_secrets->entries.value(u"revocations"_s).contains("token 1\""));
    QVERIFY(m_secrets->entries.value(u"revocations"_s).contains("token 11"));
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s); // Nothing is under way when its asker goes.
    m_clock->sleep(31 * 24h);
    m_session = makeSession();
    m_session->revocations().start();
    QCOMPARE(m_session->revocations().waiting(), 0);
}

void RevocationsTest::oneThatFailsForGoodHoldsUpNoOther()
{
    const clinic::ClinicAddress address{.server = QUrl(u"https://clinic.example"_s), .prefix = u"/api/v1"_s};
    m_network->answerOnly("POST", u"/auth/logout"_s, {.status = 500, .body = "{}"});
    m_session->revocations().revoke(address, "stuck");
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
    m_session->revocations().revoke(address, "other");
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
    m_network->answerOnly("POST", u"/auth/logout"_s, {.body = "{}"}); // Once, then it is as before.
    m_network->answer("POST", u"/auth/logout"_s, {.status = 500, .body = "{}"});
    m_clock->advance(m_clock->untilNextTimer());
    QTRY_COMPARE(m_session->revocations().waiting(), 1);
    QVERIFY(m_secrets->entries.value(u"revocations"_s).contains("stuck"));
}

/// A keyring that is opened later holds the earlier ones.
void RevocationsTest::aLockedKeyringLosesNoSignOut()
{
    m_network->answer("POST", u"/auth/logout"_s, {.status = 500, .body = "{}"});
    const clinic::ClinicAddress address{.server = QUrl(u"https://clinic.example"_s), .prefix = u"/api/v1"_s};
    m_session->revocations().revoke(address, "earlier");
    QTRY_VERIFY(m_clock->untilNextTimer() > 15s);
    m_session = makeSession();
    m_secrets->mood = test::FakeSecrets::Mood::Locked;
    m_session->revocations().start();
    QCOMPARE(m_session->revocations().waiting(), 0);
    m_secrets->mood = test::FakeSecrets::Mood::Well;
    m_session->revocations().revoke(address, "later");
    QCOMPARE(m_session->revocations().waiting(), 2);
    QVERIFY(m_secrets->entries.value(u"revocations"_s).contains("earlier"));
}

/// The way that is set up leads to the clinic in use; the other one is told when somebody signs in there.
void RevocationsTest::anotherClinicIsNotToldOnTheWayToThisOne()
{
    signIn();
    m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
    m_session->revocations().revoke({.server = QUrl(u"https://other.example"_s), .prefix = u"/api/v1"_s}, "theirs");
    QCOMPARE(m_session->revocations().waiting(), 1);
    QVERIFY(m_network->requestsTo("POST", u"/auth/logout"_s).isEmpty());
}

void RevocationsTest::signingOutEverywhereEndsThisOneToo()
{
    signIn();
    m_network->answer("POST", u"/auth/logout"_s, unauthorized);
    m_network->answerOnly("POST", u"/auth/logout-everywhere"_s, {.status = 404, .body = R"({"message":"no"})"});
    auto refused = m_session->signOutEverywhere();
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().code, ErrorCode::NotFound);
    QCOMPARE(m_session->state(), State::SignedIn);
    m_network->answerOnly("POST", u"/auth/logout-everywhere"_s, {.body = "{}"});
    auto ended = m_session->signOutEverywhere();
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(ended.result().has_value());
    QCOMPARE(m_session->state(), State::SignedOut);
    QTRY_VERIFY(m_secrets->entries.isEmpty());
    auto again = m_session->signOutEverywhere();
    QCOMPARE(again.result().error().code, ErrorCode::NotSignedIn);
}

QTEST_GUILESS_MAIN(RevocationsTest)
#include "revocationstest.moc"
