// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/placetabs.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/team/teampage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/todaystrip.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// A place that is two things: what goes on now, and the notifications that told of it.
class PlaceTabsTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    InboxPage *m_inbox = nullptr;
    DayPage *m_day = nullptr;
    QSignalSpy *m_asked = nullptr;

    PlaceTabs &tabs() const { return *m_window->findChild<PlaceTabs *>(); }
    void press(const QString &tab) const
    {
        const QList<QPushButton *> buttons = tabs().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == tab)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QList<Kind> kindsAsked() const
    {
        return m_asked->isEmpty() ? QList<Kind>() : m_asked->last().first().value<PageQuery>().filter.kinds;
    }

private slots:
    void init()
    {
        m_inbox = new InboxPage(m_clock);
        m_day = new DayPage(m_clock);
        m_window = std::make_unique<MainWindow>(m_clock, m_inbox, new TeamPage);
        m_asked = new QSignalSpy(m_inbox, &InboxPage::pageWanted);
        m_window->setPresentPage(Place::Appointments, m_day);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        delete std::exchange(m_asked, nullptr);
        m_window.reset();
    }

    void thePresentComesFirstAndTheNotificationsAreBesideIt()
    {
        m_window->showPlace(Place::Appointments);
        QVERIFY(m_day->isVisible());
        QVERIFY(tabs().isVisible());
        press(u"Notifications"_s);
        QVERIFY(m_inbox->isVisible());
        QCOMPARE(kindsAsked(), placeFilter(Place::Appointments).kinds);
        press(u"By day"_s);
        QVERIFY(m_day->isVisible());
    }

    void theChoiceIsRemembered()
    {
        m_window->showPlace(Place::Appointments);
        press(u"Notifications"_s);
        m_window->showPlace(Place::Inbox);
        QVERIFY(!tabs().isVisible());
        QCOMPARE(kindsAsked(), QList<Kind>());
        m_window->showPlace(Place::Appointments);
        QVERIFY(m_inbox->isVisible());
        QCOMPARE(kindsAsked(), placeFilter(Place::Appointments).kinds);
    }

    void placesOfOnePageHaveNoTabs()
    {
        m_window->showPlace(Place::Consultations);
        QVERIFY(m_inbox->isVisible());
        QVERIFY(!tabs().isVisible());
    }

    void whatTheServerDoesNotKnowIsHidden()
    {
        m_window->showPlace(Place::Appointments);
        m_window->setPresentOffered(Place::Appointments, false);
        QVERIFY(m_inbox->isVisible());
        QVERIFY(!tabs().isVisible());
        QCOMPARE(kindsAsked(), placeFilter(Place::Appointments).kinds);
        m_window->setPresentOffered(Place::Appointments, true);
        QVERIFY(m_day->isVisible());
    }

    void theLineAboveTheInboxLeadsToTheDay()
    {
        TodayStrip &strip = m_window->today();
        strip.setAppointments({test::sampleAppointment(u"1"_s, m_clock.now().addSecs(600))});
        QVERIFY(strip.isVisible());
        QTest::mouseClick(&strip, Qt::LeftButton);
        QCOMPARE(m_window->place(), Place::Appointments);
        QVERIFY(m_day->isVisible());
        QVERIFY(!strip.isVisible());
        m_window->showPlace(Place::Inbox);
        QVERIFY(strip.isVisible());
        m_window->setSettingsPage(new QWidget);
        m_window->showSettings();
        QVERIFY(!strip.isVisible());
    }

    void aSearchGoesToWhatCanBeSearched()
    {
        m_window->showPlace(Place::Appointments);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_inbox->isVisible());
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }
};

QTEST_MAIN(PlaceTabsTest)
#include "placetabstest.moc"
