// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/unit/store/threadbench.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// The recorded store of every schema version there was (tests/unit/store/recordings), opened by this program: rows,
/// acts that wait and what the person noted are all there.
class TestRecordedStores : public QObject
{
    Q_OBJECT

    // From which version on a store holds them.
    static constexpr int statesSince = 2;
    static constexpr int subjectsSince = 3;
    static constexpr int visitsSince = 4;
    static constexpr int talksSince = 5;

    static void versions()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= migrations().size(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    static void play(const StoreBench &bench, int version)
    {
        QFile recording(QStringLiteral(RECORDINGS) + u"/version-%1.sql"_s.arg(version));
        QVERIFY2(recording.open(QIODevice::ReadOnly), qPrintable(recording.fileName()));
        QVERIFY(QDir().mkpath(bench.options.directory));
        Database database;
        QVERIFY(database.open(bench.path()));
        const QList<QByteArray> statements = recording.readAll().split('\n');
        for (const QByteArray &statement : statements) {
            if (!statement.isEmpty())
                database.run(QString::fromUtf8(statement));
        }
        const auto trouble = database.takeTrouble();
        QVERIFY2(!trouble, trouble ? qPrintable(trouble->detail) : "");
        QCOMPARE(database.value(u"PRAGMA user_version"_s).toInt(), version);
    }
    static QStringList kindsOf(const QList<OutboxEntry> &acts)
    {
        QStringList kinds;
        for (const OutboxEntry &act : acts)
            kinds.append(QString::number(static_cast<int>(act.kind)) + u' '
                         + (act.targets.isEmpty() ? act.content : act.targets.first().value()));
        return kinds;
    }

private slots:
    void everyRowSurvives_data() { versions(); }
    void everyRowSurvives()
    {
        QFETCH(int, version);
        StoreBench bench;
        play(bench, version);
        const auto report = bench.open();
        QVERIFY(!report->trouble && report->lost.isNone());
        QCOMPARE(report->kind, StoreKind::Sealed);
        QStringList all;
        for (const Notification &row : bench.everything()) {
            QCOMPARE(row.title, u"Ward round of "_s + row.id.value());
            QCOMPARE(row.userId, UserId(u"7"_s));
            all.append(row.id.value());
        }
        QStringList expected =
            u"state 2,held,unread again,pinned,put off,done,urgent,read here,read,unread"_s.split(u',');
        if (version < subjectsSince)
            expected.insert(1, u"state 1"_s);
        if (version >= subjectsSince)
            QCOMPARE(bench.worker.earlier(NotificationId(u"state 2"_s))->first().id, NotificationId(u"state 1"_s));
        all.removeOne(version >= subjectsSince ? u"state 1"_s : QString());
        QCOMPARE(all, expected);
        QCOMPARE(bench.row(u"unread"_s)->priority, Priority::High);
        QVERIFY(bench.row(u"read"_s)->isRead() && bench.row(u"read here"_s)->isRead());
        QVERIFY(report->lastSync.isValid());
        QCOMPARE(bench.worker.members()->members.first().name, u"Budi"_s);
        QVERIFY(bench.worker.claimShown(idsOf({u"urgent"_s}), bench.tick())->isEmpty());
        bench.arrive({notificationOf(u"gone"_s, 6)});
        QVERIFY(!bench.row(u"gone"_s)); // It was deleted elsewhere.
    }

    void everyActThatWaitsSurvivesAndCanBeTakenBack_data() { versions(); }
    void everyActThatWaitsSurvivesAndCanBeTakenBack()
    {
        QFETCH(int, version);
        StoreBench bench;
        play(bench, version);
        QVERIFY(bench.open());
        const QList<OutboxEntry> acts = *bench.worker.pending(9, bench.now);
        QStringList expected{u"0 read here"_s, u"2 removed here"_s};
        if (version >= statesSince)
            expected << u"%1 urgent"_s.arg(static_cast<int>(OperationKind::Claim))
                     << u"%1 On my way"_s.arg(static_cast<int>(OperationKind::Message));
        QCOMPARE(kindsOf(acts), expected);
        QCOMPARE(bench.row(u"urgent"_s)->handling.claimedBy, version >= statesSince ? UserId(u"7"_s) : UserId());
        QList<OperationId> ids;
        for (const OutboxEntry &act : acts)
            ids.prepend(act.id);
        QCOMPARE(bench.worker.undo(ids)->size(), acts.size());
        QVERIFY(!bench.row(u"read here"_s)->isRead());
        QVERIFY(bench.row(u"removed here"_s));
        QVERIFY(bench.row(u"urgent"_s)->handling.claimedBy.isEmpty());
        QCOMPARE(bench.counters(), bench.counted());
    }

    void whatWasNotedSurvives_data() { versions(); }
    void whatWasNotedSurvives()
    {
        QFETCH(int, version);
        StoreBench bench;
        play(bench, version);
        const auto report = bench.open();
        const bool has = version >= statesSince;
        QCOMPARE(bench.row(u"done"_s)->local.doneAt.isValid(), has);
        QCOMPARE(bench.row(u"put off"_s)->local.remindAt.isValid(), has);
        QCOMPARE(bench.row(u"pinned"_s)->local.pinned, has);
        QCOMPARE(bench.row(u"unread again"_s)->local.unreadAgain, has);
        QCOMPARE(bench.row(u"unread"_s)->local.seenAt.isValid(), has);
        QCOMPARE(bench.worker.nextReminder()->isValid(), has);
        QCOMPARE(report->sync.historyPage, has ? 3 : 0);
        QCOMPARE(bench.row(u"held"_s)->local.heldBecause,
                 version >= subjectsSince ? QuietReason::QuietHours : QuietReason::NotQuiet);
        QCOMPARE(report->counters, bench.counted());
    }

    void visitsSurvive_data() { versions(); }
    void visitsSurvive()
    {
        QFETCH(int, version);
        StoreBench bench;
        play(bench, version);
        QVERIFY(bench.open());
        QList<Appointment> said;
        connect(&bench.worker.visits(), &VisitWorker::changed, this,
                [&said](int, const VisitChanges &changes) { said = changes.appointments; });
        bench.worker.visits().sayAll();
        QCOMPARE(said.size(), version >= visitsSince ? 1 : 0);
        if (!said.isEmpty())
            QCOMPARE(said.first().patientName, u"Siti Rahayu"_s);
    }

    void conversationsSurvive_data() { versions(); }
    void conversationsSurvive()
    {
        QFETCH(int, version);
        StoreBench bench;
        play(bench, version);
        QVERIFY(bench.open());
        const auto page =
            bench.worker.conversations().page({.conversation = ConversationId(u"1"_s), .before = {}, .limit = 50});
        QStringList contents;
        for (const Message &message : page->rows)
            contents.append(message.content);
        QStringList expected;
        if (version >= talksSince)
            expected << u"message 4"_s << u"message 5"_s;
        if (version >= statesSince)
            expected << u"On my way"_s;
        if (version >= talksSince)
            expected << u"Declined"_s;
        QCOMPARE(contents, expected);
    }

    void theFileIsAsAFreshOneAfterwards_data() { versions(); }
    void theFileIsAsAFreshOneAfterwards()
    {
        QFETCH(int, version);
        StoreBench recorded;
        play(recorded, version);
        StoreBench fresh;
        QStringList schemas;
        for (StoreBench *bench : {&recorded, &fresh}) {
            QVERIFY(bench->open());
            bench->close();
            Database database;
            QVERIFY(database.open(bench->path()));
            schemas +=
                database.value(u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)"_s)
                    .toString();
            QVERIFY(database.passesQuickCheck());
        }
        QCOMPARE(schemas.first(), schemas.last());
    }
};

QTEST_GUILESS_MAIN(TestRecordedStores)
#include "tst_recordedstores.moc"
