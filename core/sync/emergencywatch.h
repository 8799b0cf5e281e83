// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/changeset.h"
#include "core/sync/poller.h"

#include <QSet>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Emergencies of a backend that tells nobody of them and only lists those that are open, for administrators and the
/// reception: asked for every 30 s, each becomes a notification of this computer's own, and is read when it has left
/// the list. Not where the backend refuses the list, has none, or sends its emergencies as notifications
/// (docs/decisions/017-emergencies-that-are-only-listed.md).
class EmergencyWatch : public QObject
{
    Q_OBJECT
public:
    EmergencyWatch(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock,
                   QObject *parent = nullptr);

    /// The account's store is open.
    void start(const Account &account);
    void stop();
    /// The list was had, and is asked for again and again.
    bool isWatching() const { return m_isWatching; }

signals:
    void watchingChanged(bool isWatching);

private:
    void onKnown(const QList<Notification> &stored);
    void onChanged(const ChangeSet &changes);
    void ask();
    void onListed(const QList<Notification> &active);
    void onFailed(const Error &error);
    void setWatching(bool isWatching);

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_store;
    Poller m_poller;
    QSet<NotificationId> m_open; ///< Of ours, as they were last listed.
    bool m_isStarted = false;
    bool m_isWatching = false;
    quint64 m_generation = 0; ///< Answers of an earlier account are dropped.
};

} // namespace clinicbell::sync
