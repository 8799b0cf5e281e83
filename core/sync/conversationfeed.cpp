// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/conversationfeed.h"

#include "core/clinic/readers.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/sync/livefeed.h"

using namespace Qt::StringLiterals;

namespace clinicbell::sync {

namespace {

constexpr int clientEventDeclined = 4301; ///< protocol.md, section 4.

} // namespace

ConversationFeed::ConversationFeed(LiveFeed &feed, const Account &account)
    : QObject(&feed)
    , m_feed(feed)
    , m_account(account)
{
    connect(&feed.client(), &pusher::Client::errorOccurred, this,
            [this](const pusher::ConnectionError &error) { m_isMute = m_isMute || error.code == clientEventDeclined; });
}

QString ConversationFeed::channelName(const ConversationId &id) const
{
    return m_feed.profile().channelName(clinic::ChannelPurpose::Conversation, m_account, id.value());
}

void ConversationFeed::follow(const QList<ConversationId> &ids)
{
    const QList<ConversationId> wanted = ids.mid(0, mostFollowed);
    const QList<ConversationId> before = m_channels.keys();
    for (const ConversationId &id : before) {
        if (!wanted.contains(id)) {
            m_feed.client().unsubscribe(channelName(id));
            m_channels.remove(id);
        }
    }
    for (const ConversationId &id : wanted) {
        if (!m_channels.contains(id))
            subscribe(id);
    }
}

void ConversationFeed::subscribe(const ConversationId &id)
{
    pusher::Channel *channel = m_feed.client().subscribe(channelName(id));
    if (!channel)
        return;
    m_channels.insert(id, channel);
    connect(channel, &pusher::Channel::subscribed, this, [this, id] { emit subscribed(id); });
    connect(channel, &pusher::Channel::subscriptionFailed, this, [this, id](const pusher::SubscriptionError &error) {
        if (!error.willRetry)
            emit refused(id);
    });
    connect(channel, &pusher::Channel::eventReceived, this,
            [this, id](const QString &event, const QJsonValue &data, const QString &senderId) {
                onEvent(id, event, data, senderId);
            });
    if (channel->isSubscribed())
        emit subscribed(id);
}

bool ConversationFeed::isSubscribed(const ConversationId &id) const
{
    const auto channel = m_channels.constFind(id);
    return channel != m_channels.constEnd() && (*channel)->isSubscribed();
}

void ConversationFeed::onEvent(const ConversationId &id, const QString &event, const QJsonValue &data,
                               const QString &senderId)
{
    const QJsonObject json = clinic::readObject(data);
    const clinic::MessageReading reading{.self = m_account.userId,
                                         .conversation = id,
                                         .zone = m_feed.profile().zone,
                                         .messageFields = m_feed.profile().fieldsOf(clinic::Shape::Message)};
    const auto meaning = m_feed.profile().meaningOf(event);
    if (meaning)
        m_feed.noteHeard(event);
    if (meaning == clinic::EventMeaning::MessageSent) {
        auto message = clinic::readMessageEvent(json, reading);
        if (!message || !message->sentAt.isValid() || message->conversation != id)
            emit badPayload(id);
        else
            emit messageHeard(*message);
    } else if (meaning == clinic::EventMeaning::MessageRead) {
        ReadReceipt receipt = clinic::readReceipt(json, reading);
        receipt.conversation = id;
        emit receiptHeard(receipt);
    } else if (meaning == clinic::EventMeaning::MessageTyping) {
        takeTyping(id, json, senderId);
    }
}

/// The server vouches for a sender that it names; the payload's own word counts only where it does not.
void ConversationFeed::takeTyping(const ConversationId &id, const QJsonObject &json, const QString &senderId)
{
    auto note = clinic::readTyping(json, {.self = m_account.userId, .conversation = id});
    if (!note || (!senderId.isEmpty() && note->who.userId != UserId(senderId)))
        return; // Nothing is lost.
    if (note->who.userId != m_account.userId)
        emit typingHeard(*note);
}

/// As the profile calls it.
QString ConversationFeed::typingEvent() const
{
    const auto &events = m_feed.profile().events;
    for (auto event = events.begin(); event != events.end(); ++event) {
        if (event.value() == clinic::EventMeaning::MessageTyping && event.key().startsWith("client-"_L1))
            return event.key();
    }
    return {};
}

void ConversationFeed::whisperTyping(const ConversationId &id)
{
    const QString event = typingEvent();
    if (m_isMute || event.isEmpty() || !isSubscribed(id))
        return;
    const QJsonObject who{{u"user_id"_s, clinic::idToJson(m_account.userId.value())}, {u"name"_s, m_account.name}};
    std::ignore = m_channels.value(id)->trigger(event, who); // Nobody misses it.
}

} // namespace clinicbell::sync
