// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/channel.h"

#include <QHash>
#include <QList>

namespace pusher {

/// Somebody in a presence channel: one entry a person, however many sockets they have.
struct PresenceMember
{
    QString id;
    QJsonObject info; ///< What the application's server says of them; empty where it says nothing.

    friend bool operator==(const PresenceMember &, const PresenceMember &) = default;
};

/// How a snapshot differs from what was known before the connection was lost.
struct PresenceChange
{
    QList<PresenceMember> joined;
    QList<PresenceMember> updated;
    QList<PresenceMember> left;
};

/// Who is there (protocol.md, section 7).
class PresenceChannel final : public Channel
{
    Q_OBJECT
public:
    using Channel::Channel;

    /// In no particular order; empty while not subscribed.
    QList<PresenceMember> members() const;
    std::optional<PresenceMember> member(const QString &id) const;
    /// The entry of the user whom the authorizer named, or else of the one who is signed in.
    std::optional<PresenceMember> me() const;

signals:
    /// A snapshot, with each subscription; comes before subscribed(). No memberJoined and so on accompany it.
    void membersReset(const QList<pusher::PresenceMember> &members, const pusher::PresenceChange &change);
    void memberJoined(const pusher::PresenceMember &member);
    /// Announced again while present; the information may have changed.
    void memberUpdated(const pusher::PresenceMember &member);
    void memberLeft(const pusher::PresenceMember &member);

protected:
    clinicbell::Result<void> onAuthorized(const Authorization &authorization, const QString &signedInId) override;
    bool needsUser(const Authorization &authorization) const override;
    void onSubscribed(const QJsonValue &data) override;
    void onInternalFrame(const Frame &frame) override;

private:
    void keepEarly(const Frame &frame);

    QString m_myId;
    QHash<QString, PresenceMember> m_members; ///< Outlives a lost connection, to tell what changed meanwhile.
    QList<Frame> m_early; ///< Member frames that overtook the snapshot.
    qsizetype m_earlyLength = 0;
};

} // namespace pusher

Q_DECLARE_METATYPE(pusher::PresenceMember)
