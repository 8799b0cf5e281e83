// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/threadbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::ThreadBench;

/// What the person writes and reads: from the moment of the act until the server has it, or declines.
class TestOwnMessages : public QObject
{
    Q_OBJECT

    static Message sentCopy(const QString &id, const QString &content, int minute)
    {
        Message message = ThreadBench::own(id, minute);
        message.content = content;
        return message;
    }

private slots:
    void aMessageIsShownWhileItWaitsAndOverARestart()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 60 * 24 * 365)}, true, true); // By a clock that is a year ahead.
        const OperationId operation = bench.write(u"On my way"_s);
        QCOMPARE(bench.changes.last().messages.size(), 1);
        const Message told = bench.changes.last().messages.first();
        QCOMPARE(told.state, MessageState::Waiting);
        QCOMPARE(told.clientId, operation);
        QCOMPARE(told.content, u"On my way"_s);
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(bench.thread(), QStringList({u"1"_s, u"On my way"_s}));
            QCOMPARE(bench.conversation().lastContent, u"On my way"_s);
            QVERIFY(bench.conversation().lastIsOwn);
            bench.reopen();
        }
    }

    void onceTheServerHasItItIsTheServersMessage()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId operation = bench.write(u"On my way"_s);
        bench.worker().takeSent(operation, sentCopy(u"2"_s, u"On my way"_s, 2));
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s})); // Never twice, the act still in the outbox.
        QVERIFY(bench.store.worker.settle({operation}, bench.store.tick()));
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(bench.rows().rows.last().clientId, operation);
        QCOMPARE(bench.rows().rows.last().state, MessageState::Sent);
        for (const ConversationChanges &change : std::as_const(bench.changes))
            QVERIFY(change.withdrawn.isEmpty());
    }

    void aServerThatSaysNothingGivesTheNameLater()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId operation = bench.write(u"On my way"_s);
        QVERIFY(bench.store.worker.settle({operation}, bench.store.tick()));
        QCOMPARE(bench.changes.last().messages.first().state, MessageState::Sent);
        bench.reopen();
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"On my way"_s}));
        Message copy = sentCopy(u"2"_s, u"On my way"_s, 0);
        copy.sentAt = bench.store.now.addSecs(30);
        bench.page({copy, bench.from(u"2"_s, u"1"_s, 1)});
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(bench.rows().rows.last().clientId, operation);
    }

    void aCopyThatCameByItselfTakesTheWaitingOnesPlace()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId operation = bench.write(u"On my way"_s);
        bench.live(sentCopy(u"2"_s, u"On my way"_s, 2)); // Without the name that it waits under.
        bench.worker().takeSent(operation, sentCopy(u"2"_s, u"On my way"_s, 2));
        QCOMPARE(bench.changes.last().withdrawn, QList<OperationId>({operation}));
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s}));
    }

    void aDeclinedMessageIsKeptWithTheServersWords()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId operation = bench.refuseOne(u"On my way"_s);
        QCOMPARE(bench.changes.last().messages.first().state, MessageState::Failed);
        QVERIFY(bench.changes.last().withdrawn.isEmpty());
        bench.reopen();
        const Message failed = bench.rows().rows.last();
        QCOMPARE(failed.state, MessageState::Failed);
        QCOMPARE(failed.clientId, operation);
        QCOMPARE(failed.content, u"On my way"_s);
        QCOMPARE(failed.failure->serverWords, u"Too late."_s);
        QCOMPARE(bench.store.worker.pending(9, bench.store.now)->size(), 0);
    }

    void aDeclinedMessageIsSentAgainAsAnActOfItsOwn()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId operation = bench.refuseOne(u"On my way"_s);
        const QList<OperationId> again = *bench.worker().retry(operation, bench.store.act());
        QCOMPARE(again.size(), 1);
        QVERIFY(again.first() != operation);
        QCOMPARE(bench.changes.last().withdrawn, QList<OperationId>({operation}));
        QCOMPARE(bench.changes.last().messages.first().clientId, again.first());
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Sent, MessageState::Waiting}));
        QVERIFY(bench.worker().retry(operation, bench.store.act())->isEmpty());
    }

    void aMessageIsThrownAwayOnceItFailedOrBeforeItWasTried()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        const OperationId failed = bench.refuseOne(u"failed"_s);
        const OperationId waiting = bench.write(u"waiting"_s);
        const OperationId tried = bench.write(u"tried"_s);
        QVERIFY(bench.store.worker.noteAttempts({tried}));
        QCOMPARE(bench.worker().discard(failed)->size(), 1);
        QCOMPARE(bench.worker().discard(waiting)->size(), 1);
        QCOMPARE(bench.changes.last().withdrawn, QList<OperationId>({waiting}));
        QVERIFY(bench.worker().discard(tried)->isEmpty());
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"tried"_s}));
    }

    void anUndoneOrDiscardedActTakesItsMessageAway()
    {
        ThreadBench bench;
        const OperationId undone = bench.write(u"undone"_s);
        QVERIFY(bench.store.worker.undo({undone}));
        QCOMPARE(bench.changes.last().withdrawn, QList<OperationId>({undone}));
        const OperationId old = bench.write(u"old"_s);
        QVERIFY(bench.store.worker.discard({old}, bench.store.now.addDays(2)));
        QCOMPARE(bench.changes.last().withdrawn, QList<OperationId>({old}));
        QCOMPARE(bench.thread(), QStringList());
    }

    void readingIsOneActHoweverOftenOneLooks()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 2)});
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        QCOMPARE(bench.worker().read(bench.id(), bench.store.act())->size(), 1);
        QVERIFY(bench.worker().read(bench.id(), bench.store.act())->isEmpty());
        QCOMPARE(bench.conversation().unread, 0);
        bench.live(bench.from(u"2"_s, u"6"_s, 6));
        QCOMPARE(bench.worker().read(bench.id(), bench.store.act())->size(), 1);
        const QList<OutboxEntry> acts = *bench.store.worker.pending(9, bench.store.now);
        QCOMPARE(acts.size(), 1);
        QCOMPARE(acts.first().kind, OperationKind::ReadConversation);
        QCOMPARE(acts.first().until, bench.at(6));
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Read, MessageState::Read}));
    }

    void anOldReadingIsToldWithoutAskingAndAnOldMessageIsNot()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 5, 2)});
        QVERIFY(!bench.worker().read(bench.id(), bench.store.act())->isEmpty());
        bench.write(u"old"_s);
        const QList<OutboxEntry> due = *bench.store.worker.pending(9, bench.store.now.addDays(3));
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().kind, OperationKind::ReadConversation);
    }

    void whatWasReadHereStaysReadUntilTheServerKnows()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 5, 2)});
        const OperationId operation = bench.worker().read(bench.id(), bench.store.act())->first();
        bench.reopen();
        bench.list({bench.listed(u"1"_s, 5, 2)});
        QCOMPARE(bench.conversation().unread, 0);
        bench.list({bench.listed(u"1"_s, 6, 3)}); // One more came.
        QCOMPARE(bench.conversation().unread, 1);
        QVERIFY(bench.store.worker.settle({operation}, bench.store.tick()));
        bench.list({bench.listed(u"1"_s, 6, 1)});
        QCOMPARE(bench.conversation().unread, 1);
    }

    void aListThatWasAskedForBeforeTheReadingDoesNotTakeItBack()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 5, 2)});
        const QDateTime asked = bench.store.tick();
        const OperationId operation = bench.worker().read(bench.id(), bench.store.act())->first();
        QVERIFY(bench.store.worker.settle({operation}, bench.store.tick()));
        bench.worker().mergeList({bench.listed(u"1"_s, 5, 2)}, asked);
        QCOMPARE(bench.conversation().unread, 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnMessages)
#include "tst_ownmessages.moc"
