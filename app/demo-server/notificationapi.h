// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/features.h"
#include "app/demo-server/router.h"

#include <QDateTime>

namespace clinicbell::demo {

class Inboxes;
class NotificationTable;
class Validation;

/// /notifications
class NotificationApi
{
public:
    NotificationApi(NotificationTable &table, Inboxes &inboxes, Features features);
    void addRoutes(Router &router);

private:
    void addReads(Router &router);
    void addWrites(Router &router);
    Answer list(const Request &request);
    Answer changes(const Request &request, const Paging &paging, const QDateTime &after);
    Answer unread(const Request &request);
    Answer stats(const Request &request);
    Answer show(const Request &request);
    Answer markRead(const Request &request);
    Answer markAllRead(const Request &request);
    QDateTime upTo(Validation &fields) const;
    Answer clear(const Request &request);
    Answer markSeveralRead(const Request &request);
    Answer remove(const Request &request);
    Answer removeSeveral(const Request &request);

    NotificationTable &m_table;
    Inboxes &m_inboxes;
    Features m_features;
};

} // namespace clinicbell::demo
