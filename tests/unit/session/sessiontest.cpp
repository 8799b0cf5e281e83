// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/session.h"
#include "core/clinic/clinicapi.h"
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
const FakeAnswer renewed{.body = R"({"data":{"token":"second","expires_in":1000}})"};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void signingInGoesThroughItsStates();
    void aRememberedSessionIsTakenUpAgain();
    void nothingPersonalIsInTheEntryNames();
    void aSessionNotToBeRememberedIsNot();
    void aFailedSignInLeavesNothing_data();
    void aFailedSignInLeavesNothing();
    void aSecondAttemptIsCancelled();
    void signingInOvertakesAKeychainThatDoesNotAnswer();
    void signingOutOvertakesSigningIn();
    void withoutKeychainSignInWorksAndSaysSo();
    void restoringFailsPlainly_data();
    void restoringFailsPlainly();
    void signingOutForgetsTokenAndEntryEvenOffline();
    void aRefusedTokenExpiresTheSessionAndKeepsIt();
    void anExpiredSessionSurvivesAFailedSignIn();

    void theTokenIsRenewedAtFourFifthsOfItsLife();
    void theTokenIsRenewedWhenTheComputerWakesUp();
    void aRestoredTokenIsRenewedByWhatIsLeftOfItsLife();
    void anUnreachableServerIsAskedAgainForTheToken();
    void aRenewedTokenIsRemembered();

private:
    void signIn(bool remember = true);
    std::unique_ptr<Session> makeSession();
    static Credentials credentials(bool remember);
    static QString key() { return accountKey(QUrl(u"https://clinic.example"_s), UserId(u"3"_s)); }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<test::FakeSecrets> m_secrets;
    std::unique_ptr<Session> m_session;
    bool m_storeExists = false;
};

void SessionTest::init()
{
    m_storeExists = false;
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
    m_secrets = std::make_unique<test::FakeSecrets>();
    m_session = makeSession();
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("POST", u"/auth/login"_s, welcome);
    m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
}

void SessionTest::cleanup()
{
    m_api.reset(); // Whoever is asked goes before whoever asked.
    m_secrets.reset();
    m_session.reset();
    m_network.reset();
    m_clock.reset();
}

std::unique_ptr<Session> SessionTest::makeSession()
{
    return std::make_unique<Session>(*m_api, *m_secrets, *m_clock, [this](const QString &) { return m_storeExists; });
}

Credentials SessionTest::credentials(bool remember)
{
    return {QUrl(u"https://clinic.example"_s), u"ann@clinic.example"_s, u"secret"_s, remember};
}

void SessionTest::signIn(bool remember)
{
    const auto answered = m_session->signIn(credentials(remember));
    QTRY_VERIFY(answered.isFinished());
    QVERIFY(answered.result().has_value());
}

void SessionTest::signingInGoesThroughItsStates()
{
    QList<State> states;
    connect(m_session.get(), &Session::stateChanged, this, [&states](State state) { states.append(state); });
    QSignalSpy signedIn(m_session.get(), &Session::signedIn);
    signIn();
    QCOMPARE(states, (QList{State::SigningIn, State::SignedIn}));
    QCOMPARE(signedIn.size(), 1);
    QCOMPARE(m_session->account().name, u"Ann Marlow"_s);
    QCOMPARE(m_session->account().server, QUrl(u"https://clinic.example"_s));
}

void SessionTest::aRememberedSessionIsTakenUpAgain()
{
    signIn();
    const Account before = m_session->account();
    m_session.reset();
    m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
    m_session = makeSession();
    const auto restored = m_session->restore(key());
    QTRY_VERIFY(restored.isFinished());
    QVERIFY(restored.result() == before);
    QCOMPARE(m_session->state(), State::SignedIn);
    m_network->answerOnly("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
    auto me = m_api->me();
    QTRY_VERIFY(me.isFinished());
    QCOMPARE(m_network->requests().last().url, QUrl(u"https://clinic.example/api/v1/auth/me"_s));
    QCOMPARE(m_network->requests().last().header("Authorization"), "Bearer first");
}

void SessionTest::nothingPersonalIsInTheEntryNames()
{
    signIn();
    QCOMPARE(m_secrets->entries.keys(), QStringList{"session/"_L1 + key()});
}

void SessionTest::aSessionNotToBeRememberedIsNot()
{
    signIn();
    m_session->signOut();
    m_secrets->entries.insert("session/"_L1 + key(), "an older one");
    signIn(false);
    QTRY_VERIFY(m_secrets->entries.isEmpty());
}

void SessionTest::aFailedSignInLeavesNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status"); // 0: refused
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no clinic") << u"/auth/me"_s << 404 << ErrorCode::NotAClinic;
    QTest::newRow("nobody there") << u"/auth/me"_s << 0 << ErrorCode::ConnectionRefused;
    QTest::newRow("wrong password") << u"/auth/login"_s << 422 << ErrorCode::CredentialsWrong;
    QTest::newRow("too many") << u"/auth/login"_s << 429 << ErrorCode::RateLimited;
}

void SessionTest::aFailedSignInLeavesNothing()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    FakeAnswer answer{.status = status, .body = "{}"};
    if (status == 0)
        answer.error = QNetworkReply::ConnectionRefusedError;
    m_network->answerOnly(path == "/auth/me"_L1 ? "GET" : "POST", path, answer);
    const auto answered = m_session->signIn(credentials(true));
    QTRY_VERIFY(answered.isFinished());
    QCOMPARE(answered.result().error().code, code);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_secrets->entries.isEmpty());
}

void SessionTest::aSecondAttemptIsCancelled()
{
    const auto first = m_session->signIn(credentials(true));
    const auto second = m_session->signIn(credentials(true));
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(first.isFinished());
    QVERIFY(first.result().has_value());
}

void SessionTest::signingInOvertakesAKeychainThatDoesNotAnswer()
{
    m_secrets->mood = test::FakeSecrets::Mood::Slow;
    const auto restored = m_session->restore(key());
    signIn(false);
    QCOMPARE(m_session->state(), State::SignedIn);
    m_secrets->release(failure(ErrorCode::KeychainMissing));
    QTRY_VERIFY(restored.isFinished());
    QCOMPARE(restored.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(m_session->state(), State::SignedIn);
}

void SessionTest::signingOutOvertakesSigningIn()
{
    FakeAnswer late = welcome;
    late.held = true;
    m_network->answerOnly("POST", u"/auth/login"_s, late);
    const auto answered = m_session->signIn(credentials(true));
    QTRY_COMPARE(m_network->heldCount(), 1);
    m_session->signOut();
    m_network->release();
    QTRY_VERIFY(answered.isFinished());
    QCOMPARE(answered.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_secrets->entries.isEmpty());
    QVERIFY(!m_session->account().isValid());
}

void SessionTest::withoutKeychainSignInWorksAndSaysSo()
{
    m_secrets->mood = test::FakeSecrets::Mood::Missing;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not remembered: \"keychain-missing\""_s));
    QSignalSpy failed(m_session.get(), &Session::rememberingFailed);
    signIn();
    QCOMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::KeychainMissing);
}

void SessionTest::restoringFailsPlainly_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<bool>("missing");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no keychain") << QByteArray() << true << ErrorCode::KeychainMissing;
    QTest::newRow("nothing there") << QByteArray() << false << ErrorCode::SecretMissing;
    QTest::newRow("rubbish") << QByteArray("\x01\x02") << false << ErrorCode::SecretMissing;
    QTest::newRow("no token") << QByteArray(R"({"server":"https://clinic.example","user":{"id":3}})") << false
                              << ErrorCode::SecretMissing;
    QTest::newRow("another account") << QByteArray(R"({"server":"https://clinic.example","token":"x","user":{"id":4}})")
                                     << false << ErrorCode::SecretMissing;
    QTest::newRow("another server") << QByteArray(R"({"server":"https://evil.example","token":"x","user":{"id":3}})")
                                    << false << ErrorCode::SecretMissing;
}

void SessionTest::restoringFailsPlainly()
{
    QFETCH(QByteArray, entry);
    QFETCH(bool, missing);
    QFETCH(ErrorCode, code);
    if (!entry.isEmpty())
        m_secrets->entries.insert("session/"_L1 + key(), entry);
    m_secrets->mood = missing ? test::FakeSecrets::Mood::Missing : test::FakeSecrets::Mood::Well;
    const auto restored = m_session->restore(key());
    QTRY_VERIFY(restored.isFinished());
    QCOMPARE(restored.result().error().code, code);
    QCOMPARE(m_session->state(), State::SignedOut);
}

void SessionTest::signingOutForgetsTokenAndEntryEvenOffline()
{
    signIn();
    m_network->answerOnly("POST", u"/auth/logout"_s, {.error = QNetworkReply::HostNotFoundError});
    QSignalSpy signedOut(m_session.get(), &Session::signedOut);
    m_session->signOut();
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(!m_session->account().isValid());
    QCOMPARE(m_secrets->entries.keys(), QStringList{u"revocations"_s});
    QCOMPARE(m_network->requestsTo("POST", u"/auth/logout"_s).first().header("Authorization"), "Bearer first");
    QCOMPARE(m_clock->untilNextTimer(), 15s); // The request's own deadline, and no refresh.
}

void SessionTest::aRefusedTokenExpiresTheSessionAndKeepsIt()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, unauthorized);
    QSignalSpy expired(m_session.get(), &Session::expired);
    auto me = m_api->me();
    QTRY_VERIFY(me.isFinished());
    QCOMPARE(expired.size(), 1);
    QCOMPARE(m_session->state(), State::Expired);
    QVERIFY(m_session->account().isValid());
    QVERIFY(!m_secrets->entries.isEmpty());
    signIn();
    QCOMPARE(m_session->state(), State::SignedIn);
}

void SessionTest::anExpiredSessionSurvivesAFailedSignIn()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, unauthorized);
    auto me = m_api->me();
    QTRY_VERIFY(me.isFinished());
    m_network->answerOnly("POST", u"/auth/login"_s, {.status = 422, .body = "{}"});
    Credentials elsewhere = credentials(true);
    elsewhere.server = QUrl(u"https://other.example"_s);
    const auto answered = m_session->signIn(elsewhere);
    QTRY_VERIFY(answered.isFinished());
    QCOMPARE(m_session->state(), State::Expired);
    QCOMPARE(m_session->account().userId.value(), u"3"_s);
    QCOMPARE(m_api->address().server, QUrl(u"https://clinic.example"_s));
}

/// Not at one moment with all the desks that were signed in at eight.
void SessionTest::theTokenIsRenewedAtFourFifthsOfItsLife()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    m_clock->advance(699s);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 0);
    QVERIFY(m_clock->untilNextTimer() <= 101s);
    m_clock->advance(m_clock->untilNextTimer());
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
    QTRY_VERIFY(m_clock->untilNextTimer() > 699s && m_clock->untilNextTimer() <= 800s);
    QSet<qint64> moments;
    for (int desk = 0; desk < 20; ++desk) {
        m_session = makeSession();
        signIn();
        moments.insert(m_clock->untilNextTimer().count() / 1'000);
    }
    QVERIFY(moments.size() > 5);
}

/// The lid was closed over night: asked for at once, not after the night again.
void SessionTest::theTokenIsRenewedWhenTheComputerWakesUp()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    m_clock->sleep(2h);
    m_clock->advance(1s);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 0);
    m_session->wakeUp();
    m_clock->advance(0s);
    QCOMPARE(m_network->requestsTo("POST", u"/auth/refresh"_s).size(), 1);
}

void SessionTest::aRestoredTokenIsRenewedByWhatIsLeftOfItsLife()
{
    signIn();
    m_session = makeSession();
    m_clock->advance(900s);
    const auto restored = m_session->restore(key());
    QTRY_VERIFY(restored.isFinished());
    QVERIFY(m_clock->untilNextTimer() > 69s && m_clock->untilNextTimer() <= 80s);
}

void SessionTest::anUnreachableServerIsAskedAgainForTheToken()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, {.error = QNetworkReply::HostNotFoundError});
    m_clock->advance(m_clock->untilNextTimer());
    QTRY_COMPARE(m_clock->untilNextTimer(), 60s);
    m_network->answerOnly("POST", u"/auth/refresh"_s, renewed);
    m_clock->advance(60s);
    QTRY_VERIFY(m_clock->untilNextTimer() > 699s && m_clock->untilNextTimer() <= 800s);
    QCOMPARE(m_session->state(), State::SignedIn);
}

void SessionTest::aRenewedTokenIsRemembered()
{
    signIn();
    m_network->answer("POST", u"/auth/refresh"_s, renewed);
    auto refreshed = m_api->refreshToken();
    QTRY_VERIFY(refreshed.isFinished());
    QVERIFY(m_secrets->entries.value("session/"_L1 + key()).contains(R"("token":"second")"));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
