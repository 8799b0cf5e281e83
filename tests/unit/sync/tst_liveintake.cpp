// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveintake.h"

#include "core/store/database.h"
#include "core/sync/syncengine.h"
#include "tests/unit/sync/syncbench.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::LiveIntake;
using clinicbell::test::notificationOf;

namespace {

constexpr int flood = 3 * LiveIntake::mostWaiting;

} // namespace

/// What comes faster than it can be written is bounded in memory, and lost nowhere.
class TestLiveIntake : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<LiveIntake> m_intake;

    void arrive(const QString &id, Priority priority = Priority::Normal)
    {
        m_intake->take(store::Arrival{{notificationOf(id, 0, priority)}});
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_intake = std::make_unique<LiveIntake>(*m_bench->store);
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_intake.reset();
        m_bench.reset();
    }

    void whatComesInOneTurnIsOneChange()
    {
        const QSignalSpy changed(m_bench->store.get(), &store::NotificationStore::changed);
        for (int id = 1; id <= 50; ++id)
            arrive(QString::number(id));
        m_bench->settleAll();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_bench->storedIds().size(), 50);
        QCOMPARE(m_intake->waiting(), 0);
    }

    void theOrderIsKept()
    {
        arrive(u"1"_s);
        arrive(u"2"_s);
        m_bench->settle();
        m_intake->take(store::ReadElsewhere{test::idsOf({u"1"_s}), m_bench->clock.now()});
        m_intake->take(store::RemovedElsewhere{test::idsOf({u"2"_s})});
        arrive(u"2"_s); // Late: it is gone.
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(m_bench->storedIds(true).isEmpty());
    }

    /// The store answers nothing in the meantime, as one does that is slow.
    void aFloodIsBoundedAndSaid()
    {
        const QSignalSpy gap(m_intake.get(), &LiveIntake::gapFound);
        const QDateTime before = m_bench->store->now();
        for (int id = 1; id <= flood; ++id) {
            arrive(QString::number(id));
            QVERIFY(m_intake->waiting() <= LiveIntake::mostWaiting);
        }
        QVERIFY(gap.isEmpty()); // There is more to come.
        QCOMPARE(m_intake->forgotten(), flood - LiveIntake::mostWaiting);
        for (int turn = 0; turn < 3 + LiveIntake::mostWaiting / LiveIntake::mostAtOnce; ++turn)
            m_bench->settle();
        QCOMPARE(gap.size(), 1);
        QVERIFY(gap.first().first().toDateTime() >= before);
        arrive(u"later"_s);
        m_bench->settleAll();
        QCOMPARE(gap.size(), 1);
        QVERIFY(m_bench->storedIds().contains(u"later"_s));
    }

    void whatMustBeActedUponIsNeverForgotten()
    {
        for (int id = 1; id <= flood; ++id)
            arrive(QString::number(id));
        arrive(u"emergency"_s, Priority::Critical);
        m_bench->settleAll();
        auto found = m_bench->store->find(NotificationId(u"emergency"_s));
        m_bench->settle();
        QVERIFY(found.result()->has_value());
    }

    /// Behind what is being written, and before all else.
    void whatMustBeActedUponGoesFirst()
    {
        QStringList written;
        int batches = 0;
        connect(m_bench->store.get(), &store::NotificationStore::changed, this, [&](const ChangeSet &changes) {
            ++batches;
            for (const Notification &one : changes.added) {
                if (one.priority == Priority::Critical)
                    written.append(u"%1 in %2"_s.arg(one.id.value()).arg(batches));
            }
        });
        for (int id = 1; id <= LiveIntake::mostWaiting; ++id)
            arrive(QString::number(id));
        m_bench->settle();
        QVERIFY(batches >= 1 && m_intake->waiting() > 2 * LiveIntake::mostAtOnce);
        const int before = LiveIntake::mostWaiting / LiveIntake::mostAtOnce
            - static_cast<int>(m_intake->waiting() / LiveIntake::mostAtOnce);
        arrive(u"first"_s, Priority::Critical);
        arrive(u"second"_s, Priority::Critical);
        m_bench->settleAll();
        const int then = before + 1;
        written.sort();
        QCOMPARE(written, QStringList({u"first in %1"_s.arg(then), u"second in %1"_s.arg(then)}));
        QVERIFY(batches > then);
    }

    void whatWasSaidOfTheSameBeforeIsHeardBefore()
    {
        arrive(u"1"_s);
        m_intake->take(store::RemovedElsewhere{test::idsOf({u"2"_s, u"gone"_s})});
        arrive(u"3"_s);
        m_intake->take(store::ReadElsewhere{test::idsOf({u"read"_s}), m_bench->clock.now()});
        arrive(u"gone"_s, Priority::Critical); // Late.
        arrive(u"read"_s, Priority::Critical);
        arrive(u"other"_s, Priority::Critical);
        m_intake->take(store::ReadElsewhere{test::idsOf({u"other"_s}), m_bench->clock.now()});
        m_bench->settleAll();
        QVERIFY(!m_bench->storedIds().contains(u"gone"_s));
        QVERIFY(m_bench->storedIds().contains(u"read"_s));
        QCOMPARE(m_bench->storedIds(true), QStringList({u"3"_s, u"1"_s}));
    }

    void whatWaitedForAnEarlierAccountIsNotWritten()
    {
        arrive(u"1"_s);
        m_intake->stop();
        m_bench->settleAll();
        QVERIFY(m_bench->storedIds().isEmpty());
        arrive(u"2"_s);
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList{u"2"_s});
    }

    /// The whole way, over a file that another program holds: the list brings what was forgotten.
    void nothingIsLostInTheEnd()
    {
        test::FakeNetwork &network = m_bench->network;
        network.answer("GET", u"/capabilities"_s, {.status = 404});
        network.answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network.answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        network.answer("GET", u"/notifications"_s, test::pageOf({}));
        sync::SyncEngine engine(m_bench->api, *m_bench->store, m_bench->notifier, m_bench->server.transports(),
                                m_bench->clock);
        engine.start(m_bench->account, {});
        m_bench->settleAll();
        m_bench->server.establishes();
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
        const Notification last = notificationOf(QString::number(flood), 1);
        network.answerOnly("GET", u"/notifications"_s, test::pageOf({last}));
        const int before = m_bench->takeRequests().size();
        store::Database other;
        QDirIterator files(m_bench->folder.path(), {u"*.db"_s, u"*.sqlite"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(other.open(files.next()));
        other.run(u"BEGIN IMMEDIATE"_s);
        for (int id = 1; id <= flood; ++id)
            m_bench->server.says(test::ownChannelFrame(u"general-notification"_s,
                                                       test::jsonOf(notificationOf(QString::number(id % 100 + 1)))));
        QVERIFY(engine.counters().overrun > 0);
        other.run(u"ROLLBACK"_s);
        for (int second = 0; second < 10; ++second) {
            m_bench->settleAll();
            m_bench->clock.advance(1s);
        }
        m_bench->settleAll();
        QVERIFY(before > 0);
        QVERIFY(m_bench->takeRequests().contains(u"GET /notifications"_s));
        QVERIFY(m_bench->storedIds().contains(last.id.value()));
    }
};

QTEST_GUILESS_MAIN(TestLiveIntake)
#include "tst_liveintake.moc"
