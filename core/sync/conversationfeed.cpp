// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/conversationfeed.h"

#include "core/clinic/readers.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/sync/channelgroup.h"
#include "core/sync/livefeed.h"
#include "core/sync/sharedchannels.h"

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
    connect(&feed.channels().client(), &pusher::Client::errorOccurred, this,
            [this](const pusher::ConnectionError &error) { m_isMute = m_isMute || error.code == clientEventDeclined; });
}

void ConversationFeed::follow(const QList<ConversationId> &ids)
{
    const QList<ConversationId> wanted = ids.mid(0, mostFollowed);
    const QList<ConversationId> before = m_groups.keys();
    for (const ConversationId &id : before) {
        if (!wanted.contains(id))
            delete m_groups.take(id);
    }
    for (const ConversationId &id : wanted) {
        if (!m_groups.contains(id))
            subscribe(id);
    }
}

/// By all names that it may have.
void ConversationFeed::subscribe(const ConversationId &id)
{
    const QStringList names =
        m_feed.profile().channelNames(clinic::ChannelPurpose::Conversation, m_account, id.value());
    auto *group = new ChannelGroup(m_feed.channels(), names, this);
    m_groups.insert(id, group);
    connect(group, &ChannelGroup::subscribed, this, [this, id] { emit subscribed(id); });
    connect(group, &ChannelGroup::refused, this, [this, id] { emit refused(id); });
    connect(group, &ChannelGroup::eventReceived, this,
            [this, id](const QString &event, const QJsonValue &data, const QString &senderId) {
                onEvent(id, event, data, senderId);
            });
    if (group->isSubscribed())
        emit subscribed(id);
}

bool ConversationFeed::isRefused(const ConversationId &id) const
{
    const auto group = m_groups.constFind(id);
    return group != m_groups.constEnd() && (*group)->isRefused();
}

bool ConversationFeed::isSubscribed(const ConversationId &id) const
{
    const auto group = m_groups.constFind(id);
    return group != m_groups.constEnd() && (*group)->isSubscribed();
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
    std::ignore = m_groups.value(id)->subscribedOne()->trigger(event, who); // Nobody misses it.
}

} // namespace clinicbell::sync
