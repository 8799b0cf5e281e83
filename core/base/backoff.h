// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace clinicbell {

/// How long to wait between attempts: `first`·2ⁿ up to `longest`, plus a random share of up to `jitter` of it
/// (protocol.md, section 4). There is no limit to the number of attempts.
struct BackoffRule
{
    std::chrono::milliseconds first{1'000};
    std::chrono::milliseconds longest{30'000};
    double jitter = 0.5; ///< 0 to 1
};

/// @p attempt counts from 0 (the first wait); @p random is uniform in [0, 1).
std::chrono::milliseconds backoffDelay(int attempt, const BackoffRule &rule, double random);

} // namespace clinicbell
