// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QLocale>

namespace clinicbell::test {

inline const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// A Monday, in the afternoon.
inline QDateTime monday()
{
    return QDateTime(QDate(2026, 11, 23), QTime(14, 42), Qt::UTC);
}

inline Notification notification(const QString &title, const QString &message)
{
    Notification made;
    made.id = NotificationId(QStringLiteral("1"));
    made.title = title;
    made.message = message;
    made.createdAt = monday();
    return made;
}

} // namespace clinicbell::test
