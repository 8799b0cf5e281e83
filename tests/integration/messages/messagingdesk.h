// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"
#include "core/clinic/clinicapi.h"
#include "core/store/conversationstore.h"
#include "core/store/notificationstore.h"
#include "core/sync/messagesync.h"
#include "core/sync/syncengine.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace clinicbell::messages::test {

/// Nobody sees its pop-ups.
class SilentNotifier final : public Notifier
{
    Q_OBJECT
public:
    void show(const PopUp &) override { }
    void withdraw(const QString &) override { }
};

/// The desk of one person, all of it but the windows.
class MessagingDesk
{
public:
    explicit MessagingDesk(QString email);
    ~MessagingDesk();

    bool signIn(const QUrl &server);
    bool goLive();
    /// As a desk that is switched off; its store stays.
    void switchOff();

    sync::MessageSync &sync() { return *m_sync; }
    store::ConversationStore &conversations() { return *m_conversations; }
    const Account &account() const { return m_account; }
    ConversationId begin(const UserId &other);
    QList<Message> thread(const ConversationId &id);
    QStringList words(const ConversationId &id);
    std::optional<Conversation> conversation(const ConversationId &id);

private:
    const QString m_email;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    SilentNotifier m_notifier;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<store::NotificationStore> m_store;
    std::unique_ptr<store::ConversationStore> m_conversations;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<sync::MessageSync> m_sync;
    Account m_account;
};

} // namespace clinicbell::messages::test
