// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/desktopidlemonitor.h"
#include "app/clinicbell/platform/idle/screensaveridle.h"
#include "tests/integration/popups/fakesession.h"
#include "tests/support/fakeclock.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace clinicbell::popups::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto enough = 10min;

} // namespace

/// Whether somebody sits here, as several desktops tell it. The session bus of the test plays the system bus, too.
class IdleMonitorTest : public QObject
{
    Q_OBJECT

    std::optional<QDBusConnection> m_desktop;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<DesktopIdleMonitor> m_monitor;
    std::unique_ptr<QSignalSpy> m_idle;
    std::unique_ptr<QSignalSpy> m_active;

    void start(const Clock &clock, std::chrono::milliseconds after = enough)
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        m_monitor = std::make_unique<DesktopIdleMonitor>(clock, DesktopIdleMonitor::Buses{bus, bus});
        m_idle = std::make_unique<QSignalSpy>(m_monitor.get(), &IdleMonitor::idleSince);
        m_active = std::make_unique<QSignalSpy>(m_monitor.get(), &IdleMonitor::active);
        m_monitor->start(after);
    }
    /// The X server of the test is not asked.
    static void playWayland() { qputenv("XDG_SESSION_TYPE", "wayland"); }
    static bool touch() { return QProcess::execute(u"xdotool"_s, {u"mousemove_relative"_s, u"3"_s, u"3"_s}) == 0; }

private slots:
    void initTestCase() { m_desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_clock = std::make_unique<test::FakeClock>();
        qputenv("XDG_SESSION_TYPE", "x11");
    }
    void cleanup()
    {
        m_idle.reset();
        m_active.reset();
        m_monitor.reset();
    }

    void gnomeTellsWhenItHappensAndIsNotAskedMeanwhile()
    {
        FakeMutter mutter(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(mutter.idleWatches, QList<qulonglong>{enough / 1ms});
        QVERIFY(m_clock->untilNextTimer() < 0ms);
        mutter.tellIdle();
        QVERIFY(m_idle->wait());
        QVERIFY(m_monitor->isIdle());
        QCOMPARE(m_idle->first().first().toDateTime(), m_clock->now().addSecs(-600));
        QTRY_COMPARE(mutter.activeWatches, 1);
        mutter.tellActive();
        QVERIFY(m_active->wait());
        QVERIFY(!m_monitor->isIdle());
        mutter.tellIdle(); // Each time.
        QVERIFY(m_idle->wait());
        QCOMPARE(m_idle->size(), 2);
    }

    void aShellThatComesLaterIsTakenUp()
    {
        playWayland();
        start(*m_clock);
        FakeMutter mutter(*m_desktop);
        QTRY_COMPARE(mutter.idleWatches.size(), 1);
    }

    void theXServerTellsWhenItHappens()
    {
        const SystemClock clock;
        QVERIFY(touch());
        start(clock, 400ms);
        QVERIFY(m_idle->wait());
        QCOMPARE(m_active->size(), 0);
        const qint64 late = m_idle->first().first().toDateTime().msecsTo(clock.now());
        QVERIFY2(late >= 400, qPrintable(QString::number(late)));
        QVERIFY(touch());
        QVERIFY(m_active->wait());
        QVERIFY(m_idle->wait()); // And again.
        QCOMPARE(m_idle->size(), 2);
    }

    void aScreenSaverIsAskedWhenItCouldBeAndNoSooner()
    {
        playWayland();
        FakeScreenSaver saver(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(saver.asked, 1);
        QTRY_COMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(enough));
        saver.idle = 4min / 1ms; // Somebody was there in between.
        m_clock->advance(enough);
        QTRY_COMPARE(saver.asked, 2);
        QTRY_COMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(6min));
        saver.idle = 10min / 1ms;
        m_clock->advance(6min);
        QVERIFY(m_idle->wait());
        QCOMPARE(saver.asked, 3);
        QCOMPARE(m_idle->first().first().toDateTime(), m_clock->now().addSecs(-600));
        saver.idle = 1'000;
        m_clock->advance(ScreenSaverIdle::lookWhileIdle);
        QVERIFY(m_active->wait());
        QCOMPARE(saver.asked, 4);
    }

    /// As a compositor's helper gives it, after a time of its own.
    void logindsHintCountsFromWhenItIsGiven()
    {
        playWayland();
        FakeLogind logind(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(logind.hintAsked, 1);
        logind.setIdleHint(true);
        QTRY_COMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(enough));
        const QDateTime given = m_clock->now();
        m_clock->advance(enough - 1s);
        QVERIFY(!m_monitor->isIdle());
        m_clock->advance(1s);
        QVERIFY(m_monitor->isIdle());
        QCOMPARE(m_idle->first().first().toDateTime(), given);
        logind.setIdleHint(false);
        QVERIFY(m_active->wait());
        logind.setIdleHint(true);
        QTRY_COMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(enough));
        logind.setIdleHint(false); // Somebody was there in between.
        QTRY_VERIFY(m_clock->untilNextTimer() < 0ms);
        QVERIFY(!m_monitor->isIdle());
    }

    void aHintThatWasGivenBeforeCountsFromTheStart()
    {
        playWayland();
        FakeLogind logind(*m_desktop);
        logind.idleHint = true;
        start(*m_clock);
        QTRY_COMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(enough));
        m_clock->advance(enough);
        QVERIFY(m_monitor->isIdle());
    }

    void aScreenSaverThatComesLaterIsAskedInPlaceOfTheHint()
    {
        playWayland();
        FakeLogind logind(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(logind.hintAsked, 1);
        FakeScreenSaver saver(*m_desktop);
        QTRY_COMPARE(saver.asked, 1);
    }

    void whereNobodyTellsNobodyIsIdle()
    {
        playWayland();
        start(*m_clock);
        FakeLogind logind(*m_desktop); // Whatever was asked before has been answered once this one was.
        m_clock->advance(1h);
        QVERIFY(!m_monitor->isIdle());
        QVERIFY(m_clock->untilNextTimer() < 0ms);
    }

    void nobodyIsAskedWhereItIsNotWanted()
    {
        FakeMutter mutter(*m_desktop);
        start(*m_clock, 0ms);
        FakeMutter::roundTrip();
        QVERIFY(mutter.idleWatches.isEmpty());
    }

    void aLockIsToldHoweverItIsKnown_data()
    {
        QTest::addColumn<bool>("byHint");
        QTest::addColumn<bool>("byScreenSaver");
        QTest::newRow("logind's hint") << true << false;
        QTest::newRow("logind's signals") << false << false;
        QTest::newRow("the screen saver") << false << true;
    }
    void aLockIsToldHoweverItIsKnown()
    {
        QFETCH(const bool, byHint);
        QFETCH(const bool, byScreenSaver);
        playWayland();
        FakeLogind logind(*m_desktop);
        FakeScreenSaver saver(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(logind.hintAsked, 1);
        QSignalSpy locked(m_monitor.get(), &IdleMonitor::sessionLocked);
        QSignalSpy unlocked(m_monitor.get(), &IdleMonitor::sessionUnlocked);
        const auto lock = [&](bool on) {
            if (byScreenSaver)
                emit saver.ActiveChanged(on);
            else if (byHint)
                logind.setHint(on);
            else
                logind.tell(on);
        };
        lock(true);
        QVERIFY(locked.wait());
        QVERIFY(m_monitor->isLocked() && m_monitor->isAbandoned());
        lock(false);
        QVERIFY(unlocked.wait());
        QVERIFY(!m_monitor->isLocked());
    }

    void aLockToldInTwoWaysIsOneAndLastsUntilBothAreOver()
    {
        playWayland();
        FakeLogind logind(*m_desktop);
        start(*m_clock);
        QTRY_COMPARE(logind.hintAsked, 1);
        QSignalSpy locked(m_monitor.get(), &IdleMonitor::sessionLocked);
        QSignalSpy unlocked(m_monitor.get(), &IdleMonitor::sessionUnlocked);
        logind.tell(true);
        logind.setHint(true);
        QVERIFY(locked.wait());
        logind.setHint(false); // Unlocked by hand: no Unlock comes.
        QVERIFY(unlocked.wait());
        QCOMPARE(locked.size(), 1);
        QCOMPARE(unlocked.size(), 1);
    }

    void aSessionThatIsLockedAtTheStartIsKnown()
    {
        FakeLogind logind(*m_desktop);
        logind.hint = true;
        start(*m_clock);
        QTRY_VERIFY(m_monitor->isLocked());
    }
};

QTEST_GUILESS_MAIN(IdleMonitorTest)
#include "idlemonitortest.moc"
