// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/messagedesk.h"

#include "app/clinicbell/accountlifecycle.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"

namespace clinicbell {

namespace {

constexpr int mostTold = 200; ///< Unread notifications of messages that are looked at.

} // namespace

MessageDesk::MessageDesk(const Parts &parts)
    : m_parts(parts)
    , m_store(parts.store)
    , m_sync(parts.api, parts.store, m_store, parts.engine, parts.clock)
{
    connect(&parts.lifecycle, &AccountLifecycle::opened, &m_sync, &sync::MessageSync::start);
    connect(&parts.lifecycle, &AccountLifecycle::closed, &m_sync, &sync::MessageSync::stop);
    connect(&parts.lifecycle, &AccountLifecycle::closed, this, [this] { m_told.clear(); });
    connect(&parts.notifier, &Notifier::replied, this, &MessageDesk::onReplied);
    connect(&parts.store, &store::NotificationStore::changed, this, &MessageDesk::noteConversations);
}

/// The server keeps the notifications of messages apart from the messages: both would count on the bell.
void MessageDesk::markRead(const ConversationId &id)
{
    m_sync.markRead(id);
    Filter unread;
    unread.unreadOnly = true;
    unread.kinds = {Kind::Message};
    m_parts.store.page({.after = {}, .limit = mostTold, .filter = unread})
        .then(this, [this, id](const Result<Page> &page) {
            QList<NotificationId> told;
            const QList<Notification> rows = page ? page->rows : QList<Notification>();
            for (const Notification &row : rows) {
                if (conversationOf(row) == id)
                    told.append(row.id);
            }
            if (!told.isEmpty())
                m_parts.engine.markRead(told);
        });
}

void MessageDesk::noteConversations(const ChangeSet &changes)
{
    for (const Notification &row : changes.added) {
        if (const ConversationId id = conversationOf(row); !id.isEmpty())
            m_told.insert(row.id, id);
    }
}

void MessageDesk::onReplied(const QString &key, const QString &text)
{
    if (m_isLocked) // A pop-up from before the lock: whoever types into it is nobody yet.
        return;
    using Found = std::optional<Notification>;
    const NotificationId id(key);
    if (const ConversationId told = m_told.value(id); !told.isEmpty()) {
        reply(told, text);
        return;
    }
    m_parts.store.find(id).then(this, [this, text](const Result<Found> &found) {
        if (found && *found)
            reply(conversationOf(**found), text);
    });
}

/// Who answers has read.
void MessageDesk::reply(const ConversationId &id, const QString &text)
{
    if (id.isEmpty() || text.trimmed().isEmpty())
        return;
    m_sync.send(id, text.trimmed());
    markRead(id);
}

} // namespace clinicbell
