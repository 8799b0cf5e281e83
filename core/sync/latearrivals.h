// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"

#include <QObject>
#include <QSet>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

class CatchUp;
struct CatchUpReport;

/// What arrives live although it is older than the last list, which did not hold it, was taken away at the server
/// before the list was made: its frame was under way for longer (a queue of the backend, a retry). It is shown, for
/// better twice than never, and the list is to be asked once more. Compares the server's own times: `created_at` with
/// the Date of the list's answer, which is whole seconds; what came and went within one stays until the next list.
class LateArrivals : public QObject
{
    Q_OBJECT
public:
    LateArrivals(store::NotificationStore &store, const CatchUp &catchUp, QObject *parent = nullptr);

    /// For another account.
    void reset();

signals:
    void doubted();

private:
    void onChanged(const ChangeSet &changes);
    void onListed(const CatchUpReport &report);

    const CatchUp &m_catchUp;
    QDateTime m_listedAt; ///< Invalid: no list, or the server does not date its answers.
    QList<QDateTime> m_meanwhile; ///< When those were created that came while a run was under way.
    QSet<NotificationId> m_suspects; ///< The next list tells of them.
    QSet<NotificationId> m_judged; ///< The last one has; where it was right they have gone by the next.
    int m_falseAlarms = 0;
};

} // namespace clinicbell::sync
