// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/preferencesbook.h"

#include "app/clinicbell/policedsettings.h"
#include "app/clinicbell/retentionsettings.h"
#include "core/base/setting.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr std::array looks{"system"_L1, "light"_L1, "dark"_L1, "highContrast"_L1};
constexpr int smallestText = 80;
constexpr int largestText = 200;
constexpr int softest = 10;
constexpr int longestLockMinutes = 24 * 60;

struct Keys
{
    Setting<QString> language{"appearance/language", {}};
    Setting<QString> look{"appearance/colours", u"system"_s};
    Setting<bool> compact{"appearance/compact", false};
    Setting<int> textPercent{"appearance/textPercent", 100};
    Setting<QString> popUpsFrom{"notifications/popUpsFrom", u"normal"_s};
    Setting<QString> noPopUps{"notifications/noPopUps", {}}; ///< Kinds, with commas between them; so the next two.
    Setting<QString> noSounds{"notifications/noSounds", {}};
    Setting<QString> notCounted{"notifications/notCounted", {}};
    Setting<bool> discreetPopUps{"notifications/discreetPopUps", false};
    Setting<int> lockAfter{"lock/afterMinutes", Preferences().lockAfterMinutes};
    Setting<bool> sounds{"sounds/on", true};
    Setting<int> volume{"sounds/volume", 70};
    Setting<bool> quietInConsultation{"notifications/quietInConsultation", true};
    Setting<QString> opening{"notifications/opening", u"08:00"_s};
    Setting<bool> quietOn{"notifications/quietHours", false};
    Setting<QString> quietFrom{"notifications/quietFrom", u"18:00"_s};
    Setting<QString> quietUntil{"notifications/quietUntil", u"08:00"_s};
    Setting<QString> quietDays{"notifications/quietDays", u"1111111"_s}; ///< From Monday on, "1" or "0" each.
};

const Setting<QString> doNotDisturb{"notifications/doNotDisturbUntil", {}}; ///< ISO, UTC.

QTime timeIn(const Setting<QString> &setting, const PolicedSettings &settings)
{
    const QTime time = QTime::fromString(setting.read(settings), u"hh:mm"_s);
    return time.isValid() ? time : QTime::fromString(setting.fallback, u"hh:mm"_s);
}

Priority priorityIn(const QString &key)
{
    for (int priority = 0; priority < priorityCount; ++priority) {
        if (priorityKey(static_cast<Priority>(priority)) == key)
            return static_cast<Priority>(priority);
    }
    return Preferences().popUpsFrom;
}

void readKinds(const QString &listed, bool KindChoices::*choice, ChoicesByKind &kinds)
{
    const QStringList names = listed.split(u',', Qt::SkipEmptyParts);
    for (int kind = 0; kind < kindCount; ++kind)
        kinds.at(static_cast<size_t>(kind)).*choice = !names.contains(kindKey(static_cast<Kind>(kind)));
}

QString namesWithout(bool KindChoices::*choice, const ChoicesByKind &kinds)
{
    QStringList names;
    for (int kind = 0; kind < kindCount; ++kind) {
        if (!(kinds.at(static_cast<size_t>(kind)).*choice))
            names += kindKey(static_cast<Kind>(kind));
    }
    return names.join(u',');
}

QuietHours readQuietHours(const PolicedSettings &settings)
{
    const Keys keys;
    QuietHours hours{.on = keys.quietOn.read(settings),
                     .from = timeIn(keys.quietFrom, settings),
                     .until = timeIn(keys.quietUntil, settings)};
    const QString days = keys.quietDays.read(settings);
    if (days.size() == static_cast<qsizetype>(hours.days.size())) {
        for (size_t day = 0; day < hours.days.size(); ++day)
            hours.days.at(day) = days.at(static_cast<qsizetype>(day)) == u'1';
    }
    return hours;
}

} // namespace

Preferences readPreferences(QSettings &kept, const Policy &policy)
{
    const PolicedSettings settings(kept, policy);
    const Keys keys;
    Preferences preferences;
    preferences.language = keys.language.read(settings);
    const auto *found = std::find(looks.begin(), looks.end(), keys.look.read(settings));
    if (found != looks.end())
        preferences.look = static_cast<Preferences::Look>(found - looks.begin());
    preferences.compact = keys.compact.read(settings);
    preferences.textPercent = std::clamp(keys.textPercent.read(settings), smallestText, largestText);
    preferences.popUpsFrom = priorityIn(keys.popUpsFrom.read(settings));
    readKinds(keys.noPopUps.read(settings), &KindChoices::popUp, preferences.kinds);
    readKinds(keys.noSounds.read(settings), &KindChoices::sound, preferences.kinds);
    readKinds(keys.notCounted.read(settings), &KindChoices::badge, preferences.kinds);
    preferences.discreetPopUps = keys.discreetPopUps.read(settings);
    preferences.lockAfterMinutes = std::clamp(keys.lockAfter.read(settings), 0, longestLockMinutes);
    preferences.sounds = keys.sounds.read(settings);
    preferences.volumePercent = std::clamp(keys.volume.read(settings), softest, 100);
    preferences.quietInConsultation = keys.quietInConsultation.read(settings);
    preferences.quietHours = readQuietHours(settings);
    preferences.keepDays = std::max(0, keepDaysSetting.read(settings));
    preferences.opening = timeIn(keys.opening, settings);
    return preferences;
}

void writePreferences(QSettings &kept, const Preferences &preferences, const Policy &policy)
{
    PolicedSettings settings(kept, policy);
    const Keys keys;
    keys.language.write(settings, preferences.language);
    keys.look.write(settings, looks.at(static_cast<size_t>(preferences.look)));
    keys.compact.write(settings, preferences.compact);
    keys.textPercent.write(settings, preferences.textPercent);
    keys.popUpsFrom.write(settings, priorityKey(preferences.popUpsFrom));
    keys.noPopUps.write(settings, namesWithout(&KindChoices::popUp, preferences.kinds));
    keys.noSounds.write(settings, namesWithout(&KindChoices::sound, preferences.kinds));
    keys.notCounted.write(settings, namesWithout(&KindChoices::badge, preferences.kinds));
    keys.discreetPopUps.write(settings, preferences.discreetPopUps);
    keys.lockAfter.write(settings, preferences.lockAfterMinutes);
    keys.sounds.write(settings, preferences.sounds);
    keys.volume.write(settings, preferences.volumePercent);
    keys.quietInConsultation.write(settings, preferences.quietInConsultation);
    keepDaysSetting.write(settings, preferences.keepDays);
    keys.opening.write(settings, preferences.opening.toString(u"hh:mm"_s));
    keys.quietOn.write(settings, preferences.quietHours.on);
    keys.quietFrom.write(settings, preferences.quietHours.from.toString(u"hh:mm"_s));
    keys.quietUntil.write(settings, preferences.quietHours.until.toString(u"hh:mm"_s));
    QString days;
    for (const bool counts : preferences.quietHours.days)
        days += counts ? u'1' : u'0';
    keys.quietDays.write(settings, days);
}

QDateTime readDoNotDisturb(const QSettings &settings, const QDateTime &now)
{
    const QDateTime until = QDateTime::fromString(doNotDisturb.read(settings), Qt::ISODate);
    return until.isValid() && until > now ? until.toUTC() : QDateTime();
}

void writeDoNotDisturb(QSettings &settings, const QDateTime &until)
{
    doNotDisturb.write(settings, until.isValid() ? until.toUTC().toString(Qt::ISODate) : QString());
}

} // namespace clinicbell
