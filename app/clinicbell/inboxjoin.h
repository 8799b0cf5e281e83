// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::ui {
class InboxPage;
class MainWindow;
} // namespace clinicbell::ui

namespace clinicbell {

class AccountLifecycle;

/// What the notification centre wants to know of single notifications, from the store. Both outlive the joining.
void joinDetails(ui::InboxPage &inbox, store::NotificationStore &store);
/// Opens the pages of the clinic that notifications lead to, in the browser; says so in @p window where there is none.
void joinLinks(ui::MainWindow &window, const AccountLifecycle &lifecycle);

} // namespace clinicbell
