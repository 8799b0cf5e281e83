// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::clinic {
class ServerClock;
}

namespace clinicbell::ui {
class ConnectionBanner;
}

namespace clinicbell {

/// The banner says that this computer's clock is wrong while it is, by two minutes or more.
void joinClockNotice(ui::ConnectionBanner &banner, const clinic::ServerClock &serverClock);

} // namespace clinicbell
