// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/features.h"
#include "app/demo-server/router.h"

namespace clinicbell::demo {

class Inboxes;
class NotificationTable;

/// Who has seen to a notification: POST /notifications/{id}/acknowledge, POST and DELETE /notifications/{id}/claim.
class HandlingApi
{
public:
    HandlingApi(NotificationTable &table, Inboxes &inboxes, Features features);
    void addRoutes(Router &router);

private:
    Answer acknowledge(const Request &request);
    /// @p claimant: whoever asks, or nobody. 409 with the holder where that is somebody else.
    Answer setClaim(const Request &request, const std::optional<Person> &claimant);

    NotificationTable &m_table;
    Inboxes &m_inboxes;
    Features m_features;
};

} // namespace clinicbell::demo
