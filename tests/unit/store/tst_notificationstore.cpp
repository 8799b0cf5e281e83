// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/notificationstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/unit/store/storebench.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;

/// The face to the GUI thread: order, batches, accounts.
class TestNotificationStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::FakeClock m_clock;

    OpenOptions optionsFor(const QString &user) const
    {
        OpenOptions options;
        options.directory = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        options.account.server = QUrl(u"https://clinic.example"_s);
        options.account.userId = UserId(user);
        options.key = QByteArray(32, 'k');
        return options;
    }
    static QString pathOf(const OpenOptions &options)
    {
        return options.directory + u'/' + accountKey(options.account.server, options.account.userId) + u".sqlite"_s;
    }
    template <typename T>
    static T answer(QFuture<Result<T>> future)
    {
        test::waitFor(future);
        QCoreApplication::sendPostedEvents();
        return future.result().value();
    }

    /// It has done all that it was asked; what came of it waits here.
    static void letTheStoreWork(const NotificationStore &store)
    {
        QObject inStore;
        QSemaphore done;
        inStore.moveToThread(store.findChild<QThread *>());
        QMetaObject::invokeMethod(
            &inStore,
            [&, home = QThread::currentThread()] {
                inStore.moveToThread(home);
                done.release();
            },
            Qt::QueuedConnection);
        done.acquire();
    }

private slots:
    void remoteChangesOfOneTurnAreOneTransaction()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        QSignalSpy changes(&store, &NotificationStore::changed);
        for (int i = 0; i < 100; ++i)
            store.applyLive({notificationOf(QString::number(i), i)});
        store.applyRemoteRead(idsOf({u"1"_s}), m_clock.now());
        store.applyRemoteDeletion(idsOf({u"2"_s}));
        QVERIFY(changes.wait());
        QCOMPARE(changes.size(), 1);
        const auto change = changes.first().first().value<ChangeSet>();
        QCOMPARE(change.added.size(), 99);
        QCOMPARE(change.counters.unread, 98);
        QCOMPARE(change.added.first().receivedAt, m_clock.now());
        store.applyLive({notificationOf(u"next turn"_s)});
        QVERIFY(changes.wait());
        QCOMPARE(changes.size(), 2);
    }

    void callsAreDoneInTheOrderTheyWereMade()
    {
        NotificationStore store(m_clock);
        store.open(optionsFor(u"7"_s));
        store.applyLive({notificationOf(u"1"_s)});
        const auto read = store.markRead(idsOf({u"1"_s}));
        store.applyLive({notificationOf(u"2"_s)});
        const auto page = store.page({});
        QCOMPARE(answer(read).size(), 1);
        QCOMPARE(answer(page).rows.size(), 2);
    }

    void aChangeComesBeforeItsAnswer()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        QStringList said;
        connect(&store, &NotificationStore::changed, this, [&](const ChangeSet &) { said += u"changed"_s; });
        store.applyLive({notificationOf(u"1"_s)});
        store.markRead(idsOf({u"1"_s})).then(this, [&](const Result<QList<OperationId>> &) { said += u"answer"_s; });
        QTRY_COMPARE(said, QStringList({u"changed"_s, u"changed"_s, u"answer"_s}));
    }

    void anotherAccountShowsNothingOfTheFirst()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        answer(store.page({}));
        QSignalSpy changes(&store, &NotificationStore::changed);
        store.applyLive({notificationOf(u"1"_s)});
        const auto opened = store.open(optionsFor(u"8"_s));
        QCOMPARE(answer(opened).counters.total, 0);
        QCOMPARE(changes.size(), 1); // what the first account still had to say is not heard any more
        QVERIFY(changes.first().first().value<ChangeSet>().reset);
        QVERIFY(answer(store.page({})).rows.isEmpty());
        QCOMPARE(answer(store.open(optionsFor(u"7"_s))).counters.total, 1); // but it was saved
    }

    /// Where another thread finishes a future while a continuation is attached, Qt 6.4 may run that twice and crash.
    void anAnswerComesOnTheThreadThatAsked()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        const auto found = store.find(NotificationId(u"1"_s));
        letTheStoreWork(store);
        QVERIFY(!found.isFinished());
        QCoreApplication::sendPostedEvents();
        QVERIFY(found.isFinished());
    }

    void anotherAccountHearsNoTroubleOfTheFirst()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        QSignalSpy failures(&store, &NotificationStore::failed);
        QSignalSpy foreign(&store, &NotificationStore::foreignRefused);
        QSignalSpy refused(&store, &NotificationStore::operationRefused);
        store.applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        const auto act = answer(store.markRead(idsOf({u"1"_s}))).first();
        Notification other = notificationOf(u"3"_s);
        other.userId = UserId(u"8"_s);
        store.applyLive({other});
        store.refuse(act, {});
        Database locking; // so that the read of 2 cannot be saved
        QVERIFY(locking.open(pathOf(optionsFor(u"7"_s))));
        letTheStoreWork(store); // By now all of it was said on the store's thread, and nothing heard here.
        locking.begin(Durability::Process);
        auto failing = store.markRead(idsOf({u"2"_s}));
        letTheStoreWork(store);
        answer(store.open(optionsFor(u"8"_s)));
        QCOMPARE(failing.result().error().code, ErrorCode::StoreBusy);
        QCOMPARE(failures.size(), 0);
        QCOMPARE(foreign.size(), 0);
        QCOMPARE(refused.size(), 0);
    }

    void whatWasAskedOfOneAccountIsNotAnsweredUnderTheNext()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        store.applyLive({notificationOf(u"1"_s)});
        answer(store.page({}));
        Database locking; // keeps the store's thread busy until the account has changed
        QVERIFY(locking.open(pathOf(optionsFor(u"7"_s))));
        locking.begin(Durability::Process);
        store.markRead(idsOf({u"1"_s}));
        auto page = store.page({});
        auto found = store.find(NotificationId(u"1"_s));
        store.close();
        test::waitFor(page);
        test::waitFor(found);
        QCOMPARE(page.result().error().code, ErrorCode::NotSignedIn);
        QCOMPARE(found.result().error().code, ErrorCode::NotSignedIn);
    }

    void closingEmptiesTheScreenAndSavesWhatWasQueued()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        store.applyLive({notificationOf(u"1"_s)});
        QSignalSpy changes(&store, &NotificationStore::changed);
        store.close();
        QVERIFY(changes.wait());
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().first().value<ChangeSet>().reset);
        auto page = store.page({});
        test::waitFor(page);
        QCOMPARE(page.result().error().code, ErrorCode::NotSignedIn);
        QCOMPARE(answer(store.open(optionsFor(u"7"_s))).counters.total, 1);
    }

    void whatIsQueuedAtTheEndIsOnDisk()
    {
        {
            NotificationStore store(m_clock);
            store.open(optionsFor(u"7"_s));
            store.applyLive({notificationOf(u"1"_s)});
        }
        NotificationStore store(m_clock);
        const auto report = answer(store.open(optionsFor(u"7"_s)));
        QCOMPARE(report.counters.total, 1);
        QVERIFY(!report.trouble);
    }

    void anActIsHeldBackAsLongAsItWasSaid()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        store.applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        const auto held = answer(store.remove(idsOf({u"1"_s}), 8s));
        const auto atOnce = answer(store.markAllRead());
        QCOMPARE(answer(store.pending(9)).size(), 1);
        QCOMPARE(answer(store.pending(9)).first().id, atOnce.first());
        m_clock.advance(8s);
        QCOMPARE(answer(store.pending(9)).first().id, held.first());
    }

    void refusalsAndRejectionsAreSaid()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        QSignalSpy refused(&store, &NotificationStore::operationRefused);
        QSignalSpy foreign(&store, &NotificationStore::foreignRefused);
        Notification other = notificationOf(u"2"_s);
        other.userId = UserId(u"8"_s);
        store.applyLive({notificationOf(u"1"_s), other});
        const auto act = answer(store.markRead(idsOf({u"1"_s}))).first();
        store.noteAttempts({act});
        store.refuse(act, {.code = ErrorCode::Forbidden, .detail = {}, .serverWords = u"no"_s, .retryAfter = {}});
        QVERIFY(!answer(store.find(NotificationId(u"1"_s)))->isRead());
        QCOMPARE(foreign.size(), 1);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(1).value<Error>().serverWords, u"no"_s);
    }

    void whatIsNotedHereIsSaidAndReminds()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        store.applyLive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        QVERIFY(!answer(store.nextReminder()).isValid());
        store.markSeen(idsOf({u"1"_s}));
        const auto one = [&] { return *answer(store.find(NotificationId(u"1"_s))); };
        QCOMPARE(one().local.seenAt, m_clock.now());
        const auto done = [&](QFuture<Result<void>> saved) {
            test::waitFor(saved);
            QCoreApplication::sendPostedEvents();
            return saved.result().has_value();
        };
        QSignalSpy changes(&store, &NotificationStore::changed);
        QVERIFY(done(store.setPinned(idsOf({u"1"_s}), true)));
        QVERIFY(done(store.setDone(idsOf({u"1"_s}), true)));
        QCOMPARE(changes.size(), 2);
        QVERIFY(one().local.pinned);
        QCOMPARE(one().local.doneAt, m_clock.now());
        answer(store.markRead(idsOf({u"2"_s})));
        QVERIFY(done(store.markUnreadAgain(idsOf({u"2"_s}))));
        QCOMPARE(changes.last().first().value<ChangeSet>().counters.unread, 1);
        const QDateTime later = m_clock.now().addSecs(60);
        QVERIFY(done(store.remindAt(idsOf({u"1"_s}), later)));
        QCOMPARE(answer(store.nextReminder()), later);
        QVERIFY(answer(store.dueReminders()).isEmpty());
        m_clock.advance(60s);
        QCOMPARE(answer(store.dueReminders()).size(), 1);
    }

    /// Not a limit, only a figure in the log: the bench compares (quality.md, section 1).
    void aBurstIsTakenInOnePiece()
    {
        NotificationStore store(m_clock);
        answer(store.open(optionsFor(u"7"_s)));
        QList<Notification> burst;
        for (int i = 0; i < 5000; ++i)
            burst.append(notificationOf(QString::number(i), i));
        QElapsedTimer timer;
        timer.start();
        QSignalSpy changes(&store, &NotificationStore::changed);
        for (const Notification &notification : burst)
            store.applyLive({notification});
        QVERIFY(changes.wait());
        qInfo("%lld rows/s from call to change", 5000 * 1000 / qMax(timer.elapsed(), qint64(1)));
        QCOMPARE(changes.first().first().value<ChangeSet>().counters.total, 5000);
    }
};

QTEST_GUILESS_MAIN(TestNotificationStore)
#include "tst_notificationstore.moc"
