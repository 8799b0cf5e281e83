// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/appointment.h"
#include "core/base/consultation.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>

namespace clinicbell::sync {

class ChannelGroup;
class LiveFeed;

/// What the channels of appointments and consultations say, made into values. A channel that is refused is silent, and
/// hurts no other.
class VisitFeed : public QObject
{
    Q_OBJECT
public:
    /// Consultations are followed one by one; more than that at once is not needed to tell what goes on.
    static constexpr int mostFollowed = 3;

    /// Wants the person's channels on the connection of @p feed, which owns this.
    VisitFeed(LiveFeed &feed, const Account &account);

    /// The channels of these and no others are wanted from now on; at most mostFollowed, the first ones.
    void followConsultations(const QList<ConsultationId> &ids);
    /// False: by this profile nothing of appointments comes live, and nobody will say so.
    bool hasAppointmentChannels() const { return m_hasAppointmentChannels; }

signals:
    void appointmentHeard(const clinicbell::Appointment &appointment);
    void consultationHeard(const clinicbell::Consultation &consultation);
    /// A consultation is heard from now on; what happened since the list was asked for was not.
    void consultationFollowed();
    /// The channels of the appointments were granted, or refused for good on this connection: nobody tells then when
    /// one changes.
    void appointmentsAnswered(bool granted);
    /// Something was said that cannot be read; the list tells what.
    void badPayload();

private:
    ChannelGroup *listenTo(const QStringList &names);
    void onEvent(const QString &event, const QJsonValue &data);

    LiveFeed &m_feed;
    const Account m_account;
    bool m_hasAppointmentChannels = false;
    QHash<ConsultationId, ChannelGroup *> m_followed; // children of this
};

} // namespace clinicbell::sync
