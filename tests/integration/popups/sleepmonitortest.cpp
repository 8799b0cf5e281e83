// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/sleepmonitor.h"
#include "app/clinicbell/platform/trayhostwatch.h"
#include "tests/support/fakeclock.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The session bus of the test plays the system bus; a connection of its own plays logind.
class SleepMonitorTest : public QObject
{
    Q_OBJECT

private:
    void tellPrepareForSleep(bool goingToSleep) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s,
                                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        signal << goingToSleep;
        m_logind->send(signal);
    }

    /// The wall clock runs on while the monotonic one stands still.
    void sleepFor(std::chrono::milliseconds duration) { m_clock->jump(duration); }

private slots:
    void initTestCase()
    {
        m_logind = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"logind"_s);
        QVERIFY(m_logind->registerService(u"org.freedesktop.login1"_s));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_clock = std::make_unique<test::FakeClock>();
        m_monitor = std::make_unique<SleepMonitor>(*m_clock, QDBusConnection::sessionBus());
        m_woken = std::make_unique<QSignalSpy>(m_monitor.get(), &SleepMonitor::wokeUp);
    }

    void cleanup()
    {
        m_woken.reset();
        m_monitor.reset();
    }

    void logindTellsOfTheWakeUpNotOfFallingAsleep()
    {
        tellPrepareForSleep(true);
        tellPrepareForSleep(false);
        QVERIFY(m_woken->wait());
        QCOMPARE(m_woken->size(), 1);
    }

    void aWakeUpToldInBothWaysCountsOnce()
    {
        sleepFor(1h);
        tellPrepareForSleep(false);
        QVERIFY(m_woken->wait());
        m_clock->advance(1min);
        QCOMPARE(m_woken->size(), 1);
    }

    void aClockThatSeesItFirstIsEnough()
    {
        sleepFor(1h);
        m_clock->advance(20s);
        QCOMPARE(m_woken->size(), 1);
        m_clock->advance(10min);
        QCOMPARE(m_woken->size(), 1);
        sleepFor(1h);
        m_clock->advance(20s);
        QCOMPARE(m_woken->size(), 2);
    }

    void logindThatComesSecondTellsNothingNew()
    {
        const TrayHostWatch watch(QDBusConnection::sessionBus());
        QSignalSpy later(&watch, &TrayHostWatch::hostChanged);
        sleepFor(1h);
        m_clock->advance(20s);
        tellPrepareForSleep(false);
        m_logind->registerService(u"org.kde.StatusNotifierWatcher"_s);
        QVERIFY(later.wait()); // Whatever was sent before has arrived now.
        QCOMPARE(m_woken->size(), 1);
        m_logind->unregisterService(u"org.kde.StatusNotifierWatcher"_s);
        QVERIFY(later.wait());
    }

    void aClockThatIsSetRightIsNoSleep_data()
    {
        QTest::addColumn<int>("jump"); // ms
        QTest::newRow("a second") << 1'000;
        QTest::newRow("just too short") << 9'999;
        QTest::newRow("backwards") << -3'600'000;
    }

    void aClockThatIsSetRightIsNoSleep()
    {
        QFETCH(int, jump);
        m_clock->jump(std::chrono::milliseconds(jump));
        m_clock->advance(1min);
        QCOMPARE(m_woken->size(), 0);
    }

    void withoutABusTheClocksAreWatched()
    {
        SleepMonitor monitor(*m_clock, QDBusConnection(u"no such connection"_s));
        const QSignalSpy woken(&monitor, &SleepMonitor::wokeUp);
        sleepFor(1min);
        m_clock->advance(20s);
        QCOMPARE(woken.size(), 1);
    }

    void aTrayHostIsHeardOfAsItComesAndGoes()
    {
        const TrayHostWatch watch(QDBusConnection::sessionBus());
        QSignalSpy changes(&watch, &TrayHostWatch::hostChanged);
        m_logind->registerService(u"org.kde.StatusNotifierWatcher"_s);
        QVERIFY(changes.wait());
        m_logind->unregisterService(u"org.kde.StatusNotifierWatcher"_s);
        QVERIFY(changes.wait());
        QCOMPARE(changes.size(), 2);
    }

private:
    std::optional<QDBusConnection> m_logind;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<SleepMonitor> m_monitor;
    std::unique_ptr<QSignalSpy> m_woken;
};

QTEST_GUILESS_MAIN(SleepMonitorTest)
#include "sleepmonitortest.moc"
