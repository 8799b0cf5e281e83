// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/presencedesk.h"
#include "tests/support/fakeclock.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account person(const QString &id)
{
    Account account;
    account.server = QUrl(u"https://clinic.example"_s);
    account.userId = UserId(id);
    return account;
}

} // namespace

/// A person's own status: said, spoken for by a consultation or an empty chair, over, and remembered.
class TestPresenceDesk : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PresenceDesk> m_desk;
    int m_told = 0;

    void sitDown(const QString &id = u"3"_s)
    {
        m_desk = std::make_unique<PresenceDesk>(*m_settings, m_clock);
        connect(m_desk.get(), &PresenceDesk::changed, this, [this] { ++m_told; });
        m_desk->start(person(id));
        m_told = 0;
    }
    PresenceStatus status() const { return m_desk->present().status; }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        sitDown();
    }

    void aSessionThatIsRenewedIsToldAnew()
    {
        m_desk->choose(PresenceStatus::Busy, PresenceSpan::HalfHour);
        m_told = 0;
        m_desk->start(person(u"3"_s));
        QCOMPARE(m_told, 1);
        QCOMPARE(status(), PresenceStatus::Busy);
    }

    void aStatusWithAnEndIsOverThen()
    {
        m_desk->choose(PresenceStatus::Busy, PresenceSpan::HalfHour);
        QCOMPARE(m_desk->present().until, m_clock.now().addSecs(30 * 60));
        m_clock.advance(29min);
        QCOMPARE(status(), PresenceStatus::Busy);
        m_clock.advance(1min);
        QCOMPARE(status(), PresenceStatus::Available);
        QVERIFY(!m_desk->present().until.isValid());
        QCOMPARE(m_told, 2);
        QVERIFY(m_clock.untilNextTimer() < 0ms);
    }

    void aClockThatIsPutOnEndsItToo()
    {
        m_desk->choose(PresenceStatus::Busy, PresenceSpan::Hour);
        m_clock.jump(2h);
        m_desk->evaluate();
        QCOMPARE(status(), PresenceStatus::Available);
    }

    void anEmptyChairIsAwayAndThenExactlyWhatItWas_data()
    {
        QTest::addColumn<PresenceStatus>("said");
        QTest::addColumn<PresenceSpan>("span");
        QTest::addColumn<PresenceStatus>("meanwhile");
        const auto away = PresenceStatus::Away;
        QTest::newRow("available") << PresenceStatus::Available << PresenceSpan::Open << away;
        QTest::newRow("busy") << PresenceStatus::Busy << PresenceSpan::Open << away;
        QTest::newRow("busy for a time") << PresenceStatus::Busy << PresenceSpan::Hour << away;
        QTest::newRow("away for a time") << away << PresenceSpan::Hour << away;
        QTest::newRow("in consultation") << PresenceStatus::InConsultation << PresenceSpan::Open
                                         << PresenceStatus::InConsultation;
    }
    void anEmptyChairIsAwayAndThenExactlyWhatItWas()
    {
        QFETCH(PresenceStatus, said);
        QFETCH(PresenceSpan, span);
        m_desk->setPlace(u"Room 2"_s, u"Desk 1"_s);
        m_desk->choose(said, span);
        const OwnPresence before = m_desk->present();
        m_desk->setAbsent(true);
        QTEST(status(), "meanwhile");
        m_clock.advance(20min);
        m_desk->setAbsent(false);
        QCOMPARE(m_desk->present(), before);
    }

    void whatEndsBehindAnEmptyChairIsOverAfterwards()
    {
        m_desk->choose(PresenceStatus::Busy, PresenceSpan::HalfHour);
        m_desk->setAbsent(true);
        m_clock.advance(40min);
        QCOMPARE(status(), PresenceStatus::Away);
        m_desk->setAbsent(false);
        QCOMPARE(status(), PresenceStatus::Available);
    }

    void aConsultationSpeaksForThePersonAndThenItIsAsBefore_data()
    {
        QTest::addColumn<PresenceStatus>("before");
        QTest::newRow("available") << PresenceStatus::Available;
        QTest::newRow("busy") << PresenceStatus::Busy;
        QTest::newRow("away") << PresenceStatus::Away;
        QTest::newRow("said so before") << PresenceStatus::InConsultation;
    }
    void aConsultationSpeaksForThePersonAndThenItIsAsBefore()
    {
        QFETCH(PresenceStatus, before);
        m_desk->choose(before);
        m_desk->setWithPatient(true);
        QCOMPARE(status(), PresenceStatus::InConsultation);
        m_desk->setWithPatient(true); // Something else of it changed.
        m_desk->setAbsent(true); // Nobody touches the keyboard.
        QCOMPARE(status(), PresenceStatus::InConsultation);
        m_desk->setAbsent(false);
        m_desk->setWithPatient(false);
        QCOMPARE(status(), before);
    }

    void whoSaysSomethingElseKeepsTheLastWord()
    {
        m_desk->setWithPatient(true);
        m_desk->choose(PresenceStatus::Busy);
        m_desk->setWithPatient(true);
        QCOMPARE(status(), PresenceStatus::Busy);
        m_desk->setWithPatient(false);
        QCOMPARE(status(), PresenceStatus::Busy);
        m_desk->setWithPatient(true); // Until the next one.
        QCOMPARE(status(), PresenceStatus::InConsultation);
    }

    void aRestartKeepsWhatWasSaidAndWhere()
    {
        m_desk->setPlace(u"Room 2"_s, u"Desk 1"_s);
        m_desk->choose(PresenceStatus::Busy, PresenceSpan::Hour);
        const OwnPresence before = m_desk->present();
        m_clock.advance(10min);
        sitDown();
        QCOMPARE(m_desk->present(), before);
        m_clock.advance(50min);
        QCOMPARE(status(), PresenceStatus::Available);
        QCOMPARE(m_desk->present().room, u"Room 2"_s);
    }

    void yesterdayTellsNothingOfToday()
    {
        m_desk->choose(PresenceStatus::InConsultation);
        m_clock.advance(25h);
        sitDown();
        QCOMPARE(status(), PresenceStatus::Available);
    }

    void whatSpokeForThePersonIsNotKept()
    {
        m_desk->setWithPatient(true);
        sitDown();
        QCOMPARE(status(), PresenceStatus::Available);
    }

    void whatIsSaidAtAnotherDeskIsKeptHereToo()
    {
        const QDateTime end = m_clock.now().addSecs(1800);
        m_desk->setAbsent(true);
        m_desk->takeFromElsewhere(PresenceStatus::Busy, end);
        QCOMPARE(status(), PresenceStatus::Away); // Nobody sits here still.
        m_desk->setAbsent(false);
        QCOMPARE(status(), PresenceStatus::Busy);
        sitDown();
        QCOMPARE(m_desk->present().until, end);
    }

    void whatIsSaidAtAnotherDeskDuringAConsultationIsTheLastWordHereToo()
    {
        m_desk->setWithPatient(true);
        QVERIFY(m_desk->present().isWithPatient);
        m_desk->takeFromElsewhere(PresenceStatus::Busy, {});
        QCOMPARE(status(), PresenceStatus::Busy);
        m_desk->setWithPatient(false);
        QCOMPARE(status(), PresenceStatus::Busy);
        m_desk->setWithPatient(true); // The next one.
        QCOMPARE(status(), PresenceStatus::InConsultation);
    }

    void inConsultationByHandIsThePersonsWord()
    {
        m_desk->choose(PresenceStatus::InConsultation);
        QVERIFY(!m_desk->present().isWithPatient);
        m_desk->takeFromElsewhere(PresenceStatus::Available, {});
        m_desk->takeFromElsewhere(PresenceStatus::InConsultation, {});
        QCOMPARE(status(), PresenceStatus::InConsultation);
        sitDown();
        QCOMPARE(status(), PresenceStatus::InConsultation);
    }

    void theSameMayBeSaidOnceMore()
    {
        m_desk->choose(PresenceStatus::Available); // The server may believe something else.
        QCOMPARE(m_told, 1);
    }

    void eachAccountHasItsOwn()
    {
        m_desk->setPlace(u"Room 2"_s, {});
        m_desk->choose(PresenceStatus::Busy);
        sitDown(u"8"_s);
        QCOMPARE(m_desk->present(), OwnPresence());
        sitDown();
        QCOMPARE(status(), PresenceStatus::Busy);
    }

    void anotherPersonBeginsWithoutTheConsultationOfTheLast()
    {
        m_desk->setWithPatient(true);
        m_desk->stop();
        m_desk->start(person(u"8"_s));
        QCOMPARE(status(), PresenceStatus::Available);
    }
};

QTEST_GUILESS_MAIN(TestPresenceDesk)
#include "tst_presencedesk.moc"
