// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/alertdesk.h"
#include "app/clinicbell/soundingnotifier.h"
#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::notificationOf;
using clinicbell::test::SyncBench;

/// What is heard beside the pop-ups.
class TestSounding : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;

    static PopUp popUpOf(const QString &id) { return PopUp{.key = id, .about = {notificationOf(id)}}; }
    /// As the desk of alerts does, until what failed about it has been told.
    void ring(SoundingNotifier &notifier)
    {
        m_bench->clock.advance(10s);
        notifier.ringAgain();
        QCoreApplication::sendPostedEvents();
    }

private slots:
    void init() { m_bench = std::make_unique<SyncBench>(); }
    void cleanup()
    {
        m_bench->settleAll();
        m_bench.reset();
    }

    void soundsThatAreOffAreOffOnTheDesktopToo()
    {
        SoundingNotifier notifier(m_bench->notifier, m_bench->clock);
        notifier.setPreferences(false, 50);
        notifier.show(popUpOf(u"1"_s));
        QVERIFY(!m_bench->notifier.shownPopUps.last().sound);
        notifier.setPreferences(true, 50);
        notifier.show(popUpOf(u"2"_s));
        QVERIFY(m_bench->notifier.shownPopUps.last().sound);
        notifier.withdraw(u"2"_s);
        QCOMPARE(m_bench->notifier.withdrawn, QStringList{u"2"_s});
    }

    /// There is no plugin beside this test, or no loudspeaker: the desktop's sounds stand in.
    void whereOursFailTheDesktopsStandInAndTheUrgentRingsByThem()
    {
        SoundingNotifier notifier(m_bench->notifier, m_bench->clock);
        PopUp urgent = popUpOf(u"1"_s);
        urgent.sticky = true;
        notifier.show(urgent);
        QTRY_VERIFY(!m_bench->notifier.ownSounds);
        const qsizetype shown = m_bench->notifier.shownPopUps.size(); // Once more where it was not heard.
        ring(notifier);
        QTRY_COMPARE(m_bench->notifier.shownPopUps.size(), shown + 1);
        QCOMPARE(m_bench->notifier.shownPopUps.last().key, u"1"_s);
        notifier.withdraw(u"1"_s);
        ring(notifier);
        QCOMPARE(m_bench->notifier.shownPopUps.size(), shown + 1);
        notifier.setPreferences(false, 50);
        notifier.show(urgent);
        ring(notifier);
        QCOMPARE(m_bench->notifier.shownPopUps.size(), shown + 2);
    }

    void anOlderEmergencyRingsOnWhereTheNewerOneIsDone()
    {
        SoundingNotifier notifier(m_bench->notifier, m_bench->clock);
        for (const QString &id : {u"1"_s, u"2"_s}) {
            PopUp urgent = popUpOf(id);
            urgent.sticky = true;
            notifier.show(urgent);
        }
        QTRY_VERIFY(!m_bench->notifier.ownSounds);
        QCoreApplication::sendPostedEvents();
        m_bench->notifier.forget();
        ring(notifier);
        QTRY_COMPARE(m_bench->notifier.shownKeys(), QStringList{u"2"_s}); // One sound is enough.
        notifier.withdraw(u"2"_s);
        ring(notifier);
        QTRY_COMPARE(m_bench->notifier.shownKeys(), (QStringList{u"2"_s, u"1"_s}));
        notifier.withdraw(u"1"_s);
        ring(notifier);
        QCOMPARE(m_bench->notifier.shownKeys().size(), 2);
    }

    void anEmergencyRingsOnAComputerWhoseClockIsDaysAhead()
    {
        AlertDesk alerts(*m_bench->store, m_bench->clock);
        alerts.setServerOffset(-48h);
        int rings = 0;
        connect(&alerts, &AlertDesk::ringWanted, this, [&rings] { ++rings; });
        Notification emergency = notificationOf(u"1"_s, 0, Priority::Critical);
        emergency.createdAt = m_bench->clock.now().addDays(-2);
        m_bench->store->applyLive({emergency});
        m_bench->settle();
        m_bench->clock.advance(11s);
        QCOMPARE(rings, 1);
    }

    void whatIsChosenInAPopUpComesThrough()
    {
        SoundingNotifier notifier(m_bench->notifier, m_bench->clock);
        QStringList opened;
        connect(&notifier, &Notifier::opened, this, [&opened](const QString &key) { opened.append(key); });
        emit m_bench->notifier.opened(u"1"_s, {});
        QCOMPARE(opened, QStringList{u"1"_s});
    }

    void anEmergencyRingsUntilSomebodyActs()
    {
        AlertDesk alerts(*m_bench->store, m_bench->clock);
        int rings = 0;
        connect(&alerts, &AlertDesk::ringWanted, this, [&rings] { ++rings; });
        Notification emergency = notificationOf(u"1"_s, 0, Priority::Critical);
        emergency.createdAt = m_bench->clock.now();
        m_bench->store->applyLive({emergency});
        m_bench->settle();
        for (int second = 0; second < 35; ++second)
            m_bench->clock.advance(1s);
        QCOMPARE(rings, 3);
        m_bench->store->applyRemoteHandling({emergency.id}, Handling{.acknowledgedAt = m_bench->clock.now()});
        m_bench->settle();
        m_bench->clock.advance(60s);
        QCOMPARE(rings, 3);
    }
};

QTEST_MAIN(TestSounding)
#include "tst_sounding.moc"
