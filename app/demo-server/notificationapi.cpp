// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/notificationapi.h"

#include "app/demo-server/inboxes.h"
#include "app/demo-server/validation.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

Answer noSuchNotification()
{
    return refusal(404, u"Notification not found."_s);
}

Answer counted(int count)
{
    return success(QJsonObject{{u"count"_s, count}});
}

} // namespace

NotificationApi::NotificationApi(NotificationTable &table, Inboxes &inboxes, Features features)
    : m_table(table)
    , m_inboxes(inboxes)
    , m_features(features)
{ }

void NotificationApi::addRoutes(Router &router)
{
    addReads(router);
    addWrites(router);
}

void NotificationApi::addReads(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/notifications"_s, [this](const Request &r) { return list(r); });
    router.add(Access::SignedIn, "GET", u"/notifications/unread"_s, [this](const Request &r) { return unread(r); });
    router.add(Access::SignedIn, "GET", u"/notifications/count"_s, [this](const Request &r) {
        return success(QJsonObject{{u"unread_count"_s, m_table.unreadCount(r.userId())}});
    });
    router.add(Access::SignedIn, "GET", u"/notifications/stats"_s, [this](const Request &r) { return stats(r); });
    router.add(Access::SignedIn, "GET", u"/notifications/{id}"_s, [this](const Request &r) { return show(r); });
}

void NotificationApi::addWrites(Router &router)
{
    router.add(Access::SignedIn, "POST", u"/notifications/read-multiple"_s,
               [this](const Request &r) { return markSeveralRead(r); });
    router.add(Access::SignedIn, "POST", u"/notifications/read-all"_s,
               [this](const Request &r) { return markAllRead(r); });
    router.add(Access::SignedIn, "POST", u"/notifications/{id}/read"_s,
               [this](const Request &r) { return markRead(r); });
    router.add(Access::SignedIn, "DELETE", u"/notifications/delete-multiple"_s,
               [this](const Request &r) { return removeSeveral(r); });
    router.add(Access::SignedIn, "DELETE", u"/notifications/clear"_s, [this](const Request &r) { return clear(r); });
    router.add(Access::SignedIn, "DELETE", u"/notifications/{id}"_s, [this](const Request &r) { return remove(r); });
}

Answer NotificationApi::list(const Request &request)
{
    Validation fields(request);
    const Paging paging = fields.paging();
    const QDateTime after = m_features.testFlag(Feature::DeltaSync) ? fields.moment(u"updated_after"_s) : QDateTime();
    if (fields.failed())
        return fields.answer();
    if (after.isValid())
        return changes(request, paging, after);
    const QString type = request.query.queryItemValue(u"type"_s, QUrl::FullyDecoded);
    return listed(m_table.page(request.userId(), paging, type), paging, m_table.count(request.userId(), type));
}

Answer NotificationApi::changes(const Request &request, const Paging &paging, const QDateTime &after)
{
    return listed(m_table.changedAfter(request.userId(), after, paging), paging,
                  m_table.countChangedAfter(request.userId(), after));
}

Answer NotificationApi::unread(const Request &request)
{
    Validation fields(request);
    const int limit = fields.limit(50);
    return fields.failed() ? fields.answer() : success(m_table.unread(request.userId(), limit));
}

Answer NotificationApi::stats(const Request &request)
{
    return success(QJsonObject{{u"total"_s, m_table.count(request.userId())},
                               {u"unread"_s, m_table.unreadCount(request.userId())},
                               {u"by_type"_s, m_table.countByType(request.userId())}});
}

Answer NotificationApi::show(const Request &request)
{
    const auto row = m_table.find(request.userId(), request.id(u"id"_s));
    return row ? success(*row) : noSuchNotification();
}

Answer NotificationApi::markRead(const Request &request)
{
    m_inboxes.markRead(request.userId(), {request.id(u"id"_s)}, request.socketId);
    return show(request);
}

/// Whoever has none of the optional parts does not read this one either.
QDateTime NotificationApi::upTo(Validation &fields) const
{
    return m_features ? fields.moment(u"before"_s) : QDateTime();
}

Answer NotificationApi::markAllRead(const Request &request)
{
    Validation fields(request);
    const QDateTime before = upTo(fields);
    return fields.failed()
        ? fields.answer()
        : counted(m_inboxes.markRead(request.userId(), m_table.unreadIds(request.userId(), before), request.socketId));
}

Answer NotificationApi::clear(const Request &request)
{
    Validation fields(request);
    const QDateTime before = upTo(fields);
    return fields.failed()
        ? fields.answer()
        : counted(m_inboxes.remove(request.userId(), m_table.allIds(request.userId(), before), request.socketId));
}

Answer NotificationApi::markSeveralRead(const Request &request)
{
    Validation fields(request);
    const QList<qint64> ids = fields.ids(u"notification_ids"_s);
    return fields.failed() ? fields.answer() : counted(m_inboxes.markRead(request.userId(), ids, request.socketId));
}

Answer NotificationApi::remove(const Request &request)
{
    return m_inboxes.remove(request.userId(), {request.id(u"id"_s)}, request.socketId) > 0 ? success()
                                                                                           : noSuchNotification();
}

Answer NotificationApi::removeSeveral(const Request &request)
{
    Validation fields(request);
    const QList<qint64> ids = fields.ids(u"notification_ids"_s);
    return fields.failed() ? fields.answer() : counted(m_inboxes.remove(request.userId(), ids, request.socketId));
}

} // namespace clinicbell::demo
