// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/urgencytext.h"

#include "ui/text/safetext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr qsizetype longestEscalation = 40;
constexpr qint64 longestInSeconds = 3600; ///< What is open for longer is told by its time of day.

/// For tr().
struct UrgencyText
{
    Q_DECLARE_TR_FUNCTIONS(UrgencyText)
};

} // namespace

std::optional<Escalation> escalationOf(const Notification &notification)
{
    QDateTime at = QDateTime::fromString(notification.data.value("escalates_at"_L1).toString(), Qt::ISODateWithMs);
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC); // As every other time of a server that names no zone.
    const QString to = safeLine(notification.data.value("escalates_to"_L1).toString(), longestEscalation);
    return at.isValid() && !to.isEmpty() ? std::optional(Escalation{.at = at, .to = to}) : std::nullopt;
}

QString escalationText(const Escalation &next, const QDateTime &now, const QLocale &locale)
{
    if (next.at > now) {
        //: On the card about something urgent; %1 is a person or a role, %2 a time of day
        return UrgencyText::tr("Goes to %1 at %2").arg(next.to, clockTime(next.at, locale));
    }
    //: On the card about something urgent that nobody has acted on; %1 is a person or a role, %2 a time of day
    return UrgencyText::tr("Should have gone to %1 at %2") // Whether it has, only the server knows.
        .arg(next.to, clockTime(next.at, locale));
}

QString minutesAndSeconds(qint64 seconds)
{
    const qint64 shown = std::max<qint64>(seconds, 0);
    return u"%1:%2"_s.arg(shown / 60).arg(shown % 60, 2, 10, QChar(u'0'));
}

QString pressingText(const Notification &notification, const QDateTime &now, const QLocale &locale)
{
    const auto next = escalationOf(notification);
    if (next && next->at > now) {
        //: On the row of something urgent; %1 is the time left, "0:42", %2 a person or a role who gets it then
        return UrgencyText::tr("%1, then %2").arg(minutesAndSeconds(now.secsTo(next->at)), next->to);
    }
    if (next)
        return escalationText(*next, now, locale);
    const qint64 open = notification.createdAt.secsTo(now);
    if (open >= longestInSeconds)
        return {};
    //: On the row of something urgent; %1 is minutes and seconds, "2:05"
    return UrgencyText::tr("open for %1").arg(minutesAndSeconds(open));
}

} // namespace clinicbell::ui
