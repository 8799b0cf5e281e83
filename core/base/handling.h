// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QDateTime>

namespace clinicbell {

/// What was done about a notification besides reading it (backend.md, Extensions). Times are UTC.
struct Handling
{
    QDateTime acknowledgedAt = {}; ///< By the person whose notification it is; invalid: not yet.
    UserId claimedBy = {}; ///< Who said "I've got this"; empty: nobody.
    QString claimedByName = {}; ///< May be empty where the server does not say.
    /// By the server's clock, and of a release too; invalid: never heard of, or not confirmed.
    QDateTime claimedAt = {};
    OperationId acknowledging = {}; ///< The act here that the server has not confirmed; empty: it knows.
    OperationId claiming = {}; ///< Likewise, of a claim or its release.

    friend bool operator==(const Handling &, const Handling &) = default;
};

} // namespace clinicbell
