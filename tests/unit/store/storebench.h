// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storeworker.h"

#include <QTemporaryDir>

namespace clinicbell::test {

/// A worker on the test's own thread with a folder of its own, a clock that goes on by a second a call, and a memory of
/// what was said.
class StoreBench
{
public:
    explicit StoreBench(StoreKind kind = StoreKind::Sealed);

    Result<store::OpenReport> open();
    void close() { worker.close(0); }
    /// The next second.
    QDateTime tick();
    store::ActTimes act() { return {tick(), {}}; }
    /// The server declines it: all of it, or only @p targets.
    Result<void> refuse(const OperationId &operation, const QList<NotificationId> &targets = {})
    {
        return worker.refuse(operation, {.code = ErrorCode::Forbidden}, targets, tick());
    }

    void arrive(const QList<Notification> &notifications)
    {
        worker.applyRemote({store::Arrival{notifications}}, tick());
    }
    /// Merges @p rows as the whole list, asked for just now.
    store::MergeReport mergeAll(const QList<Notification> &rows);
    /// A whole list, newest first, page by page.
    QList<Notification> rows(const Filter &filter = {});
    /// What lies on any shelf.
    QList<Notification> everything();
    QStringList ids(const Filter &filter = {});
    std::optional<Notification> row(const QString &id);
    /// What the counters should say.
    Counters counted();
    Counters counters();
    QString path() const;

    QTemporaryDir folder;
    store::OpenOptions options;
    store::StoreWorker worker;
    QDateTime now;
    QList<ChangeSet> changes;
    QList<Error> failures;
    QList<Notification> unsaved;
    QList<store::OutboxEntry> refused;
    QList<store::OpenReport> rebuilt;
    int foreign = 0;
    int damaged = 0;
};

/// An unread notification of the account, created @p minute minutes into the day.
Notification notificationOf(const QString &id, int minute = 0, Kind kind = Kind::Appointment,
                            Priority priority = Priority::Normal);
Notification readCopy(Notification notification, const QDateTime &at);
QList<NotificationId> idsOf(const QStringList &ids);

} // namespace clinicbell::test
