// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/trayjoin.h"
#include "tests/support/fakeclock.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/team/teampage.h"
#include "ui/tray/traybell.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace clinicbell;

/// What a left click on the bell does.
class TestTrayJoin : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ui::TrayBell> m_tray;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Popover> m_popover;
    std::unique_ptr<TrayJoin> m_join;
    int m_wanted = 0;

    void click() { emit m_tray->popoverRequested(QRect(10, 10, 22, 22)); }
    void showWindow()
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isActiveWindow());
    }
    /// As the desktop tells it when another window, or the click itself, takes the focus.
    void loseFocus()
    {
        QEvent lost(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(m_window.get(), &lost);
        QApplication::setActiveWindow(nullptr);
    }

private slots:
    void init()
    {
        m_wanted = 0;
        m_tray = std::make_unique<ui::TrayBell>(m_clock, [] { return true; });
        m_window = std::make_unique<ui::MainWindow>(m_clock, new ui::InboxPage(m_clock), new ui::TeamPage);
        m_popover = std::make_unique<ui::Popover>(m_clock);
        m_join = std::make_unique<TrayJoin>(*m_tray, *m_window, *m_popover, m_clock);
        connect(m_join.get(), &TrayJoin::windowWanted, this, [this] { ++m_wanted; });
        m_clock.advance(10s);
    }
    void cleanup()
    {
        m_join.reset();
        m_popover.reset();
        m_window.reset();
        m_tray.reset();
    }

    void withNothingInSightThePopoverComesAndGoes()
    {
        click();
        QVERIFY(m_popover->isVisible());
        click();
        QVERIFY(!m_popover->isVisible());
        m_clock.advance(1s);
        click();
        QVERIFY(m_popover->isVisible());
        QCOMPARE(m_wanted, 0);
    }

    void aClickThatHasClosedThePopoverDoesNotOpenItAgain()
    {
        click();
        m_popover->hide(); // The desktop did, for the click was outside of it.
        click();
        QVERIFY(!m_popover->isVisible());
        click();
        QVERIFY(m_popover->isVisible());
    }

    void inFrontTheWindowGoes()
    {
        showWindow();
        loseFocus();
        m_clock.advance(100ms); // The click has taken it.
        click();
        QVERIFY(!m_window->isVisible());
        QVERIFY(!m_popover->isVisible());
        QCOMPARE(m_wanted, 0);
    }

    void behindOthersTheWindowIsWanted()
    {
        showWindow();
        loseFocus();
        m_clock.advance(5s);
        click();
        QCOMPARE(m_wanted, 1);
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_popover->isVisible());
    }

    void aKeyOfTheDesktopOpensThePopoverWhateverIsInSight()
    {
        showWindow();
        m_join->togglePopover();
        QVERIFY(m_popover->isVisible() && m_window->isVisible());
        m_join->togglePopover();
        QVERIFY(!m_popover->isVisible());
        m_join->setSignedOut(true);
        m_join->togglePopover();
        QVERIFY(!m_popover->isVisible());
        QCOMPARE(m_wanted, 1);
    }

    void signedOutTheWindowIsWanted()
    {
        m_join->setSignedOut(true);
        click();
        QCOMPARE(m_wanted, 1);
        QVERIFY(!m_popover->isVisible());
    }
};

QTEST_MAIN(TestTrayJoin)
#include "tst_trayjoin.moc"
