// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::clinic {
class ServerClock;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {
class Acts;
}

namespace clinicbell::ui {
class ConnectionBanner;
class MainWindow;
} // namespace clinicbell::ui

namespace clinicbell {

class AccountLifecycle;

/// The window says that this computer's clock is wrong while it is, by two minutes or more, tells which acts the server
/// declined, and asks about acts that are too old to be sent unasked.
void joinNotices(ui::MainWindow &window, store::NotificationStore &store, const clinic::ServerClock &serverClock,
                 sync::Acts &acts);

/// A line below the window, for as long as the server that is chosen is spoken to without encryption.
void joinOpenToAll(ui::MainWindow &window, const AccountLifecycle &lifecycle);

/// What was the matter with one person's inbox is not the next one's business.
void clearInboxNotices(ui::ConnectionBanner &banner);

} // namespace clinicbell
