// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/remotechange.h"

#include <QObject>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

class LiveFeed;

/// The way of what comes live into the store: one batch at a time, the next when that one is written. What comes
/// faster than it can be written waits, up to a bound; beyond it is forgotten, for the server's list has it still, and
/// gapFound() says that it has to be asked for. What somebody must act upon is never forgotten, and goes first.
class LiveIntake : public QObject
{
    Q_OBJECT
public:
    /// Of notifications, and of ids that are read, deleted or taken: some megabytes.
    static constexpr qsizetype mostWaiting = 8'192;
    /// Are given to the store at once.
    static constexpr qsizetype mostAtOnce = 1'024;

    explicit LiveIntake(store::NotificationStore &store, QObject *parent = nullptr);

    /// Takes in what @p feed says, as long as it speaks.
    void follow(const LiveFeed &feed);
    void take(const store::RemoteChange &change);
    /// For another account: what waits was for this one.
    void stop();

    qsizetype waiting() const { return m_size; }
    /// How much was forgotten since the start of the program.
    qint64 forgotten() const { return m_forgotten; }

signals:
    /// What came live is written again as it comes; what came between @p since (by the store's clock) and now is not
    /// all here.
    void gapFound(const QDateTime &since);

private:
    qsizetype placeOf(const store::RemoteChange &change) const;
    QList<store::RemoteChange> takeBatch();
    void planHandOver();
    void handOver();
    void onWritten();

    store::NotificationStore &m_store;
    QList<store::RemoteChange> m_waiting;
    qsizetype m_size = 0; ///< Of all that waits.
    qsizetype m_forgottenNow = 0; ///< Since the last batch was handed over.
    QDateTime m_gapSince; ///< Invalid: nothing was forgotten, or it was said.
    qint64 m_forgotten = 0;
    bool m_isBusy = false; ///< A batch is to be handed over, or is being written.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
