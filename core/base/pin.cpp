// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/pin.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

/// Keys in a row, years and the like, which head every list of PINs that people choose.
constexpr std::array favourites{"2580"_L1, "0852"_L1, "1212"_L1, "1004"_L1, "6969"_L1,
                                "1122"_L1, "1313"_L1, "2001"_L1, "1010"_L1, "131313"_L1};

bool goesInSteps(const QString &digits, int step)
{
    for (qsizetype i = 1; i < digits.size(); ++i) {
        const int from = digits.at(i - 1).digitValue();
        if (digits.at(i).digitValue() != (from + step + 10) % 10)
            return false;
    }
    return true;
}

/// The same two digits again and again: 1212, 474747.
bool repeatsPair(const QString &digits)
{
    for (qsizetype i = 2; i < digits.size(); ++i) {
        if (digits.at(i) != digits.at(i - 2))
            return false;
    }
    return true;
}

bool isEasy(const QString &digits)
{
    for (const int step : {-1, 0, 1}) {
        if (goesInSteps(digits, step))
            return true;
    }
    return repeatsPair(digits) || std::find(favourites.begin(), favourites.end(), digits) != favourites.end();
}

} // namespace

QString plainDigits(const QString &pin)
{
    QString plain = pin;
    for (QChar &each : plain) {
        if (each.isDigit())
            each = QChar(u'0' + each.digitValue());
    }
    return plain;
}

PinFlaw flawOf(const QString &pin)
{
    if (!std::all_of(pin.begin(), pin.end(), [](QChar each) { return each.isDigit(); }))
        return PinFlaw::NotOnlyDigits;
    if (pin.size() < shortestPin)
        return PinFlaw::TooShort;
    if (pin.size() > longestPin)
        return PinFlaw::TooLong;
    return isEasy(plainDigits(pin)) ? PinFlaw::TooEasy : PinFlaw::None;
}

LockState lockState(bool isLocked, bool hasPin, int wrongTries)
{
    if (!isLocked)
        return LockState::Open;
    return hasPin && wrongTries < mostPinTries ? LockState::AsksForPin : LockState::AsksForPassword;
}

} // namespace clinicbell
