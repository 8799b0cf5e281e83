// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/inboxacts.h"
#include "app/clinicbell/quiet.h"
#include "core/sync/acts.h"
#include "core/sync/outbox.h"
#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;
using clinicbell::test::notificationOf;
using clinicbell::test::SyncBench;

/// What the person does in a list, the way back, and what waits for the end of a consultation.
class TestInboxActs : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<sync::Outbox> m_outbox;
    std::unique_ptr<sync::Acts> m_sends;
    std::unique_ptr<InboxActs> m_acts;

    static QList<NotificationId> one() { return {NotificationId(u"1"_s)}; }
    Notification row(const QString &id)
    {
        const auto found = m_bench->store->find(NotificationId(id));
        m_bench->settle();
        return found.result().value().value();
    }
    QDateTime remindAt(const QString &id) { return row(id).local.remindAt; }

private slots:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_outbox = std::make_unique<sync::Outbox>(m_bench->api, *m_bench->store, m_bench->clock);
        m_sends = std::make_unique<sync::Acts>(*m_bench->store, *m_outbox);
        m_acts = std::make_unique<InboxActs>(*m_sends, *m_bench->store);
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_acts.reset();
        m_sends.reset();
        m_outbox.reset();
        m_bench.reset();
    }

    void undoRestoresExactly_data()
    {
        using Before = QList<RowAct>;
        QTest::addColumn<Before>("before");
        QTest::addColumn<RowAct>("act");
        const QHash<QString, Before> states{{u"new"_s, {}},
                                            {u"pinned"_s, {RowAct::Pin}},
                                            {u"done"_s, {RowAct::Done}},
                                            {u"put off"_s, {RowAct::Remind}},
                                            {u"put off and pinned"_s, {RowAct::Pin, RowAct::Remind}},
                                            {u"read"_s, {RowAct::MarkRead}},
                                            {u"unread again"_s, {RowAct::MarkRead, RowAct::MarkUnread}}};
        for (auto state = states.begin(); state != states.end(); ++state) {
            for (const RowAct act : {RowAct::MarkRead, RowAct::MarkUnread, RowAct::Done, RowAct::BackToInbox,
                                     RowAct::Pin, RowAct::Unpin, RowAct::Remind, RowAct::Remove})
                QTest::addRow("%s, then %s", qPrintable(state.key()), qPrintable(actText(act))) << *state << act;
        }
    }
    void undoRestoresExactly()
    {
        QFETCH(QList<RowAct>, before);
        QFETCH(RowAct, act);
        m_bench->store->applyLive({notificationOf(u"1"_s)});
        const auto perform = [this](RowAct each, std::chrono::hours later) {
            if (each == RowAct::Remind)
                m_acts->remind(one(), m_bench->clock.now().addSecs(std::chrono::seconds(later).count()));
            else
                m_acts->perform(each, one());
        };
        for (const RowAct each : before)
            perform(each, 1h);
        m_bench->settle();
        const Notification was = row(u"1"_s);
        perform(act, 2h);
        m_acts->undo(); // As soon as that.
        m_bench->settle();
        QCOMPARE(row(u"1"_s), was);
    }

    void anAcknowledgementIsNotTakenBackNorWhatWasDoneBefore()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s)});
        m_acts->perform(RowAct::Pin, one());
        m_acts->perform(RowAct::Acknowledge, one());
        m_acts->undo();
        m_bench->settle();
        QVERIFY(row(u"1"_s).local.pinned);
    }

    void clearingTakesWhatWasReadAndSparesTheRest()
    {
        QList<Notification> rows;
        for (int i = 1; i <= 5; ++i)
            rows.append(notificationOf(QString::number(i), i));
        rows[3].data.insert(u"requires_ack"_s, true);
        m_bench->store->applyLive(rows);
        m_acts->perform(RowAct::MarkRead, {rows[0].id, rows[1].id, rows[3].id});
        m_acts->perform(RowAct::Pin, {rows[1].id});
        m_bench->settle();
        m_acts->clear({});
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList({u"5"_s, u"4"_s, u"3"_s, u"2"_s}));
        m_acts->undo();
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList({u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    }

    void clearingTakesOnlyWhatIsShown()
    {
        Notification payment = notificationOf(u"2"_s, 2);
        payment.kind = Kind::Payment;
        m_bench->store->applyLive({notificationOf(u"1"_s), payment});
        m_acts->perform(RowAct::MarkRead, {NotificationId(u"1"_s), NotificationId(u"2"_s)});
        m_bench->settle();
        Filter payments;
        payments.kinds = {Kind::Payment};
        m_acts->clear(payments);
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList(u"1"_s));
    }

    void whatIsTakenBackAtOnceIsNotCleared()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s)});
        m_acts->perform(RowAct::MarkRead, one());
        m_bench->settle();
        m_acts->clear({});
        m_acts->undo(); // Before anybody has looked.
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList(u"1"_s));
    }

    void onlyWhatIsShownIsMarkedReadAndTakenBackExactly()
    {
        QList<Notification> rows;
        for (int i = 1; i <= 6; ++i)
            rows.append(notificationOf(QString::number(i), i));
        for (const int payment : {1, 2, 3, 4})
            rows[payment].kind = Kind::Payment;
        rows[2].data.insert(u"requires_ack"_s, true); // Waits for an answer.
        m_bench->store->applyLive(rows);
        m_acts->perform(RowAct::MarkRead, {rows[3].id});
        m_acts->perform(RowAct::Pin, {rows[4].id});
        m_bench->settleAll();
        const QStringList unread = m_bench->storedIds(true);
        const Notification pinned = row(u"5"_s);
        Filter payments;
        payments.kinds = {Kind::Payment};
        const auto swept = m_acts->markShownRead(payments);
        m_bench->settleAll();
        QCOMPARE(swept.result().value(), 2);
        QCOMPARE(m_bench->storedIds(true), QStringList({u"6"_s, u"3"_s, u"1"_s}));
        m_acts->undo();
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(true), unread);
        QCOMPARE(row(u"5"_s), pinned);
        QVERIFY(row(u"4"_s).isRead());
    }

    void aListThatCannotBeReadIsNotSaidToBeCleared_data()
    {
        QTest::addColumn<bool>("clears");
        QTest::newRow("clear") << true;
        QTest::newRow("mark read") << false;
    }
    void aListThatCannotBeReadIsNotSaidToBeCleared()
    {
        QFETCH(const bool, clears);
        const QSignalSpy failed(m_acts.get(), &InboxActs::failed);
        m_bench->closeStore(); // As one that cannot be read.
        const auto swept = clears ? m_acts->clear({}) : m_acts->markShownRead({});
        m_bench->settleAll();
        QCOMPARE(failed.size(), 1);
        QVERIFY(!swept.result());
    }

    void whatIsDoneWhileAListIsLookedThroughIsWhatUndoTakesBack_data()
    {
        QTest::addColumn<bool>("clears");
        QTest::newRow("clear") << true;
        QTest::newRow("mark read") << false;
    }
    void whatIsDoneWhileAListIsLookedThroughIsWhatUndoTakesBack()
    {
        QFETCH(const bool, clears);
        m_bench->store->applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        m_acts->perform(RowAct::MarkRead, one());
        m_bench->settle();
        const auto swept = clears ? m_acts->clear({}) : m_acts->markShownRead({});
        m_acts->perform(RowAct::Done, {NotificationId(u"3"_s)});
        m_bench->settleAll();
        QCOMPARE(swept.result().value(), 0); // Nothing to be offered in place of the later act.
        m_acts->undo();
        m_bench->settleAll();
        QVERIFY(!row(u"3"_s).local.doneAt.isValid());
        QCOMPARE(m_bench->storedIds().contains(u"1"_s), !clears); // It is gone all the same.
        QCOMPARE(row(u"2"_s).isRead(), !clears);
    }

    void afterThisPatientIsWhenTheConsultationEnds()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2)});
        m_bench->settle();
        m_acts->setWithPatient(true);
        m_acts->remind({NotificationId(u"1"_s)}, {});
        m_bench->settle();
        const QDateTime latest = remindAt(u"1"_s); // Nobody may end it.
        const auto longest = std::chrono::seconds(Quiet::longestConsultation);
        QVERIFY(std::abs(latest.secsTo(m_bench->store->now().addSecs(longest.count()))) <= 1);
        m_bench->clock.advance(5s);
        m_acts->setWithPatient(true); // Said again.
        m_bench->settle();
        QCOMPARE(remindAt(u"1"_s), latest);
        m_acts->setWithPatient(false);
        m_bench->settle();
        QVERIFY(remindAt(u"1"_s) <= m_bench->store->now());
    }

    void whatWasDecidedSinceStays()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2)});
        m_bench->settle();
        m_acts->setWithPatient(true);
        m_acts->remind({NotificationId(u"1"_s), NotificationId(u"2"_s)}, {});
        const QDateTime tomorrow = m_bench->clock.now().addDays(1);
        m_acts->remind({NotificationId(u"1"_s)}, tomorrow);
        m_acts->perform(ui::RowAct::Done, {NotificationId(u"2"_s)});
        m_acts->setWithPatient(false);
        m_bench->settle();
        QCOMPARE(remindAt(u"1"_s), tomorrow);
        QVERIFY(!remindAt(u"2"_s).isValid());
    }

    void undoneItDoesNotComeBack()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s)});
        m_bench->settle();
        m_acts->setWithPatient(true);
        m_acts->remind({NotificationId(u"1"_s)}, {});
        m_acts->undo();
        m_acts->setWithPatient(false);
        m_bench->settle();
        QVERIFY(!remindAt(u"1"_s).isValid());
    }
};

QTEST_MAIN(TestInboxActs)
#include "tst_inboxacts.moc"
