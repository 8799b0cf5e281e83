// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/remindchoices.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr QTime noon = QTime::fromMSecsSinceStartOfDay(12 * 3'600'000);
constexpr QTime afternoon = QTime::fromMSecsSinceStartOfDay(14 * 3'600'000);

/// For tr().
class RemindText
{
    Q_DECLARE_TR_FUNCTIONS(RemindText)
};

} // namespace

QList<RemindChoice> remindChoices(const QDateTime &now, const RemindTimes &times, const QLocale &locale)
{
    const QDateTime local = now.toLocalTime();
    const auto at = [](QDate day, QTime time) { return QDateTime(day, time, Qt::LocalTime).toUTC(); };
    const auto clock = [&](QTime time) { return locale.toString(time, shortTimeFormat(locale)); };
    QList<RemindChoice> choices;
    if (times.withPatient) {
        //: Line of the menu "Remind me": when the consultation that is under way has ended
        choices.append({RemindText::tr("After this patient"), {}});
    }
    //: Line of the menu "Remind me"
    choices.append({RemindText::tr("In 15 minutes"), now.addSecs(15 * 60)});
    //: Line of the menu "Remind me"
    choices.append({RemindText::tr("In 1 hour"), now.addSecs(3600)});
    if (local.time() < noon) {
        //: Line of the menu "Remind me"; %1 is a time of day
        choices.append({RemindText::tr("This afternoon at %1").arg(clock(afternoon)), at(local.date(), afternoon)});
    }
    //: Line of the menu "Remind me"; %1 is a time of day, when the clinic opens
    choices.append(
        {RemindText::tr("Tomorrow at %1").arg(clock(times.opening)), at(local.date().addDays(1), times.opening)});
    return choices;
}

QString remindedText(const QDateTime &at, const QDateTime &now, const QLocale &locale)
{
    if (!at.isValid()) {
        //: After putting off until the consultation has ended
        return RemindText::tr("Comes back after this patient.");
    }
    const QDateTime local = at.toLocalTime();
    const QString time = clockTime(at, locale);
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    if (days == 0) {
        //: After putting off until later today; %1 is a time of day
        return RemindText::tr("Comes back at %1.").arg(time);
    }
    if (days == 1) {
        //: After putting off; %1 is a time of day
        return RemindText::tr("Comes back tomorrow at %1.").arg(time);
    }
    //: A day; dddd, d and MMMM stand for weekday, day and month
    const QString day = RemindText::tr("dddd d MMMM");
    //: After putting off; %1 is a day, %2 a time
    return RemindText::tr("Comes back on %1 at %2.").arg(locale.toString(local.date(), day), time);
}

} // namespace clinicbell::ui
