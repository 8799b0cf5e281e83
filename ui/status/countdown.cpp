// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/countdown.h"

using namespace std::chrono_literals;

namespace clinicbell::ui {

std::optional<std::chrono::milliseconds> untilNextSecond(const QDateTime &due, const QDateTime &now)
{
    if (!due.isValid())
        return std::nullopt;
    const std::chrono::milliseconds left(now.msecsTo(due));
    if (left <= 0ms)
        return std::nullopt;
    const std::chrono::milliseconds beyond = left % 1s;
    return beyond > 0ms ? beyond : 1s;
}

} // namespace clinicbell::ui
