// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QDateTime>

class QDebug;

namespace clinicbell {

enum class PresenceStatus { Available, Busy, InConsultation, Away, Offline };
enum class Role { Reception, Doctor, Nurse, Admin, Patient, Other };

/// A colleague in the clinic's presence channel: one entry a person, however many connections they have.
struct Member
{
    UserId userId;
    QString name;
    Role role = Role::Other;
    QString room;
    PresenceStatus status = PresenceStatus::Available;
    QDateTime since; ///< When this status began, as far as this computer saw it (UTC).
    QDateTime until = {}; ///< When it ends, as they said (UTC); invalid: they did not say.
    QString desk = {}; ///< Where in the room, as they call it.

    friend bool operator==(const Member &, const Member &) = default;
};

QString presenceKey(PresenceStatus status);
/// Unknown words read as Available: whoever is in the channel is in.
PresenceStatus presenceFromKey(const QString &key);
QString roleKey(Role role);
/// Reads the English and the Indonesian names (backend.md, GET /auth/me).
Role roleFromKey(const QString &key);

QDebug operator<<(QDebug, const Member &) = delete;

} // namespace clinicbell
