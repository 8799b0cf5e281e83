// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/notificationstore.h"
#include "core/store/purge.h"
#include "core/store/retention.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// When the past is cleared away.
class TestRetention : public QObject
{
    Q_OBJECT

    /// An open store with @p old read notifications of last year and one of today.
    class Desk
    {
    public:
        explicit Desk(int old)
            : changes(&store, &NotificationStore::changed)
        {
            store.open(options());
            QList<Notification> rows{notificationOf(u"new"_s)};
            for (int i = 0; i < old; ++i) {
                const Notification n = notificationOf(QString::number(i), i - 200 * 24 * 60);
                rows.append(readCopy(n, n.createdAt));
            }
            store.applyLive(rows);
            settle();
        }
        OpenOptions options() const
        {
            return {.directory = folder.path(),
                    .account = StoreBench().options.account,
                    .key = QByteArray(32, 'k'),
                    .kind = StoreKind::Sealed};
        }
        /// Until everything that was asked of the store has been done and heard.
        void settle()
        {
            auto last = store.find(NotificationId(u"new"_s));
            test::waitFor(last);
            QCoreApplication::sendPostedEvents();
        }
        void wait(std::chrono::milliseconds time)
        {
            clock.advance(time);
            settle();
        }
        int total() const { return changes.isEmpty() ? 0 : changes.last().first().value<ChangeSet>().counters.total; }

        QTemporaryDir folder;
        test::FakeClock clock;
        NotificationStore store{clock};
        QSignalSpy changes;
        Retention retention{store, clock, RetentionPolicy()};
    };

private slots:
    void anotherPolicyIsFollowedSoon()
    {
        Desk desk(3);
        desk.retention.setPolicy({.age = 0h});
        desk.wait(Retention::quiet);
        QCOMPARE(desk.total(), 4);
        desk.retention.setPolicy({});
        desk.wait(Retention::quiet);
        QCOMPARE(desk.total(), 1);
    }

    void aPassBeginsOnceItHasBeenQuiet()
    {
        Desk desk(3);
        desk.wait(Retention::quiet - 1ms);
        QCOMPARE(desk.total(), 4);
        desk.wait(1ms);
        QCOMPARE(desk.total(), 1);
    }

    void nothingIsDoneNearLiveTraffic()
    {
        Desk desk(3);
        desk.wait(Retention::quiet - 1s);
        desk.store.applyLive({notificationOf(u"live"_s, 1)});
        desk.settle();
        desk.wait(Retention::quiet - 1ms);
        QCOMPARE(desk.total(), 5);
        desk.wait(1ms);
        QCOMPARE(desk.total(), 2);
    }

    void trafficInTheMiddleOfAPassStopsIt()
    {
        Desk desk(500);
        desk.wait(Retention::quiet);
        QCOMPARE(desk.total(), 501 - rowsPurgedAtOnce);
        desk.store.applyLive({notificationOf(u"live"_s, 1)});
        desk.settle();
        desk.wait(Retention::quiet - 1ms);
        QCOMPARE(desk.total(), 502 - rowsPurgedAtOnce);
        desk.wait(1ms);
        QCOMPARE(desk.total(), 502 - 2 * rowsPurgedAtOnce);
    }

    void itsOwnStepsDoNotStopIt()
    {
        Desk desk(3 * rowsPurgedAtOnce - 10);
        desk.wait(Retention::quiet);
        desk.wait(Retention::betweenSteps);
        desk.wait(Retention::betweenSteps);
        QCOMPARE(desk.total(), 1);
    }

    void theNextPassComesHoursLater()
    {
        Desk desk(1);
        desk.wait(Retention::quiet);
        QCOMPARE(desk.total(), 1);
        const Notification late = notificationOf(u"late"_s, -150 * 24 * 60);
        desk.store.applyLive({late});
        desk.settle();
        desk.store.applyRemoteRead(idsOf({u"late"_s}), late.createdAt);
        desk.settle();
        desk.wait(Retention::betweenPasses - 1s);
        QCOMPARE(desk.total(), 2);
        desk.wait(1s + Retention::quiet);
        QCOMPARE(desk.total(), 1);
    }

    void withNobodySignedInNothingTicks()
    {
        Desk desk(1);
        desk.store.close();
        desk.settle();
        desk.wait(Retention::quiet);
        QVERIFY(desk.clock.untilNextTimer() < 0ms);
    }

    void anotherAccountsRowsAreLookedAtFromTheirBeginning()
    {
        Desk desk(500);
        desk.wait(Retention::quiet); // In the middle of a pass.
        OpenOptions other = desk.options();
        other.account.userId = UserId(u"8"_s);
        desk.store.open(other);
        Notification theirs = notificationOf(u"theirs"_s, -300 * 24 * 60);
        theirs.userId = UserId(u"8"_s);
        Notification today = notificationOf(u"new"_s);
        today.userId = UserId(u"8"_s);
        desk.store.applyLive({readCopy(theirs, theirs.createdAt), today});
        desk.settle();
        QCOMPARE(desk.total(), 2);
        desk.wait(Retention::quiet);
        QCOMPARE(desk.total(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
