// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/conversation.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

namespace clinicbell::ui {

/// The messages of one conversation, oldest first, from the newest back to what was loaded. It asks for older ones with
/// `pageWanted` and changes only by what comes back and by what the store committed.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// One message as it is laid out.
    struct Row
    {
        Message message;
        QString text; ///< Fit to be shown.
        qint64 day = 0; ///< Its local day.
        qint64 minute = 0;
        bool isOwn = false;
        quint64 serial = 0; ///< Another one whenever the text is another.
    };
    /// What goes with a row because of its neighbours.
    struct Shape
    {
        bool startsDay = false;
        bool startsNew = false; ///< The first that was unread when one came.
        bool startsGroup = true; ///< Another sender, or another minute, than above.
        bool endsGroup = true;
        friend bool operator==(const Shape &, const Shape &) = default;
    };

    explicit ThreadModel(const Clock &clock, QObject *parent = nullptr);

    void setSelf(const UserId &self);
    void setOnline(bool online);
    void setOtherName(const QString &name);
    /// Forgets the rows and asks for the newest. @p unread of them get a line above that says that they are new.
    void open(const ConversationId &conversation, int unread);
    const ConversationId &conversation() const { return m_conversation; }

    /// The answer to a `pageWanted`; answers to questions of the past are ignored.
    void showPage(const MessageQuery &query, const MessageRows &page);
    /// No answer will come; the next fetch asks again.
    void giveUpPage(const MessageQuery &query);
    void apply(const ConversationChanges &changes);
    void reload();
    /// Takes a message that was not sent out of sight; show() brings it back.
    void hide(const OperationId &id);
    void show(const OperationId &id);

    /// Older ones than those that are there, if there are any. Views would ask at the wrong end.
    void loadOlder();

    bool isLoading() const { return m_pending.has_value(); }
    bool isLoaded() const { return m_loaded; }
    bool isOnline() const { return m_online; }
    const Row &at(int row) const { return m_rows.at(row); }
    Shape shapeOf(int row) const;
    QString dayText(int row) const;
    int rowOf(const MessageId &id) const;
    /// The row under the line "New", or −1.
    int firstNewRow() const;
    /// From here on what comes is new: nobody is looking.
    void beginNew();
    void endNew();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void pageWanted(const clinicbell::MessageQuery &query);
    /// isLoading or isLoaded changed, or rows came to or left an empty thread.
    void stateChanged();
    /// Of the other one, and newer than all that was there.
    void messageCame();

private:
    Row rowFor(const Message &message);
    qsizetype find(const Message &message) const;
    bool isHidden(const Message &message) const;
    void ask(const MessageQuery &query);
    void put(const Message &message);
    void insert(const QList<Message> &sorted);
    void replace(int row, const Message &message);
    void removeAt(int row);
    void markNew(int unread);
    void tellNeighbours(int row);
    void tellAll();
    bool belongTogether(const Row &a, const Row &b) const;

    const Clock &m_clock;
    UserId m_self;
    QString m_otherName;
    ConversationId m_conversation;
    QList<Row> m_rows;
    std::optional<MessageQuery> m_pending;
    QList<ConversationChanges> m_meanwhile; ///< Committed while the first page was on its way: it may be older.
    QSet<OperationId> m_hidden;
    MessageId m_firstNew;
    int m_unread = 0; ///< When it was opened.
    bool m_newFollows = false;
    bool m_atBeginning = false;
    bool m_loaded = false;
    bool m_online = true;
    quint64 m_serial = 0;
};

} // namespace clinicbell::ui
