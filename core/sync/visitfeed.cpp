// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/visitfeed.h"

#include "core/clinic/profile.h"
#include "core/clinic/readers.h"
#include "core/clinic/visitreaders.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/sync/livefeed.h"

namespace clinicbell::sync {

VisitFeed::VisitFeed(LiveFeed &feed, const Account &account)
    : QObject(&feed)
    , m_feed(feed)
    , m_account(account)
{
    QStringList names = feed.profile().channelNames(clinic::ChannelPurpose::Appointments, account);
    if (account.role == Role::Doctor)
        names += feed.profile().channelNames(clinic::ChannelPurpose::DoctorAppointments, account);
    for (const QString &name : std::as_const(names))
        subscribe(name);
}

pusher::Channel *VisitFeed::subscribe(const QString &name)
{
    pusher::Channel *channel = m_feed.client().subscribe(name);
    if (channel)
        connect(channel, &pusher::Channel::eventReceived, this, &VisitFeed::onEvent, Qt::UniqueConnection);
    return channel;
}

void VisitFeed::followConsultations(const QList<ConsultationId> &ids)
{
    QHash<QString, QString> wanted;
    for (const ConsultationId &id : ids.mid(0, mostFollowed)) {
        for (const QString &name :
             m_feed.profile().channelNames(clinic::ChannelPurpose::Consultation, m_account, id.value()))
            wanted.insert(name, id.value());
    }
    const QHash<QString, QString> before = std::exchange(m_followed, wanted);
    for (auto channel = before.begin(); channel != before.end(); ++channel) {
        if (!wanted.contains(channel.key()))
            unfollow(channel.key(), channel.value());
    }
    for (auto channel = wanted.begin(); channel != wanted.end(); ++channel) {
        if (before.contains(channel.key()))
            continue;
        if (pusher::Channel *subscribed = subscribe(channel.key()))
            connect(subscribed, &pusher::Channel::subscribed, this, &VisitFeed::consultationFollowed);
    }
}

/// Where the conversation of the same name is heard on the same channel, the channel stays.
void VisitFeed::unfollow(const QString &name, const QString &id)
{
    if (m_feed.profile().channelNames(clinic::ChannelPurpose::Conversation, m_account, id).contains(name)) {
        if (pusher::Channel *channel = m_feed.client().channel(name))
            channel->disconnect(this);
    } else {
        m_feed.client().unsubscribe(name);
    }
}

void VisitFeed::onEvent(const QString &event, const QJsonValue &data)
{
    const auto meaning = m_feed.profile().meaningOf(event);
    if (meaning)
        m_feed.noteHeard(event);
    const QTimeZone &zone = m_feed.profile().zone;
    if (meaning == clinic::EventMeaning::AppointmentChanged) {
        if (const auto appointment = clinic::readAppointmentEvent(
                clinic::readObject(data), zone, m_feed.profile().fieldsOf(clinic::Shape::Appointment)))
            emit appointmentHeard(*appointment);
        else
            emit badPayload();
    } else if (meaning == clinic::EventMeaning::ConsultationChanged) {
        if (const auto consultation = clinic::readConsultation(clinic::readObject(data), zone,
                                                               m_feed.profile().fieldsOf(clinic::Shape::Consultation)))
            emit consultationHeard(*consultation);
        else
            emit badPayload();
    }
}

} // namespace clinicbell::sync
