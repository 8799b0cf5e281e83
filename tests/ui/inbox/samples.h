// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/member.h"
#include "core/base/query.h"

namespace clinicbell::test {

/// An ordinary afternoon at the reception, for looking at widgets and for testing them.
QList<Notification> sampleNotifications(const QDateTime &now);
/// @p count of them, one a minute back from @p newest, ids "1" (the newest) and up, every third one read.
QList<Notification> manyNotifications(int count, const QDateTime &newest);
Notification sampleNotification(const QString &id, const QDateTime &createdAt);
Counters countersOf(const QList<Notification> &notifications);
QList<Member> sampleMembers(const QDateTime &now);

/// A change that only adds @p rows.
ChangeSet added(const QList<Notification> &rows);
/// The text of the ids in a signal's argument.
QStringList valuesOf(const QVariant &ids);

} // namespace clinicbell::test
