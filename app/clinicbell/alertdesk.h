// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/alert/alertcard.h"
#include "ui/alert/openalerts.h"

namespace clinicbell::clinic {
class ServerClock;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell {

/// Shows the card of what is open and urgent, from the store's first page on.
class AlertDesk : public QObject
{
    Q_OBJECT
public:
    AlertDesk(store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Goes by the server's time: on a computer whose clock is a day ahead, all would be too old to ring.
    void follow(const clinic::ServerClock &serverClock);
    void setServerOffset(std::chrono::seconds offset) { m_serverOffset = offset; }

    ui::AlertCard &card() { return m_card; }
    /// Nobody is signed in, or no longer: no patient's name stands above the sign-in page. What was open is told as a
    /// number, until another account's store, or none, has taken the place of the one it is in.
    void setCovered(bool covered);

signals:
    /// Nobody has acted for a while: the sound comes again.
    void ringWanted();

private:
    void onChanged(const ChangeSet &changes);
    void ask();
    void show();
    void ringAgain();
    QDateTime serverNow() const;

    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::chrono::seconds m_serverOffset{0};
    ui::OpenAlerts m_alerts;
    ui::AlertCard m_card;
    std::unique_ptr<Timer> m_ring;
};

} // namespace clinicbell
