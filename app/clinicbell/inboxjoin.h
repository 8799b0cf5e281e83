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
class Facing;
class Clock;
class WhyDesk;
struct Notification;

/// What the notification centre wants to know of single notifications, from the store. All outlive the joining.
void joinDetails(ui::InboxPage &inbox, store::NotificationStore &store, const Facing &facing);
/// Opens the pages of the clinic that notifications lead to, in the browser; says so in @p window where there is none.
void joinLinks(ui::MainWindow &window, const AccountLifecycle &lifecycle);
/// Where it leads, if that is on the clinic's own host (actionLink()).
void openLink(const Notification &notification, ui::MainWindow &window, const AccountLifecycle &lifecycle);
/// Why a notification came as it did, in a small window over @p window.
void joinWhy(ui::MainWindow &window, WhyDesk &why, const Clock &clock);

} // namespace clinicbell
