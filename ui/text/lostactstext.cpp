// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/lostactstext.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

/// For tr().
class LostActsText
{
    Q_DECLARE_TR_FUNCTIONS(LostActsText)
};

} // namespace

QString lostActsText(const LostActs &lost, const QDateTime &now, const QLocale &locale)
{
    if (!lost.count)
        return LostActsText::tr("What you did last may not have been kept. Please check it.");
    if (lost.isNone())
        return {};
    const bool isOfToday = lost.since.toLocalTime().date() == now.toLocalTime().date();
    const auto text = [&](const QDateTime &time) {
        return isOfToday ? clockTime(time, locale) : absoluteTime(time, locale);
    };
    const QString since = text(lost.since);
    const QString until = text(lost.until);
    if (*lost.count == 1) {
        //: Something that the person did and that was never sent to the server; %1: when, such as "12:05"
        return LostActsText::tr("1 change made at %1 could not be kept. Please check it.").arg(since);
    }
    if (since == until) {
        //: %n things that the person did and that were never sent to the server; %1: when, such as "12:05"
        return LostActsText::tr("%n changes made at %1 could not be kept. Please check them.", nullptr, *lost.count)
            .arg(since);
    }
    //: %n things that the person did and that were never sent to the server; %1, %2: when, such as "12:05"
    return LostActsText::tr("%n changes made between %1 and %2 could not be kept. Please check them.", nullptr,
                            *lost.count)
        .arg(since, until);
}

} // namespace clinicbell::ui
