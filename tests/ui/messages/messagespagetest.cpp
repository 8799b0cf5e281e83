// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/messagespage.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/messages/messagesamples.h"
#include "tests/ui/messages/shownmessages.h"
#include "ui/inbox/undobar.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/composer.h"
#include "ui/messages/conversationlistmodel.h"
#include "ui/messages/conversationpane.h"
#include "ui/messages/messagefield.h"
#include "ui/messages/threadpane.h"
#include "ui/messages/threadview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

class MessagesPageTest : public QObject, private test::ShownMessages
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }

    void enterSendsAndTheFocusStays()
    {
        open({});
        const QSignalSpy sent(m_page.get(), &MessagesPage::sendRequested);
        QTest::keyClicks(&field(), u"See you at two"_s);
        QTest::keyClick(&field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&field(), u"in Room 1"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().at(0).value<ConversationId>(), ConversationId(u"1"_s));
        QCOMPARE(sent.first().at(1).toString(), u"See you at two\nin Room 1"_s);
        QVERIFY(field().toPlainText().isEmpty());
        QVERIFY(field().hasFocus());
    }

    void whatCannotBeSentStaysInTheField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sent");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << u"  \n "_s << false;
        QTest::newRow("longest") << QString(5000, u'x') << true;
        QTest::newRow("too long") << QString(5001, u'x') << false;
        QTest::newRow("longest, of characters beyond the basic plane") << u"😀"_s.repeated(5000) << true;
    }
    void whatCannotBeSentStaysInTheField()
    {
        QFETCH(QString, text);
        QFETCH(bool, sent);
        open({});
        const QSignalSpy spy(m_page.get(), &MessagesPage::sendRequested);
        field().setPlainText(text);
        QCOMPARE(button(u"Send"_s)->isEnabled(), sent);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(spy.size(), sent ? 1 : 0);
        QCOMPARE(field().toPlainText(), sent ? QString() : text);
    }

    void theCountIsToldNearTheLongest()
    {
        open({});
        field().setPlainText(QString(4000, u'x'));
        QVERIFY(!says(u"of 5,000"_s));
        field().setPlainText(QString(4812, u'x'));
        QVERIFY(says(u"4,812 of 5,000 characters"_s));
        field().setPlainText(QString(5012, u'x'));
        QVERIFY(says(u"12 characters too many"_s));
    }

    void theFieldGrowsToFiveLines()
    {
        open({});
        const int one = field().height();
        field().setPlainText(u"a\nb\nc"_s);
        const int three = field().height();
        QVERIFY(three > one);
        field().setPlainText(u"a\nb\nc\nd\ne"_s);
        const int five = field().height();
        QVERIFY(five > three);
        field().setPlainText(u"a\n"_s.repeated(30));
        QCOMPARE(field().height(), five);
    }

    void everyConversationKeepsItsDraft()
    {
        open({});
        QTest::keyClicks(&field(), u"half a"_s);
        m_page->showConversation(ConversationId(u"2"_s));
        QVERIFY(field().toPlainText().isEmpty());
        m_page->showConversation(ConversationId(u"1"_s));
        QCOMPARE(field().toPlainText(), u"half a"_s);
        m_page->load();
        m_page->setConversations(test::sampleConversations(m_clock.now()));
        m_page->showConversation(ConversationId(u"1"_s));
        QVERIFY(field().toPlainText().isEmpty());
    }

    void typingIsToldOnlyWhereSomebodyTypes()
    {
        open({});
        const QSignalSpy typed(m_page.get(), &MessagesPage::typed);
        QTest::keyClicks(&field(), u"ab"_s);
        QCOMPARE(typed.size(), 2);
        m_page->showConversation(ConversationId(u"2"_s));
        m_page->showConversation(ConversationId(u"1"_s)); // The draft comes back.
        QCOMPARE(typed.size(), 2);
    }

    void theNewestIsReadAfterASecondInTheActiveWindow()
    {
        const QSignalSpy read(m_page.get(), &MessagesPage::readReached);
        Conversation one = conversation(0);
        one.unread = 1;
        m_page->setConversations({one});
        open({test::sampleMessage(u"1"_s, u"Hello"_s, m_clock.now())});
        m_clock.advance(999ms);
        QCOMPARE(read.size(), 0);
        m_clock.advance(1ms);
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().first().value<ConversationId>(), ConversationId(u"1"_s));
    }

    void nothingIsReadWhileOneLooksAtOlderOnes()
    {
        Conversation one = conversation(0);
        one.unread = 0;
        m_page->setConversations({one});
        open(test::manyMessages(60, m_clock.now()));
        m_clock.advance(2s);
        threadView().verticalScrollBar()->setValue(0);
        one.unread = 1;
        ConversationChanges changes;
        changes.conversations = {one};
        changes.messages = {test::sampleMessage(u"90"_s, u"Hello"_s, m_clock.now())};
        const QSignalSpy read(m_page.get(), &MessagesPage::readReached);
        m_page->apply(changes);
        m_page->grab();
        m_clock.advance(2s);
        QCOMPARE(read.size(), 0);
        QVERIFY(button(u"1 new ↓"_s));
        button(u"1 new ↓"_s)->click();
        QVERIFY(!button(u"1 new ↓"_s));
        m_clock.advance(2s);
        QCOMPARE(read.size(), 1);
    }

    void theThreadStandsStillWhileOlderOnesComeAbove()
    {
        const QList<Message> all = test::manyMessages(100, m_clock.now());
        open(all.mid(50), false);
        QVERIFY(threadView().isAtEnd());
        threadView().verticalScrollBar()->setValue(100);
        QTRY_COMPARE(m_asked.size(), 2);
        const QModelIndex first = threadView().indexAt(QPoint(threadView().viewport()->width() / 2, 0));
        const QString words = first.data().toString();
        const int bottom = threadView().visualRect(first).bottom();
        m_page->showMessages(m_asked.last(), {.rows = all.mid(0, 50), .atBeginning = true});
        m_page->grab();
        QCOMPARE(threadView().model()->rowCount(), 100);
        const QModelIndex same =
            threadView().model()->match(threadView().model()->index(0, 0), Qt::DisplayRole, words).first();
        QCOMPARE(threadView().visualRect(same).bottom(), bottom);
    }

    void theEndStaysInSightWhileMessagesCome()
    {
        open(test::manyMessages(60, m_clock.now()));
        commit({test::sampleMessage(u"90"_s, u"One more"_s, m_clock.now().addSecs(1))});
        QVERIFY(threadView().isAtEnd());
    }

    void aFailedMessageIsSentAgainOrThrownAwayByKeys()
    {
        open({test::ownMessage(u"7"_s, u"Hello"_s, m_clock.now(), MessageState::Failed)});
        const QSignalSpy retried(m_page.get(), &MessagesPage::retryRequested);
        const QSignalSpy discarded(m_page.get(), &MessagesPage::discardRequested);
        threadView().setFocus();
        threadView().setCurrentIndex(threadView().model()->index(0, 0));
        for (const int down : {0, 1}) {
            QTest::keyClick(&threadView(), Qt::Key_Return);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (int i = 0; i < down; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        }
        QCOMPARE(retried.size(), 1);
        QCOMPARE(retried.first().first().value<OperationId>(), OperationId(u"op-7"_s));
        m_clock.advance(UndoBar::offerTime);
        QCOMPARE(discarded.size(), 1);
    }

    void aClosedConversationCanBeReadOnly()
    {
        m_page->showConversation(ConversationId(u"5"_s));
        QVERIFY(says(u"This conversation is no longer available."_s));
        QVERIFY(!field().isVisible());
    }

    void everyEmptyListSaysWhy()
    {
        m_page->setConversations({});
        QVERIFY(says(u"No conversations yet."_s));
        const QSignalSpy wanted(m_page.get(), &MessagesPage::conversationsWanted);
        m_page->showConversationsFailure({.code = ErrorCode::ServerFailure});
        QVERIFY(button(u"Retry"_s));
        button(u"Retry"_s)->click();
        QCOMPARE(wanted.size(), 1);
        ConnectionStatus offline;
        offline.connection = Connection::Offline;
        m_page->setConversations({});
        m_page->setConnection(offline);
        QVERIFY(says(u"You are offline, and no conversation is saved here."_s));
        const QSignalSpy retried(m_page.get(), &MessagesPage::retryConnectionRequested);
        button(u"Retry now"_s)->click();
        QCOMPARE(retried.size(), 1);
    }

    void aThreadThatCannotBeLoadedCanBeAskedForAgain()
    {
        m_page->showConversation(ConversationId(u"1"_s));
        m_page->showMessagesFailure(m_asked.last(), {.code = ErrorCode::ServerFailure});
        QVERIFY(button(u"Retry"_s));
        button(u"Retry"_s)->click();
        QCOMPARE(m_asked.size(), 2);
    }

    void whoIsLitIsWhoOneWritesTo()
    {
        open({});
        search().setText(u"putri"_s);
        QCOMPARE(list().model()->rowCount(), 1);
        QVERIFY(!list().currentIndex().isValid()); // The open one is not among them, and nobody chose another.
        const QSignalSpy shown(m_page.get(), &MessagesPage::conversationShown);
        const QPoint row = list().visualRect(list().model()->index(0, 0)).center();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row);
        QCOMPARE(shown.size(), 1);
        QVERIFY(says(u"Dr. Putri Wulandari"_s));
    }

    void aSearchShowsPeopleAndThenMessages()
    {
        const QSignalSpy wanted(m_page.get(), &MessagesPage::searchWanted);
        search().setText(u"dr"_s);
        QCOMPARE(list().model()->rowCount(), 3);
        m_clock.advance(1s);
        QCOMPARE(wanted.size(), 1);
        m_page->showSearchResults(u"something else"_s, {test::sampleMessage(u"3"_s, u"dr"_s, m_clock.now())});
        QCOMPARE(list().model()->rowCount(), 3);
        m_page->showSearchResults(u"dr"_s, {test::sampleMessage(u"3"_s, u"dr"_s, m_clock.now())});
        QCOMPARE(list().model()->rowCount(), 5);
        list().setCurrentIndex(list().model()->index(4, 0));
        const QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->showSearchResults(u"dr"_s,
                                  {test::sampleMessage(u"3"_s, u"dr"_s, m_clock.now()),
                                   test::sampleMessage(u"2"_s, u"dr"_s, m_clock.now().addSecs(-5))});
        QCOMPARE(list().model()->rowCount(), 6);
        QCOMPARE(list().currentIndex().row(), 4); // The next step came below.
        search().setText(u"zebra"_s);
        QVERIFY(says(u"Nothing matches."_s));
        button(u"Clear search"_s)->click();
        QCOMPARE(list().model()->rowCount(), 5);
    }

    void aFoundMessageIsLoadedBackTo()
    {
        const QList<Message> all = test::manyMessages(100, m_clock.now());
        search().setText(u"me"_s);
        m_page->showSearchResults(u"me"_s, {all.at(10)});
        list().setCurrentIndex(list().model()->index(list().model()->rowCount() - 1, 0));
        m_page->showMessages(m_asked.last(), {.rows = all.mid(50), .atBeginning = false});
        QCOMPARE(m_asked.size(), 2);
        m_page->showMessages(m_asked.last(), {.rows = all.mid(0, 50), .atBeginning = true});
        QCOMPARE(threadView().currentIndex().row(), 10);
    }

    void aNarrowWindowShowsOneAtATime()
    {
        m_page->resize(520, 480);
        QVERIFY(list().isVisible());
        open({});
        QVERIFY(!list().isVisible());
        QVERIFY(field().isVisible());
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(list().isVisible());
        QVERIFY(!field().isVisible());
    }

    void aColleagueIsWrittenTo()
    {
        const QSignalSpy wanted(m_page.get(), &MessagesPage::conversationWanted);
        m_page->writeTo(UserId(u"3"_s));
        QCOMPARE(m_page->conversation(), ConversationId(u"1"_s)); // There was one.
        m_page->writeTo(UserId(u"77"_s));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<UserId>(), UserId(u"77"_s));
    }

    void theDialogOffersEverybodyElse()
    {
        m_page->startMessage();
        auto *picker = m_page->findChild<ColleaguePicker *>();
        QVERIFY(picker);
        auto *to = picker->findChild<QLineEdit *>();
        const auto *people = picker->findChild<QListView *>();
        QTest::keyClicks(to, u"siti"_s);
        QCOMPARE(people->model()->rowCount(), 0);
        to->setText(u"maya"_s);
        const QSignalSpy chosen(picker, &ColleaguePicker::chosen);
        QTest::keyClick(to, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<UserId>(), UserId(u"5"_s));
        QCOMPARE(m_page->conversation(), ConversationId(u"4"_s));
    }

    void whoTypesIsNamed()
    {
        open({});
        m_page->setTyping({{ConversationId(u"1"_s), UserId(u"3"_s), u"Dr. Lim"_s}});
        QVERIFY(says(u"is typing…"_s));
        m_page->setTyping({});
        QVERIFY(!says(u"is typing…"_s));
    }

    void aConversationReadsAsASentence()
    {
        Conversation one = test::sampleConversation(u"1"_s, u"Dr. Lim"_s, u"See you at two"_s, m_clock.now());
        one.unread = 2;
        m_page->setConversations({one});
        QCOMPARE(list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Dr. Lim, Doctor, 2 unread, last: See you at two, just now"_s);
    }

    void theListFollowsWhatIsCommitted()
    {
        const QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Conversation moved = conversation(3);
        moved.lastAt = m_clock.now().addSecs(5);
        ConversationChanges changes;
        changes.conversations = {moved};
        changes.removed = {ConversationId(u"3"_s)};
        m_page->apply(changes);
        QCOMPARE(list().model()->rowCount(), 4);
        QCOMPARE(list().model()->index(0, 0).data(ConversationListModel::IdRole).toString(), u"4"_s);
    }

    void aLongThreadIsLaidOutAndPaintedInNoTime()
    {
        open(test::manyMessages(5000, m_clock.now()));
        QElapsedTimer timer;
        timer.start();
        QScrollBar *bar = threadView().verticalScrollBar();
        constexpr int steps = 100;
        for (int i = 0; i < steps; ++i) {
            bar->setValue(bar->maximum() - i * 300);
            threadView().viewport()->grab();
        }
        qInfo("a picture while scrolling through 5,000 messages: %.1f ms",
              static_cast<double>(timer.elapsed()) / steps);
        QVERIFY(timer.elapsed() < steps * 16);
        timer.restart();
        commit({test::sampleMessage(u"9000"_s, u"One more"_s, m_clock.now().addSecs(1))});
        qInfo("one more message in a thread of 5,000, laid out and painted: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 100);
    }
};

QTEST_MAIN(MessagesPageTest)
#include "messagespagetest.moc"
