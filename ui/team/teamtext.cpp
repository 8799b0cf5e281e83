// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teamtext.h"

#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace clinicbell::ui {

namespace {

/// The context under which translators find the words of the team list.
struct TeamText
{
    Q_DECLARE_TR_FUNCTIONS(Team)
};

} // namespace

QString groupText(TeamModel::Group group, int headcount)
{
    const QString count = QLocale().toString(headcount);
    switch (group) {
    case TeamModel::Group::WithPatient:
        //: Heading in the team list; %1 is how many people.
        return TeamText::tr("With a patient · %1").arg(count);
    case TeamModel::Group::Available:
        //: Heading in the team list; %1 is how many people.
        return TeamText::tr("Available · %1").arg(count);
    case TeamModel::Group::BusyOrAway:
        //: Heading in the team list; %1 is how many people.
        return TeamText::tr("Busy or away · %1").arg(count);
    case TeamModel::Group::NotHere: break;
    }
    //: Heading in the team list; %1 is how many people.
    return TeamText::tr("Not here · %1").arg(count);
}

QString ownNameText(const QString &name)
{
    //: The person's own row in the team list; %1 is their name.
    return TeamText::tr("%1 (you)").arg(name);
}

QString sinceText(const QDateTime &since, const QDateTime &reference)
{
    if (!since.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = since.toLocalTime();
    const QString time = clockTime(since, locale);
    if (!reference.isValid() || local.date() == reference.toLocalTime().date()) {
        //: Since when a colleague has had this status; %1 is a time.
        return TeamText::tr("since %1").arg(time);
    }
    //: Since when a colleague has had this status; %1 is a short weekday, %2 a time.
    return TeamText::tr("since %1 %2").arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat), time);
}

QString untilText(const QDateTime &until, const QDateTime &reference)
{
    if (!until.isValid() || (reference.isValid() && until <= reference))
        return {};
    const QLocale locale;
    const QDateTime local = until.toLocalTime();
    const QString time = clockTime(until, locale);
    if (!reference.isValid() || local.date() == reference.toLocalTime().date()) {
        //: Until when a colleague will have this status; %1 is a time.
        return TeamText::tr("until %1").arg(time);
    }
    //: Until when a colleague will have this status; %1 is a short weekday, %2 a time.
    return TeamText::tr("until %1 %2").arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat), time);
}

QString statusWithEnd(PresenceStatus status, const QDateTime &until, const QDateTime &reference)
{
    const QString end = untilText(until, reference);
    //: A status and its end: %1 is such as "Busy", %2 such as "until 14:30".
    return end.isEmpty() ? presenceText(status) : TeamText::tr("%1 %2").arg(presenceText(status), end);
}

QString choiceText(const PresenceChoice &choice)
{
    const QString status = presenceText(choice.status);
    switch (choice.span) {
    case PresenceSpan::Open: break;
    //: Choice of one's own status; %1 is such as "Busy".
    case PresenceSpan::HalfHour: return TeamText::tr("%1 for 30 minutes").arg(status);
    //: Choice of one's own status; %1 is such as "Busy".
    case PresenceSpan::Hour: return TeamText::tr("%1 for 1 hour").arg(status);
    //: Choice of one's own status; %1 is such as "Busy".
    case PresenceSpan::Day: return TeamText::tr("%1 for the rest of the day").arg(status);
    }
    return status;
}

QString placeText(const Member &member)
{
    if (member.room.isEmpty() && member.desk.isEmpty())
        return roleText(member.role);
    if (member.room.isEmpty() || member.desk.isEmpty())
        return member.room + member.desk;
    //: Where a colleague sits: %1 is the room, %2 the desk.
    return TeamText::tr("%1 · %2").arg(member.room, member.desk);
}

} // namespace clinicbell::ui
