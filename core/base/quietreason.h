// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell {

/// Why a notification did not pop up. Kept with the row as a number, so that the order stays.
enum class QuietReason {
    NotQuiet,
    AlreadyHandled,
    AlreadyShown,
    CentreIsActive,
    DoNotDisturb,
    LowPriority,
    QuietHours,
    InConsultation,
    DesktopQuiet, ///< The desktop's own do-not-disturb.
};
inline constexpr int quietReasonCount = 9;

/// It was held back for a while, which ends; what is still open then is told together.
constexpr bool isHeldBack(QuietReason reason)
{
    return reason == QuietReason::DoNotDisturb || reason >= QuietReason::QuietHours;
}

} // namespace clinicbell
