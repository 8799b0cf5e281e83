// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/visitstore.h"
#include "core/sync/visitreminders.h"
#include "core/sync/visitsync.h"

namespace clinicbell::clinic {
class ServerClock;
}

namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell {

class AccountLifecycle;

/// The appointments and consultations of whoever is signed in: kept, in step with the server, and reminded of. Without
/// any window.
class VisitDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        clinic::ClinicApi &api;
        store::NotificationStore &store;
        sync::SyncEngine &engine;
        AccountLifecycle &lifecycle;
        const clinic::ServerClock &serverClock;
        const Clock &clock;
    };

    explicit VisitDesk(const Parts &parts);
    ~VisitDesk() override;

    store::VisitStore &store() { return m_store; }
    const store::VisitStore &store() const { return m_store; }
    sync::VisitSync &sync() { return m_sync; }

private:
    void onOpened(const Account &account);
    void onClosed();
    void onDue(const QList<Appointment> &appointments, const QDateTime &serverNow);

    const Parts m_parts;
    store::VisitStore m_store;
    sync::VisitSync m_sync;
    sync::VisitReminders m_reminders;
    UserId m_user;
};

} // namespace clinicbell
