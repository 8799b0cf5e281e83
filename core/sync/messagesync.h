// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/changeset.h"
#include "core/base/messagesearch.h"
#include "core/sync/conversationfetcher.h"
#include "core/sync/conversationlist.h"
#include "core/sync/typingboard.h"

#include <QPointer>
#include <QSet>

namespace clinicbell::store {
class NotificationStore;
} // namespace clinicbell::store

namespace clinicbell::sync {

class ConversationFeed;
class LiveFeed;
class SyncEngine;

/// Keeps the saved conversations equal to the server's: by the channels of the one that is open and of those that were
/// written in lately; by the notifications, which tell of all others; and by one request for the list after each
/// reconnection. What has changed there is fetched, so that it can be read offline.
class MessageSync : public QObject
{
    Q_OBJECT
public:
    using Operations = QFuture<Result<QList<OperationId>>>;

    /// All outlive this.
    MessageSync(clinic::ClinicApi &api, store::NotificationStore &notifications, store::ConversationStore &store,
                SyncEngine &engine, const Clock &clock, QObject *parent = nullptr);
    ~MessageSync() override;

    /// The account's store is open, and the engine was started.
    void start(const Account &account);
    void stop();

    /// The person looks at it; empty: at none.
    void open(const ConversationId &id);
    /// As ConversationStore::page(), with what only the server knows, where it can be reached.
    QFuture<Result<MessageRows>> messages(const MessageQuery &query);
    /// The conversation with a colleague, begun on the server where there is none. Needs the server.
    QFuture<Result<ConversationId>> begin(const UserId &other);

    // Acts of the person; sent when the server can be reached.
    Operations send(const ConversationId &id, const QString &content);
    Operations retry(const OperationId &clientId);
    Operations markRead(const ConversationId &id);
    /// The person types. Told to the other one now and then, where servers pass it on.
    void noteTyping(const ConversationId &id);

    /// Who else is writing just now.
    QList<Typing> typing() const { return m_typing.typing(); }

signals:
    void typingChanged(const QList<clinicbell::Typing> &typing);

private:
    void onFeedStarted(LiveFeed *feed);
    void onStatus(const ConnectionStatus &status);
    void onWentUp();
    void onWentDown();
    void onNotifications(const ChangeSet &changes);
    void onConversations(const ConversationChanges &changes);
    void onSubscribed(const ConversationId &id);
    void onRefreshed(const ConversationId &id);
    void onMessageHeard(const Message &message);
    void onReceiptHeard(ReadReceipt receipt);
    void onTypingHeard(const clinic::TypingNote &note);
    void follow(const ConversationId &id);
    void wantList();
    void onNewsFound(const QList<ConversationId> &ids);
    bool isBeingToldOf(const ConversationId &id) const;
    bool planPoll();
    void pollOpen();
    void onPollDue();
    void answer(const MessageQuery &query, const Promised<MessageRows> &promised);
    void onFetchEnded(const ConversationId &id);
    Operations sendSoon(const Operations &operations);
    bool isStarted() const { return m_account.isValid(); }

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_notifications;
    store::ConversationStore &m_store;
    SyncEngine &m_engine;
    const Clock &m_clock;
    QPointer<ConversationFeed> m_feed; ///< Goes with its connection.
    ConversationFetcher m_fetcher;
    ConversationList m_list;
    TypingBoard m_typing;
    std::unique_ptr<Timer> m_pollTimer; ///< Of the open one, where nothing of it comes live.
    Account m_account;
    ConversationId m_open;
    QList<ConversationId> m_recent; ///< The latest first, the open one among them.
    QSet<ConversationId> m_inStep; ///< Nothing that is said in them is missed.
    QSet<ConversationId> m_awaited; ///< Subscribed, and to be fetched once more before they are in step.
    /// Asked for while nothing was here and the server was being asked.
    QList<std::pair<MessageQuery, Promised<MessageRows>>> m_firstPages;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
