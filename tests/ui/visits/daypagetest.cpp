// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/daypage.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/status/noteline.h"
#include "ui/visits/visitdetail.h"
#include "ui/visits/visitpane.h"
#include "ui/visits/visitrole.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// The appointments of a day on the screen.
class DayPageTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock; // Monday, 2 March 2026, 7:30
    std::unique_ptr<DayPage> m_page;

    QListView &list() const { return m_page->pane().list(); }
    void show(const QList<Appointment> &appointments)
    {
        m_page = std::make_unique<DayPage>(m_clock);
        m_page->setStatus({.asOf = m_clock.now()});
        m_page->setAppointments(appointments);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->setFocus();
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    QPushButton *button(const QString &words) const
    {
        const QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *each) {
            return each->isVisible() && each->text() == words;
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QString shownId() const
    {
        const auto &shown = m_page->detail().appointment();
        return shown ? shown->id.value() : QString();
    }
    QDate today() const { return m_clock.now().date(); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup()
    {
        m_page.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    /// It stays to be read, and its names do not stay where patients begin to look on, or for the next person.
    void whatIsGoneCanBePutAway()
    {
        const Appointment kept = test::sampleAppointment(u"1"_s, m_clock.now());
        show({kept, test::sampleAppointment(u"2"_s, m_clock.now().addSecs(60))});
        list().setCurrentIndex(list().model()->index(1, 0));
        m_page->setAppointments({kept});
        QCOMPARE(shownId(), u"2"_s);
        m_page->closeGone();
        QCOMPARE(shownId(), QString());
        list().setCurrentIndex({});
        list().setCurrentIndex(list().model()->index(0, 0));
        m_page->closeGone();
        QCOMPARE(shownId(), u"1"_s);
        m_page->closeDetail();
        QCOMPARE(shownId(), QString());
    }

    void keysLeadToTheDaysAround()
    {
        show({});
        QVERIFY(says(u"Today"_s));
        QVERIFY(says(u"No appointments today."_s));
        QTest::keyClick(m_page.get(), Qt::Key_Right);
        QCOMPARE(m_page->day(), today().addDays(1));
        QVERIFY(says(u"Tomorrow"_s));
        QVERIFY(says(u"No appointments on this day."_s));
        QTest::keyClick(m_page.get(), Qt::Key_Right);
        QVERIFY(says(u"Wednesday 4 March"_s));
        QTest::keyClick(m_page.get(), Qt::Key_T);
        QCOMPARE(m_page->day(), today());
        QTest::keyClick(m_page.get(), Qt::Key_Left);
        QVERIFY(says(u"Yesterday"_s));
        QTest::keyClick(m_page.get(), Qt::Key_Left);
        QCOMPARE(m_page->day(), today().addDays(-1)); // Older ones are not kept.
    }

    void keysWorkInTheListToo()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now())});
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Right);
        QCOMPARE(m_page->day(), today().addDays(1));
    }

    void keysGoTheWayThatIsRead()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        show({});
        QTest::keyClick(m_page.get(), Qt::Key_Left);
        QCOMPARE(m_page->day(), today().addDays(1));
    }

    void whatChangedIsSeenWhenOneLooksElsewhere()
    {
        Appointment moved = test::sampleAppointment(u"1"_s, m_clock.now().addSecs(3600));
        moved.news.startsAt = m_clock.now();
        show({moved, test::sampleAppointment(u"2"_s, m_clock.now())});
        QSignalSpy seen(m_page.get(), &DayPage::appointmentsSeen);
        QCOMPARE(seen.size(), 0);
        QTest::keyClick(m_page.get(), Qt::Key_Right);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().first().value<QList<AppointmentId>>(), QList{AppointmentId(u"1"_s)});
    }

    void hidingIsLookingElsewhere()
    {
        Appointment moved = test::sampleAppointment(u"1"_s, m_clock.now().addSecs(3600));
        moved.news.startsAt = m_clock.now();
        show({moved});
        QSignalSpy seen(m_page.get(), &DayPage::appointmentsSeen);
        m_page->hide();
        QVERIFY(!seen.isEmpty());
    }

    void everyStateIsSaid()
    {
        show({});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Empty);
        m_page->setStatus({.loading = true});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Waiting);
        m_clock.advance(150ms);
        QCOMPARE(m_page->pane().state(), VisitPane::State::Loading);
        m_page->setStatus({.stale = true});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Offline);
        m_page->setStatus({.error = Error{.code = ErrorCode::ServerFailure}});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Failed);
        QSignalSpy retried(m_page.get(), &DayPage::retryRequested);
        QVERIFY(button(u"Retry"_s));
        button(u"Retry"_s)->click();
        QCOMPARE(retried.size(), 1);
    }

    void aDayWithoutRowsKeepsTheKeyboard()
    {
        show({});
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        QVERIFY(m_page->pane().hasFocus());
        QVERIFY(!m_page->pane().accessibleName().isEmpty());
        m_page->setAppointments({test::sampleAppointment(u"1"_s, m_clock.now())});
        QVERIFY(list().hasFocus());
        m_page->setAppointments({});
        QVERIFY(m_page->pane().hasFocus());
    }

    void whatWasSavedIsShownWithItsAge()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now())});
        m_page->setStatus({.stale = true, .asOf = m_clock.now().addSecs(-1800)});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Rows);
        QVERIFY(says(u"As of 07:00."_s));
    }

    void aListThatFailsKeepsItsRowsAndOffersRetry()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now())});
        m_page->setStatus({.asOf = m_clock.now(), .error = Error{.code = ErrorCode::ServerFailure}});
        QCOMPARE(m_page->pane().state(), VisitPane::State::Rows);
        QVERIFY(button(u"Retry"_s));
    }

    void whatTheServerLostIsSaidUntilOneLooksElsewhere()
    {
        show({});
        m_page->tellMissing(1);
        m_page->tellMissing(1);
        const QString words = u"2 appointments that were to come are no longer on the server."_s;
        QVERIFY(says(words));
        QTest::keyClick(m_page.get(), Qt::Key_Right);
        QVERIFY(!says(words));
    }

    void aMinuteIsCountedOnlyWhileSomebodyLooks()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now().addSecs(720))});
        const QModelIndex row = list().model()->index(0, 0);
        QCOMPARE(row.data(VisitNoteRole).toString(), u"in 12 min"_s);
        m_clock.advance(61s);
        QCOMPARE(row.data(VisitNoteRole).toString(), u"in 11 min"_s);
        m_page->hide();
        QVERIFY(m_clock.untilNextTimer() < 0ms);
        m_clock.advance(5min);
        m_page->show();
        QCOMPARE(row.data(VisitNoteRole).toString(), u"in 6 min"_s);
    }

    void theServersClockCounts()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now().addSecs(720))});
        m_page->setServerOffset(5min);
        QCOMPARE(list().model()->index(0, 0).data(VisitNoteRole).toString(), u"in 7 min"_s);
    }

    void atMidnightTodayIsTheNextDay()
    {
        show({});
        m_clock.advance(17h);
        QCOMPARE(m_page->day(), QDate(2026, 3, 3));
        QVERIFY(says(u"Today"_s));
    }

    void everythingHasANameForTheEar()
    {
        show({test::sampleAppointment(u"1"_s, m_clock.now())});
        QCOMPARE(list().accessibleName(), u"Appointments, Today"_s);
        const QList<QAbstractButton *> buttons = m_page->findChildren<QAbstractButton *>();
        for (const QAbstractButton *each : buttons)
            QVERIFY(!each->text().isEmpty() || !each->accessibleName().isEmpty());
    }
};

QTEST_MAIN(DayPageTest)
#include "daypagetest.moc"
