// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"
#include "core/base/result.h"

#include <QObject>
#include <QSet>

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

    void fetch(const NotificationId &id);
    void stop();

signals:
    void fetched(const clinicbell::Notification &notification);
    void listWanted();

private:
    void onAnswered(const NotificationId &id, const Result<Notification> &answer);

    clinic::ClinicApi &m_api;
    QSet<NotificationId> m_fetching;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
