// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/presencechannel.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

/// More than any server allows; keeps a hostile one from filling memory before its snapshot.
constexpr qsizetype mostEarlyFrames = 1'000;
constexpr qsizetype mostEarlyLength = 1024 * 1024; ///< Of all their payloads, in UTF-16 units.

constexpr auto memberAdded = "pusher_internal:member_added"_L1;
constexpr auto memberRemoved = "pusher_internal:member_removed"_L1;

using Members = QHash<QString, PresenceMember>;

void insertMember(Members &members, const QString &id, const QJsonValue &info)
{
    // soketi leaves null among the ids of members that sent none.
    if (!id.isEmpty())
        members.insert(id, {.id = id, .info = info.toObject()});
}

/// `{presence: {ids, hash, count}}`. PHP writes an empty hash, or one keyed 0 to n-1, as a list; a member without
/// information may be among the ids only.
Members membersOf(const QJsonValue &data)
{
    const auto presence = data["presence"_L1];
    Members members;
    const auto ids = presence["ids"_L1].toArray();
    for (const auto &id : ids)
        insertMember(members, idText(id), {});
    const auto hash = presence["hash"_L1];
    const auto object = hash.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        insertMember(members, entry.key(), entry.value());
    const auto list = hash.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        insertMember(members, QString::number(i), list.at(i));
    return members;
}

void applyMemberFrame(Members &members, const QString &event, const QJsonValue &data)
{
    const auto id = idText(data["user_id"_L1]);
    if (event == memberAdded)
        insertMember(members, id, data["user_info"_L1]);
    else if (event == memberRemoved)
        members.remove(id);
}

PresenceChange changeBetween(const Members &before, const Members &after)
{
    PresenceChange change;
    for (const auto &member : after) {
        const auto known = before.constFind(member.id);
        if (known == before.constEnd())
            change.joined.append(member);
        else if (*known != member)
            change.updated.append(member);
    }
    for (const auto &member : before) {
        if (!after.contains(member.id))
            change.left.append(member);
    }
    return change;
}

} // namespace

QList<PresenceMember> PresenceChannel::members() const
{
    return isSubscribed() ? m_members.values() : QList<PresenceMember>();
}

std::optional<PresenceMember> PresenceChannel::member(const QString &id) const
{
    const auto found = m_members.constFind(id);
    return isSubscribed() && found != m_members.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<PresenceMember> PresenceChannel::me() const
{
    return member(m_myId);
}

clinicbell::Result<void> PresenceChannel::onAuthorized(const Authorization &authorization, const QString &signedInId)
{
    if (!authorization.channelData && signedInId.isEmpty())
        return clinicbell::failure(clinicbell::ErrorCode::Refused, u"Invalid auth response: no channel_data"_s);
    const auto data = QJsonDocument::fromJson(authorization.channelData.value_or(QString()).toUtf8());
    const auto named = idText(data["user_id"_L1]);
    m_myId = named.isEmpty() ? signedInId : named;
    m_early.clear();
    m_earlyLength = 0;
    return {};
}

bool PresenceChannel::needsUser(const Authorization &authorization) const
{
    return !authorization.channelData;
}

void PresenceChannel::onSubscribed(const QJsonValue &data)
{
    const auto before = std::exchange(m_members, membersOf(data));
    const auto early = std::exchange(m_early, {});
    for (const auto &frame : early)
        applyMemberFrame(m_members, frame.event, frame.data());
    emit membersReset(m_members.values(), changeBetween(before, m_members));
}

void PresenceChannel::keepEarly(const Frame &frame)
{
    const auto length = frame.payload.raw().size();
    if (m_early.size() >= mostEarlyFrames || length > mostEarlyLength - m_earlyLength)
        return;
    m_earlyLength += length;
    m_early.append(frame);
}

void PresenceChannel::onInternalFrame(const Frame &frame)
{
    if (!isSubscribed()) {
        keepEarly(frame);
        return;
    }
    const auto data = frame.data();
    const auto id = idText(data["user_id"_L1]);
    const auto before = member(id);
    applyMemberFrame(m_members, frame.event, data);
    const auto after = member(id);
    if (!before && after)
        emit memberJoined(*after);
    else if (before && !after)
        emit memberLeft(*before);
    else if (after && frame.event == memberAdded)
        emit memberUpdated(*after);
}

} // namespace pusher
