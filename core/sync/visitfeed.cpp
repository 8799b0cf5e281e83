// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/visitfeed.h"

#include "core/clinic/profile.h"
#include "core/clinic/readers.h"
#include "core/clinic/visitreaders.h"
#include "core/sync/channelgroup.h"
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
    m_hasAppointmentChannels = !names.isEmpty();
    const ChannelGroup *appointments = listenTo(names);
    connect(appointments, &ChannelGroup::subscribed, this, [this] { emit appointmentsAnswered(true); });
    connect(appointments, &ChannelGroup::refused, this, [this] { emit appointmentsAnswered(false); });
}

ChannelGroup *VisitFeed::listenTo(const QStringList &names)
{
    auto *group = new ChannelGroup(m_feed.channels(), names, this);
    connect(group, &ChannelGroup::eventReceived, this, &VisitFeed::onEvent);
    return group;
}

void VisitFeed::followConsultations(const QList<ConsultationId> &ids)
{
    const QList<ConsultationId> wanted = ids.mid(0, mostFollowed);
    const QList<ConsultationId> before = m_followed.keys();
    for (const ConsultationId &id : before) {
        if (!wanted.contains(id))
            delete m_followed.take(id);
    }
    for (const ConsultationId &id : wanted) {
        if (m_followed.contains(id))
            continue;
        ChannelGroup *group =
            listenTo(m_feed.profile().channelNames(clinic::ChannelPurpose::Consultation, m_account, id.value()));
        m_followed.insert(id, group);
        connect(group, &ChannelGroup::subscribed, this, &VisitFeed::consultationFollowed);
        if (group->isSubscribed())
            emit consultationFollowed();
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
