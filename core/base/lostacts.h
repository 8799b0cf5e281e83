// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace clinicbell {

/// Acts of the person that waited for the server and went with what kept them.
struct LostActs
{
    std::optional<int> count = 0; ///< Unset: nobody knows how many, or whether there were any.
    QDateTime since = {}; ///< When the first and the last of them were made (UTC); invalid: none, or unknown.
    QDateTime until = {};

    bool isNone() const { return count == 0; }
    friend bool operator==(const LostActs &, const LostActs &) = default;
};

} // namespace clinicbell
