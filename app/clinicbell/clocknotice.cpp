// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/clocknotice.h"

#include "core/clinic/serverclock.h"
#include "ui/status/connectionbanner.h"

namespace clinicbell {

void joinClockNotice(ui::ConnectionBanner &banner, const clinic::ServerClock &serverClock)
{
    QObject::connect(&serverClock, &clinic::ServerClock::offsetChanged, &banner,
                     [&banner](const clinic::ServerClock::Offset &offset) {
                         if (offset && std::chrono::abs(*offset) >= clinic::tolerableClockOffset)
                             banner.showNotice({.code = ErrorCode::ClockWrong, .clockOffset = offset});
                         else
                             banner.clearNotice(ErrorCode::ClockWrong);
                     });
}

} // namespace clinicbell
