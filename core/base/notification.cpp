// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/notification.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

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

std::chrono::seconds lateness(const Notification &notification)
{
    const bool matters = !notification.isRead() && notification.late >= noticeableLateness;
    return matters ? notification.late : std::chrono::seconds(0);
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
