// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/messagereaders.h"
#include "core/clinic/envelope.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

/// Conversations and messages as backends spell them, recorded.
class TestMessageReaders : public QObject
{
    Q_OBJECT

    static QJsonObject json(const QByteArray &text)
    {
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        Q_ASSERT(error.error == QJsonParseError::NoError);
        return document.object();
    }
    static MessageReading reading()
    {
        return {.self = UserId(u"7"_s), .conversation = ConversationId(u"4"_s), .zone = QTimeZone::utc()};
    }
    static QDateTime noon(int seconds = 0) { return QDateTime({2025, 12, 20}, {12, 0, 0}, Qt::UTC).addSecs(seconds); }

private slots:
    void aMessageReadsTheSameInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the contract") << QByteArray(
            R"({"id":12,"conversation_id":4,"sender_id":2,"content":"Hi",
            "created_at":"2025-12-20T12:00:00.000000Z","read_at":null,"client_id":"u-1"})");
        QTest::newRow("a sender with a name, a body, sent_at")
            << QByteArray(R"({"id":"12","sender":{"id":2,"name":"A"},"body":"Hi","sent_at":"2025-12-20 12:00:00",
                          "client_message_id":"u-1","is_read":false})");
        QTest::newRow("message, user, a zone") << QByteArray(
            R"({"message_id":12,"user":{"id":"2"},"message":"Hi","created_at":"2025-12-20T19:00:00+07:00",
            "temp_id":"u-1","is_read":0})");
        QTest::newRow("Indonesian") << QByteArray(
            R"({"id":12,"conversation":{"id":4},"from_id":2,"pesan":"Hi","waktu":"2025-12-20 12:00:00",
            "client_id":"u-1"})");
    }
    void aMessageReadsTheSameInEverySpelling()
    {
        QFETCH(const QByteArray, text);
        const auto message = readMessage(json(text), reading());
        QVERIFY(message);
        QCOMPARE(message->id, MessageId(u"12"_s));
        QCOMPARE(message->clientId, OperationId(u"u-1"_s));
        QCOMPARE(message->conversation, ConversationId(u"4"_s));
        QCOMPARE(message->senderId, UserId(u"2"_s));
        QCOMPARE(message->content, u"Hi"_s);
        QCOMPARE(message->sentAt, noon());
        QVERIFY(!message->readAt.isValid());
        QCOMPARE(message->state, MessageState::Sent);
    }

    void howFarAMessageHasComeIsReadInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("state");
        const int read = static_cast<int>(MessageState::Read);
        const int delivered = static_cast<int>(MessageState::Delivered);
        QTest::newRow("read_at") << QByteArray(R"("read_at":"2025-12-20T12:05:00Z")") << read;
        QTest::newRow("is_read") << QByteArray(R"("is_read":true)") << read;
        QTest::newRow("is_read as a number") << QByteArray(R"("is_read":1)") << read;
        QTest::newRow("status read") << QByteArray(R"("status":"read")") << read;
        QTest::newRow("status delivered") << QByteArray(R"("status":"delivered")") << delivered;
        QTest::newRow("delivered_at") << QByteArray(R"("delivered_at":"2025-12-20T12:01:00Z")") << delivered;
        QTest::newRow("nothing of it") << QByteArray(R"("status":"ok")") << static_cast<int>(MessageState::Sent);
    }
    void howFarAMessageHasComeIsReadInEverySpelling()
    {
        QFETCH(const QByteArray, words);
        QFETCH(const int, state);
        const auto message = readMessage(
            json(R"({"id":1,"sender_id":7,"content":"x","created_at":"2025-12-20T12:00:00Z",)" + words + "}"),
            reading());
        QVERIFY(message);
        QCOMPARE(static_cast<int>(message->state), state);
        QCOMPARE(message->readAt.isValid(), message->state == MessageState::Read);
    }

    void mineIsMineWithoutAName()
    {
        const auto message = readMessage(json(R"({"id":1,"is_mine":true,"text":"x"})"), reading());
        QVERIFY(message);
        QCOMPARE(message->senderId, UserId(u"7"_s));
    }

    void whatCannotBeShownIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("no id") << QByteArray(R"({"sender_id":2,"content":"Hi"})");
        QTest::newRow("no content") << QByteArray(R"({"id":1,"sender_id":2})");
        QTest::newRow("cut off") << QByteArray(R"({"id":1,"truncated":true})");
        QTest::newRow("a path for an id") << QByteArray(R"({"id":"../1","content":"Hi"})");
        QTest::newRow("an object for words") << QByteArray(R"({"id":1,"content":{"a":1}})");
    }
    void whatCannotBeShownIsNoMessage()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!readMessage(json(text), reading()));
        QVERIFY(!readMessageEvent(json(text), reading()));
    }

    void anEventHoldsItsMessageSomewhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto with = [](QByteArray text) {
            return text.replace("MESSAGE",
                                R"({"id":12,"sender_id":2,"content":"Hi","created_at":"2025-12-20T12:00:00Z"})");
        };
        QTest::newRow("the contract") << with(
            R"({"conversation_id":9,"type":"message-sent","data":MESSAGE,"timestamp":"2025-12-20T12:00:01Z"})");
        QTest::newRow("in a message") << with(R"({"conversation_id":9,"message":MESSAGE})");
        QTest::newRow("in the message of the data") << with(R"({"conversation_id":9,"data":{"message":MESSAGE}})");
        QTest::newRow("flat") << QByteArray(
            R"({"id":12,"conversation_id":9,"sender_id":2,"content":"Hi","created_at":"2025-12-20T12:00:00Z"})");
        QTest::newRow("as a text")
            << QJsonDocument(QJsonObject{{u"conversation_id"_s, 9},
                                         {u"data"_s, u"{'id':12,'sender_id':2,'content':'Hi'}"_s.replace(u'\'', u'"')},
                                         {u"timestamp"_s, u"2025-12-20T12:00:00Z"_s}})
                   .toJson();
    }
    void anEventHoldsItsMessageSomewhere()
    {
        QFETCH(const QByteArray, text);
        const auto message = readMessageEvent(json(text), reading());
        QVERIFY(message);
        QCOMPARE(message->conversation, ConversationId(u"9"_s));
        QCOMPARE(message->id, MessageId(u"12"_s));
        QCOMPARE(message->content, u"Hi"_s);
        QCOMPARE(message->sentAt, noon());
    }

    void aReceiptNamesTheReaderAndTheTime()
    {
        const auto contract = readReceipt(
            json(R"({"conversation_id":9,"data":{"user_id":2,"read_at":"2025-12-20T12:00:00Z"}})"), reading());
        QCOMPARE(contract.conversation, ConversationId(u"9"_s));
        QCOMPARE(contract.reader, UserId(u"2"_s));
        QCOMPARE(contract.at, noon());
        QVERIFY(contract.messages.isEmpty());
        const auto flat =
            readReceipt(json(R"({"read_by":{"id":2},"message_ids":[1,"2"],"at":"2025-12-20T12:00:00Z"})"), reading());
        QCOMPARE(flat.conversation, ConversationId(u"4"_s));
        QCOMPARE(flat.messages, QList<MessageId>({MessageId(u"1"_s), MessageId(u"2"_s)}));
        const auto timeless = readReceipt(json(R"({"data":{"user_id":2}})"), reading());
        QVERIFY(!timeless.at.isValid());
    }

    void typingNamesSomebodyOrNobody()
    {
        const auto contract = readTyping(json(R"({"user_id":2,"name":"Dr. Lim"})"), reading());
        QVERIFY(contract);
        QCOMPARE(contract->who, (Typing{ConversationId(u"4"_s), UserId(u"2"_s), u"Dr. Lim"_s}));
        QVERIFY(!contract->hasStopped);
        const auto nested =
            readTyping(json(R"({"data":{"user":{"id":2,"name":"Dr. Lim"},"is_typing":false}})"), reading());
        QVERIFY(nested && nested->hasStopped);
        QCOMPARE(nested->who.name, u"Dr. Lim"_s);
        QVERIFY(!readTyping(json(R"({"typing":true})"), reading()));
    }

    void aConversationReadsTheSameInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the contract") << QByteArray(
            R"({"id":9,"other_user":{"id":2,"name":"Dr. Lim","role":"doctor"},"unread_count":3,"last_message":
            {"id":12,"sender_id":7,"content":"Hi","created_at":"2025-12-20T12:00:00Z"}})");
        QTest::newRow("participants") << QByteArray(
            R"({"id":9,"participants":[{"id":7,"name":"Me","role":"nurse"},{"id":2,"name":"Dr. Lim","role":"dokter"}],
            "unread":3,"latest_message":{"id":12,"sender":{"id":7},"message":"Hi","sent_at":"2025-12-20 12:00:00"}})");
        QTest::newRow("a pivot") << QByteArray(
            R"({"conversation_id":"9","members":[{"user_id":7},{"user_id":2,"user":{"id":2,"nama":"Dr. Lim",
            "role":"doctor"}}],"unread_messages_count":3,"last_message":{"id":12,"is_mine":true,"body":"Hi",
            "created_at":"2025-12-20T12:00:00Z"}})");
    }
    void aConversationReadsTheSameInEverySpelling()
    {
        QFETCH(const QByteArray, text);
        const auto conversation = readConversation(json(text), reading());
        QVERIFY(conversation);
        const Conversation expected{.id = ConversationId(u"9"_s),
                                    .otherId = UserId(u"2"_s),
                                    .otherName = u"Dr. Lim"_s,
                                    .otherRole = Role::Doctor,
                                    .lastContent = u"Hi"_s,
                                    .lastAt = noon(),
                                    .lastIsOwn = true,
                                    .unread = 3,
                                    .isClosed = false,
                                    .lastId = MessageId(u"12"_s)};
        QCOMPARE(conversation->otherName, expected.otherName);
        QCOMPARE(conversation->lastAt, expected.lastAt);
        QVERIFY(*conversation == expected);
    }

    void aLastMessageThatIsATextHasTheTimeOfItsConversation()
    {
        const auto conversation =
            readConversation(json(R"({"id":9,"other_user_id":2,"other_user_name":"A","last_message":"Hi",
                                  "last_message_at":"2025-12-20 12:00:00"})"),
                             reading());
        QVERIFY(conversation);
        QCOMPARE(conversation->lastContent, u"Hi"_s);
        QCOMPARE(conversation->lastAt, noon());
        QCOMPARE(conversation->otherId, UserId(u"2"_s));
    }

    void aPageIsNewestFirstHoweverItCame()
    {
        const Envelope envelope{.root = json(R"({"data":{"messages":[
            {"id":9,"sender_id":2,"content":"a","created_at":"2025-12-20T12:00:00Z"},
            {"id":10,"sender_id":2,"content":"b","created_at":"2025-12-20T12:00:00Z"},
            {"id":"broken"},
            {"id":11,"sender_id":2,"content":"c"}]},
            "pagination":{"total":3,"per_page":100,"current_page":1,"last_page":1}})")};
        const auto page = readMessages(envelope, reading());
        QVERIFY(page.has_value());
        QVERIFY(page->isLast);
        QStringList ids;
        for (const Message &message : page->messages)
            ids.append(message.id.value());
        QCOMPARE(ids, QStringList({u"11"_s, u"10"_s, u"9"_s}));
    }

    void aListOfConversationsLeavesOutWhatItCannotRead()
    {
        const Envelope envelope{.root = json(R"({"data":[{"id":1,"other_user":{"id":2,"name":"A"}},{"name":"?"}]})")};
        const auto page = readConversations(envelope, reading());
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(page->skipped, 1);
        QVERIFY(page->isLast);
        QCOMPARE(readConversations({.root = json(R"({"data":{"a":1}})")}, reading()).error().code,
                 ErrorCode::NotAClinic);
    }
};

QTEST_GUILESS_MAIN(TestMessageReaders)
#include "messagereaderstest.moc"
