// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/messagesearch.h"
#include "core/base/result.h"

#include <QObject>

namespace clinicbell::ui {
class MainWindow;
class MessagesPage;
class TeamPage;
} // namespace clinicbell::ui

namespace clinicbell {

class Application;

/// The page of messages, joined to what is kept and to the server.
class MessagesJoin : public QObject
{
    Q_OBJECT
public:
    /// All outlive this, save that the window takes the page over.
    MessagesJoin(Application &application, ui::MainWindow &window, const ui::TeamPage &team);

    /// Goes to the conversation that it tells of, else to the notification.
    void openNotification(const NotificationId &id);

private:
    void joinAccount();
    void joinReading();
    void joinWriting();
    void onConversations(const ConversationChanges &changes);
    void showConversations();
    void showMessages(const MessageQuery &query);
    void begin(const UserId &other);
    void search(const QString &text);
    void searchOn(const MessageSearch &step);
    void onFound(const MessageSearch &step, const Result<MessageFinds> &finds);

    Application &m_application;
    ui::MainWindow &m_window;
    ui::MessagesPage &m_page; // owned by the window
    QString m_searched; ///< What is being searched for.
    QList<Message> m_found; ///< So far.
};

} // namespace clinicbell
