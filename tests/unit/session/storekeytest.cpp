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
const FakeAnswer renewed{.body = R"({"data":{"token":"second","expires_in":1000}})"};

} // namespace

class StoreKeyTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aNewStoreKeyIsWrittenAndReadBack();
    void theStoreKeyStays();
    void aLockedKeyringNeverCostsAStoreItsKey();
    void aKeyThatIsProvenLostIsReplaced();
    void aKeyringThatKeepsNothingProvesNoLoss();
    void aKeyringThatIsUnlockedMeanwhileGivesTheKeyItHas();
    void aStoreKeyThatCannotBeKeptIsForMemory_data();
    void aStoreKeyThatCannotBeKeptIsForMemory();
    void aBrokenStoreKeyIsNotReplaced();
    void nobodyHasNoStoreKey();

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
void StoreKeyTest::init()
{
    m_storeExists = false;
    m_clock = std::make_unique<test::FakeClock>();
    m_network = std::make_unique<test::FakeNetwork>();
    m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
    m_secrets = std::make_unique<test::FakeSecrets>();
    m_session = makeSession();
    m_network->answer("GET", u"/auth/me"_s, unauthorized);
    m_network->answer("POST", u"/auth/login"_s, welcome);
}

void StoreKeyTest::cleanup()
{
    m_session.reset();
    m_secrets.reset();
    m_api.reset();
    m_network.reset();
    m_clock.reset();
}

std::unique_ptr<Session> StoreKeyTest::makeSession()
{
    return std::make_unique<Session>(*m_api, *m_secrets, *m_clock, [this](const QString &) { return m_storeExists; });
}

Credentials StoreKeyTest::credentials(bool remember)
{
    return {QUrl(u"https://clinic.example"_s), u"ann@clinic.example"_s, u"secret"_s, remember};
}

void StoreKeyTest::signIn(bool remember)
{
    const auto answered = m_session->signIn(credentials(remember));
    QTRY_VERIFY(answered.isFinished());
    QVERIFY(answered.result().has_value());
}

void StoreKeyTest::aNewStoreKeyIsWrittenAndReadBack()
{
    signIn();
    const StoreKey made = *m_session->storeKey().result();
    QCOMPARE(made.kind, StoreKind::Sealed);
    QCOMPARE(made.key.size(), storeKeySize);
    QVERIFY(!made.reason);
    QCOMPARE(m_secrets->entries.value("store-key/"_L1 + key()), made.key);
}

void StoreKeyTest::theStoreKeyStays()
{
    signIn();
    const QByteArray first = m_session->storeKey().result()->key;
    m_storeExists = true;
    m_session->signOut();
    signIn();
    QCOMPARE(m_session->storeKey().result()->key, first);
}

void StoreKeyTest::aLockedKeyringNeverCostsAStoreItsKey()
{
    signIn();
    const QByteArray first = m_session->storeKey().result()->key;
    m_storeExists = true;
    m_secrets->mood = test::FakeSecrets::Mood::Locked;
    const StoreKey locked = *m_session->storeKey().result();
    QCOMPARE(locked.kind, StoreKind::Memory);
    QCOMPARE(locked.reason->code, ErrorCode::SecretMissing);
    QVERIFY(locked.key != first && locked.key.size() == storeKeySize);
    m_secrets->mood = test::FakeSecrets::Mood::Well;
    const StoreKey unlocked = *m_session->storeKey().result();
    QCOMPARE(unlocked.kind, StoreKind::Sealed);
    QCOMPARE(unlocked.key, first);
}

void StoreKeyTest::aKeyThatIsProvenLostIsReplaced()
{
    signIn();
    const QByteArray first = m_session->storeKey().result()->key;
    m_storeExists = true;
    m_secrets->entries.remove("store-key/"_L1 + key());
    const auto others = m_secrets->entries.keys();
    const StoreKey made = *m_session->storeKey().result();
    QCOMPARE(made.kind, StoreKind::Sealed); // The store finds that it does not fit, and begins afresh.
    QVERIFY(made.key != first && made.key.size() == storeKeySize);
    QCOMPARE(m_secrets->entries.value("store-key/"_L1 + key()), made.key);
    QCOMPARE(m_secrets->entries.size(), others.size() + 1); // What the proof needed is gone again.
}

void StoreKeyTest::aKeyringThatKeepsNothingProvesNoLoss()
{
    signIn(false);
    m_storeExists = true;
    m_secrets->mood = test::FakeSecrets::Mood::Forgetful;
    const StoreKey made = *m_session->storeKey().result();
    QCOMPARE(made.kind, StoreKind::Memory);
    QCOMPARE(made.reason->code, ErrorCode::SecretMissing);
    QVERIFY(!m_secrets->entries.contains("store-key/"_L1 + key()));
}

void StoreKeyTest::aKeyringThatIsUnlockedMeanwhileGivesTheKeyItHas()
{
    signIn();
    const QByteArray first = m_session->storeKey().result()->key;
    m_storeExists = true;
    m_secrets->lockedReads = 1; // And then somebody typed the password.
    const StoreKey kept = *m_session->storeKey().result();
    QCOMPARE(kept.kind, StoreKind::Sealed);
    QCOMPARE(kept.key, first);
    QCOMPARE(m_secrets->entries.value("store-key/"_L1 + key()), first);
}

void StoreKeyTest::aStoreKeyThatCannotBeKeptIsForMemory_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("no keychain") << int(test::FakeSecrets::Mood::Missing);
    QTest::newRow("locked") << int(test::FakeSecrets::Mood::Locked);
    QTest::newRow("keeps something else") << int(test::FakeSecrets::Mood::Forgetful);
}

void StoreKeyTest::aStoreKeyThatCannotBeKeptIsForMemory()
{
    QFETCH(int, mood);
    signIn(false);
    m_secrets->mood = static_cast<test::FakeSecrets::Mood>(mood);
    const StoreKey made = *m_session->storeKey().result();
    QCOMPARE(made.kind, StoreKind::Memory);
    QCOMPARE(made.key.size(), storeKeySize);
    QCOMPARE(made.reason->code, ErrorCode::KeychainMissing);
}

void StoreKeyTest::aBrokenStoreKeyIsNotReplaced()
{
    signIn();
    m_secrets->entries.insert("store-key/"_L1 + key(), "short");
    const StoreKey made = *m_session->storeKey().result();
    QCOMPARE(made.kind, StoreKind::Memory);
    QCOMPARE(made.reason->code, ErrorCode::StoreKeyWrong);
    QCOMPARE(m_secrets->entries.value("store-key/"_L1 + key()), "short");
}

void StoreKeyTest::nobodyHasNoStoreKey()
{
    QCOMPARE(m_session->storeKey().result().error().code, ErrorCode::NotSignedIn);
}

QTEST_GUILESS_MAIN(StoreKeyTest)
#include "storekeytest.moc"
