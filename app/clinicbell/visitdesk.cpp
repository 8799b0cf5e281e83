// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/visitdesk.h"

#include "app/clinicbell/accountlifecycle.h"
#include "core/clinic/serverclock.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "ui/text/visittext.h"

namespace clinicbell {

VisitDesk::VisitDesk(const Parts &parts)
    : m_parts(parts)
    , m_store(parts.store)
    , m_sync(parts.api, parts.store, m_store, parts.engine.live(), parts.clock)
    , m_reminders(m_store, parts.store, parts.clock)
{
    connect(&parts.lifecycle, &AccountLifecycle::opened, this, &VisitDesk::onOpened);
    connect(&parts.lifecycle, &AccountLifecycle::closed, this, &VisitDesk::onClosed);
    connect(&parts.serverClock, &clinic::ServerClock::offsetChanged, &m_reminders,
            &sync::VisitReminders::setServerOffset);
    connect(&m_reminders, &sync::VisitReminders::due, this, &VisitDesk::onDue);
}

VisitDesk::~VisitDesk()
{
    onClosed();
}

void VisitDesk::onOpened(const Account &account)
{
    m_user = account.userId;
    m_sync.start(account);
    m_reminders.start(account);
}

void VisitDesk::onClosed()
{
    m_sync.stop();
    m_reminders.stop();
}

void VisitDesk::onDue(const QList<Appointment> &appointments, const QDateTime &serverNow)
{
    QList<Notification> reminders;
    for (const Appointment &each : appointments)
        reminders.append(ui::reminderOf(each, m_user, serverNow));
    m_parts.store.applyLive(reminders);
}

} // namespace clinicbell
