// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

#include <QDateTime>
#include <QLocale>

namespace clinicbell::ui {

/// "Appointment", "Message", …
QString kindText(Kind kind);
/// "Urgent", "Important"; empty where the priority is not worth a word (normal, low).
QString priorityText(Priority priority);

/// The title on one line; the kind's word where there is none.
QString titleText(const Notification &notification);
/// The message on one line.
QString messageLine(const Notification &notification);
/// What a row says of how late it came, as short as can be: "+19 min"; empty where that does not matter.
QString latenessTag(const Notification &notification);
/// "19 minutes late"; empty for less than a minute.
QString latenessText(std::chrono::seconds late);
/// What a screen reader says of a row: state, priority, title, message, age, lateness (ui.md, Keyboard and assistive
/// technology).
QString accessibleRowText(const Notification &notification, const QDateTime &now, const UserId &self = {},
                          const QLocale &locale = {});
/// Who has got this: "You've got this", "Ani has got this"; empty: nobody.
QString holderText(const Handling &handling, const UserId &self);
/// What a row says of what was done about it: until when it was put off, else who has got it. Mostly empty.
QString noteTag(const Notification &notification, const UserId &self, const QDateTime &now, const QLocale &locale = {});

/// One line of the details: what it is, and its value.
struct DetailLine
{
    QString label;
    QString value;
    friend bool operator==(const DetailLine &, const DetailLine &) = default;
};

/// Notification::data for people: known keys first and under their proper names, ids and addresses left out, times in
/// words. Never more than 12 lines.
QList<DetailLine> detailLines(const Notification &notification, const QDateTime &now, const QLocale &locale = {});

/// Why it made no sound when it came: "It came quietly: you were in a consultation."; empty: it was not held back.
QString quietText(QuietReason reason);

/// "Arrived 14:37:02, shown on this computer 14:37:02"
QString arrivalText(const Notification &notification, const QLocale &locale = {});

} // namespace clinicbell::ui
