// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/inbox/samples.h"

#include "core/base/attention.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

struct Sample
{
    QStringView type;
    QStringView title;
    QStringView message;
    int minutesAgo;
    bool read;
};

constexpr Sample samples[]{
    {u"emergency", u"Emergency in Room 3", u"Dr. Sari asks for help", 0, false},
    {u"appointment_confirmed", u"Appointment confirmed", u"Budi Santoso · today 14:30 · Dr. Putri, Room 2", 5, false},
    {u"appointment_reminder", u"Patient is late", u"Rina Wijaya · was due 14:15 · Dr. Putri, Room 2", 61, false},
    {u"message", u"Dr. Lim", u"Please send the next patient in, Room 1 is ready", 76, false},
    {u"payment_success", u"Payment received", u"Agus Pratama · Rp 250.000 · invoice 1042", 104, true},
    {u"prescription", u"Prescription ready", u"Dewi Lestari · 3 medicines · Dr. Sari", 175, true},
    {u"consultation_ended", u"Consultation ended", u"Hadi Nugroho · Dr. Lim · 22 minutes", 1342, true},
    {u"appointment_rescheduled", u"Appointment moved · 14:00 → 15:30", u"Maria Tan · Dr. Putri", 1657, true},
    {u"announcement", u"Team meeting on Thursday", u"13:00 in the library, bring your questions", 4400, true},
};

} // namespace

Notification sampleNotification(const QString &id, const QDateTime &createdAt)
{
    Notification notification;
    notification.id = NotificationId(id);
    notification.type = u"appointment_confirmed"_s;
    notification.kind = Kind::Appointment;
    notification.title = u"Appointment confirmed"_s;
    notification.message = u"Budi Santoso · today 14:30"_s;
    notification.createdAt = createdAt;
    notification.receivedAt = createdAt;
    return notification;
}

QList<Notification> sampleNotifications(const QDateTime &now)
{
    QList<Notification> notifications;
    for (const Sample &sample : samples) {
        const QDateTime at = now.addSecs(-60LL * sample.minutesAgo);
        Notification notification = sampleNotification(QString::number(notifications.size() + 1), at);
        notification.type = sample.type.toString();
        notification.kind = AttentionRules().kindOf(notification.type);
        notification.priority = AttentionRules().priorityOf(notification.type, {});
        notification.title = sample.title.toString();
        notification.message = sample.message.toString();
        if (sample.read)
            notification.readAt = at.addSecs(30);
        if (notification.kind == Kind::Appointment) {
            notification.actionUrl = u"/appointments/12"_s;
            notification.data = {{u"patient"_s, u"Budi Santoso"_s},
                                 {u"scheduled_at"_s, now.addSecs(-720).toString(Qt::ISODate)},
                                 {u"doctor"_s, u"Dr. Putri"_s},
                                 {u"room"_s, u"Room 2"_s},
                                 {u"reason"_s, u"Follow-up, blood pressure"_s},
                                 {u"appointment_id"_s, 12}};
        }
        notifications.append(notification);
    }
    return notifications;
}

QList<Notification> manyNotifications(int count, const QDateTime &newest)
{
    QList<Notification> notifications;
    for (int i = 0; i < count; ++i) {
        const QDateTime at = newest.addSecs(-60LL * i);
        notifications.append(sampleNotification(QString::number(i + 1), at));
        if (i % 3 == 2)
            notifications.last().readAt = at;
    }
    return notifications;
}

Counters countersOf(const QList<Notification> &notifications)
{
    Counters counters;
    for (const Notification &notification : notifications) {
        ++counters.total;
        if (notification.isRead())
            continue;
        ++counters.unread;
        ++counters.unreadByKind.at(static_cast<size_t>(notification.kind));
        ++counters.unreadByPriority.at(static_cast<size_t>(notification.priority));
        counters.urgent += isUrgent(notification) ? 1 : 0;
    }
    return counters;
}

QList<Member> sampleMembers(const QDateTime &now)
{
    const auto member = [&](QStringView id, QStringView name, Role role, QStringView room, PresenceStatus status) {
        return Member{.userId = UserId(id.toString()),
                      .name = name.toString(),
                      .role = role,
                      .room = room.toString(),
                      .status = status,
                      .since = now.addSecs(-1320)};
    };
    return {member(u"1", u"Siti Rahma", Role::Reception, u"Reception 1", PresenceStatus::Available),
            member(u"2", u"Dr. Putri Wulandari", Role::Doctor, u"Room 2", PresenceStatus::InConsultation),
            member(u"3", u"Dr. James Lim", Role::Doctor, u"Room 1", PresenceStatus::Available),
            member(u"4", u"Rudi Hartono", Role::Admin, u"Back office", PresenceStatus::Busy),
            member(u"5", u"Maya Yusuf", Role::Nurse, u"Pharmacy", PresenceStatus::Away)};
}

ChangeSet added(const QList<Notification> &rows)
{
    ChangeSet changes;
    changes.added = rows;
    return changes;
}

QStringList valuesOf(const QVariant &ids)
{
    QStringList values;
    const auto list = ids.value<QList<NotificationId>>();
    for (const NotificationId &id : list)
        values.append(id.value());
    return values;
}

} // namespace clinicbell::test
