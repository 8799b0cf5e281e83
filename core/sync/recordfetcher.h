// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"
#include "core/base/result.h"

#include <QHash>
#include <QObject>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::sync {

/// Fetches the records of frames that cannot be shown as they are (backend.md, section 2): each by itself, or by the
/// list where there are many or the server has no single record.
class RecordFetcher : public QObject
{
    Q_OBJECT
public:
    explicit RecordFetcher(clinic::ClinicApi &api, QObject *parent = nullptr);

    /// @p arrivedAt: when its frame came, by the store's clock.
    void fetch(const NotificationId &id, const QDateTime &arrivedAt);
    void stop();

signals:
    void fetched(const clinicbell::Notification &notification);
    /// The record is in the list only. Since @p since something is known to be missing here: what came later proves
    /// nothing of what came before.
    void listWanted(const QDateTime &since);

private:
    void onAnswered(const NotificationId &id, const Result<Notification> &answer);

    clinic::ClinicApi &m_api;
    QHash<NotificationId, QDateTime> m_fetching; ///< When the frame came.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
