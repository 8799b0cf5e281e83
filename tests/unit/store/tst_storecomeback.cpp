// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/notificationstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/unit/store/storebench.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;

/// A file that cannot be used just now: the account lives in memory until it can, and loses nothing by that.
class TestStoreComeBack : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    OpenOptions m_options;
    std::unique_ptr<NotificationStore> m_store;

    template <typename T>
    static T answer(QFuture<Result<T>> future)
    {
        test::waitFor(future);
        QCoreApplication::sendPostedEvents();
        if constexpr (!std::is_void_v<T>)
            return future.result().value();
    }
    OpenReport open()
    {
        m_store = std::make_unique<NotificationStore>(m_clock);
        return answer(m_store->open(m_options));
    }
    QStringList ids(bool unreadOnly = false)
    {
        Filter filter;
        filter.unreadOnly = unreadOnly;
        QStringList ids;
        const Page page = answer(m_store->page({.after = {}, .limit = 100, .filter = filter}));
        for (const Notification &row : page.rows)
            ids.append(row.id.value());
        return ids;
    }
    void waitForRetry()
    {
        m_clock.advance(30s);
        ids(); // The store has done what it was asked.
    }
    QString path() const
    {
        return m_options.directory + u'/' + accountKey(m_options.account.server, m_options.account.userId)
            + u".sqlite"_s;
    }

private slots:
    void init()
    {
        m_options.directory = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_options.account.server = QUrl(u"https://clinic.example"_s);
        m_options.account.userId = UserId(u"7"_s);
        m_options.key = QByteArray(32, 'k');
    }
    void cleanup() { m_store.reset(); }

    void aFileThatAnotherProgramLocksIsTakenUpWhenItLetsGo()
    {
        open();
        m_store->applyLive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        answer(m_store->markRead(idsOf({u"1"_s})));
        m_store.reset();
        Database other;
        QVERIFY(other.open(path()));
        other.run(u"BEGIN EXCLUSIVE"_s);
        QVERIFY(other.isHealthy());

        const OpenReport report = open();
        QCOMPARE(report.kind, StoreKind::Memory);
        QCOMPARE(report.trouble->code, ErrorCode::StoreBusy);
        QSignalSpy back(m_store.get(), &NotificationStore::rebuilt);
        m_store->applyLive({notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3), notificationOf(u"4"_s, 4)});
        answer(m_store->markRead(idsOf({u"2"_s})));
        answer(m_store->remove(idsOf({u"3"_s})));
        QCOMPARE(answer(m_store->claimShown(idsOf({u"4"_s}))), idsOf({u"4"_s}));
        waitForRetry();
        QVERIFY(back.isEmpty());

        other.run(u"ROLLBACK"_s);
        waitForRetry();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().first().value<OpenReport>().kind, StoreKind::Sealed);
        QVERIFY(!back.first().first().value<OpenReport>().trouble);
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(ids(), (QStringList{u"4"_s, u"2"_s, u"1"_s}));
            QCOMPARE(ids(true), QStringList{u"4"_s});
            QCOMPARE(answer(m_store->pending(10)).size(), 3);
            QVERIFY(answer(m_store->claimShown(idsOf({u"4"_s}))).isEmpty());
            open();
        }
        waitForRetry();
        QVERIFY(QFile::exists(path()));
    }

    /// The file has notes of its own on some of them; what was noted meanwhile is later.
    void whatWasNotedMeanwhileIsKept()
    {
        const auto hours = [this](int count) { return m_clock.now().addSecs(qint64(count) * 3600); };
        const QDateTime tomorrow = hours(24);
        open();
        QList<Notification> rows;
        for (int i = 1; i <= 6; ++i)
            rows.append(notificationOf(QString::number(i), i));
        m_store->applyLive(rows);
        answer(m_store->setPinned(idsOf({u"1"_s, u"2"_s}), true));
        answer(m_store->setDone(idsOf({u"2"_s, u"3"_s}), true));
        answer(m_store->markRead(idsOf({u"4"_s})));
        answer(m_store->markUnreadAgain(idsOf({u"4"_s})));
        m_store.reset();
        Database other;
        QVERIFY(other.open(path()));
        other.run(u"BEGIN EXCLUSIVE"_s);

        QCOMPARE(open().kind, StoreKind::Memory);
        rows << notificationOf(u"7"_s, 7) << notificationOf(u"8"_s, 8);
        m_store->applyLive(rows);
        answer(m_store->setDone(idsOf({u"1"_s, u"7"_s}), true));
        answer(m_store->remindAt(idsOf({u"3"_s}), tomorrow));
        answer(m_store->markRead(idsOf({u"4"_s, u"5"_s, u"8"_s})));
        answer(m_store->markUnreadAgain(idsOf({u"5"_s, u"8"_s})));
        answer(m_store->setPinned(idsOf({u"7"_s}), true));
        m_store->markSeen(idsOf({u"6"_s}));
        m_store->noteHeld(idsOf({u"6"_s}), QuietReason::QuietHours);
        other.run(u"ROLLBACK"_s);
        waitForRetry();

        for (int run = 0; run < 2; ++run) {
            const auto noted = answer(m_store->noted(idsOf(u"1 2 3 4 5 6 7 8"_s.split(u' '))));
            const auto of = [&noted](const QString &id) { return noted.value(NotificationId(id)); };
            QVERIFY(of(u"1"_s).pinned && of(u"1"_s).doneAt.isValid());
            QVERIFY(of(u"2"_s).pinned && of(u"2"_s).doneAt.isValid());
            QCOMPARE(of(u"3"_s).remindAt, tomorrow);
            QVERIFY(!of(u"3"_s).doneAt.isValid());
            QVERIFY(!of(u"4"_s).unreadAgain);
            QVERIFY(of(u"5"_s).unreadAgain);
            QVERIFY(of(u"6"_s).seenAt.isValid());
            QCOMPARE(of(u"6"_s).heldBecause, QuietReason::QuietHours);
            QVERIFY(of(u"7"_s).pinned && of(u"7"_s).doneAt.isValid());
            QVERIFY(of(u"8"_s).unreadAgain);
            QCOMPARE(ids(true), (QStringList{u"8"_s, u"6"_s, u"5"_s}));
            QCOMPARE(open().kind, StoreKind::Sealed);
        }
    }

    void aFolderThatCannotBeMadeIsMadeLater()
    {
        QFile inTheWay(m_options.directory);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const OpenReport report = open();
        QCOMPARE(report.kind, StoreKind::Memory);
        QCOMPARE(report.trouble->code, ErrorCode::StoreReadOnly);
        m_store->applyLive({notificationOf(u"1"_s)});
        answer(m_store->markRead(idsOf({u"1"_s})));
        waitForRetry();
        QVERIFY(inTheWay.remove());
        QSignalSpy back(m_store.get(), &NotificationStore::rebuilt);
        waitForRetry();
        QCOMPARE(back.size(), 1);
        QCOMPARE(open().kind, StoreKind::Sealed);
        QCOMPARE(ids(), QStringList{u"1"_s});
        QCOMPARE(answer(m_store->pending(10)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStoreComeBack)
#include "tst_storecomeback.moc"
