// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/reminders.h"
#include "tests/unit/sync/syncbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::sync;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::SyncBench;

/// What was put off comes back at its time, unread again.
class TestReminders : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<Reminders> m_reminders;
    QStringList m_due;

    /// A reminder asks the store four times, one after the other.
    void settle()
    {
        for (int hop = 0; hop < 6; ++hop)
            m_bench->settle();
    }
    void make()
    {
        m_reminders = std::make_unique<Reminders>(*m_bench->store, m_bench->clock);
        connect(m_reminders.get(), &Reminders::due, this, [this](const QList<Notification> &rows) {
            for (const Notification &row : rows) {
                m_due.append(row.id.value());
                QVERIFY(!row.isRead() && !row.local.remindAt.isValid()); // As they are now, or nothing would pop up.
            }
        });
        m_reminders->start();
        settle();
    }
    void putOff(const QStringList &ids, std::chrono::milliseconds wait)
    {
        m_bench->store->remindAt(idsOf(ids), m_bench->clock.now().addMSecs(wait.count()));
        settle();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        settle();
    }
    bool isUnreadInTheInbox(const QString &id) { return m_bench->storedIds(true).contains(id); }

private slots:
    void init()
    {
        m_due.clear();
        m_bench = std::make_unique<SyncBench>();
        m_bench->openStore();
        m_bench->store->applyLive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        m_bench->store->markRead(idsOf({u"1"_s}));
        settle();
    }
    void cleanup()
    {
        m_reminders.reset();
        m_bench.reset();
    }

    void eachComesBackAtItsTime()
    {
        make();
        putOff({u"1"_s}, 3min);
        putOff({u"2"_s}, 1min);
        QVERIFY(!m_bench->storedIds().contains(u"1"_s));
        advance(59s);
        QCOMPARE(m_due, QStringList());
        advance(1s);
        QCOMPARE(m_due, QStringList(u"2"_s));
        QVERIFY(isUnreadInTheInbox(u"2"_s) && !isUnreadInTheInbox(u"1"_s));
        advance(2min);
        QCOMPARE(m_due, QStringList({u"2"_s, u"1"_s}));
        QVERIFY(isUnreadInTheInbox(u"1"_s)); // Though it had been read.
        advance(1h);
        QCOMPARE(m_due.size(), 2);
    }

    void anEarlierOneIsNotWaitedPast()
    {
        make();
        putOff({u"1"_s}, 4min);
        putOff({u"3"_s}, 10s);
        advance(10s);
        QCOMPARE(m_due, QStringList(u"3"_s));
    }

    void whatFellDueMeanwhileComesAtTheStart()
    {
        putOff({u"1"_s, u"2"_s}, 1min);
        m_bench->clock.advance(2h);
        make();
        m_due.sort();
        QCOMPARE(m_due, QStringList({u"1"_s, u"2"_s}));
    }

    void aClockThatIsSetIsFollowed()
    {
        make();
        putOff({u"1"_s}, 2h);
        m_bench->clock.jump(2h);
        advance(5min); // The longest sleep.
        QCOMPARE(m_due, QStringList(u"1"_s));
    }

    void whatWasTakenBackDoesNotCome()
    {
        make();
        putOff({u"1"_s}, 1min);
        m_bench->store->remindAt(idsOf({u"1"_s}), {});
        settle();
        advance(2min);
        QCOMPARE(m_due, QStringList());
        QVERIFY(m_bench->storedIds().contains(u"1"_s));
    }

    void nobodyIsRemindedAfterTheEnd()
    {
        make();
        putOff({u"1"_s}, 1min);
        m_reminders->stop();
        advance(2min);
        QCOMPARE(m_due, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
