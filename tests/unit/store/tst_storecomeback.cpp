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
