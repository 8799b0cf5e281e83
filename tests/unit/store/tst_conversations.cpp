// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/unit/store/threadbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::ThreadBench;

/// What the server tells of conversations, laid over what is here.
class TestConversations : public QObject
{
    Q_OBJECT

private slots:
    void theListIsKeptAndShownLastWrittenFirst()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 10, 2), bench.listed(u"2"_s, 20, 0), bench.listed(u"3"_s, 15, 1)});
        QCOMPARE(bench.order(), QStringList({u"2"_s, u"3"_s, u"1"_s}));
        QCOMPARE(bench.changes.last().unread, 3);
        bench.reopen();
        QCOMPARE(bench.order(), QStringList({u"2"_s, u"3"_s, u"1"_s}));
        QCOMPARE(bench.changes.last().unread, 3);
        QCOMPARE(bench.conversation(u"1"_s).otherName, u"Person 1"_s);
    }

    void messagesStandInTheServersOrderWhateverOrderTheyComeIn()
    {
        ThreadBench bench;
        for (const int id : {10, 8, 9, 11})
            bench.live(bench.from(u"2"_s, QString::number(id), 5));
        QCOMPARE(bench.thread(), QStringList({u"8"_s, u"9"_s, u"10"_s, u"11"_s}));
    }

    void aMessageThatComesTwiceIsThereOnceAndCountsOnce()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 0)});
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        bench.changes.clear();
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        bench.page({bench.from(u"2"_s, u"5"_s, 5)});
        QCOMPARE(bench.thread(), QStringList({u"5"_s}));
        QCOMPARE(bench.conversation().unread, 1);
        for (const ConversationChanges &change : std::as_const(bench.changes))
            QVERIFY(change.messages.isEmpty());
    }

    void anOldListChangesNothingThatIsNewer()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 0)});
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        bench.list({bench.listed(u"1"_s, 1, 0)});
        QCOMPARE(bench.conversation().unread, 1);
        QCOMPARE(bench.conversation().lastContent, u"message 5"_s);
    }

    void aGapIsNotShownAsIfNothingHadBeenThere()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"2"_s, 2), bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s}));
        QVERIFY(bench.rows().atBeginning);
        bench.page({bench.from(u"2"_s, u"9"_s, 9), bench.from(u"2"_s, u"8"_s, 8)});
        QCOMPARE(bench.thread(), QStringList({u"8"_s, u"9"_s}));
        QVERIFY(!bench.rows().atBeginning);
        bench.page({bench.from(u"2"_s, u"7"_s, 7), bench.from(u"2"_s, u"2"_s, 2), bench.from(u"2"_s, u"1"_s, 1)}, false,
                   true);
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s, u"7"_s, u"8"_s, u"9"_s}));
        QVERIFY(bench.rows().atBeginning);
    }

    void anEmptyConversationThatFilledUpMeanwhileHasAGap()
    {
        ThreadBench bench;
        bench.page({}, true, true);
        QVERIFY(bench.rows().atBeginning);
        QVERIFY(bench.page({bench.from(u"2"_s, u"9"_s, 9)}).hasGap);
        QVERIFY(!bench.rows().atBeginning);
        QVERIFY(!bench.page({bench.from(u"2"_s, u"9"_s, 9), bench.from(u"2"_s, u"8"_s, 8)}, true, true).hasGap);
        QVERIFY(bench.rows().atBeginning);
    }

    void whatCameLiveOutOfStepDoesNotCloseAGap()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        bench.live(bench.from(u"2"_s, u"9"_s, 9), false);
        const auto report = bench.page({bench.from(u"2"_s, u"9"_s, 9), bench.from(u"2"_s, u"8"_s, 8)});
        QVERIFY(!report.overlaps);
        QCOMPARE(bench.thread(), QStringList({u"8"_s, u"9"_s}));
    }

    /// Also where nothing of it was asked for yet.
    void whatCameOutOfStepMayHaveMissedSome()
    {
        ThreadBench bench;
        bench.live(bench.own(u"4"_s, 4), false);
        QVERIFY(bench.conversation().mayMissSome);
        bench.page({bench.own(u"4"_s, 4), bench.own(u"3"_s, 3)}, true, true);
        QVERIFY(!bench.conversation().mayMissSome);
        bench.list({bench.listed(u"1"_s, 9, 1)}); // Its newest is not here.
        QVERIFY(bench.conversation().mayMissSome);
    }

    void pagesFollowOneAnotherWithoutOverlap()
    {
        ThreadBench bench;
        QList<Message> all;
        for (int i = 30; i > 0; --i)
            all.append(bench.from(u"2"_s, QString::number(i), i / 3));
        bench.page(all, true, true);
        QStringList seen;
        std::optional<MessageKey> before;
        for (int step = 0; step < 4; ++step) {
            const MessageRows page = bench.rows(before, 8);
            QCOMPARE(page.atBeginning, step == 3);
            before = keyOf(page.rows.first());
            seen = bench.idsOf(page.rows) + seen;
        }
        QStringList expected;
        for (int i = 1; i <= 30; ++i)
            expected.append(QString::number(i));
        QCOMPARE(seen, expected);
    }

    void aReceiptMarksWhatWasSentBeforeIt()
    {
        ThreadBench bench;
        bench.page({bench.own(u"3"_s, 30), bench.own(u"2"_s, 20), bench.own(u"1"_s, 10)}, true, true);
        bench.receipt(u"2"_s, 20);
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Read, MessageState::Read, MessageState::Sent}));
        bench.receipt(u"2"_s, 15); // Late, and older.
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Read, MessageState::Read, MessageState::Sent}));
    }

    void aReceiptThatOvertakesItsMessageHolds()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 0)});
        bench.receipt(u"2"_s, 20);
        bench.live(bench.own(u"2"_s, 20));
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Read}));
    }

    void anOlderCopyDoesNotTakeAReceiptBack()
    {
        ThreadBench bench;
        bench.page({bench.own(u"2"_s, 20)});
        bench.receipt(u"2"_s, 25);
        bench.page({bench.own(u"2"_s, 20)});
        QCOMPARE(bench.states(), QList<MessageState>({MessageState::Read}));
    }

    void whatWasReadOnAnotherDeskIsReadHere()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 0)});
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        bench.live(bench.from(u"2"_s, u"6"_s, 6));
        bench.receipt(u"7"_s, 5);
        QCOMPARE(bench.conversation().unread, 1);
        bench.receipt(u"7"_s, 6);
        QCOMPARE(bench.conversation().unread, 0);
    }

    void aClosedConversationCanBeReadToItsEnd()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"1"_s, 1)});
        bench.worker().setClosed(ThreadBench::id(), true);
        QVERIFY(bench.conversation().isClosed);
        QCOMPARE(bench.thread(), QStringList({u"1"_s}));
        QVERIFY(bench.rows().atBeginning);
        bench.list({bench.listed(u"1"_s, 1, 0)});
        QVERIFY(!bench.conversation().isClosed);
    }

    void aSearchFindsNamesAndWordsInSteps()
    {
        ThreadBench bench;
        QList<Message> all;
        for (int i = 2500; i > 0; --i) {
            Message message = bench.from(u"2"_s, QString::number(i), i);
            message.content = i == 3 ? u"Röntgen von gestern"_s : u"nichts"_s;
            all.append(message);
        }
        bench.page(all, true, true);
        bench.list({bench.listed(u"1"_s, 2500, 0)});
        int steps = 0;
        QStringList found;
        MessageSearch search{.text = u"rontg gest"_s, .after = {}};
        do {
            const MessageFinds finds = *bench.worker().search(search);
            found += bench.idsOf(finds.messages);
            search.after = finds.next;
            ++steps;
        } while (search.after && steps < 10);
        QCOMPARE(found, QStringList({u"3"_s}));
        QCOMPARE(steps, 3);
        QCOMPARE(bench.worker().search({.text = u"pers"_s, .after = {}})->conversations.size(), 1);
    }

    void whatWasReadAndIsOldGoesAndWhatIsUnreadStays()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 0, 0)});
        bench.live(bench.from(u"2"_s, u"1"_s, 1));
        bench.live(bench.own(u"2"_s, 2));
        bench.live(bench.own(u"3"_s, 60 * 24 * 100));
        const auto report =
            bench.store.worker.purge({.policy = {}, .after = {}, .beyond = {}}, bench.at(60 * 24 * 101));
        QVERIFY(report.has_value());
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"3"_s}));
        QCOMPARE(bench.conversation().unread, 1);
    }

    void aPurgedThreadAsksTheServerForItsBeginning()
    {
        ThreadBench bench;
        bench.page({bench.own(u"2"_s, 60 * 24 * 100), bench.own(u"1"_s, 1)}, true, true);
        QVERIFY(bench.store.worker.purge({.policy = {}, .after = {}, .beyond = {}}, bench.at(60 * 24 * 101)));
        QCOMPARE(bench.thread(), QStringList({u"2"_s}));
        QVERIFY(!bench.rows().atBeginning);
    }

    void nothingPersonalStandsInTheFile()
    {
        ThreadBench bench;
        bench.list({bench.listed(u"1"_s, 1, 1)});
        bench.live(bench.from(u"2"_s, u"5"_s, 5));
        bench.refuseOne(u"kept secret"_s);
        bench.store.close();
        QFile file(bench.store.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *word : {"Person 1", "message 5", "kept secret"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void aRowThatWasTamperedWithIsDroppedAndTheThreadAskedForAgain()
    {
        ThreadBench bench;
        bench.page({bench.from(u"2"_s, u"2"_s, 2), bench.from(u"2"_s, u"1"_s, 1)}, true, true);
        bench.store.close();
        {
            Database database;
            QVERIFY(database.open(bench.store.path()));
            database.run(u"UPDATE message SET sealed = x'00' WHERE id = '1'"_s);
        }
        QVERIFY(bench.store.open());
        bench.changes.clear();
        QCOMPARE(bench.thread(), QStringList({u"2"_s}));
        QVERIFY(bench.changes.last().reset);
        bench.page({bench.from(u"2"_s, u"1"_s, 1)}, false, true);
        QCOMPARE(bench.thread(), QStringList({u"1"_s, u"2"_s}));
    }
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
