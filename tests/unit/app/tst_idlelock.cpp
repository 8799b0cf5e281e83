// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/idlelock.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using namespace clinicbell;

/// A desktop that tells what the test says.
class FakeIdle final : public IdleMonitor
{
    Q_OBJECT
public:
    bool isIdle() const override { return false; }
    bool isLocked() const override { return false; }
};

class TestIdleLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<IdleLock> m_lock;
    FakeIdle *m_desktop = nullptr; // owned by m_lock
    bool m_canTell = false;
    QList<std::chrono::milliseconds> m_asked;

    void press()
    {
        QEvent press(QEvent::KeyPress);
        QCoreApplication::sendEvent(this, &press);
    }

private slots:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_canTell = false;
        m_asked.clear();
        m_lock = std::make_unique<IdleLock>(*m_clock, [this](std::chrono::milliseconds enough) {
            m_asked.append(enough);
            auto desktop = std::make_unique<FakeIdle>();
            m_desktop = desktop.get();
            return IdleLock::Source{.monitor = std::move(desktop), .canTell = [this] { return m_canTell; }};
        });
        m_lock->setThreshold(10min);
    }
    void cleanup() { m_lock.reset(); }

    void theDesktopIsAskedForThatTimeAndBelieved()
    {
        QCOMPARE(m_asked, QList<std::chrono::milliseconds>{10min});
        const QSignalSpy wanted(m_lock.get(), &IdleLock::lockWanted);
        m_canTell = true;
        m_clock->advance(30min);
        QVERIFY(wanted.isEmpty()); // Somebody works with another program.
        emit m_desktop->idleSince(m_clock->now());
        QCOMPARE(wanted.size(), 1);
    }

    void theSessionsLockCountsEvenIfNothingElseDoes()
    {
        m_lock->setThreshold(0min);
        const QSignalSpy wanted(m_lock.get(), &IdleLock::lockWanted);
        m_clock->advance(24h);
        QVERIFY(wanted.isEmpty());
        emit m_desktop->sessionLocked();
        QCOMPARE(wanted.size(), 1);
    }

    void withoutADesktopOurOwnWindowsCount()
    {
        const QSignalSpy wanted(m_lock.get(), &IdleLock::lockWanted);
        m_clock->advance(9min);
        press();
        m_clock->advance(9min);
        QVERIFY(wanted.isEmpty());
        m_clock->advance(1min);
        QCOMPARE(wanted.size(), 1);
    }

    void anotherTimeBeginsAnew()
    {
        const QSignalSpy wanted(m_lock.get(), &IdleLock::lockWanted);
        m_clock->advance(4min);
        m_lock->setThreshold(5min);
        QCOMPARE(m_asked.last(), std::chrono::milliseconds(5min));
        m_clock->advance(4min);
        QVERIFY(wanted.isEmpty());
        m_clock->advance(1min);
        QCOMPARE(wanted.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIdleLock)
#include "tst_idlelock.moc"
