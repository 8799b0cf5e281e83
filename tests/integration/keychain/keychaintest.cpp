// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/keychainsecretstore.h"
#include "core/base/clock.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// Against whatever keychain this process has. KEYCHAIN=present (withkeyring.sh starts one) or absent (no bus).
class KeychainTest : public QObject
{
    Q_OBJECT
private slots:
    void aSecretIsKeptReadAndRemoved();
    void aMissingSecretIsTold();
    void removingWhatIsNotThereSucceeds();
    void withoutAKeychainEverythingSaysSo();
    void aDestroyedStoreCancelsItsFutures();

private:
    static bool isPresent() { return qgetenv("KEYCHAIN") == "present"; }

    SystemClock m_clock;
    platform::KeychainSecretStore m_store{QStringLiteral("ClinicBell test"), m_clock};
    const QString m_name = "test/"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
};

void KeychainTest::aSecretIsKeptReadAndRemoved()
{
    if (!isPresent())
        QSKIP("needs a keychain");
    const QByteArray secret("\x00\xff binary \x7f\n", 12);
    const auto written = m_store.write(m_name, secret);
    QTRY_VERIFY(written.isFinished());
    QVERIFY(written.result().has_value());
    const auto read = m_store.read(m_name);
    QTRY_VERIFY(read.isFinished());
    QVERIFY(read.result().has_value());
    QCOMPARE(*read.result(), secret);
    const auto removed = m_store.remove(m_name);
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result().has_value());
    const auto gone = m_store.read(m_name);
    QTRY_VERIFY(gone.isFinished());
    QCOMPARE(gone.result().error().code, ErrorCode::SecretMissing);
}

void KeychainTest::aMissingSecretIsTold()
{
    if (!isPresent())
        QSKIP("needs a keychain");
    const auto read = m_store.read(m_name);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result().error().code, ErrorCode::SecretMissing);
}

void KeychainTest::removingWhatIsNotThereSucceeds()
{
    if (!isPresent())
        QSKIP("needs a keychain");
    const auto removed = m_store.remove(m_name);
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result().has_value());
}

void KeychainTest::withoutAKeychainEverythingSaysSo()
{
    if (isPresent())
        QSKIP("needs to have no keychain");
    const auto read = m_store.read(m_name);
    const auto written = m_store.write(m_name, "secret");
    const auto removed = m_store.remove(m_name);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished() && written.isFinished() && removed.isFinished(), 20'000);
    QCOMPARE(read.result().error().code, ErrorCode::KeychainMissing);
    QCOMPARE(written.result().error().code, ErrorCode::KeychainMissing);
    QCOMPARE(removed.result().error().code, ErrorCode::KeychainMissing);
}

void KeychainTest::aDestroyedStoreCancelsItsFutures()
{
    auto store = std::make_unique<platform::KeychainSecretStore>(QStringLiteral("ClinicBell test"), m_clock);
    const auto read = store->read(m_name);
    store.reset();
    QVERIFY(read.isCanceled());
    const auto later = m_store.read(m_name); // The orphaned job ends without harm.
    QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), 20'000);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychaintest.moc"
