// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/jsonfault.h"
#include "core/clinic/fieldnames.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace clinicbell::clinic {

/// What arrives on a channel.
enum class ChannelPurpose {
    Notifications, ///< The person's own: without it nothing is live.
    Hints, ///< Beside those: what is said there has a notification of its own in the list.
    Appointments,
    DoctorAppointments,
    Presence,
    Consultation, ///< Of one consultation, {id}.
    Conversation, ///< Of one conversation, {id}.
};

/// What an event means, whatever a backend calls it.
enum class EventMeaning {
    NotificationArrived,
    NotificationHinted, ///< There is a new one; what the event holds is something else, with an id of its own.
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

/// A kind of object in the backend's JSON that may have its own names for the contract's fields.
enum class Shape { Notification, Member, Appointment, Consultation, Conversation, Message };

/// The names that a backend gives to channels, events, fields and paths: data, not code (docs/profiles.md).
struct Profile
{
    QString name;
    QStringList apiPrefixes; ///< The first one that answers as a clinic is used.
    QHash<QString, QString> paths; ///< Beginnings of paths below the prefix: the contract's to the backend's.
    QTimeZone zone = QTimeZone::utc(); ///< Of timestamps without one.
    QHash<ChannelPurpose, QStringList> channels; ///< Wire names with {userId}, {clinicId} or {id} in them.
    QHash<QString, EventMeaning> events;
    QHash<Shape, FieldNames> fields;

    /// The wire names of the channels of @p account for @p purpose; @p id fills {id}. What the profile does not have,
    /// or what needs an id that is missing, is left out.
    QStringList channelNames(ChannelPurpose purpose, const Account &account, const QString &id = {}) const;
    /// The first of them; empty where there is none.
    QString channelName(ChannelPurpose purpose, const Account &account, const QString &id = {}) const;
    std::optional<EventMeaning> meaningOf(const QString &event) const;
    FieldNames fieldsOf(Shape shape) const { return fields.value(shape); }
    /// The backend's path for the contract's @p path; the longest beginning that is named counts, at a slash.
    QString pathOf(const QString &path) const;
};

/// A profile from its JSON (docs/profiles.md). A fault says what is wrong and where.
tl::expected<Profile, JsonFault> readProfile(const QByteArray &json);

/// Those that come with the program, in the order in which they are tried.
const QList<Profile> &shippedProfiles();
/// The backend as documented: the first of them.
const Profile &documentedProfile();

} // namespace clinicbell::clinic
