// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/windownotices.h"

#include "core/clinic/serverclock.h"
#include "core/sync/acts.h"
#include "ui/mainwindow.h"
#include "ui/status/connectionbanner.h"
#include "ui/status/oldactsstrip.h"

namespace clinicbell {

void joinNotices(ui::MainWindow &window, const clinic::ServerClock &serverClock, sync::Acts &acts)
{
    ui::ConnectionBanner &banner = window.banner();
    QObject::connect(&serverClock, &clinic::ServerClock::offsetChanged, &banner,
                     [&banner](const clinic::ServerClock::Offset &offset) {
                         if (offset && std::chrono::abs(*offset) >= clinic::tolerableClockOffset)
                             banner.showNotice({.code = ErrorCode::ClockWrong, .clockOffset = offset});
                         else
                             banner.clearNotice(ErrorCode::ClockWrong);
                     });
    QObject::connect(&window.oldActs(), &ui::OldActsStrip::sendRequested, &acts, &sync::Acts::sendOld);
    QObject::connect(&window.oldActs(), &ui::OldActsStrip::discardRequested, &acts, &sync::Acts::discardOld);
}

} // namespace clinicbell
