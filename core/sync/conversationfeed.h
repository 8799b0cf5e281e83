// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/clinic/messagereaders.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>

namespace clinicbell::sync {

class ChannelGroup;
class LiveFeed;

/// What the channels of some conversations say, made into values. One that is refused is silent, and hurts no other.
class ConversationFeed : public QObject
{
    Q_OBJECT
public:
    /// Each channel costs a signature, and some backends have two for one: so many are followed at once.
    static constexpr int mostFollowed = 5;

    /// On the connection of @p feed, which owns this.
    ConversationFeed(LiveFeed &feed, const Account &account);

    /// These and no others are followed from now on; at most mostFollowed, the first ones.
    void follow(const QList<ConversationId> &ids);
    bool isFollowed(const ConversationId &id) const { return m_groups.contains(id); }
    /// For good, on this connection.
    bool isRefused(const ConversationId &id) const;
    /// Nothing that is said in it is missed.
    bool isSubscribed(const ConversationId &id) const;
    /// Tells the other desk that somebody writes; silent where servers do not pass such things on.
    void whisperTyping(const ConversationId &id);

signals:
    void subscribed(const clinicbell::ConversationId &id);
    /// For good, on this connection.
    void refused(const clinicbell::ConversationId &id);
    void messageHeard(const clinicbell::Message &message);
    void receiptHeard(const clinicbell::ReadReceipt &receipt);
    void typingHeard(const clinicbell::clinic::TypingNote &note);
    /// Something was said that cannot be read; the server's copy tells what.
    void badPayload(const clinicbell::ConversationId &id);

private:
    void subscribe(const ConversationId &id);
    void onEvent(const ConversationId &id, const QString &event, const QJsonValue &data, const QString &senderId);
    void takeTyping(const ConversationId &id, const QJsonObject &json, const QString &senderId);
    QString typingEvent() const;

    LiveFeed &m_feed;
    const Account m_account;
    QHash<ConversationId, ChannelGroup *> m_groups; // children of this
    bool m_isMute = false; ///< The server declined an event from client to client.
};

} // namespace clinicbell::sync
