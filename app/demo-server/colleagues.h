// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/luck.h"
#include "app/demo-server/staff.h"

#include <QMap>

namespace clinicbell::demo {

class Hub;

/// Staff who come and go without a desk of their own: simulated members of the clinic's presence channel.
class Colleagues
{
public:
    Colleagues(const Staff &staff, Hub &hub);

    /// Everybody who is in when the day begins.
    void arrive();
    /// One of them comes, goes, or changes status. Whoever sits at a real desk is left alone.
    void stir(Luck &luck);
    /// Gives a present one another status, for example when their consultation starts.
    void setStatus(const Person &person, PresenceStatus status);

private:
    bool isAtDesk(const Person &person) const;
    void enter(const Person &person, PresenceStatus status);
    void leave(const Person &person);

    const Staff &m_staff;
    Hub &m_hub;
    QMap<int, PresenceStatus> m_present;
};

/// `presence-clinic.{clinicId}`
QString clinicChannel();

} // namespace clinicbell::demo
