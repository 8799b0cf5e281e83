// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/attentionrules.h"
#include "core/base/clock.h"
#include "core/base/notification.h"
#include "core/base/ownpresence.h"
#include "core/base/result.h"
#include "core/clinic/profile.h"
#include "core/sync/leavegrace.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>

namespace pusher {
class PresenceChannel;
struct PresenceMember;
struct SubscriptionError;
} // namespace pusher

namespace clinicbell::sync {

class SharedChannels;

/// Channel events made into changes: the profile says what an event means, the readers make values of it. What cannot
/// be read is counted and said (`badPayload`), never guessed.
class LiveFeed : public QObject
{
    Q_OBJECT
public:
    /// Wants the person's own channels and the clinic's presence channel among @p channels, which outlives this.
    LiveFeed(SharedChannels &channels, const clinic::Profile &profile, const Account &account, const Clock &clock,
             QObject *parent = nullptr);

    /// For the feeds of other things on the same connection; they live as long as this one.
    SharedChannels &channels() const { return m_channels; }
    const clinic::Profile &profile() const { return m_profile; }

    QList<Member> members() const { return m_members.values(); }
    /// False: this backend has no presence channel for us.
    bool hasPresence() const { return m_presence && !m_presenceRefused; }
    void setAttentionRules(const AttentionRules &rules) { m_rules = rules; }
    /// Tells the colleagues, now and after each reconnection.
    void setOwnPresence(const OwnPresence &presence);
    /// The server's time minus this computer's: the ends of statuses travel by the server's clock, since desks differ.
    void setServerOffset(std::chrono::seconds offset) { m_serverOffset = offset; }

    /// For the feeds of other things: @p event came, and means something.
    void noteHeard(const QString &event) { emit heard(event); }

signals:
    /// An event came by a name of the profile that means something.
    void heard(const QString &event);
    /// An own channel is subscribed: from now on nothing is missed.
    void subscribed();
    /// All own channels are refused; nothing will arrive live on this connection.
    void refused(const clinicbell::Error &error);
    /// No own channel could be subscribed just now; it is tried again by itself.
    void delayed(const clinicbell::Error &error);
    void arrived(const clinicbell::Notification &notification);
    /// A frame without anything to show, or without all of it: fetch the record. What is critical has arrived, too.
    void incompleteArrived(const clinicbell::NotificationId &id);
    /// There is something new, and nothing of it: ask for the list.
    void hinted();
    void readElsewhere(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    void deletedElsewhere(const QList<clinicbell::NotificationId> &ids);
    /// On another desk of the same person.
    void acknowledgedElsewhere(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    /// Claimed or, with nobody in it, released; by anybody.
    void claimedElsewhere(const QList<clinicbell::NotificationId> &ids, const clinicbell::Handling &claim);
    void badPayload();
    void membersChanged();
    /// The person said so at another desk of theirs; only what they can have said themselves.
    void saidElsewhere(clinicbell::PresenceStatus status, const QDateTime &until);

private:
    void subscribeNotifications();
    void subscribePresence();
    void onEvent(const QString &event, const QJsonValue &data);
    void onPresenceEvent(const QString &event, const QJsonValue &data, const QString &senderId);
    void onPresenceFailed(const pusher::SubscriptionError &error);
    void onMembersReset(const QList<pusher::PresenceMember> &members);
    void putMember(const pusher::PresenceMember &member);
    void onMemberGone(const UserId &id);
    void takeNotification(const QJsonObject &json);
    void takeIds(clinic::EventMeaning meaning, const QJsonObject &json);
    void takeHandling(clinic::EventMeaning meaning, const QList<NotificationId> &ids, const QJsonObject &json);
    void announceOwnPresence();
    void onEntered();
    void onOtherDesk(const Member &said, const QJsonObject &json);

    SharedChannels &m_channels;
    const clinic::Profile m_profile;
    const Account m_account;
    AttentionRules m_rules;
    const Clock &m_clock;
    pusher::PresenceChannel *m_presence = nullptr; // owned by the client
    bool m_presenceRefused = false;
    QHash<UserId, Member> m_members; ///< Those who may only be reconnecting, too.
    LeaveGrace m_leaves;
    OwnPresence m_own;
    bool m_isTakingOver = false; ///< What another desk of the person's has told already.
    std::chrono::seconds m_serverOffset{0};
};

} // namespace clinicbell::sync
