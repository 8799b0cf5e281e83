// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/notificationtext.h"

#include "ui/text/listtext.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"
#include "ui/text/urgencytext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr qsizetype longestHolder = 40;

struct NotificationText
{
    Q_DECLARE_TR_FUNCTIONS(NotificationText)
};

constexpr std::array<const char *, kindCount> kindNames{
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Notification"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Appointment"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Reminder"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Consultation"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Message"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Payment"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Prescription"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Rating"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Emergency"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Announcement"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "Verification"),
    //: Kind of notification
    QT_TRANSLATE_NOOP("NotificationText", "System"),
};

struct KnownKey
{
    QLatin1StringView key;
    const char *label = nullptr;
};

/// In the order in which they are shown.
constexpr std::array knownKeys{
    //: Label of a detail
    KnownKey{"patient"_L1, QT_TRANSLATE_NOOP("NotificationText", "Patient")},
    KnownKey{"patient_name"_L1, "Patient"},
    //: Label of a detail: whom a message comes from
    KnownKey{"sender"_L1, QT_TRANSLATE_NOOP("NotificationText", "From")},
    KnownKey{"sender_name"_L1, "From"},
    KnownKey{"from"_L1, "From"},
    //: Label of a detail: the time of an appointment
    KnownKey{"when"_L1, QT_TRANSLATE_NOOP("NotificationText", "When")},
    KnownKey{"scheduled_at"_L1, "When"},
    KnownKey{"starts_at"_L1, "When"},
    KnownKey{"appointment_time"_L1, "When"},
    KnownKey{"appointment_date"_L1, "When"},
    //: Label of a detail: the time before an appointment was moved
    KnownKey{"old_time"_L1, QT_TRANSLATE_NOOP("NotificationText", "Before")},
    KnownKey{"previous_time"_L1, "Before"},
    //: Label of a detail: the time an appointment was moved to
    KnownKey{"new_time"_L1, QT_TRANSLATE_NOOP("NotificationText", "Now")},
    //: Label of a detail: the doctor
    KnownKey{"with"_L1, QT_TRANSLATE_NOOP("NotificationText", "With")},
    KnownKey{"doctor"_L1, "With"},
    KnownKey{"doctor_name"_L1, "With"},
    //: Label of a detail
    KnownKey{"room"_L1, QT_TRANSLATE_NOOP("NotificationText", "Room")},
    KnownKey{"location"_L1, "Room"},
    //: Label of a detail
    KnownKey{"reason"_L1, QT_TRANSLATE_NOOP("NotificationText", "Reason")},
    //: Label of a detail: of a consultation
    KnownKey{"duration"_L1, QT_TRANSLATE_NOOP("NotificationText", "Duration")},
    //: Label of a detail: of a payment
    KnownKey{"amount"_L1, QT_TRANSLATE_NOOP("NotificationText", "Amount")},
    //: Label of a detail: the number of a bill
    KnownKey{"invoice"_L1, QT_TRANSLATE_NOOP("NotificationText", "Invoice")},
    KnownKey{"invoice_number"_L1, "Invoice"},
    //: Label of a detail: of a prescription
    KnownKey{"medicines"_L1, QT_TRANSLATE_NOOP("NotificationText", "Medicines")},
    //: Label of a detail: stars
    KnownKey{"rating"_L1, QT_TRANSLATE_NOOP("NotificationText", "Rating")},
    //: Label of a detail: free words
    KnownKey{"note"_L1, QT_TRANSLATE_NOOP("NotificationText", "Note")},
    KnownKey{"notes"_L1, "Note"},
};

constexpr qsizetype maxDetailLines = 12;

bool isTechnical(const QString &key)
{
    static constexpr std::array exact{"priority"_L1, "type"_L1,  "url"_L1,          "link"_L1,       "title"_L1,
                                      "message"_L1,  "body"_L1,  "action_url"_L1,   "created_at"_L1, "updated_at"_L1,
                                      "id"_L1,       "token"_L1, "requires_ack"_L1, "icon"_L1,       "status"_L1};
    static constexpr std::array endings{"_id"_L1, "_url"_L1, "Id"_L1, "_type"_L1, "_uuid"_L1, "_token"_L1};
    return std::any_of(exact.begin(), exact.end(), [&](QLatin1StringView name) { return key == name; })
        || std::any_of(endings.begin(), endings.end(), [&](QLatin1StringView end) { return key.endsWith(end); });
}

const KnownKey *knownKey(const QString &key)
{
    const auto *found =
        std::find_if(knownKeys.begin(), knownKeys.end(), [&](const KnownKey &known) { return known.key == key; });
    return found == knownKeys.end() ? nullptr : found;
}

/// "follow_up_note" to "Follow up note".
QString spelledOut(const QString &key)
{
    QString words = safeLine(key, 40).replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

bool looksLikeATime(const QString &text)
{
    return text.size() >= 16 && text.at(4) == u'-' && text.at(7) == u'-' && text.at(10) == u'T';
}

bool isTimeOfDay(const QString &text)
{
    return looksLikeATime(text) || QTime::fromString(text, u"HH:mm"_s).isValid();
}

/// Whole numbers are mostly those of something, an invoice for example: only amounts have signs between their digits.
bool isAmount(const QString &key)
{
    constexpr std::array words{"amount"_L1, "total"_L1, "price"_L1, "fee"_L1};
    return std::any_of(words.begin(), words.end(), [&key](const auto &word) { return key.contains(word); });
}

QString valueText(const QJsonValue &value, const QString &key, const QDateTime &now, const QLocale &locale)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = number == static_cast<double>(static_cast<qint64>(number));
        const auto digits = static_cast<qint64>(number);
        if (whole)
            return isAmount(key) ? locale.toString(digits) : QString::number(digits);
        return locale.toString(number);
    }
    if (value.isString()) {
        const QDateTime time =
            looksLikeATime(value.toString()) ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs) : QDateTime();
        return time.isValid() ? appointedTime(time, now, locale) : safeLine(value.toString());
    }
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &part : array) {
        if (part.isString())
            parts += safeLine(part.toString());
    }
    return listed(parts);
}

} // namespace

QString kindText(Kind kind)
{
    return NotificationText::tr(kindNames.at(static_cast<size_t>(kind)));
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        //: Tag on a notification of the highest priority
        return NotificationText::tr("Urgent");
    case Priority::High:
        //: Tag on a notification of high priority
        return NotificationText::tr("Important");
    case Priority::Normal:
    case Priority::Low: break;
    }
    return {};
}

QString titleText(const Notification &notification)
{
    const QString title = safeLine(notification.title);
    return title.isEmpty() ? kindText(notification.kind) : title;
}

QString messageLine(const Notification &notification)
{
    return safeLine(notification.message);
}

QString latenessTag(const Notification &notification)
{
    using namespace std::chrono;
    const seconds late = lateness(notification);
    if (late <= 0s)
        return {};
    if (late < 1h) {
        //: Tag of a row: it came %n minutes late
        return NotificationText::tr("+%n min", nullptr, static_cast<int>(floor<minutes>(late).count()));
    }
    if (late < 24h) {
        //: Tag of a row: it came %n hours late
        return NotificationText::tr("+%n h", nullptr, static_cast<int>(floor<hours>(late).count()));
    }
    //: Tag of a row: it came %n days late
    return NotificationText::tr("+%n d", nullptr, static_cast<int>(late / 24h));
}

QString latenessText(std::chrono::seconds late)
{
    using namespace std::chrono;
    if (late < 1min)
        return {};
    if (late < 1h) {
        const int count = static_cast<int>(floor<minutes>(late).count());
        //: How late a notification came
        return count == 1 ? NotificationText::tr("1 minute late")
                          : NotificationText::tr("%n minutes late", nullptr, count);
    }
    if (late < 24h) {
        const int count = static_cast<int>(floor<hours>(late).count());
        //: How late a notification came
        return count == 1 ? NotificationText::tr("1 hour late") : NotificationText::tr("%n hours late", nullptr, count);
    }
    const int count = static_cast<int>(late / 24h);
    //: How late a notification came
    return count == 1 ? NotificationText::tr("1 day late") : NotificationText::tr("%n days late", nullptr, count);
}

QString holderText(const Handling &handling, const UserId &self)
{
    if (handling.claimedBy.isEmpty())
        return {};
    if (handling.claimedBy == self) {
        //: Tag of a row: one said "I've got this" oneself
        return NotificationText::tr("You've got this");
    }
    const QString name = safeLine(handling.claimedByName, longestHolder);
    //: Tag of a row; %1 is a colleague's name
    return name.isEmpty() ? NotificationText::tr("Somebody has got this")
                          : NotificationText::tr("%1 has got this").arg(name);
}

QString noteTag(const Notification &notification, const UserId &self, const QDateTime &now, const QLocale &locale)
{
    if (const QDateTime &at = notification.local.remindAt; at.isValid()) {
        //: Tag of a row that was put off; %1 is when it comes back
        return NotificationText::tr("Until %1").arg(untilTime(at, now, locale));
    }
    return holderText(notification.handling, self);
}

QString accessibleRowText(const Notification &notification, const QDateTime &now, const UserId &self,
                          const QLocale &locale)
{
    //: State of a notification; the first word of what a screen reader says of it
    QStringList parts{notification.isRead() ? NotificationText::tr("Read") : NotificationText::tr("Unread")};
    parts += priorityText(urgencyOf(notification)).toLower();
    parts += titleText(notification);
    parts += messageLine(notification);
    parts += spokenTime(notification.createdAt, now, locale);
    parts += latenessText(lateness(notification));
    parts += noteTag(notification, self, now, locale);
    if (notification.local.pinned) {
        //: State of a notification, for a screen reader
        parts += NotificationText::tr("pinned");
    }
    if (needsAcknowledgement(notification)) {
        //: State of a notification, for a screen reader
        parts += NotificationText::tr("needs your acknowledgement");
    }
    if (const auto next = escalationOf(notification); next && isUrgent(notification))
        parts += escalationText(*next, now, locale);
    parts.removeAll(QString());
    //: Between the parts of what a screen reader says
    return parts.join(NotificationText::tr(", "));
}

QString quietText(QuietReason reason)
{
    switch (reason) {
    case QuietReason::DoNotDisturb:
        //: Below a notification that made no sound when it came
        return NotificationText::tr("It came quietly: do not disturb was on.");
    case QuietReason::QuietHours:
        //: Below a notification that made no sound when it came
        return NotificationText::tr("It came quietly, in the quiet hours.");
    case QuietReason::InConsultation:
        //: Below a notification that made no sound when it came
        return NotificationText::tr("It came quietly: you were in a consultation.");
    case QuietReason::DesktopQuiet:
        //: Below a notification that made no sound when it came
        return NotificationText::tr("It came quietly: the desktop was set to do not disturb.");
    default: return {};
    }
}

QList<DetailLine> detailLines(const Notification &notification, const QDateTime &now, const QLocale &locale)
{
    QList<DetailLine> lines;
    const auto add = [&](const QString &label, const QString &key) {
        const QString value = valueText(notification.data.value(key), key, now, locale);
        const bool again =
            std::any_of(lines.begin(), lines.end(), [&](const DetailLine &line) { return line.label == label; });
        if (!value.isEmpty() && !again && lines.size() < maxDetailLines)
            lines.append({label, value});
    };
    if (const QDateTime &at = notification.handling.acknowledgedAt; at.isValid()) {
        //: Label of a detail: when one has acknowledged it
        lines.append({NotificationText::tr("Acknowledged"), absoluteTime(at, locale)});
    }
    // Whom it goes to if nobody acts matters to nobody once somebody has.
    const Handling &handling = notification.handling;
    const auto next = escalationOf(notification);
    if (next && handling.claimedBy.isEmpty() && !handling.acknowledgedAt.isValid()) {
        //: Label of a detail: what happens where nobody acts
        lines.append({NotificationText::tr("Without an answer"), escalationText(*next, now, locale)});
    }
    for (const KnownKey &known : knownKeys) {
        // Where a visit was moved from, it is a time and nobody's name.
        const bool isTime = known.key == "from"_L1 && isTimeOfDay(notification.data.value(known.key).toString());
        if (notification.data.contains(known.key))
            add(NotificationText::tr(isTime ? "Before" : known.label), known.key);
    }
    for (const QString &key : notification.data.keys()) {
        if (!knownKey(key) && !isTechnical(key) && !key.startsWith("escalates_"_L1))
            add(spelledOut(key), key);
    }
    return lines;
}

QString arrivalText(const Notification &notification, const QLocale &locale)
{
    if (!notification.createdAt.isValid())
        return {};
    const QString arrived = clockTimeWithSeconds(notification.createdAt, locale);
    if (!notification.receivedAt.isValid()) {
        //: %1 is a time of day with seconds
        return NotificationText::tr("Arrived %1").arg(arrived);
    }
    //: %1 and %2 are times of day with seconds
    return NotificationText::tr("Arrived %1, shown on this computer %2")
        .arg(arrived, clockTimeWithSeconds(notification.receivedAt, locale));
}

} // namespace clinicbell::ui
