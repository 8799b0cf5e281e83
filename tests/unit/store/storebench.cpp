// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/storebench.h"

#include "core/base/query.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

const QDateTime startOfDay()
{
    return QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::UTC);
}

/// In memory where the system has such a folder: a thousand commits with power-cut safety wait for a disk otherwise.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/clinicbell-XXXXXX"_s;
}

} // namespace

StoreBench::StoreBench(StoreKind kind)
    : folder(folderTemplate())
    , now(startOfDay().addSecs(12 * 3600))
{
    options.directory = folder.filePath(u"stores"_s);
    options.account.server = QUrl(u"https://clinic.example"_s);
    options.account.userId = UserId(u"7"_s);
    options.key = QByteArray(32, 'k');
    options.kind = kind;
    QObject::connect(&worker, &store::StoreWorker::changed, &worker,
                     [this](int, const ChangeSet &change) { changes.append(change); });
    QObject::connect(&worker, &store::StoreWorker::failed, &worker, [this](int, const Error &error, const auto &lost) {
        failures.append(error);
        unsaved += lost;
    });
    QObject::connect(&worker, &store::StoreWorker::operationRefused, &worker,
                     [this](int, const store::OutboxEntry &entry, const Error &) { refused.append(entry); });
    QObject::connect(&worker, &store::StoreWorker::rebuilt, &worker,
                     [this](int, const store::OpenReport &report) { rebuilt.append(report); });
    QObject::connect(&worker, &store::StoreWorker::foreignRefused, &worker,
                     [this](int, int count) { foreign += count; });
    QObject::connect(&worker, &store::StoreWorker::damagedDropped, &worker,
                     [this](int, int count) { damaged += count; });
}

Result<store::OpenReport> StoreBench::open()
{
    return worker.open(0, options, tick());
}

QDateTime StoreBench::tick()
{
    now = now.addSecs(1);
    return now;
}

store::MergeReport StoreBench::mergeAll(const QList<Notification> &rows)
{
    const QDateTime startedAt = tick();
    return worker.mergePage(rows, {.from = {}, .startedAt = startedAt}, tick()).value();
}

QList<Notification> StoreBench::rows(const Filter &filter)
{
    QList<Notification> all;
    PageQuery query{.after = {}, .limit = 3, .filter = filter}; // small, so that pages are turned
    for (;;) {
        const Page page = worker.page(query).value();
        all += page.rows;
        query.after = nextAfter(page);
        if (!query.after)
            return all;
    }
}

QStringList StoreBench::ids(const Filter &filter)
{
    QStringList ids;
    for (const Notification &notification : rows(filter))
        ids += notification.id.value();
    return ids;
}

std::optional<Notification> StoreBench::row(const QString &id)
{
    return worker.find(NotificationId(id)).value();
}

QList<Notification> StoreBench::everything()
{
    QList<Notification> all;
    for (int shelf = 0; shelf < shelfCount; ++shelf) {
        Filter filter;
        filter.shelf = static_cast<Shelf>(shelf);
        all += rows(filter);
    }
    std::sort(all.begin(), all.end(), [](const Notification &a, const Notification &b) { return comesBefore(a, b); });
    return all;
}

Counters StoreBench::counted()
{
    Counters counters;
    counters.total = static_cast<int>(everything().size());
    for (const Notification &notification : rows()) {
        if (notification.isRead())
            continue;
        ++counters.unread;
        ++counters.unreadByKind.at(static_cast<size_t>(notification.kind));
        ++counters.unreadByPriority.at(static_cast<size_t>(notification.priority));
        counters.urgent += isUrgent(notification) ? 1 : 0;
    }
    return counters;
}

Counters StoreBench::counters()
{
    return changes.isEmpty() ? Counters() : changes.last().counters;
}

QString StoreBench::path() const
{
    return options.directory + u'/' + accountKey(options.account.server, options.account.userId) + u".sqlite"_s;
}

Notification notificationOf(const QString &id, int minute, Kind kind, Priority priority)
{
    Notification n;
    n.id = NotificationId(id);
    n.userId = UserId(u"7"_s);
    n.type = u"appointment_created"_s;
    n.kind = kind;
    n.priority = priority;
    n.title = u"Ward round of "_s + id;
    n.message = u"Siti Rahayu is waiting in room 3"_s;
    n.data = QJsonObject{{u"appointment_id"_s, id}, {u"doctor"_s, u"Dr. Özgür"_s}};
    n.actionUrl = u"/appointments/42"_s;
    n.notifiableType = u"Appointment"_s;
    n.notifiableId = id;
    n.createdAt = startOfDay().addSecs(minute * 60);
    n.updatedAt = n.createdAt;
    return n;
}

Notification readCopy(Notification notification, const QDateTime &at)
{
    notification.readAt = at;
    notification.updatedAt = at;
    return notification;
}

QList<NotificationId> idsOf(const QStringList &ids)
{
    QList<NotificationId> result;
    for (const QString &id : ids)
        result.append(NotificationId(id));
    return result;
}

} // namespace clinicbell::test
