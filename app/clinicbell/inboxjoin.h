// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::ui {
class InboxPage;
}

namespace clinicbell {

/// What the notification centre wants to know of single notifications, from the store. Both outlive the joining.
void joinDetails(ui::InboxPage &inbox, store::NotificationStore &store);

} // namespace clinicbell
