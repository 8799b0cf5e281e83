// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/preferences.h"

#include <algorithm>

namespace clinicbell {

namespace {

struct Span
{
    QDateTime from;
    QDateTime until;
};

/// Those that begin on @p day, whether that day counts or not.
Span spanOf(const QuietHours &hours, QDate day)
{
    const QDate end = hours.until <= hours.from ? day.addDays(1) : day;
    return {QDateTime(day, hours.from, Qt::LocalTime), QDateTime(end, hours.until, Qt::LocalTime)};
}

bool counts(const QuietHours &hours, QDate day)
{
    return hours.on && hours.days.at(static_cast<size_t>(day.dayOfWeek() - 1));
}

} // namespace

bool isWithin(const QuietHours &hours, const QDateTime &local)
{
    // Those of yesterday may still last.
    for (const int back : {0, 1}) {
        const QDate day = local.date().addDays(-back);
        const Span span = spanOf(hours, day);
        if (counts(hours, day) && local >= span.from && local < span.until)
            return true;
    }
    return false;
}

QDateTime nextChange(const QuietHours &hours, const QDateTime &local)
{
    const bool now = isWithin(hours, local);
    QList<QDateTime> edges;
    for (int ahead = -1; ahead <= 8; ++ahead) {
        const Span span = spanOf(hours, local.date().addDays(ahead));
        edges << span.from << span.until;
    }
    std::sort(edges.begin(), edges.end());
    const auto found = std::find_if(edges.begin(), edges.end(), [&](const QDateTime &edge) {
        return edge > local && isWithin(hours, edge) != now;
    });
    return found == edges.end() ? QDateTime() : *found;
}

Preferences withPreset(DeskPreset preset, Preferences preferences)
{
    preferences.kinds = {};
    preferences.popUpsFrom = Priority::Normal;
    preferences.sounds = true;
    preferences.quietInConsultation = true;
    const auto choose = [&preferences](std::initializer_list<Kind> kinds, const KindChoices &choices) {
        for (const Kind kind : kinds)
            preferences.kinds.at(static_cast<size_t>(kind)) = choices;
    };
    const KindChoices silent{.popUp = true, .sound = false, .badge = true};
    const KindChoices inTheList{.popUp = false, .sound = false, .badge = false};
    switch (preset) {
    case DeskPreset::Reception: choose({Kind::Rating, Kind::Verification}, inTheList); break;
    case DeskPreset::Doctor:
        choose({Kind::Payment, Kind::Verification, Kind::System}, inTheList);
        choose({Kind::Appointment, Kind::Rating, Kind::General}, silent);
        break;
    case DeskPreset::Nurse:
        choose({Kind::Payment, Kind::Rating, Kind::Verification, Kind::System}, inTheList);
        choose({Kind::Announcement, Kind::General}, silent);
        break;
    case DeskPreset::Manager:
        preferences.popUpsFrom = Priority::High;
        choose({Kind::Appointment, Kind::Reminder, Kind::Consultation, Kind::Prescription}, inTheList);
        choose({Kind::Payment, Kind::Rating, Kind::Verification}, silent);
        break;
    }
    return preferences;
}

std::optional<DeskPreset> presetOf(const Preferences &preferences)
{
    for (int i = 0; i < deskPresetCount; ++i) {
        const auto preset = static_cast<DeskPreset>(i);
        if (withPreset(preset, preferences) == preferences)
            return preset;
    }
    return std::nullopt;
}

int countedOnBell(const std::array<int, kindCount> &unread, const ChoicesByKind &kinds)
{
    int counted = 0;
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        const bool always = kind == static_cast<size_t>(Kind::Emergency);
        counted += always || kinds.at(kind).badge ? unread.at(kind) : 0;
    }
    return counted;
}

} // namespace clinicbell
