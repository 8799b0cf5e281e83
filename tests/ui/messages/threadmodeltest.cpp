// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/threadmodel.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/messages/messagesamples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

class ThreadModelTest : public QObject
{
    Q_OBJECT

    void open(const QList<Message> &rows, bool atBeginning = true, int unread = 0)
    {
        m_model->open(ConversationId(u"1"_s), unread);
        m_model->showPage(m_asked.last(), {.rows = rows, .atBeginning = atBeginning});
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Message &message = m_model->at(row).message;
            ids.append(message.id.isEmpty() ? message.clientId.value() : message.id.value());
        }
        return ids;
    }
    void commit(const QList<Message> &messages)
    {
        ConversationChanges changes;
        changes.messages = messages;
        m_model->apply(changes);
    }
    QDateTime minute(int n) const { return m_clock.now().addSecs(-3600 + 60LL * n); }

    test::FakeClock m_clock;
    std::unique_ptr<ThreadModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<MessageQuery> m_asked;

private slots:
    void init()
    {
        m_asked.clear();
        m_model = std::make_unique<ThreadModel>(m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(m_model.get(), &ThreadModel::pageWanted, this, [this](const auto &query) { m_asked.append(query); });
        m_model->setSelf(UserId(u"1"_s));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void anOpenedThreadAsksForItsNewestPage()
    {
        m_model->open(ConversationId(u"1"_s), 0);
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.first().conversation, ConversationId(u"1"_s));
        QVERIFY(!m_asked.first().before);
        QVERIFY(m_model->isLoading());
    }

    void olderOnesComeAboveUntilTheBeginning()
    {
        open({test::sampleMessage(u"5"_s, u"e"_s, minute(5)), test::sampleMessage(u"6"_s, u"f"_s, minute(6))}, false);
        m_model->loadOlder();
        m_model->loadOlder();
        QCOMPARE(m_asked.size(), 2);
        QCOMPARE(m_asked.last().before, (MessageKey{minute(5), MessageId(u"5"_s)}));
        m_model->showPage(m_asked.last(),
                          {.rows = {test::sampleMessage(u"4"_s, u"d"_s, minute(4))}, .atBeginning = true});
        QCOMPARE(ids(), QStringList({u"4"_s, u"5"_s, u"6"_s}));
        m_model->loadOlder();
        QCOMPARE(m_asked.size(), 2);
    }

    void anAnswerToAQuestionOfThePastIsIgnored()
    {
        m_model->open(ConversationId(u"1"_s), 0);
        const MessageQuery earlier = m_asked.last();
        m_model->open(ConversationId(u"2"_s), 0);
        m_model->showPage(earlier, {.rows = {test::sampleMessage(u"1"_s, u"a"_s, minute(1))}, .atBeginning = true});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void whatIsCommittedWhileThePageIsOnItsWayIsNotLost()
    {
        m_model->open(ConversationId(u"1"_s), 0);
        commit({test::sampleMessage(u"2"_s, u"b"_s, minute(2))});
        m_model->showPage(m_asked.last(),
                          {.rows = {test::sampleMessage(u"1"_s, u"a"_s, minute(1))}, .atBeginning = true});
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
    }

    void aWaitingMessageBecomesTheSentOneInItsPlace()
    {
        open({test::sampleMessage(u"1"_s, u"a"_s, minute(1))});
        commit({test::ownMessage(u"2"_s, u"b"_s, minute(2), MessageState::Waiting)});
        QCOMPARE(ids(), QStringList({u"1"_s, u"op-2"_s}));
        commit({test::ownMessage(u"2"_s, u"b"_s, minute(3), MessageState::Sent)});
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(m_model->at(1).message.state, MessageState::Sent);
    }

    void whatWaitsStaysBelowWhatComes()
    {
        open({});
        commit({test::ownMessage(u"2"_s, u"b"_s, minute(2), MessageState::Waiting)});
        commit({test::sampleMessage(u"3"_s, u"c"_s, minute(3))});
        QCOMPARE(ids(), QStringList({u"3"_s, u"op-2"_s}));
        commit({test::ownMessage(u"2"_s, u"b"_s, minute(1), MessageState::Sent)});
        QCOMPARE(ids(), QStringList({u"2"_s, u"3"_s}));
    }

    void aWithdrawnMessageGoes()
    {
        open({test::sampleMessage(u"1"_s, u"a"_s, minute(1)),
              test::ownMessage(u"2"_s, u"b"_s, minute(2), MessageState::Failed)});
        ConversationChanges changes;
        changes.withdrawn = {OperationId(u"op-2"_s)};
        m_model->apply(changes);
        QCOMPARE(ids(), QStringList({u"1"_s}));
    }

    void ofAnotherConversationNothingIsShown()
    {
        open({});
        Message foreign = test::sampleMessage(u"1"_s, u"a"_s, minute(1));
        foreign.conversation = ConversationId(u"2"_s);
        commit({foreign});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void oneSenderInOneMinuteIsOneGroup()
    {
        open({test::sampleMessage(u"1"_s, u"a"_s, minute(1)), test::sampleMessage(u"2"_s, u"b"_s, minute(1)),
              test::ownMessage(u"3"_s, u"c"_s, minute(1), MessageState::Read),
              test::sampleMessage(u"4"_s, u"d"_s, minute(9))});
        QVERIFY(m_model->shapeOf(0).startsGroup && !m_model->shapeOf(0).endsGroup);
        QVERIFY(!m_model->shapeOf(1).startsGroup && m_model->shapeOf(1).endsGroup);
        QVERIFY(m_model->shapeOf(2).startsGroup && m_model->shapeOf(2).endsGroup);
        QVERIFY(m_model->shapeOf(0).startsDay);
        QVERIFY(!m_model->shapeOf(3).startsDay);
    }

    void theUnreadOnesBeginBelowTheLineNew()
    {
        open({test::sampleMessage(u"1"_s, u"a"_s, minute(1)), test::sampleMessage(u"2"_s, u"b"_s, minute(2)),
              test::ownMessage(u"3"_s, u"c"_s, minute(3), MessageState::Read),
              test::sampleMessage(u"4"_s, u"d"_s, minute(4))},
             true, 2);
        QCOMPARE(m_model->firstNewRow(), 1);
        m_model->endNew();
        QCOMPARE(m_model->firstNewRow(), -1);
    }

    void whatComesWhileNobodyLooksBeginsBelowTheLineNew()
    {
        open({test::sampleMessage(u"1"_s, u"a"_s, minute(1))});
        commit({test::sampleMessage(u"2"_s, u"b"_s, minute(2))});
        QCOMPARE(m_model->firstNewRow(), -1);
        m_model->beginNew();
        commit({test::sampleMessage(u"3"_s, u"c"_s, minute(3)), test::sampleMessage(u"4"_s, u"d"_s, minute(4))});
        QCOMPARE(m_model->firstNewRow(), 2);
    }

    void aRowReadsAsASentence_data()
    {
        QTest::addColumn<MessageState>("state");
        QTest::addColumn<bool>("online");
        QTest::addColumn<QString>("words");
        QTest::newRow("waiting") << MessageState::Waiting << true << u"Sending…"_s;
        QTest::newRow("offline") << MessageState::Waiting << false << u"Will be sent when you are back online"_s;
        QTest::newRow("sent") << MessageState::Sent << true << u"Sent"_s;
        QTest::newRow("delivered") << MessageState::Delivered << true << u"Delivered"_s;
        QTest::newRow("read") << MessageState::Read << true << u"Read "_s;
        QTest::newRow("failed") << MessageState::Failed << true << u"Not sent. "_s;
    }
    void aRowReadsAsASentence()
    {
        QFETCH(MessageState, state);
        QFETCH(bool, online);
        QFETCH(QString, words);
        m_model->setOnline(online);
        open({test::ownMessage(u"1"_s, u"See you at two"_s, m_clock.now(), state)});
        const QString spoken = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"You, just now"_s), qPrintable(spoken));
        QVERIFY2(spoken.contains(words), qPrintable(spoken));
        QVERIFY2(spoken.endsWith(u": See you at two"_s), qPrintable(spoken));
    }

    void whatTheOtherOneWroteIsSaidInTheirName()
    {
        m_model->setOtherName(u"Dr. Lim"_s);
        open({test::sampleMessage(u"1"_s, u"See you at two"_s, m_clock.now())});
        const QString spoken = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"Dr. Lim"_s) && !spoken.contains(u"Sent"_s), qPrintable(spoken));
    }

    void insertingIntoALongThreadIsCheap()
    {
        m_tester.reset(); // It looks at every row again and again.
        open(test::manyMessages(5000, m_clock.now()));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            commit({test::sampleMessage(QString::number(6000 + i), u"x"_s, m_clock.now().addSecs(i))});
        qInfo("100 messages into a thread of 5,000: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 200);
        QCOMPARE(m_model->rowCount(), 5100);
    }
};

QTEST_GUILESS_MAIN(ThreadModelTest)
#include "threadmodeltest.moc"
