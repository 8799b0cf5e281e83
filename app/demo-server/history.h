// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/daybook.h"

namespace clinicbell::demo {

class Conversations;

/// What happened yesterday and today before the demo clinic started: visits, messages, and forty notifications for
/// everybody, the newest unread. Written once into an empty clinic; nobody is told.
class History
{
public:
    struct Parts
    {
        const Staff &staff;
        NotificationTable &notifications;
        Conversations &conversations;
        Visits &visits;
    };

    History(const Parts &parts, quint32 seed, const QDateTime &now);
    void write();

private:
    void writeVisits();
    void writeMessages();
    QList<Draft> notesFor(const Person &person);
    Draft noteFor(const Person &person, Beat beat, const QDateTime &at);
    QDateTime moment(int position) const;
    Appointment visitOf(Beat beat, const Person &doctor, const QDateTime &at);

    Parts m_parts;
    Luck m_luck;
    QDateTime m_now;
    QList<Appointment> m_visits;
};

} // namespace clinicbell::demo
