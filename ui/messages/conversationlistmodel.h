// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/conversation.h"
#include "ui/rowsbyid.h"

#include <QSet>

namespace clinicbell::ui {

/// The conversations, last written first; while one searches, those whose person fits, and below a heading the
/// messages that were found.
class ConversationListModel : public RowsById<Conversation>
{
    Q_OBJECT
public:
    enum class RowKind { Conversation, Heading, Find };
    enum ConversationRole {
        RowKindRole = Qt::UserRole + 1, ///< RowKind
        IdRole, ///< QString: the conversation
        MessageIdRole, ///< QString, finds only
        NameRole, ///< QString
        OtherRole, ///< QString, the word for the other one's role
        LineRole, ///< QString: the newest message, or what was found
        TimeRole, ///< QString, as short as it can be told
        UnreadRole, ///< int
        InitialsRole, ///< QString
        ClosedRole, ///< bool
        TypingRole, ///< bool
    };

    explicit ConversationListModel(const Clock &clock, QObject *parent = nullptr);

    void setConversations(const QList<Conversation> &conversations);
    void apply(const ConversationChanges &changes);
    void setTyping(const QSet<ConversationId> &typing);
    /// Empty shows all.
    void setSearch(const QString &text);
    void setFinds(const QList<Message> &finds);
    /// Times such as "5 min" have grown.
    void tellTime();

    const QString &search() const { return m_search; }
    bool isEmpty() const { return m_all.isEmpty(); }
    /// Null: not known here.
    const Conversation *conversation(const ConversationId &id) const;
    const Conversation *conversationWith(const UserId &other) const;
    /// The row of the conversation itself, or −1.
    int rowOf(const ConversationId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void addFinds(const QList<Message> &finds);
    bool isFound(const Conversation &conversation) const;
    QList<Conversation> shownOf() const;
    QVariant conversationData(const Conversation &conversation, int role) const;
    QVariant findData(const Message &message, int role) const;
    int headingCount() const { return m_finds.isEmpty() ? 0 : 1; }

    const Clock &m_clock;
    QList<Conversation> m_all; ///< Last written first.
    QList<Message> m_finds; ///< Below them, under one heading.
    QSet<ConversationId> m_typing;
    QString m_search;
};

} // namespace clinicbell::ui
