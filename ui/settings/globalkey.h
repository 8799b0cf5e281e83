// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell::ui {

/// The key that opens the list at the bell from every program, as far as this desktop lets programs have one.
struct GlobalKey
{
    enum class State {
        Unknown, ///< The desktop has not answered yet.
        NotOffered, ///< It gives programs no keys; the person can give one to the command.
        Offered, ///< It will ask the person which key.
        Declined, ///< It, or the person, has said no.
        Bound,
    };

    State state = State::Unknown;
    QString keys = {}; ///< Of Bound: as the desktop names them; may be empty.

    friend bool operator==(const GlobalKey &, const GlobalKey &) = default;
};

} // namespace clinicbell::ui
