// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::ui {

/// The PIN of whoever is signed in, as far as the settings tell of it.
struct PinState
{
    bool isSet = false;
    bool isForThisRun = false; ///< There is no keychain that would keep it.

    friend bool operator==(const PinState &, const PinState &) = default;
};

} // namespace clinicbell::ui
