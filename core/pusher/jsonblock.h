// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pusher {

/// Which of 64 units of a text matter to somebody who looks for the end of a JSON string: a bit a unit, the first unit
/// in the lowest bit.
struct JsonBlock
{
    static constexpr qsizetype size = 64;

    quint64 quotes = 0;
    quint64 backslashes = 0;
    quint64 controls = 0; ///< Below U+0020, which no JSON string holds as such.

    /// Reads as many units at @p text.
    void read(const char16_t *text);
    /// The same, on any machine.
    void readPlainly(const char16_t *text);

    friend bool operator==(const JsonBlock &, const JsonBlock &) = default;
};

} // namespace pusher
