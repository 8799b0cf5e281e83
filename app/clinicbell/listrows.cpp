// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/listrows.h"

#include "app/clinicbell/jsontime.h"
#include "core/base/promised.h"
#include "core/store/notificationstore.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

QJsonValue holderOf(const Handling &handling)
{
    if (handling.claimedBy.isEmpty())
        return {};
    return QJsonObject{{u"user_id"_s, handling.claimedBy.value()}, {u"name"_s, handling.claimedByName}};
}

QJsonObject rowOf(const Notification &notification)
{
    return {
        {u"id"_s, notification.id.value()},
        {u"type"_s, notification.type},
        {u"title"_s, notification.title},
        {u"message"_s, notification.message},
        {u"created_at"_s, timeOrNull(notification.createdAt)},
        {u"read"_s, notification.isRead()},
        {u"priority"_s, priorityKey(notification.priority)},
        {u"acknowledged_at"_s, timeOrNull(notification.handling.acknowledgedAt)},
        {u"claimed_by"_s, holderOf(notification.handling)},
    };
}

/// Collects pages until the list ends or the limit is reached; keeps itself alive by the futures it waits for.
class ListReader : public std::enable_shared_from_this<ListReader>
{
public:
    ListReader(store::NotificationStore &store, Filter filter, int limit)
        : m_store(store)
        , m_filter(std::move(filter))
        , m_left(limit)
    { }

    QFuture<ControlAnswer> read()
    {
        next({});
        return m_promised.future();
    }

private:
    static constexpr int rowsAtOnce = 500;

    void next(const std::optional<PageKey> &after)
    {
        const PageQuery query{.after = after, .limit = std::min(rowsAtOnce, m_left), .filter = m_filter};
        m_store.page(query).then(&m_store, [self = shared_from_this()](const Result<Page> &page) { self->take(page); });
    }

    void take(const Result<Page> &page)
    {
        if (!page) {
            m_promised.settle(tl::unexpected(page.error()));
            return;
        }
        for (const Notification &notification : page->rows)
            m_rows.append(rowOf(notification));
        m_left -= static_cast<int>(page->rows.size());
        const std::optional<PageKey> after = nextAfter(*page);
        if (after && m_left > 0)
            next(after);
        else
            m_promised.settle(QJsonValue(m_rows));
    }

    store::NotificationStore &m_store;
    Filter m_filter;
    int m_left;
    QJsonArray m_rows;
    Promised<QJsonValue> m_promised;
};

} // namespace

QFuture<ControlAnswer> listRows(store::NotificationStore &store, const Filter &filter, int limit)
{
    return std::make_shared<ListReader>(store, filter, limit)->read();
}

} // namespace clinicbell
