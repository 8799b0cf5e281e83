// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditcheck.h"
#include "core/store/audittrail.h"
#include "core/store/notificationstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/unit/store/threadbench.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;
using clinicbell::test::ThreadBench;

/// What is done to notifications and messages comes into the record by itself, once, when it is saved.
class TestAuditTrail : public QObject
{
    Q_OBJECT

    /// "verb item,item"
    static void listen(StoreWorker &worker, QStringList &heard)
    {
        QObject::connect(&worker, &OpenCache::audited, &worker, [&heard](const QList<AuditEvent> &events) {
            for (const AuditEvent &event : events)
                heard.append(auditVerbKey(event.verb) + u' ' + event.items.join(u','));
        });
    }
    static QList<QJsonObject> linesOf(const QString &folder)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QList<QJsonObject> lines;
        if (!exportAudit(folder, {}, out))
            return lines;
        const QList<QByteArray> text = out.data().split('\n');
        for (const QByteArray &line : text) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }

private slots:
    void everyActIsHeardOnce()
    {
        StoreBench bench;
        QStringList heard;
        listen(bench.worker, heard);
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        StoreWorker &worker = bench.worker;
        const auto said = [&heard] { return std::exchange(heard, {}); };
        QCOMPARE(said(), QStringList()); // What comes is no act.
        worker.markSeen(idsOf({u"1"_s, u"2"_s}), bench.tick());
        worker.markSeen(idsOf({u"2"_s, u"3"_s, u"9"_s}), bench.tick());
        QCOMPARE(said(), (QStringList{u"seen 1,2"_s, u"seen 3"_s}));
        QVERIFY(worker.markRead(idsOf({u"1"_s}), bench.act()));
        QVERIFY(worker.markRead(idsOf({u"1"_s, u"9"_s}), bench.act()));
        QCOMPARE(said(), QStringList{u"read 1"_s});
        QVERIFY(worker.handle(OperationKind::Acknowledge, NotificationId(u"2"_s), bench.act()));
        QVERIFY(worker.handle(OperationKind::Claim, NotificationId(u"2"_s), bench.act()));
        QVERIFY(worker.handle(OperationKind::Release, NotificationId(u"2"_s), bench.act()));
        QCOMPARE(said(), (QStringList{u"acknowledged 2"_s, u"claimed 2"_s, u"released 2"_s}));
        QVERIFY(worker.markAllRead({}, Reach::Listed, bench.act()));
        QCOMPARE(said(), QStringList{u"read 3,2"_s});
        const auto removed = worker.remove(idsOf({u"1"_s}), bench.act());
        QVERIFY(worker.undo(*removed, bench.tick()));
        QVERIFY(worker.undo(*removed, bench.tick()));
        QCOMPARE(said(), (QStringList{u"deleted 1"_s, u"taken-back 1"_s}));
        const auto cleared = worker.clear({}, Reach::Watermark, bench.act());
        QVERIFY(cleared);
        QCOMPARE(said(), QStringList{u"cleared 3,2,1"_s});
        QVERIFY(bench.refuse(cleared->first()));
        QCOMPARE(said(), QStringList{u"declined 3,2,1"_s});
        worker.applyRemote({HandledElsewhere{idsOf({u"3"_s}), {.acknowledgedAt = bench.now}}}, bench.tick());
        QCOMPARE(said(), QStringList()); // Others have done that, elsewhere.
    }

    void messagesAreHeardByTheirConversation()
    {
        ThreadBench bench;
        QStringList heard;
        listen(bench.store.worker, heard);
        bench.list({ThreadBench::listed(u"1"_s, 5, 1)});
        bench.page({ThreadBench::from(u"2"_s, u"10"_s, 5)});
        bench.write(u"Bu Sari waits in room 3"_s);
        QVERIFY(bench.worker().read(ThreadBench::id(), bench.store.act()));
        QCOMPARE(heard, (QStringList{u"sent 1"_s, u"messages-read 1"_s}));
    }

    // The key comes late, the acts do not wait for it; their entries do, and name who did them.
    void whatHappensBeforeTheKeyComesIsInIt()
    {
        test::FakeClock clock;
        QTemporaryDir folder;
        auto store = std::make_unique<NotificationStore>(clock);
        AuditTrail trail(*store, clock, folder.filePath(u"audit"_s));
        StoreBench bench;
        Account account = bench.options.account;
        trail.setPerson(account);
        trail.setDesk(u"Front desk"_s);
        trail.record(AuditVerb::SignedIn);
        auto opened = store->open({.directory = folder.filePath(u"stores"_s),
                                   .account = account,
                                   .key = QByteArray(32, 's'),
                                   .kind = StoreKind::Sealed});
        test::waitFor(opened);
        store->applyLive({notificationOf(u"1"_s, 1)});
        auto read = store->markRead(idsOf({u"1"_s}));
        test::waitFor(read);
        QVERIFY(linesOf(folder.filePath(u"audit"_s)).isEmpty());
        auto begun = trail.open(QByteArray(32, 'k'), {});
        test::waitFor(begun);
        trail.setPerson({});
        trail.record(AuditVerb::Locked);
        store.reset();
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"audit"_s));
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[1][u"verb"_s].toString(), u"signed-in"_s);
        QCOMPARE(lines[2][u"verb"_s].toString(), u"read"_s);
        QCOMPARE(lines[2][u"user"_s].toString(), account.userId.value());
        QCOMPARE(lines[2][u"desk"_s].toString(), u"Front desk"_s);
        QCOMPARE(lines[3][u"verb"_s].toString(), u"locked"_s);
        QVERIFY(!lines[3].contains(u"user"_s));
        QVERIFY(auditReport(folder.filePath(u"audit"_s), QByteArray(32, 'k'), {})->isIntact());
    }

    // No key ever came: what waited is written at the end all the same.
    void aRunWithoutAKeyLeavesItsEntries()
    {
        test::FakeClock clock;
        QTemporaryDir folder;
        auto store = std::make_unique<NotificationStore>(clock);
        AuditTrail trail(*store, clock, folder.filePath(u"audit"_s));
        trail.record(AuditVerb::Unlocked);
        store.reset();
        QCOMPARE(linesOf(folder.filePath(u"audit"_s)).size(), 2);
        trail.record(AuditVerb::Locked); // Nobody listens any more; nothing happens.
        QCOMPARE(linesOf(folder.filePath(u"audit"_s)).size(), 2);
    }

    // The disk takes nothing for a while: said, and entered when it does.
    void whatTheDiskRefusesWaits()
    {
        test::FakeClock clock;
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"audit"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        auto store = std::make_unique<NotificationStore>(clock);
        AuditTrail trail(*store, clock, folder.filePath(u"audit"_s));
        QSignalSpy failed(&trail, &AuditTrail::failed);
        trail.record(AuditVerb::Locked);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no audit record"_s));
        auto opened = trail.open({}, {});
        test::waitFor(opened);
        QVERIFY(!opened.result());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(inTheWay.remove());
        auto again = trail.open({}, {});
        test::waitFor(again);
        QVERIFY(again.result());
        QCOMPARE(linesOf(folder.filePath(u"audit"_s)).size(), 2);
        store.reset();
    }
};

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
