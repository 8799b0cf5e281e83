// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/readers.h"
#include "core/store/conversationstore.h"
#include "core/sync/messagesync.h"
#include "core/sync/syncengine.h"
#include "tests/support/waitfor.h"
#include "tests/unit/sync/syncbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeAnswer;

/// A desk of user 7 with conversations, the first of them with user 2, at a clinic that the test plays.
class MessageFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<store::ConversationStore> m_store;
    std::unique_ptr<sync::MessageSync> m_sync;
    const ConversationId m_first{u"1"_s};

    test::FakeNetwork &network() const { return m_bench->network; }
    static QDateTime at(int minute) { return test::notificationOf({}, minute).createdAt; }
    static QString channelOf(const QString &id) { return u"private-conversation."_s + id; }

    static QJsonObject messageJson(int id, int sender, int minute, const QJsonValue &readAt = QJsonValue::Null)
    {
        return {{u"id"_s, id},
                {u"conversation_id"_s, 1},
                {u"sender_id"_s, sender},
                {u"content"_s, u"message %1"_s.arg(id)},
                {u"created_at"_s, clinic::timeToJson(at(minute))},
                {u"read_at"_s, readAt}};
    }
    static QJsonObject conversationJson(int id, int unread, const QJsonObject &last)
    {
        return {{u"id"_s, id},
                {u"other_user"_s, QJsonObject{{u"id"_s, 2}, {u"name"_s, u"Dr. Lim"_s}, {u"role"_s, u"doctor"_s}}},
                {u"unread_count"_s, unread},
                {u"last_message"_s, last}};
    }
    static FakeAnswer listOf(const QJsonArray &rows, int page = 1, int lastPage = 1)
    {
        const QJsonObject pagination{{u"current_page"_s, page}, {u"last_page"_s, lastPage}};
        return {.body = QJsonDocument(QJsonObject{{u"data"_s, rows}, {u"pagination"_s, pagination}}).toJson()};
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    void goLive()
    {
        m_engine->start(m_bench->account, m_bench->clock.now());
        m_sync->start(m_bench->account);
        m_bench->settleAll();
        reconnect(u"1.1"_s);
    }
    /// The line was lost, or was not there yet.
    void reconnect(const QString &socketId)
    {
        m_bench->server.establishes(socketId);
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
        advance(1ms);
    }
    void says(const QString &channel, const QString &event, const QJsonObject &data)
    {
        const QJsonObject frame{
            {u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, QString::fromUtf8(QJsonDocument(data).toJson())}};
        m_bench->server.says(QString::fromUtf8(QJsonDocument(frame).toJson()));
        m_bench->settleAll();
    }
    void grants(const QString &conversation)
    {
        says(channelOf(conversation), u"pusher_internal:subscription_succeeded"_s, {});
    }
    void hears(const QJsonObject &message)
    {
        says(channelOf(u"1"_s), u"message-sent"_s, {{u"conversation_id"_s, 1}, {u"data"_s, message}});
    }
    /// The list and the conversation as the server has them, live and looked at.
    void openFirst(const QJsonArray &messages, int lastPage = 1)
    {
        const QJsonObject last = messages.isEmpty() ? QJsonObject() : messages.first().toObject();
        network().answerOnly("GET", u"/messages/conversations"_s, listOf({conversationJson(1, 0, last)}));
        network().answerOnly("GET", u"/1/messages"_s, listOf(messages, 1, lastPage));
        goLive();
        m_sync->open(m_first);
        m_bench->settleAll();
        grants(u"1"_s);
        m_bench->takeRequests();
    }
    QList<Message> thread(const QString &id = u"1"_s)
    {
        auto page = m_store->page({.conversation = ConversationId(id), .before = {}, .limit = 200});
        test::waitFor(page);
        return page.result()->rows;
    }
    QStringList ids(const QString &id = u"1"_s)
    {
        QStringList list;
        const QList<Message> rows = thread(id);
        for (const Message &row : rows)
            list.append(row.id.isEmpty() ? row.content : row.id.value());
        return list;
    }
    Conversation conversation(const QString &id = u"1"_s)
    {
        auto all = m_store->conversations();
        test::waitFor(all);
        const QList<Conversation> rows = all.result().value();
        for (const Conversation &row : rows) {
            if (row.id == ConversationId(id))
                return row;
        }
        return {};
    }
    QStringList requestsOfMessages()
    {
        QStringList requests = m_bench->takeRequests();
        requests.removeIf([](const QString &request) { return !request.contains(u"/messages/"_s); });
        return requests;
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        network().answer("GET", u"/capabilities"_s,
                         {.body = R"({"data":{"version":1,"features":["idempotency","client-message-ids"]}})"});
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        network().answer("GET", u"/notifications"_s, test::pageOf({}));
        network().answer("GET", u"/messages/conversations"_s, listOf({}));
        m_engine = std::make_unique<sync::SyncEngine>(m_bench->api, *m_bench->store, m_bench->notifier,
                                                      m_bench->server.transports(), m_bench->clock);
        m_store = std::make_unique<store::ConversationStore>(*m_bench->store);
        m_sync =
            std::make_unique<sync::MessageSync>(m_bench->api, *m_bench->store, *m_store, *m_engine, m_bench->clock);
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_sync.reset();
        m_store.reset();
        m_engine.reset();
        m_bench.reset();
    }
};
