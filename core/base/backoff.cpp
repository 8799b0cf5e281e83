// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/backoff.h"

#include <QtGlobal>

#include <algorithm>

namespace clinicbell {

std::chrono::milliseconds backoffDelay(int attempt, const BackoffRule &rule, double random)
{
    // 2^20 s is far beyond any cap; the bound keeps the shift from overflowing after a year of attempts.
    const auto doubled = rule.first * (qint64(1) << std::clamp(attempt, 0, 20));
    const auto base = std::min<std::chrono::milliseconds>(doubled, rule.longest);
    return base
        + std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(base.count()) * rule.jitter * random));
}

} // namespace clinicbell
