// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/samples.h"

#include "core/base/attention.h"
#include "core/clinic/readers.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::bench {

namespace {

struct Wording
{
    QString type;
    QString title;
    QString message;
};

const std::array<Wording, 4> &wordings()
{
    static const std::array<Wording, 4> all{
        Wording{u"appointment_confirmed"_s, u"Appointment confirmed"_s, u"Budi Santoso, 10:30, dr. Lestari, room 3"_s},
        Wording{u"payment"_s, u"Payment received"_s, u"Rp 350.000 from Dewi Anggraini for invoice 2025-1183"_s},
        Wording{u"message"_s, u"Message from dr. Hartono"_s, u"Could you move my four o'clock to tomorrow?"_s},
        Wording{u"appointment_reminder"_s, u"Reminder"_s, u"Ayu Wulandari is due in fifteen minutes in room 5"_s}};
    return all;
}

const QDateTime firstMinute()
{
    return QDateTime(QDate(2025, 12, 1), QTime(7, 0), Qt::UTC);
}

} // namespace

Account sampleAccount()
{
    Account account;
    account.server = QUrl(u"http://127.0.0.1:8620"_s);
    account.userId = UserId(u"2"_s);
    account.name = u"Siti Rahayu"_s;
    account.role = Role::Reception;
    account.clinicId = ClinicId(u"1"_s);
    return account;
}

Notification sampleNotification(int n)
{
    const Wording &wording = wordings().at(static_cast<size_t>(n) % wordings().size());
    Notification notification;
    notification.id = NotificationId(QString::number(100'000 + n));
    notification.userId = sampleAccount().userId;
    notification.type = wording.type;
    notification.kind = AttentionRules().kindOf(wording.type);
    notification.priority = AttentionRules().priorityOf(wording.type, {});
    notification.title = wording.title;
    notification.message = wording.message;
    notification.data = {{u"appointment_id"_s, n}, {u"queue"_s, n % 40}};
    notification.actionUrl = u"/appointments/%1"_s.arg(n);
    notification.notifiableType = u"Appointment"_s;
    notification.notifiableId = QString::number(n);
    notification.createdAt = firstMinute().addSecs(60 * qint64(n));
    notification.updatedAt = notification.createdAt;
    if (n % 3 != 0)
        notification.readAt = notification.createdAt.addSecs(30);
    return notification;
}

QList<Notification> sampleNotifications(int first, int count)
{
    QList<Notification> notifications;
    notifications.reserve(count);
    for (int n = first + count - 1; n >= first; --n)
        notifications.append(sampleNotification(n));
    return notifications;
}

QString sampleFrame(int n, const QString &channel)
{
    const QByteArray data = QJsonDocument(clinic::toJson(sampleNotification(n))).toJson(QJsonDocument::Compact);
    const QJsonObject frame{
        {u"event"_s, u"general-notification"_s}, {u"channel"_s, channel}, {u"data"_s, QString::fromUtf8(data)}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

} // namespace clinicbell::bench
