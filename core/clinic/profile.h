// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace clinicbell::clinic {

/// What arrives on a channel.
enum class ChannelPurpose { Notifications, Appointments, DoctorAppointments, Presence, Consultation, Conversation };

/// What an event means, whatever a backend calls it.
enum class EventMeaning {
    NotificationArrived,
    NotificationRead,
    NotificationDeleted,
    NotificationAcknowledged,
    NotificationClaimed,
    ConsultationChanged,
    AppointmentChanged,
    MessageSent,
    MessageRead,
    MessageTyping,
    StatusChanged, ///< A colleague's presence status, from client to client.
};

/// The names that a backend gives to channels and events: data, not code (backend.md, section 2).
struct Profile
{
    QString name;
    QStringList apiPrefixes; ///< The first one that answers as a clinic is used.
    QTimeZone zone = QTimeZone::utc(); ///< Of timestamps without one.
    QHash<ChannelPurpose, QString> channels; ///< Wire names with {userId}, {clinicId} or {id} in them.
    QHash<QString, EventMeaning> events;

    /// The wire name of a channel of @p account; @p id fills {id}. Empty where the profile has no such channel or an
    /// id that it needs is missing.
    QString channelName(ChannelPurpose purpose, const Account &account, const QString &id = {}) const;
    std::optional<EventMeaning> meaningOf(const QString &event) const;
};

/// The backend as documented.
Profile documentedProfile();

} // namespace clinicbell::clinic
