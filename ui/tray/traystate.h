// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell::ui {

/// What the tray bell has to tell at a glance.
struct TrayState
{
    int unread = 0; ///< What counts here: a number.
    bool others = false; ///< Something else is unread, which one wants to know but not to count: a dot.
    int urgent = 0; ///< Unread and critical: the bell turns red.
    bool offline = false;
    bool doNotDisturb = false;
    bool signedOut = false;

    friend bool operator==(const TrayState &, const TrayState &) = default;
};

/// The same in words, for the tooltip and for people who do not see the icon.
QString trayText(const TrayState &state);
/// What it means for the person that this desktop has no tray.
QString noTrayText();

} // namespace clinicbell::ui
