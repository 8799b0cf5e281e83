// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/clinicday.h"

#include "app/demo-server/conversations.h"
#include "app/demo-server/inboxes.h"

#include <QUuid>

#include <algorithm>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int acceptedAfter = 6; ///< Seconds; two of them are shorter than the shortest pause between beats.
constexpr int noShowAfter = 20 * 60; ///< Seconds.

} // namespace

ClinicDay::ClinicDay(const Parts &parts, quint32 seed, double speed, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_luck(seed)
    , m_staffLuck(seed + 1)
    , m_speed(speed)
    , m_colleagues(parts.staff, parts.hub)
    , m_beatTimer(parts.clock.makeTimer())
    , m_stirTimer(parts.clock.makeTimer())
    , m_consultationTimer(parts.clock.makeTimer())
{
    connect(m_consultationTimer.get(), &Timer::timedOut, this, &ClinicDay::onConsultationStep);
    connect(m_beatTimer.get(), &Timer::timedOut, this, &ClinicDay::onBeat);
    connect(m_stirTimer.get(), &Timer::timedOut, this, &ClinicDay::onStir);
}

void ClinicDay::begin()
{
    m_colleagues.arrive();
    m_beatTimer->start(atSpeed(4));
    m_stirTimer->start(atSpeed(7));
}

void ClinicDay::onBeat()
{
    play(dayScript[m_position++ % dayScript.size()]);
    m_beatTimer->start(atSpeed(m_luck.between(20, 40)));
}

void ClinicDay::onStir()
{
    m_colleagues.stir(m_staffLuck);
    m_stirTimer->start(atSpeed(m_staffLuck.between(10, 25)));
}

std::chrono::milliseconds ClinicDay::atSpeed(int seconds) const
{
    return std::max(1ms, std::chrono::milliseconds(qint64(seconds * 1000 / m_speed)));
}

void ClinicDay::play(Beat beat)
{
    if (beat == Beat::Message)
        return playMessage();
    Person doctor = m_luck.oneOf(m_parts.staff.withRole(Role::Doctor));
    Appointment visit = visitFor(beat, doctor);
    if (const auto running = m_parts.visits.running(); running && beat == Beat::ConsultationEnded) {
        visit = *running;
        doctor = m_parts.staff.withId(visit.doctorId).value_or(doctor);
    }
    if (beat == Beat::PatientLate && visit.date.addSecs(noShowAfter) < m_parts.clock.now())
        visit.status = u"no_show"_s;
    if (beat == Beat::ConsultationStarted)
        return requestConsultation(visit, doctor);
    apply(beat, visit, doctor);
    announce(beat, visit, doctor);
}

void ClinicDay::announce(Beat beat, const Appointment &visit, const Person &doctor)
{
    Draft note = noteOf(beat, visit, doctor, m_parts.clock.now(), m_luck);
    note.share = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<Draft> notes;
    for (const Person &person : m_parts.staff.people()) {
        if (!concerns(beat, person.role)
            || (person.role == Role::Doctor && beat != Beat::Emergency && person.id != doctor.id))
            continue;
        notes.append(note);
        notes.last().userId = person.id;
    }
    m_parts.inboxes.deliver(notes);
}

/// The doctor is asked, accepts some seconds later, and begins some seconds after that.
void ClinicDay::requestConsultation(const Appointment &visit, const Person &doctor)
{
    m_requested = visit;
    m_isAccepted = false;
    const qint64 id = m_parts.visits.requestConsultation(visit);
    Draft note;
    note.type = u"new_consultation"_s;
    note.title = u"Consultation requested"_s;
    note.message = u"%1 · %2, %3"_s.arg(visit.patient, shortName(doctor.name), visit.room);
    note.data = QJsonObject{{u"patient"_s, visit.patient}, {u"room"_s, visit.room}, {u"consultation_id"_s, id}};
    note.notifiableType = u"consultation"_s;
    note.notifiableId = id;
    note.userId = doctor.id;
    m_parts.inboxes.deliver({note});
    m_consultationTimer->start(atSpeed(acceptedAfter));
}

void ClinicDay::onConsultationStep()
{
    if (!std::exchange(m_isAccepted, true)) {
        m_parts.visits.acceptConsultation(m_requested);
        m_consultationTimer->start(atSpeed(acceptedAfter));
        return;
    }
    const Person doctor = m_parts.staff.withId(m_requested.doctorId).value_or(Person());
    apply(Beat::ConsultationStarted, m_requested, doctor);
    announce(Beat::ConsultationStarted, m_requested, doctor);
}

/// Somebody writes to a receptionist, or a receptionist to somebody.
void ClinicDay::playMessage()
{
    const QList<Person> receptionists = m_parts.staff.withRole(Role::Reception);
    const QList<Person> people = m_parts.staff.people();
    const Person desk = m_luck.below(3) > 0 ? receptionists.first() : m_luck.oneOf(receptionists);
    Person other = m_luck.oneOf(people);
    if (other.id == desk.id)
        other = people[other.id % people.size()];
    const Person from = m_luck.below(4) > 0 ? other : desk;
    m_parts.conversations.send(m_parts.conversations.between(desk.id, other.id), from.id, inventMessage(from, m_luck),
                               {});
}

Appointment ClinicDay::visitFor(Beat beat, const Person &doctor)
{
    // Times on the half hour read like a real calendar. The draws are the same whatever the clock says.
    const int steps = m_luck.between(1, 8);
    const QDateTime now = m_parts.clock.now();
    const QDateTime halfHour = now.addSecs(-(now.toSecsSinceEpoch() % 1800)).addMSecs(-now.time().msec());
    const int later = isAboutThePast(beat) ? 0 : beat == Beat::Reminder ? 1 : steps;
    const QDateTime date = halfHour.addSecs(1800 * later);
    Appointment visit = inventVisit(doctor, date, m_luck);
    const QList<Appointment> known = m_parts.visits.between(date.addSecs(-600), date.addSecs(600));
    const auto own =
        std::find_if(known.begin(), known.end(), [&](const Appointment &a) { return a.doctorId == doctor.id; });
    Appointment found = own != known.end() && beat != Beat::Booked ? *own : m_parts.visits.record(visit);
    if (beat == Beat::Moved) {
        found.earlier = found.date;
        found.date = found.date.addSecs(1800 * (1 + steps % 3));
    }
    return found;
}

void ClinicDay::apply(Beat beat, Appointment visit, const Person &doctor)
{
    const auto change = [&](const QString &status, const QString &action) {
        visit.status = status;
        m_parts.visits.change(visit, action);
    };
    switch (beat) {
    case Beat::Booked: return change(u"pending"_s, u"created"_s);
    case Beat::Confirmed: return change(u"confirmed"_s, u"confirmed"_s);
    case Beat::Moved: return change(visit.status, u"rescheduled"_s);
    case Beat::Cancelled: return change(u"cancelled"_s, u"cancelled"_s);
    case Beat::Reminder: return change(visit.status, u"reminder"_s);
    case Beat::PatientLate:
        if (visit.status == "no_show"_L1)
            change(visit.status, visit.status);
        return;
    case Beat::ConsultationStarted:
        change(u"started"_s, u"started"_s);
        m_parts.visits.startConsultation(visit);
        return m_colleagues.setStatus(doctor, PresenceStatus::InConsultation);
    case Beat::ConsultationEnded:
        change(u"completed"_s, u"completed"_s);
        m_parts.visits.endConsultation(visit);
        return m_colleagues.setStatus(doctor, PresenceStatus::Available);
    default: return;
    }
}

} // namespace clinicbell::demo
