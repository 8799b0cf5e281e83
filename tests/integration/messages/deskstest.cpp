// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"
#include "tests/integration/messages/messagingdesk.h"
#include "tests/support/eventually.h"
#include "tests/support/soketi.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::demo::test::DemoServer;
using clinicbell::messages::test::MessagingDesk;
using clinicbell::test::eventually;

/// Two desks at one clinic that write to each other.
class DesksTest : public QObject
{
    Q_OBJECT

    clinicbell::test::Soketi m_soketi;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<MessagingDesk> m_siti;
    std::unique_ptr<MessagingDesk> m_james;
    ConversationId m_id;

    void servers()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("the clinic's own hub") << QStringList();
        const auto app = m_soketi.app();
        QTest::newRow("soketi") << QStringList{u"--broadcaster"_s, u"pusher"_s,
                                               u"--pusher-url"_s,  m_soketi.url().toString(),
                                               u"--pusher-app"_s,  app.id + u':' + app.key + u':' + app.secret};
    }
    bool openDesks(const QStringList &options = {})
    {
        m_server = std::make_unique<DemoServer>();
        m_siti = std::make_unique<MessagingDesk>(u"siti@klinik.example"_s);
        m_james = std::make_unique<MessagingDesk>(u"james@klinik.example"_s);
        if (!m_server->start(options) || !m_siti->signIn(m_server->rest()) || !m_james->signIn(m_server->rest()))
            return false;
        m_id = m_siti->begin(m_james->account().userId);
        m_siti->sync().open(m_id);
        return !m_id.isEmpty();
    }
    bool isRead(MessagingDesk &desk)
    {
        const QList<Message> rows = desk.thread(m_id);
        return !rows.isEmpty() && rows.last().state == MessageState::Read;
    }

private slots:
    void initTestCase() { QVERIFY(m_soketi.start()); }
    void cleanup()
    {
        m_siti.reset();
        m_james.reset();
        m_server.reset();
    }

    void aMessageTypedAtOneIsReadAtTheOtherWithReceipts_data() { servers(); }
    void aMessageTypedAtOneIsReadAtTheOtherWithReceipts()
    {
        QFETCH(const QStringList, options);
        QVERIFY(openDesks(options));
        const qsizetype before = m_james->words(m_id).size();
        m_siti->sync().send(m_id, u"Can you come to room 3?"_s);
        QVERIFY(eventually([&] { return m_james->words(m_id).contains(u"Can you come to room 3?"_s); }));
        QVERIFY(m_james->words(m_id).size() > before);
        QVERIFY(eventually([&] { return m_james->conversation(m_id).value_or(Conversation()).unread > 0; }));
        QVERIFY(eventually([&] { return m_siti->thread(m_id).last().state == MessageState::Sent; }));
        m_james->sync().open(m_id);
        m_james->sync().markRead(m_id);
        QVERIFY(eventually([&] { return isRead(*m_siti); }));
        m_james->sync().send(m_id, u"On my way"_s);
        QVERIFY(eventually([&] { return m_siti->words(m_id).last() == u"On my way"_s; }));
        m_siti->sync().markRead(m_id);
        QVERIFY(eventually([&] { return isRead(*m_james); }));
        QCOMPARE(m_siti->conversation(m_id)->unread, 0);
        QCOMPARE(m_siti->words(m_id), m_james->words(m_id));
    }

    void whoWritesIsSeenToWrite_data() { servers(); }
    void whoWritesIsSeenToWrite()
    {
        QFETCH(const QStringList, options);
        QVERIFY(openDesks(options));
        m_james->sync().open(m_id);
        QVERIFY(eventually([&] {
            m_james->sync().noteTyping(m_id); // Until its channel is there, nothing is told.
            return !m_siti->sync().typing().isEmpty();
        }));
        QCOMPARE(m_siti->sync().typing().first().conversation, m_id);
        QCOMPARE(m_siti->sync().typing().first().userId, m_james->account().userId);
    }

    void aDeskThatWasOffThroughAWholeConversationHasItInOrder()
    {
        QVERIFY(openDesks());
        m_siti->sync().send(m_id, u"until tomorrow"_s);
        QVERIFY(eventually([&] { return m_james->words(m_id).contains(u"until tomorrow"_s); }));
        m_james->sync().markRead(m_id);
        QVERIFY(eventually([&] { return isRead(*m_siti); }));
        m_james->switchOff();
        const QString siti = m_server->signIn();
        const QString james = m_server->signIn(u"james@klinik.example"_s);
        const QString path = u"/messages/conversations/%1/send"_s.arg(m_id.value());
        QStringList said;
        for (int i = 1; i <= 120; ++i) {
            said.append(u"word %1"_s.arg(i));
            QCOMPARE(m_server->call("POST", path, {{u"content"_s, said.last()}}, i % 2 == 1 ? siti : james).status,
                     200);
        }
        QVERIFY(m_james->goLive());
        QVERIFY(eventually([&] { return m_james->words(m_id).size() >= said.size(); }));
        QCOMPARE(m_james->words(m_id).last(said.size()), said);
        QCOMPARE(m_james->conversation(m_id)->unread, 60);
    }

    void whatIsWrittenWithoutALineIsSentOnceWhenItIsBack()
    {
        QVERIFY(openDesks());
        m_james->switchOff();
        m_james->sync().send(m_id, u"written offline"_s);
        QVERIFY(eventually([&] { return m_james->words(m_id).last() == u"written offline"_s; }));
        QCOMPARE(m_james->thread(m_id).last().state, MessageState::Waiting);
        QVERIFY(m_james->goLive());
        QVERIFY(eventually([&] { return m_james->thread(m_id).last().state == MessageState::Sent; }));
        QVERIFY(eventually([&] { return m_siti->words(m_id).contains(u"written offline"_s); }));
        QCOMPARE(m_siti->words(m_id).count(u"written offline"_s), 1);
        QCOMPARE(m_james->words(m_id).count(u"written offline"_s), 1);
    }

    void anAnswerThatIsLostDoesNotDoubleTheMessage()
    {
        QVERIFY(openDesks());
        const QString path = u"/api/v1/messages/conversations/%1/send"_s.arg(m_id.value());
        const QJsonObject broken{{u"path"_s, path}, {u"count"_s, 1}, {u"status"_s, 500}};
        QCOMPARE(m_server->call("POST", u"/control/lose"_s, broken).status, 200); // It does it all the same.
        m_siti->sync().send(m_id, u"once"_s);
        QVERIFY(eventually([&] { return m_siti->thread(m_id).last().state == MessageState::Sent; }));
        QVERIFY(eventually([&] { return m_james->words(m_id).contains(u"once"_s); }));
        QCOMPARE(m_james->words(m_id).count(u"once"_s), 1);
        QCOMPARE(m_siti->words(m_id).count(u"once"_s), 1);
    }

    void whatTheServerWillNotTakeIsDeclinedInItsWords()
    {
        QVERIFY(openDesks());
        m_siti->sync().send(m_id, QString(5001, u'x'));
        QVERIFY(eventually([&] {
            const QList<Message> rows = m_siti->thread(m_id);
            return !rows.isEmpty() && rows.last().state == MessageState::Failed;
        }));
        const Message failed = m_siti->thread(m_id).last();
        QVERIFY(!failed.failure->serverWords.isEmpty());
        QCOMPARE(failed.content.size(), 5001);
        m_siti->sync().send(m_id, u"the next one goes"_s);
        QVERIFY(eventually([&] { return m_james->words(m_id).contains(u"the next one goes"_s); }));
    }

    void aConversationThatIsDeletedIsClosedAndTheOthersGoOn()
    {
        QVERIFY(openDesks());
        m_siti->sync().send(m_id, u"soon gone"_s);
        QVERIFY(eventually([&] { return m_james->words(m_id).contains(u"soon gone"_s); }));
        const QString siti = m_server->signIn();
        QCOMPARE(m_server->call("DELETE", u"/messages/conversations/"_s + m_id.value(), {}, siti).status, 200);
        m_james->sync().open(m_id);
        QVERIFY(eventually([&] { return m_james->conversation(m_id)->isClosed; }));
        QVERIFY(m_james->words(m_id).contains(u"soon gone"_s)); // It can be read.
        m_james->sync().send(m_id, u"too late"_s);
        QVERIFY(eventually([&] { return m_james->thread(m_id).last().state == MessageState::Failed; }));
        const ConversationId again = m_james->begin(m_siti->account().userId);
        m_james->sync().send(again, u"anew"_s);
        QVERIFY(eventually([&] { return m_siti->words(again).contains(u"anew"_s); }));
    }
};

QTEST_GUILESS_MAIN(DesksTest)
#include "deskstest.moc"
