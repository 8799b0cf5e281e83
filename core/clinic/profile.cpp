// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/profile.h"

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// Fills one place holder; false where the pattern needs a value that is not there.
bool fill(QString &pattern, QLatin1StringView placeHolder, const QString &value)
{
    if (!pattern.contains(placeHolder))
        return true;
    pattern.replace(placeHolder, value);
    return !value.isEmpty();
}

} // namespace

QString Profile::channelName(ChannelPurpose purpose, const Account &account, const QString &id) const
{
    QString channel = channels.value(purpose);
    const bool complete = fill(channel, "{userId}"_L1, account.userId.value())
        && fill(channel, "{clinicId}"_L1, account.clinicId.value()) && fill(channel, "{id}"_L1, id);
    return complete ? channel : QString();
}

std::optional<EventMeaning> Profile::meaningOf(const QString &event) const
{
    const auto found = events.constFind(event);
    return found == events.constEnd() ? std::nullopt : std::optional(*found);
}

Profile documentedProfile()
{
    Profile profile;
    profile.name = u"documented"_s;
    profile.apiPrefixes = {u"/api/v1"_s, u"/api/v1/simrs"_s};
    profile.channels = {
        {ChannelPurpose::Notifications, u"private-notifications.{userId}"_s},
        {ChannelPurpose::Appointments, u"private-appointments.{userId}"_s},
        {ChannelPurpose::DoctorAppointments, u"private-appointments.doctor.{userId}"_s},
        {ChannelPurpose::Presence, u"presence-clinic.{clinicId}"_s},
        {ChannelPurpose::Consultation, u"private-consultations.{id}"_s},
        {ChannelPurpose::Conversation, u"private-conversation.{id}"_s},
    };
    profile.events = {
        {u"general-notification"_s, EventMeaning::NotificationArrived},
        {u"prescription-ready"_s, EventMeaning::NotificationArrived},
        {u"rating-received"_s, EventMeaning::NotificationArrived},
        {u"Illuminate\\Notifications\\Events\\BroadcastNotificationCreated"_s, EventMeaning::NotificationArrived},
        {u"notification-read"_s, EventMeaning::NotificationRead},
        {u"notification-deleted"_s, EventMeaning::NotificationDeleted},
        {u"notification-acknowledged"_s, EventMeaning::NotificationAcknowledged},
        {u"notification-claimed"_s, EventMeaning::NotificationClaimed},
        {u"consultation-status-changed"_s, EventMeaning::ConsultationChanged},
        {u"appointment-updated"_s, EventMeaning::AppointmentChanged},
        {u"appointment-confirmed"_s, EventMeaning::AppointmentChanged},
        {u"appointment-cancelled"_s, EventMeaning::AppointmentChanged},
        {u"appointment-completed"_s, EventMeaning::AppointmentChanged},
        {u"appointment-reminder"_s, EventMeaning::AppointmentChanged},
        {u"message-sent"_s, EventMeaning::MessageSent},
        {u"message-read"_s, EventMeaning::MessageRead},
        {u"message-typing"_s, EventMeaning::MessageTyping},
        {u"client-typing"_s, EventMeaning::MessageTyping},
        {u"client-status"_s, EventMeaning::StatusChanged},
    };
    return profile;
}

} // namespace clinicbell::clinic
