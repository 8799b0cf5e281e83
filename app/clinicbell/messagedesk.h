// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>

#include "core/base/notifier.h"
#include "core/store/conversationstore.h"
#include "core/sync/messagesync.h"

namespace clinicbell {

class AccountLifecycle;

/// The conversations of whoever is signed in: kept, in step with the server, and answered from pop-ups. Without any
/// window.
class MessageDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        clinic::ClinicApi &api;
        store::NotificationStore &store;
        sync::SyncEngine &engine;
        AccountLifecycle &lifecycle;
        Notifier &notifier;
        const Clock &clock;
    };

    explicit MessageDesk(const Parts &parts);

    store::ConversationStore &store() { return m_store; }
    sync::MessageSync &sync() { return m_sync; }
    /// The person has it before them: it is read, and so is what told of it.
    void markRead(const ConversationId &id);
    /// Replies typed into pop-ups are not taken then.
    void setLocked(bool locked) { m_isLocked = locked; }

private:
    void noteConversations(const ChangeSet &changes);
    void onReplied(const QString &key, const QString &text);
    void reply(const ConversationId &id, const QString &text);

    const Parts m_parts;
    store::ConversationStore m_store;
    sync::MessageSync m_sync;
    /// What each notification of this run is of: the answer to a pop-up outlives its row.
    QHash<NotificationId, ConversationId> m_told;
    bool m_isLocked = false;
};

} // namespace clinicbell
