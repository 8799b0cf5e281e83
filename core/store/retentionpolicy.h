// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"

#include <chrono>

namespace clinicbell::store {

/// How much of the past this computer keeps. Whichever is reached first; 0 of either: without end.
struct RetentionPolicy
{
    std::chrono::hours age = std::chrono::days(90);
    int rows = 100'000;
    friend bool operator==(const RetentionPolicy &, const RetentionPolicy &) = default;
};

/// One short transaction of a purge, and where to go on.
struct PurgeStep
{
    RetentionPolicy policy = {};
    std::optional<PageKey> after = {}; ///< The last row that was looked at; unset: from the oldest.
    /// Rows that are still to be looked at before only the policy's number is left; unset: the store knows.
    std::optional<int> beyond = {};
};

struct PurgeReport
{
    int purged = 0;
    std::optional<PurgeStep> next = {}; ///< Unset: all that may go has gone.
};

} // namespace clinicbell::store
