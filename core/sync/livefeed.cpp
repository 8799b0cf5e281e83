// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/livefeed.h"

#include "core/clinic/readers.h"
#include "core/pusher/client.h"
#include "core/pusher/presencechannel.h"
#include "core/sync/channelgroup.h"
#include "core/sync/sharedchannels.h"

using namespace Qt::StringLiterals;

namespace clinicbell::sync {

namespace {

/// A prescription or a rating may be told of before it is a notification (backend.md, section 2): the list will have
/// it.
bool tellsWithoutId(const QJsonObject &json)
{
    return json.value("id"_L1).isUndefined()
        && (json.value("title"_L1).isString() || json.value("message"_L1).isString());
}

} // namespace

LiveFeed::LiveFeed(SharedChannels &channels, const clinic::Profile &profile, const Account &account, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_channels(channels)
    , m_profile(profile)
    , m_account(account)
    , m_clock(clock)
    , m_leaves(clock)
{
    subscribeNotifications();
    subscribePresence();
}

void LiveFeed::subscribeNotifications()
{
    const QStringList names = m_profile.channelNames(clinic::ChannelPurpose::Notifications, m_account);
    const auto *own = new ChannelGroup(m_channels, names, this);
    connect(own, &ChannelGroup::subscribed, this, &LiveFeed::subscribed);
    connect(own, &ChannelGroup::refused, this, &LiveFeed::refused);
    connect(own, &ChannelGroup::delayed, this, &LiveFeed::delayed);
    connect(own, &ChannelGroup::eventReceived, this, &LiveFeed::onEvent);
    const QStringList hints = m_profile.channelNames(clinic::ChannelPurpose::Hints, m_account);
    connect(new ChannelGroup(m_channels, hints, this), &ChannelGroup::eventReceived, this, &LiveFeed::onEvent);
}

void LiveFeed::subscribePresence()
{
    const QString name = m_profile.channelName(clinic::ChannelPurpose::Presence, m_account);
    new ChannelGroup(m_channels, {name}, this); // As long as this feed.
    m_presence = qobject_cast<pusher::PresenceChannel *>(m_channels.client().channel(name));
    if (!m_presence)
        return;
    connect(m_presence, &pusher::PresenceChannel::membersReset, this, &LiveFeed::onMembersReset);
    connect(m_presence, &pusher::PresenceChannel::subscriptionFailed, this, &LiveFeed::onPresenceFailed);
    connect(m_presence, &pusher::PresenceChannel::subscribed, this, &LiveFeed::onEntered);
    connect(m_presence, &pusher::PresenceChannel::eventReceived, this, &LiveFeed::onPresenceEvent);
    const auto put = [this](const pusher::PresenceMember &member) {
        putMember(member);
        emit membersChanged();
    };
    connect(m_presence, &pusher::PresenceChannel::memberJoined, this, put);
    connect(m_presence, &pusher::PresenceChannel::memberUpdated, this, put);
    connect(m_presence, &pusher::PresenceChannel::memberLeft, &m_leaves,
            [this](const pusher::PresenceMember &member) { m_leaves.leave(UserId(member.id)); });
    connect(&m_leaves, &LeaveGrace::left, this, &LiveFeed::onMemberGone);
}

void LiveFeed::onPresenceFailed(const pusher::SubscriptionError &error)
{
    if (error.willRetry)
        return;
    m_presenceRefused = true;
    m_members.clear();
    emit membersChanged();
}

void LiveFeed::onEvent(const QString &event, const QJsonValue &data)
{
    const auto meaning = m_profile.meaningOf(event);
    if (!meaning)
        return; // Other events may share the channel; they are not ours to judge.
    emit heard(event);
    const QJsonObject json = clinic::readObject(data);
    if (*meaning == clinic::EventMeaning::NotificationArrived)
        takeNotification(json);
    else if (*meaning == clinic::EventMeaning::NotificationHinted)
        emit hinted();
    else
        takeIds(*meaning, json);
}

void LiveFeed::takeNotification(const QJsonObject &json)
{
    auto notification = clinic::readNotification(
        json, {.zone = m_profile.zone, .rules = m_rules, .fields = m_profile.fieldsOf(clinic::Shape::Notification)});
    if (!notification) {
        tellsWithoutId(json) ? emit hinted() : emit badPayload();
        return;
    }
    const bool isWhole = !notification->isIncomplete() && !json.value("truncated"_L1).toBool();
    // What somebody must act on does not wait for an answer that may be late: what kind it is, is known.
    if (isWhole || notification->priority == Priority::Critical)
        emit arrived(*notification);
    if (!isWhole)
        emit incompleteArrived(notification->id);
}

void LiveFeed::takeIds(clinic::EventMeaning meaning, const QJsonObject &json)
{
    const QList<NotificationId> ids = clinic::readNotificationIds(json);
    if (ids.isEmpty()) {
        emit badPayload();
        return;
    }
    if (meaning == clinic::EventMeaning::NotificationRead) {
        const QDateTime at = clinic::readTime(json.value("at"_L1), m_profile.zone);
        emit readElsewhere(ids, at.isValid() ? at : m_clock.now());
    } else if (meaning == clinic::EventMeaning::NotificationDeleted) {
        emit deletedElsewhere(ids);
    } else {
        takeHandling(meaning, ids, json);
    }
}

void LiveFeed::takeHandling(clinic::EventMeaning meaning, const QList<NotificationId> &ids, const QJsonObject &json)
{
    const Handling said = clinic::readClaim(json, m_profile.zone);
    if (meaning == clinic::EventMeaning::NotificationClaimed && said.claimedAt.isValid())
        emit claimedElsewhere(ids, said);
    else if (meaning == clinic::EventMeaning::NotificationClaimed)
        emit badPayload();
    else if (meaning == clinic::EventMeaning::NotificationAcknowledged && said.claimedBy == m_account.userId)
        emit acknowledgedElsewhere(ids, said.claimedAt.isValid() ? said.claimedAt : m_clock.now());
}

void LiveFeed::onMembersReset(const QList<pusher::PresenceMember> &members)
{
    m_presenceRefused = false;
    // Where all have lost the server they come back one after the other.
    for (auto known = m_members.cbegin(); known != m_members.cend(); ++known)
        m_leaves.leave(known.key());
    for (const pusher::PresenceMember &member : members)
        putMember(member);
    emit membersChanged();
}

void LiveFeed::onMemberGone(const UserId &id)
{
    if (m_members.remove(id))
        emit membersChanged();
}

void LiveFeed::putMember(const pusher::PresenceMember &member)
{
    Member read = clinic::readMember(UserId(member.id), member.info, m_profile.fieldsOf(clinic::Shape::Member));
    read.until = read.until.addSecs(-m_serverOffset.count());
    const auto known = m_members.constFind(read.userId);
    const bool same = known != m_members.constEnd() && known->status == read.status;
    read.since = same ? known->since : m_clock.now();
    m_members.insert(read.userId, read);
    m_leaves.stay(read.userId);
}

void LiveFeed::onPresenceEvent(const QString &event, const QJsonValue &data, const QString &senderId)
{
    if (m_profile.meaningOf(event) != clinic::EventMeaning::StatusChanged)
        return;
    emit heard(event);
    const QJsonObject json = clinic::readObject(data);
    // The server vouches for the sender's id; the payload's own is only believed where the server names none.
    const UserId userId(senderId.isEmpty() ? clinic::readId(json.value("user_id"_L1)) : senderId);
    const auto member = m_members.find(userId);
    if (member == m_members.end()) {
        emit badPayload();
        return;
    }
    Member said = clinic::readStatus(*member, json, m_profile.zone);
    said.until = said.until.addSecs(-m_serverOffset.count());
    if (said.status != member->status)
        said.since = m_clock.now();
    *member = said;
    emit membersChanged();
    if (userId == m_account.userId)
        onOtherDesk(said, json);
}

/// Several desks of one person are one: what is said at one is true at the others, save that nobody sits there.
void LiveFeed::onOtherDesk(const Member &said, const QJsonObject &json)
{
    const bool isAbandoned = json.value("idle"_L1).toBool() || said.status == PresenceStatus::Offline;
    // A consultation speaks at each desk for itself; and what nobody knows is taken for available.
    const bool isTheirWord =
        !json.value("consultation"_L1).toBool() && json.value("status"_L1).toString() == presenceKey(said.status);
    if (isAbandoned && !m_own.isIdle) {
        announceOwnPresence();
    } else if (!isAbandoned && isTheirWord) {
        m_isTakingOver = true;
        emit saidElsewhere(said.status, said.until);
        m_isTakingOver = false;
    }
}

/// A desk at which nothing was said yet does not speak over the person's others.
void LiveFeed::onEntered()
{
    const auto own = m_members.constFind(m_account.userId);
    const bool isBusyElsewhere = own != m_members.constEnd()
        && (own->status == PresenceStatus::Busy || own->status == PresenceStatus::InConsultation);
    if (m_own != OwnPresence() || !isBusyElsewhere)
        announceOwnPresence();
}

void LiveFeed::setOwnPresence(const OwnPresence &presence)
{
    m_own = presence;
    announceOwnPresence();
}

void LiveFeed::announceOwnPresence()
{
    const auto own = m_members.find(m_account.userId);
    if (own == m_members.end() || m_isTakingOver)
        return;
    Member said = *own;
    said.status = m_own.status;
    said.until = m_own.until;
    said.room = m_own.room.value_or(own->room);
    said.desk = m_own.desk;
    if (said == *own)
        return;
    if (said.status != own->status)
        said.since = m_clock.now();
    *own = said;
    said.until = said.until.addSecs(m_serverOffset.count());
    // What is not sent now is sent with the next subscription, whose snapshot brings the old status back.
    QJsonObject status = clinic::statusToJson(said);
    if (m_own.isIdle)
        status.insert(u"idle"_s, true);
    if (m_own.isWithPatient)
        status.insert(u"consultation"_s, true);
    std::ignore = m_presence->trigger(u"client-status"_s, status);
    emit membersChanged();
}

} // namespace clinicbell::sync
