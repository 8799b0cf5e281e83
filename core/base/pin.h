// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell {

inline constexpr int shortestPin = 4;
inline constexpr int longestPin = 12;
/// So many wrong ones in a row, and the password is asked for.
inline constexpr int mostPinTries = 5;

/// Why a PIN cannot be taken. TooEasy: whoever guesses tries it first.
enum class PinFlaw { None, TooShort, TooLong, NotOnlyDigits, TooEasy };

/// @p pin: digits of any script.
PinFlaw flawOf(const QString &pin);
/// The digits of any script as 0 to 9: the same keys may write others tomorrow.
QString plainDigits(const QString &pin);

/// What a desk asks of whoever comes to it.
enum class LockState { Open, AsksForPin, AsksForPassword };
/// @p wrongTries in a row, over restarts.
LockState lockState(bool isLocked, bool hasPin, int wrongTries);

} // namespace clinicbell
