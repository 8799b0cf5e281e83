// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QTime>

#include <array>
#include <optional>

namespace clinicbell {

/// When nothing but what is urgent makes itself heard, week by week, by this computer's local time. `until` before or
/// at `from` is on the day after; the day that counts is the one on which they begin.
struct QuietHours
{
    bool on = false;
    QTime from = QTime(18, 0);
    QTime until = QTime(8, 0);
    std::array<bool, 7> days{true, true, true, true, true, true, true}; ///< Monday first.

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// Is @p local, a local time, within @p hours?
bool isWithin(const QuietHours &hours, const QDateTime &local);
/// When that changes next, within eight days; invalid: never.
QDateTime nextChange(const QuietHours &hours, const QDateTime &local);

/// What notifications of one kind may do.
struct KindChoices
{
    bool popUp = true;
    bool sound = true;
    bool badge = true; ///< They count on the bell.

    friend bool operator==(const KindChoices &, const KindChoices &) = default;
};
using ChoicesByKind = std::array<KindChoices, kindCount>;

/// What the person chose for this computer; everything applies at once.
struct Preferences
{
    enum class Look { System, Light, Dark, HighContrast };

    QString language = {}; ///< One of offeredLanguages(); empty: the desktop's.
    Look look = Look::System;
    bool compact = false; ///< Rows of one line.
    int textPercent = 100; ///< Of the desktop's text size, 80 to 200.
    Priority popUpsFrom = Priority::Normal; ///< What is less pops up nowhere; Critical always does.
    ChoicesByKind kinds = {}; ///< Emergencies do everything, whatever stands here.
    bool discreetPopUps = false; ///< Pop-ups tell the kind, and no names.
    bool sounds = true;
    int volumePercent = 70; ///< 10 to 100.
    bool quietInConsultation = true;
    QuietHours quietHours = {};
    int lockAfterMinutes = 10; ///< Nobody has touched the computer for so long: it is locked; 0: never by itself.
    int keepDays = 90; ///< How long what is over stays on this computer; 0: as long as there is room.
    QTime opening = QTime(8, 0); ///< When the clinic opens: "remind me tomorrow".

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Usual choices for a kind of desk. They set when it makes itself heard; how it looks stays as it is.
enum class DeskPreset { Reception, Doctor, Nurse, Manager };
inline constexpr int deskPresetCount = 4;
Preferences withPreset(DeskPreset preset, Preferences preferences);
/// The one whose choices these are; nothing where they are of no preset.
std::optional<DeskPreset> presetOf(const Preferences &preferences);

/// Of @p unread by kind: how many count on the bell.
int countedOnBell(const std::array<int, kindCount> &unread, const ChoicesByKind &kinds);

} // namespace clinicbell
