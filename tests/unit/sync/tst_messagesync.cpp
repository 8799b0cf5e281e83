// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/messagefixture.h"

#include <QSignalSpy>

/// Conversations kept equal to the server's.
class TestMessageSync : public MessageFixture
{
    Q_OBJECT

    Notification messageNotification(const QString &id, int conversation)
    {
        Notification notification = test::notificationOf(id, 30);
        notification.type = u"new_message"_s;
        notification.data = {{u"conversation_id"_s, conversation}};
        return notification;
    }

private slots:
    void aReconnectionCostsOneRequestWhereNothingHasChanged()
    {
        openFirst({messageJson(5, 2, 5)});
        m_sync->open({});
        m_bench->server.closes(1006);
        advance(2s);
        advance(30s);
        m_bench->takeRequests();
        reconnect(u"1.2"_s);
        grants(u"1"_s);
        advance(1min);
        QCOMPARE(requestsOfMessages(), QStringList{u"GET /messages/conversations"_s});
    }

    void aMessageOfAnotherConversationIsFetchedAndThenFollowed()
    {
        openFirst({messageJson(5, 2, 5)});
        const QJsonObject message = messageJson(9, 2, 30);
        network().answer("GET", u"/2/messages"_s, listOf({message}));
        network().answerOnly("GET", u"/messages/conversations"_s, listOf({conversationJson(2, 1, message)}));
        advance(1min);
        m_bench->takeRequests();
        m_bench->server.says(
            test::ownChannelFrame(u"general-notification"_s, test::jsonOf(messageNotification(u"n1"_s, 2))));
        m_bench->settleAll();
        advance(1ms);
        QCOMPARE(ids(u"2"_s), QStringList{u"9"_s});
        QCOMPARE(conversation(u"2"_s).otherName, u"Dr. Lim"_s);
        QCOMPARE(conversation(u"2"_s).unread, 1);
        m_sync->open(ConversationId(u"2"_s));
        m_bench->settleAll();
        grants(u"2"_s);
        m_bench->takeRequests();
        says(channelOf(u"2"_s), u"message-sent"_s,
             {{u"conversation_id"_s, 2},
              {u"data"_s,
               QJsonObject{{u"id"_s, 10},
                           {u"sender_id"_s, 2},
                           {u"content"_s, u"and"_s},
                           {u"created_at"_s, clinic::timeToJson(at(31))}}}});
        m_bench->server.says(
            test::ownChannelFrame(u"general-notification"_s, test::jsonOf(messageNotification(u"n2"_s, 2))));
        m_bench->settleAll();
        QCOMPARE(ids(u"2"_s), QStringList({u"9"_s, u"10"_s}));
        QCOMPARE(requestsOfMessages(), QStringList()); // It came by its channel.
    }

    void eventsOutOfOrderAndTwiceAreHarmless()
    {
        openFirst({messageJson(5, 2, 5)});
        says(channelOf(u"1"_s), u"message-read"_s,
             {{u"conversation_id"_s, 1},
              {u"data"_s, QJsonObject{{u"user_id"_s, 2}, {u"read_at"_s, clinic::timeToJson(at(9))}}}});
        hears(messageJson(8, 7, 8));
        hears(messageJson(7, 2, 7));
        hears(messageJson(8, 7, 8));
        hears(messageJson(6, 2, 6));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s, u"7"_s, u"8"_s}));
        QCOMPARE(thread().last().state, MessageState::Read);
    }

    void rubbishOnAChannelMakesTheServersCopyBeAskedFor()
    {
        openFirst({messageJson(5, 2, 5)});
        says(channelOf(u"1"_s), u"message-sent"_s, {{u"data"_s, u"?"_s}});
        QCOMPARE(requestsOfMessages(), QStringList{u"GET /messages/conversations/1/messages"_s});
    }

    void aSentMessageHasTheServersNameAndIsNotDoubled()
    {
        openFirst({messageJson(5, 2, 5)});
        network().answer("POST", u"/1/send"_s,
                         {.body = QJsonDocument(QJsonObject{{u"data"_s, messageJson(6, 7, 6)}}).toJson()});
        m_sync->send(m_first, u"message 6"_s);
        m_bench->settleAll();
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        QCOMPARE(thread().last().state, MessageState::Sent);
        hears(messageJson(6, 7, 6));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
    }

    void aServerThatAnswersNothingIsAskedWhatItCalledTheMessage()
    {
        openFirst({messageJson(5, 2, 5)});
        QJsonObject copy = messageJson(6, 7, 6);
        copy.insert(u"created_at"_s, clinic::timeToJson(m_bench->clock.now().addSecs(2)));
        network().answer("POST", u"/1/send"_s, {.body = R"({"success":true})"});
        network().answerOnly("GET", u"/1/messages"_s, listOf({copy, messageJson(5, 2, 5)}));
        m_sync->send(m_first, u"message 6"_s);
        m_bench->settleAll();
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
    }

    void aServerThatBrokeAndDidItAnywayHasItOnce()
    {
        network().answerOnly("GET", u"/capabilities"_s, {.status = 404});
        openFirst({messageJson(5, 2, 5)});
        QJsonObject copy = messageJson(6, 7, 6);
        copy.insert(u"created_at"_s, clinic::timeToJson(m_bench->clock.now()));
        network().answer("POST", u"/1/send"_s, {.status = 500});
        network().answerOnly("GET", u"/1/messages"_s, listOf({copy, messageJson(5, 2, 5)}));
        m_sync->send(m_first, u"message 6"_s);
        m_bench->settleAll();
        QCOMPARE(thread().last().state, MessageState::Waiting);
        advance(10s);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        QCOMPARE(network().requestsTo("POST", u"/1/send"_s).size(), 1);
    }

    /// It has neither keys nor names; the server's clock is the one that tells.
    void aServerThatBrokeHasAMessageOnceAlsoWhereTheClockIsWrong_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("an hour ahead") << 60 << false;
        QTest::newRow("an hour behind") << -60 << false;
        QTest::newRow("an hour ahead, the first word") << 60 << true;
    }
    void aServerThatBrokeHasAMessageOnceAlsoWhereTheClockIsWrong()
    {
        QFETCH(int, minutes);
        QFETCH(bool, isFirst);
        network().answerOnly("GET", u"/capabilities"_s, {.status = 404});
        QJsonObject earlier = messageJson(5, 7, 5);
        earlier.insert(u"content"_s, u"message 6"_s); // The same words, but before.
        earlier.insert(u"created_at"_s, clinic::timeToJson(m_bench->clock.now().addSecs(-60 * minutes - 60)));
        QJsonObject copy = messageJson(6, 7, 6);
        copy.insert(u"created_at"_s, clinic::timeToJson(m_bench->clock.now().addSecs(-60 * minutes)));
        QJsonObject last = messageJson(7, 2, 7);
        last.insert(u"created_at"_s, clinic::timeToJson(m_bench->clock.now().addSecs(-60 * minutes - 30)));
        const QJsonArray before = isFirst ? QJsonArray() : QJsonArray{last, earlier};
        openFirst(before);
        network().answer("POST", u"/1/send"_s, {.status = 500});
        QJsonArray after = before;
        after.prepend(copy);
        network().answerOnly("GET", u"/1/messages"_s, listOf(after));
        m_sync->send(m_first, u"message 6"_s);
        m_bench->settleAll();
        advance(10s);
        QCOMPARE(network().requestsTo("POST", u"/1/send"_s).size(), 1);
        QCOMPARE(thread().last().state, MessageState::Sent);
        QCOMPARE(thread().last().id, MessageId(u"6"_s));
    }

    void aDeclinedMessageSaysWhyAndGoesOnRetry()
    {
        openFirst({messageJson(5, 2, 5)});
        network().answer("POST", u"/1/send"_s,
                         {.status = 422, .body = R"({"message":"Too long.","errors":{"content":["Too long."]}})"});
        m_sync->send(m_first, QString(5001, u'x'));
        m_bench->settleAll();
        QCOMPARE(thread().last().state, MessageState::Failed);
        QCOMPARE(thread().last().failure->serverWords, u"Too long."_s);
        network().answerOnly("POST", u"/1/send"_s,
                             {.body = QJsonDocument(QJsonObject{{u"data"_s, messageJson(6, 7, 6)}}).toJson()});
        m_sync->retry(thread().last().clientId);
        m_bench->settleAll();
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
    }

    void readingIsToldAtOnceAndOnlyOnce()
    {
        network().answer("POST", u"/1/read"_s, {.body = R"({"success":true})"});
        openFirst({messageJson(5, 2, 5)});
        hears(messageJson(6, 2, 6));
        m_sync->markRead(m_first);
        m_sync->markRead(m_first);
        m_bench->settleAll();
        QCOMPARE(requestsOfMessages(), QStringList{u"POST /messages/conversations/1/read"_s});
        QCOMPARE(conversation().unread, 0);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void aReadingThatWaitedDoesNotSayThatLaterWordsWereRead()
    {
        network().answer("POST", u"/1/read"_s, {.body = R"({"success":true})"});
        openFirst({messageJson(5, 2, 5)});
        hears(messageJson(6, 2, 6));
        m_bench->server.closes(1006);
        m_bench->settleAll();
        m_sync->markRead(m_first);
        m_bench->settleAll();
        QCOMPARE(m_bench->waiting(), 1);
        network().answerOnly("GET", u"/1/messages"_s,
                             listOf({messageJson(7, 2, 7), messageJson(6, 2, 6), messageJson(5, 2, 5)}));
        network().answerOnly("GET", u"/messages/conversations"_s,
                             listOf({conversationJson(1, 2, messageJson(7, 2, 7))}));
        advance(1min);
        reconnect(u"1.2"_s);
        advance(1min);
        QCOMPARE(network().requestsTo("POST", u"/1/read"_s).size(), 0);
        QCOMPARE(m_bench->waiting(), 0);
        QVERIFY(conversation().unread > 0);
        m_sync->markRead(m_first); // Now the person sees it.
        m_bench->settleAll();
        QCOMPARE(network().requestsTo("POST", u"/1/read"_s).size(), 1);
    }

    void aConversationThatIsGoneIsClosedAndTheOthersGoOn()
    {
        network().answer("GET", u"/2/messages"_s, {.status = 404});
        openFirst({messageJson(5, 2, 5)});
        Conversation gone;
        gone.id = ConversationId(u"2"_s);
        m_store->mergeList({gone}, m_store->now());
        m_sync->open(ConversationId(u"2"_s));
        m_bench->settleAll();
        QVERIFY(conversation(u"2"_s).isClosed);
        QVERIFY(!conversation(u"1"_s).isClosed);
        hears(messageJson(6, 2, 6));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
    }

    void aChannelThatIsRefusedClosesNothingThatTheServerHas()
    {
        openFirst({messageJson(5, 2, 5)});
        network().answer("GET", u"/2/messages"_s, listOf({messageJson(9, 2, 9)}));
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 403});
        m_sync->open(ConversationId(u"2"_s));
        m_bench->settleAll();
        QVERIFY(!conversation(u"2"_s).isClosed);
        QCOMPARE(ids(u"2"_s), QStringList{u"9"_s});
        network().answerOnly("GET", u"/2/messages"_s, listOf({messageJson(10, 2, 10), messageJson(9, 2, 9)}));
        advance(31s);
        QCOMPARE(ids(u"2"_s), QStringList({u"9"_s, u"10"_s}));
        hears(messageJson(6, 2, 6));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
    }

    void noMoreThanFiveChannelsAreAskedForAtOnce()
    {
        openFirst({messageJson(5, 2, 5)});
        for (int id = 2; id <= 9; ++id) {
            network().answer("GET", u"/%1/messages"_s.arg(id), listOf({}));
            m_sync->open(ConversationId(QString::number(id)));
            m_bench->settleAll();
        }
        QStringList followed;
        for (const pusher::ChannelStatus &channel : m_engine->channels()) {
            if (channel.name.startsWith("private-conversation."_L1))
                followed.append(channel.name);
        }
        QCOMPARE(followed.size(), 5);
        QVERIFY(followed.contains(channelOf(u"9"_s)));
    }

    void aWaitThatTheServerAsksForIsKept()
    {
        openFirst({messageJson(5, 2, 5)});
        network().answer("GET", u"/2/messages"_s, {.status = 429, .headers = {{"Retry-After", "20"}}});
        m_sync->open(ConversationId(u"2"_s));
        m_bench->settleAll();
        m_sync->open(m_first);
        advance(15s);
        QCOMPARE(network().requestsTo("GET", u"/2/messages"_s).size(), 1);
        network().answerOnly("GET", u"/2/messages"_s, listOf({}));
        advance(6s);
        QCOMPARE(network().requestsTo("GET", u"/2/messages"_s).size(), 2);
    }

    void aConversationThatIsOpenedForTheFirstTimeCostsOneRequest()
    {
        openFirst({messageJson(5, 2, 5)});
        network().answer("GET", u"/2/messages"_s, listOf({messageJson(9, 2, 9)}));
        m_sync->open(ConversationId(u"2"_s));
        auto page = m_sync->messages({.conversation = ConversationId(u"2"_s), .before = {}, .limit = 50});
        m_bench->settleAll();
        test::waitFor(page);
        QCOMPARE(page.result()->rows.size(), 1);
        QCOMPARE(network().requestsTo("GET", u"/2/messages"_s).size(), 1);
        network().answer("GET", u"/3/messages"_s, {.status = 404});
        m_sync->open(ConversationId(u"3"_s));
        auto none = m_sync->messages({.conversation = ConversationId(u"3"_s), .before = {}, .limit = 50});
        m_bench->settleAll();
        test::waitFor(none);
        QCOMPARE(none.result()->rows.size(), 0);
    }

    void olderMessagesComeFromTheServerWhenTheyAreAskedFor()
    {
        QJsonArray first, second;
        for (int id = 150; id > 0; --id)
            (id > 50 ? first : second).append(messageJson(id, 2, id));
        openFirst(first, 2);
        auto newest = m_sync->messages({.conversation = m_first, .before = {}, .limit = 50});
        test::waitFor(newest);
        QCOMPARE(newest.result()->rows.size(), 50);
        network().answerOnly("GET", u"/1/messages"_s, listOf(second, 2, 2));
        auto older =
            m_sync->messages({.conversation = m_first, .before = MessageKey{at(51), MessageId(u"51"_s)}, .limit = 50});
        m_bench->settleAll();
        test::waitFor(older);
        QCOMPARE(older.result()->rows.size(), 50);
        QCOMPARE(older.result()->rows.first().id, MessageId(u"1"_s));
    }

    void typingIsShownForSixSecondsAndEndsWithTheMessage()
    {
        openFirst({messageJson(5, 2, 5)});
        QSignalSpy changed(m_sync.get(), &sync::MessageSync::typingChanged);
        says(channelOf(u"1"_s), u"client-typing"_s, {{u"user_id"_s, 2}, {u"name"_s, u"L"_s}});
        QCOMPARE(m_sync->typing(), QList<Typing>({{m_first, UserId(u"2"_s), u"Dr. Lim"_s}}));
        advance(4s);
        says(channelOf(u"1"_s), u"client-typing"_s, {{u"user_id"_s, 2}, {u"name"_s, u"L"_s}});
        advance(5s);
        QCOMPARE(m_sync->typing().size(), 1);
        advance(2s);
        QCOMPARE(m_sync->typing().size(), 0);
        says(channelOf(u"1"_s), u"client-typing"_s, {{u"user_id"_s, 2}});
        hears(messageJson(6, 2, 6));
        QCOMPARE(m_sync->typing().size(), 0);
        QCOMPARE(changed.size(), 4);
        says(channelOf(u"1"_s), u"client-typing"_s, {{u"user_id"_s, 7}}); // One's own other desk.
        QCOMPARE(m_sync->typing().size(), 0);
    }

    void ownTypingIsToldEveryThreeSecondsAndNotToAServerThatMinds()
    {
        openFirst({messageJson(5, 2, 5)});
        int told = 0;
        const auto count = [this, &told] {
            const QStringList frames = m_bench->server.heard();
            told += static_cast<int>(frames.filter(u"client-typing"_s).size());
            return told;
        };
        for (int i = 0; i < 10; ++i) {
            m_sync->noteTyping(m_first);
            m_bench->clock.advance(500ms);
        }
        QCOMPARE(count(), 2);
        m_bench->server.says(uR"({"event":"pusher:error","data":{"code":4301,"message":"no client events"}})"_s);
        m_bench->settleAll();
        advance(4s);
        m_sync->noteTyping(m_first);
        QCOMPARE(count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMessageSync)
#include "tst_messagesync.moc"
