// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

namespace clinicbell::ui {
class ConnectionBanner;
class MainWindow;
class SettingsPage;
} // namespace clinicbell::ui

namespace clinicbell {

class AccountLifecycle;
class Application;

/// Joins what the settings offer to do with the account and with what is kept of it; what fails stands in the banner
/// of @p window. @p waiting: how many acts have not been sent.
void joinAccount(Application &application, ui::SettingsPage &page, ui::MainWindow &window,
                 const std::function<int()> &waiting);

/// Does @p leave, which signs out; where it would lose @p waiting acts, only once the person has agreed.
void leaveAsking(const AccountLifecycle &lifecycle, int waiting, ui::MainWindow &window,
                 const std::function<void()> &leave);

} // namespace clinicbell
