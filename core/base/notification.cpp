// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/notification.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

struct Subject
{
    Kind kind = Kind::General;
    QLatin1StringView name; ///< Also as `notifiable_type` spells it.
    QLatin1StringView field; ///< Of the data.
};

// Messages stand for themselves: each says something new.
constexpr std::array subjects{
    Subject{Kind::Appointment, "appointment"_L1, "appointment_id"_L1},
    Subject{Kind::Reminder, "appointment"_L1, "appointment_id"_L1},
    Subject{Kind::Consultation, "consultation"_L1, "consultation_id"_L1},
    Subject{Kind::Prescription, "prescription"_L1, "prescription_id"_L1},
    Subject{Kind::Payment, "payment"_L1, "payment_id"_L1},
};

// No id of a server begins so: readId() takes no slash.
constexpr auto localPrefix = "here/"_L1;

/// Ids come as numbers or as text.
QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

bool comesBefore(const Notification &a, const Notification &b)
{
    return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id.value() > b.id.value();
}

bool canBeClaimed(const Notification &notification)
{
    return notification.priority >= Priority::High && !notification.local.doneAt.isValid()
        && notification.handling.claimedBy.isEmpty();
}

bool needsAcknowledgement(const Notification &notification)
{
    const QJsonValue at = notification.data.value("acknowledged_at"_L1);
    const bool isKnown = notification.handling.acknowledgedAt.isValid() || !(at.isUndefined() || at.isNull());
    return notification.data.value("requires_ack"_L1).toBool() && !isKnown;
}

bool isHandled(const Notification &notification)
{
    const LocalStates &local = notification.local;
    const bool isElsewhere = local.doneAt.isValid() || local.remindAt.isValid() || local.superseded;
    const Handling &handling = notification.handling;
    return notification.isRead() || isElsewhere || !handling.claimedBy.isEmpty() || handling.acknowledgedAt.isValid();
}

bool isUrgent(const Notification &notification)
{
    return notification.priority == Priority::Critical && !isHandled(notification);
}

Priority urgencyOf(const Notification &notification)
{
    const Handling &handling = notification.handling;
    const bool inHand = !handling.claimedBy.isEmpty() || handling.acknowledgedAt.isValid();
    return inHand ? std::min(notification.priority, Priority::Normal) : notification.priority;
}

bool waitsForAnswer(const Notification &notification)
{
    return needsAcknowledgement(notification) || isUrgent(notification);
}

QString subjectOf(const Notification &notification)
{
    if (notification.priority == Priority::Critical || notification.data.value("requires_ack"_L1).toBool())
        return {};
    const auto *rule = std::find_if(subjects.begin(), subjects.end(),
                                    [&](const Subject &subject) { return subject.kind == notification.kind; });
    if (rule == subjects.end())
        return {};
    const QString id = idOf(notification.data.value(rule->field));
    if (!id.isEmpty())
        return rule->name + u':' + id;
    const bool isNamed = notification.notifiableType.compare(rule->name, Qt::CaseInsensitive) == 0;
    return isNamed && !notification.notifiableId.isEmpty() ? rule->name + u':' + notification.notifiableId : QString();
}

std::chrono::seconds lateness(const Notification &notification)
{
    const bool isKnown = notification.isRead() || notification.local.seenAt.isValid();
    const bool matters = !isKnown && notification.late >= noticeableLateness;
    return matters ? notification.late : std::chrono::seconds(0);
}

bool isLocal(const NotificationId &id)
{
    return id.value().startsWith(localPrefix);
}

NotificationId reminderId(const AppointmentId &appointment, const QDateTime &startsAt)
{
    return NotificationId(localPrefix
                          + u"appointment/%1/%2"_s.arg(appointment.value()).arg(startsAt.toSecsSinceEpoch()));
}

QString priorityKey(Priority priority)
{
    switch (priority) {
    case Priority::Low: return u"low"_s;
    case Priority::Normal: return u"normal"_s;
    case Priority::High: return u"high"_s;
    case Priority::Critical: return u"critical"_s;
    }
    return {};
}

QString kindKey(Kind kind)
{
    switch (kind) {
    case Kind::General: return u"general"_s;
    case Kind::Appointment: return u"appointment"_s;
    case Kind::Reminder: return u"reminder"_s;
    case Kind::Consultation: return u"consultation"_s;
    case Kind::Message: return u"message"_s;
    case Kind::Payment: return u"payment"_s;
    case Kind::Prescription: return u"prescription"_s;
    case Kind::Rating: return u"rating"_s;
    case Kind::Emergency: return u"emergency"_s;
    case Kind::Announcement: return u"announcement"_s;
    case Kind::Verification: return u"verification"_s;
    case Kind::System: return u"system"_s;
    }
    return {};
}

} // namespace clinicbell
