// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/conversation.h"
#include "core/base/states.h"

#include <QSet>
#include <QWidget>

namespace clinicbell::ui {

class ConversationListModel;
class ConversationPane;
class ReadingWatch;
class ThreadModel;
class ThreadPane;
class UndoBar;

/// Conversations on one side, the open one on the other (ui.md, Messages); in a narrow window one at a time.
class MessagesPage : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the page.
    explicit MessagesPage(const Clock &clock, QWidget *parent = nullptr);
    ~MessagesPage() override;

    void setSelf(const UserId &self);
    /// Whom one can write to.
    void setMembers(const QList<Member> &members);
    void setConnection(const ConnectionStatus &status);

    /// Forgets all that is shown, drafts too, and asks for the conversations.
    void load();
    /// Asks anew for all that is shown; drafts stay.
    void reload();
    /// The answer to conversationsWanted().
    void setConversations(const QList<Conversation> &conversations);
    void showConversationsFailure(const Error &error);
    /// What the store committed.
    void apply(const ConversationChanges &changes);
    /// The answers to messagesWanted().
    void showMessages(const MessageQuery &query, const MessageRows &rows);
    void showMessagesFailure(const MessageQuery &query, const Error &error);
    /// Who is writing just now, in all conversations.
    void setTyping(const QList<Typing> &typing);
    /// The answer to searchWanted(); one to a search of the past is ignored. More may follow: the whole list again.
    void showSearchResults(const QString &text, const QList<Message> &found);

    /// Empty: none is open.
    const ConversationId &conversation() const;
    /// Opens it; it may not be in the list yet.
    void showConversation(const ConversationId &id);
    /// Opens the conversation with a colleague, or asks for one.
    void writeTo(const UserId &other);
    void focusSearch();
    /// Asks to whom.
    void startMessage();
    /// See InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return false; }

signals:
    void conversationsWanted();
    void messagesWanted(const clinicbell::MessageQuery &query);
    /// Never empty, never longer than longestMessageContent.
    void sendRequested(const clinicbell::ConversationId &id, const QString &content);
    void retryRequested(const clinicbell::OperationId &id);
    /// It was thrown away, and nobody took that back in time.
    void discardRequested(const clinicbell::OperationId &id);
    /// Another one is open; empty: none.
    void conversationShown(const clinicbell::ConversationId &id);
    /// Somebody has had its newest message before them for a second.
    void readReached(const clinicbell::ConversationId &id);
    /// A key was pressed; it is for the receiver to say so now and then only.
    void typed(const clinicbell::ConversationId &id);
    /// There is none with this colleague yet; showConversation() opens it once there is.
    void conversationWanted(const clinicbell::UserId &other);
    void searchWanted(const QString &text);
    void retryConnectionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectList();
    void connectThread();
    void open(const ConversationId &id);
    void showOpen();
    void findWanted();
    void enterThread();
    void leaveThread();
    void arrange();
    void onChosen(const ConversationId &id, const MessageId &message);
    void onNewestSeen();
    void onNobodyLooks();
    void onRetry();
    void onThrownAway(const OperationId &id);
    void onTakenBack();
    void finishThrowing();
    void placeUndoBar();

    UserId m_self;
    QList<Member> m_members;
    QList<Typing> m_typing;
    ConversationListModel *m_conversations;
    ThreadModel *m_thread;
    ConversationPane *m_list;
    ThreadPane *m_pane;
    ReadingWatch *m_watch;
    UndoBar *m_undo;
    OperationId m_thrownAway; ///< As long as it can be taken back.
    MessageId m_wanted; ///< To be shown once it is loaded.
    ConnectionStatus m_connection;
    bool m_isSeen = false; ///< The newest message of the open one was before somebody.
    bool m_isInThread = false; ///< Where there is room for one of the two only.
};

} // namespace clinicbell::ui
