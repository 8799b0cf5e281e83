// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/pinbook.h"
#include "tests/unit/session/fakesecrets.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::session;
using Mood = test::FakeSecrets::Mood;

class PinBookTest : public QObject
{
    Q_OBJECT

    const QString m_ann = u"0a1b"_s;
    const QString m_pin = u"7382"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeSecrets> m_secrets;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PinBook> m_book;

    /// Another run of the program.
    void restart()
    {
        m_book.reset();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_book = std::make_unique<PinBook>(*m_secrets, *m_settings);
        m_book->look(m_ann);
    }
    void set(const QString &pin)
    {
        const auto done = m_book->set(m_ann, pin);
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result().has_value());
    }
    PinAnswer attempt(const QString &pin)
    {
        const auto answer = m_book->attempt(m_ann, pin);
        const bool answered = QTest::qWaitFor([&] { return answer.isFinished(); }, 30'000);
        return answered ? answer.result().value_or(PinAnswer::Absent) : PinAnswer::Absent;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<test::FakeSecrets>();
        restart();
    }

    void theRightOneOpensAndAnotherDoesNot()
    {
        QCOMPARE(attempt(m_pin), PinAnswer::Absent);
        set(m_pin);
        QCOMPARE(attempt(m_pin), PinAnswer::Right);
        QCOMPARE(attempt(u"7383"_s), PinAnswer::Wrong);
        QCOMPARE(attempt(u"٧٣٨٢"_s), PinAnswer::Right);
    }

    void onlyItsHashIsKeptAndThatInTheKeychain()
    {
        set(m_pin);
        QCOMPARE(m_secrets->entries.keys(), QStringList{"pin/"_L1 + m_ann});
        const QByteArray kept = m_secrets->entries.value("pin/"_L1 + m_ann);
        QVERIFY2(kept.startsWith("$argon2id$v=19$m=65536,t=4,p=1$"), kept.constData());
        QVERIFY(!kept.contains(m_pin.toUtf8()));
        restart();
        QCOMPARE(attempt(m_pin), PinAnswer::Right);
        QFile settings(m_settings->fileName());
        QVERIFY(!settings.exists() || (settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("argon2")));
    }

    void thatIsNotDoneOnTheThreadThatAsks()
    {
        set(m_pin);
        const auto answer = m_book->attempt(m_ann, m_pin);
        QVERIFY(!answer.isFinished());
        QTRY_VERIFY(answer.isFinished());
    }

    void afterFiveWrongOnesNotEvenTheRightOneHelps()
    {
        set(m_pin);
        for (int i = 1; i < 5; ++i)
            QCOMPARE(attempt(u"9999"_s), PinAnswer::Wrong);
        QCOMPARE(attempt(u"9999"_s), PinAnswer::Exhausted);
        QCOMPARE(attempt(m_pin), PinAnswer::Exhausted);
        m_book->forgive(m_ann);
        QCOMPARE(attempt(m_pin), PinAnswer::Right);
    }

    void theRightOneGivesAllTriesBack()
    {
        set(m_pin);
        for (int i = 1; i < 5; ++i)
            QCOMPARE(attempt(u"9999"_s), PinAnswer::Wrong);
        QCOMPARE(attempt(m_pin), PinAnswer::Right);
        QCOMPARE(m_book->wrongTries(m_ann), 0);
    }

    void aRestartGivesNoTryBack()
    {
        set(m_pin);
        for (int i = 1; i < 5; ++i) {
            QCOMPARE(attempt(u"9999"_s), PinAnswer::Wrong);
            restart();
        }
        QCOMPARE(m_book->wrongTries(m_ann), 4);
        QCOMPARE(attempt(u"9999"_s), PinAnswer::Exhausted);
        restart();
        QCOMPARE(attempt(m_pin), PinAnswer::Exhausted);
    }

    void endingTheProgramWhileItIsLookedAtGivesNoTryBack()
    {
        set(m_pin);
        m_book->attempt(m_ann, u"9999"_s);
        const QSettings onDisk(m_settings->fileName(), QSettings::IniFormat);
        QCOMPARE(onDisk.value("lock/wrongTries/"_L1 + m_ann).toInt(), 1);
    }

    void withoutAKeychainItLastsForThisRun()
    {
        m_secrets->mood = Mood::Missing;
        set(m_pin);
        QVERIFY(m_book->isForThisRun(m_ann));
        QCOMPARE(attempt(m_pin), PinAnswer::Right);
        restart();
        QVERIFY(!m_book->has(m_ann));
        QCOMPARE(attempt(m_pin), PinAnswer::Absent);
    }

    void aLateKeyringIsAskedAgain()
    {
        set(m_pin);
        m_secrets->mood = Mood::Locked;
        restart();
        QVERIFY(!m_book->has(m_ann));
        m_secrets->mood = Mood::Well;
        m_book->look(m_ann);
        QVERIFY(m_book->has(m_ann));
    }

    void oneWithAFlawIsNotTaken()
    {
        const auto done = m_book->set(m_ann, u"1234"_s);
        QVERIFY(done.isFinished());
        QCOMPARE(done.result().error().code, ErrorCode::UsageWrong);
        QVERIFY(!m_book->has(m_ann));
    }

    void removedItOpensNothing()
    {
        set(m_pin);
        m_book->remove(m_ann);
        QVERIFY(m_secrets->entries.isEmpty());
        QCOMPARE(attempt(m_pin), PinAnswer::Absent);
    }

    void anotherPersonHasTheirOwn()
    {
        set(m_pin);
        const auto answer = m_book->attempt(u"another"_s, m_pin);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().value(), PinAnswer::Absent);
        QCOMPARE(m_book->wrongTries(m_ann), 0);
    }
};

QTEST_GUILESS_MAIN(PinBookTest)
#include "pinbooktest.moc"
