// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::ui {
class ConnectionBanner;
class SettingsPage;
} // namespace clinicbell::ui

namespace clinicbell {

class Application;

/// Joins what the settings offer to do with the account and with what is kept of it; what fails stands in @p banner.
void joinAccount(Application &application, ui::SettingsPage &page, ui::ConnectionBanner &banner);

} // namespace clinicbell
