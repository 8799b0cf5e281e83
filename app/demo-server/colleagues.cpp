// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/colleagues.h"

#include "app/demo-server/hub.h"
#include "app/demo-server/inboxes.h"

#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

/// Fewer than these never are in, so that the team list stays a team.
constexpr qsizetype fewest = 6;

} // namespace

Colleagues::Colleagues(const Staff &staff, Hub &hub)
    : m_staff(staff)
    , m_hub(hub)
{ }

void Colleagues::arrive()
{
    for (const Person &person : m_staff.people()) {
        if (person.status != PresenceStatus::Offline)
            enter(person, person.status);
    }
}

void Colleagues::stir(Luck &luck)
{
    using enum PresenceStatus;
    static constexpr std::array statuses{Available, Busy, Away, Available, InConsultation};
    const Person person = luck.oneOf(m_staff.people());
    const PresenceStatus status = luck.oneOf(statuses);
    const bool goes = luck.below(4) == 0 && m_present.size() > fewest;
    if (isAtDesk(person))
        return;
    if (!m_present.contains(person.id))
        enter(person, Available);
    else if (goes)
        leave(person);
    else
        setStatus(person, status == InConsultation && person.role != Role::Doctor ? Busy : status);
}

void Colleagues::setStatus(const Person &person, PresenceStatus status)
{
    if (!m_present.contains(person.id) || m_present.value(person.id) == status || isAtDesk(person))
        return;
    m_present.insert(person.id, status);
    m_hub.whisperStatus(
        clinicChannel(), QString::number(person.id),
        {{u"user_id"_s, QString::number(person.id)}, {u"status"_s, presenceKey(status)}, {u"room"_s, person.room}});
}

bool Colleagues::isAtDesk(const Person &person) const
{
    return m_hub.isHeard(inboxChannel(person.id));
}

void Colleagues::enter(const Person &person, PresenceStatus status)
{
    m_present.insert(person.id, status);
    m_hub.enter(clinicChannel(), QString::number(person.id), presenceInfo(person, status));
}

void Colleagues::leave(const Person &person)
{
    m_present.remove(person.id);
    m_hub.leave(clinicChannel(), QString::number(person.id));
}

QString clinicChannel()
{
    return u"presence-clinic.%1"_s.arg(clinicId);
}

} // namespace clinicbell::demo
