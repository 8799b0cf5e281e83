// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/sync/teamboard.h"

namespace clinicbell::ui {
class MainWindow;
class TeamPage;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

class PresenceDesk;

/// Shows the team on its page and what the sidebar and the bell's menu say of it; @p account is one's own.
void showTeam(const sync::Team &team, const Account &account, ui::TeamPage &page, ui::MainWindow &window,
              ui::TrayBell &tray);

/// What the person says of themselves on the page. @p presence and @p clock outlive it.
void joinOwnStatus(PresenceDesk &presence, ui::TeamPage &page, const Clock &clock);

} // namespace clinicbell
