// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/deviation.h"

#include <array>

namespace clinicbell {

QString deviationKey(Deviation::Kind kind)
{
    static constexpr std::array<QLatin1StringView, deviationCount> words{
        QLatin1StringView("other-prefix"),         QLatin1StringView("call-fails"),
        QLatin1StringView("status-without-token"), QLatin1StringView("not-json"),
        QLatin1StringView("word-missing"),         QLatin1StringView("list-elsewhere"),
        QLatin1StringView("no-pagination"),        QLatin1StringView("time-without-zone"),
        QLatin1StringView("data-is-text"),         QLatin1StringView("no-date"),
        QLatin1StringView("unsigned-key"),         QLatin1StringView("token-lives"),
    };
    return words.at(static_cast<size_t>(kind));
}

} // namespace clinicbell
