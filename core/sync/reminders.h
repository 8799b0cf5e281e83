// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Brings what was put off back to the inbox when its time has come, unread again, and says so. What fell due while the
/// program did not run comes at its start. Needs no server.
class Reminders : public QObject
{
    Q_OBJECT
public:
    Reminders(store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// The account's store is open.
    void start();
    void stop();

signals:
    /// They are in the inbox again.
    void due(const QList<clinicbell::Notification> &rows);

private:
    void onChanged(const ChangeSet &changes);
    void plan();
    void onPlanned(const Result<QDateTime> &next);
    void bringBack();
    void onDue(const QList<Notification> &rows);
    void endBringingBack(std::chrono::milliseconds rest);

    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    quint64 m_generation = 0; ///< Answers of an earlier account are dropped.
    bool m_isStarted = false;
    bool m_isBringingBack = false;
};

} // namespace clinicbell::sync
