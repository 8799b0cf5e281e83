// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/history.h"

#include "app/demo-server/conversations.h"

#include <algorithm>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int notesPerPerson = 40;
constexpr int notesOfToday = 22;
constexpr int unreadNotes = 7;
constexpr QTime opening = QTime::fromMSecsSinceStartOfDay(8 * 3600 * 1000);
constexpr qint64 openSeconds = 9 * 3600;

QDateTime local(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::LocalTime).toUTC();
}

} // namespace

History::History(const Parts &parts, quint32 seed, const QDateTime &now)
    : m_parts(parts)
    , m_luck(seed)
    , m_now(now)
{ }

void History::write()
{
    writeVisits();
    writeMessages();
    QList<Draft> notes;
    for (const Person &person : m_parts.staff.people())
        notes += notesFor(person);
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Draft &a, const Draft &b) { return a.createdAt < b.createdAt; });
    m_parts.notifications.insert(notes);
}

void History::writeVisits()
{
    const QDate today = m_now.toLocalTime().date();
    for (const Person &doctor : m_parts.staff.withRole(Role::Doctor)) {
        for (int half = 0; half < 54; half += 3) {
            const QDate day = today.addDays(half / 18 - 1);
            Appointment visit = inventVisit(doctor, local(day, opening.addSecs(1800 * (half % 18))), m_luck);
            const bool over = visit.date.addSecs(1800) < m_now;
            visit.status = over ? u"completed"_s : m_luck.below(3) > 0 ? u"confirmed"_s : u"pending"_s;
            if (over && (half / 3 + doctor.id) % 7 == 0)
                visit.status = half % 2 == 0 ? u"no_show"_s : u"cancelled"_s;
            visit = m_parts.visits.record(visit);
            if (visit.status == "completed"_L1)
                m_parts.visits.recordConsultation(visit, visit.date, visit.date.addSecs(60 * m_luck.between(8, 28)));
            m_visits.append(visit);
        }
    }
}

void History::writeMessages()
{
    const QList<Person> people = m_parts.staff.people();
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (const qsizetype step : {1, 4}) {
            const Person &other = people[(i + step) % people.size()];
            const qint64 conversation = m_parts.conversations.between(people[i].id, other.id);
            m_parts.conversations.record(conversation, people[i].id, inventMessage(people[i], m_luck),
                                         moment(m_luck.below(10)));
            m_parts.conversations.record(conversation, other.id, u"Yes, of course"_s, moment(m_luck.between(10, 30)));
        }
    }
}

QList<Draft> History::notesFor(const Person &person)
{
    QList<Draft> notes;
    for (size_t i = size_t(person.id); notes.size() < notesPerPerson; ++i) {
        const Beat beat = dayScript[i % dayScript.size()];
        if (!concerns(beat, person.role))
            continue;
        const int position = int(notes.size());
        Draft note = noteFor(person, beat, moment(position).addSecs(m_luck.below(300)));
        note.createdAt = std::min(note.createdAt, m_now.addSecs(-20));
        if (position < notesPerPerson - unreadNotes)
            note.readAt = std::min(note.createdAt.addSecs(60 * m_luck.between(1, 9)), m_now);
        notes.append(note);
    }
    return notes;
}

Draft History::noteFor(const Person &person, Beat beat, const QDateTime &at)
{
    Draft note;
    if (beat == Beat::Message) {
        const QList<Person> people = m_parts.staff.people();
        Person from = m_luck.oneOf(people);
        if (from.id == person.id)
            from = people[from.id % people.size()];
        const qint64 conversation = m_parts.conversations.between(person.id, from.id);
        note.type = u"new_message"_s;
        note.title = shortName(from.name);
        note.message = inventMessage(from, m_luck);
        note.data =
            QJsonObject{{u"conversation_id"_s, conversation}, {u"sender_id"_s, from.id}, {u"from"_s, from.name}};
        note.actionUrl = u"/messages/%1"_s.arg(conversation);
        note.notifiableType = u"conversation"_s;
        note.notifiableId = conversation;
    } else {
        const Person doctor = person.role == Role::Doctor ? person : m_luck.oneOf(m_parts.staff.withRole(Role::Doctor));
        note = noteOf(beat, visitOf(beat, doctor, at), doctor, at, m_luck);
    }
    note.userId = person.id;
    note.createdAt = at;
    return note;
}

/// Yesterday's are spread over yesterday's opening hours, today's over what there was of today.
QDateTime History::moment(int position) const
{
    const QDate today = m_now.toLocalTime().date();
    const int earlier = notesPerPerson - notesOfToday;
    if (position < earlier)
        return local(today.addDays(-1), opening).addSecs(openSeconds * position / earlier);
    const QDateTime begin = std::max(local(today, QTime(0, 0)), std::min(local(today, opening), m_now.addSecs(-3600)));
    return begin.addSecs(begin.secsTo(m_now) * (position - earlier) / notesOfToday);
}

/// The latest visit of the doctor that had begun by then, or one of the next ones.
Appointment History::visitOf(Beat beat, const Person &doctor, const QDateTime &at)
{
    QList<Appointment> past;
    QList<Appointment> next;
    for (const Appointment &visit : std::as_const(m_visits)) {
        if (visit.doctorId == doctor.id)
            (visit.date <= at ? past : next).append(visit);
    }
    if (isAboutThePast(beat) && !past.isEmpty())
        return past.last();
    const qsizetype choices = beat == Beat::Reminder ? 1 : 6;
    return next.isEmpty() ? past.last() : m_luck.oneOf(next.first(std::min(choices, next.size())));
}

} // namespace clinicbell::demo
