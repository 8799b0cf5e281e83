// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/conversationlistmodel.h"

#include "ui/messages/messagetext.h"
#include "ui/team/teammodel.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <algorithm>

namespace clinicbell::ui {

ConversationListModel::ConversationListModel(const Clock &clock, QObject *parent)
    : RowsById(parent)
    , m_clock(clock)
{ }

void ConversationListModel::setConversations(const QList<Conversation> &conversations)
{
    m_all = conversations;
    std::sort(m_all.begin(), m_all.end(), [](const auto &a, const auto &b) { return comesBefore(a, b); });
    show(shownOf());
}

void ConversationListModel::apply(const ConversationChanges &changes)
{
    QList<Conversation> all = m_all;
    const auto isGone = [&](const Conversation &known) {
        return changes.removed.contains(known.id)
            || std::any_of(changes.conversations.begin(), changes.conversations.end(),
                           [&](const Conversation &changed) { return changed.id == known.id; });
    };
    all.removeIf(isGone);
    setConversations(all + changes.conversations);
}

void ConversationListModel::setTyping(const QSet<ConversationId> &typing)
{
    if (typing == m_typing)
        return;
    m_typing = typing;
    tellTime();
}

void ConversationListModel::tellTime()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void ConversationListModel::setSearch(const QString &text)
{
    if (text.trimmed() == m_search)
        return;
    m_search = text.trimmed();
    setFinds({});
    show(shownOf());
}

void ConversationListModel::setFinds(const QList<Message> &finds)
{
    const int first = static_cast<int>(shown().size());
    if (!m_finds.isEmpty() && finds.mid(0, m_finds.size()) == m_finds) {
        addFinds(finds.mid(m_finds.size())); // The next step of the same search: one may be in the rows already.
        return;
    }
    if (!m_finds.isEmpty()) {
        beginRemoveRows({}, first, rowCount() - 1);
        m_finds.clear();
        endRemoveRows();
    }
    if (finds.isEmpty() || m_search.isEmpty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(finds.size()));
    m_finds = finds;
    endInsertRows();
}

void ConversationListModel::addFinds(const QList<Message> &finds)
{
    if (finds.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(finds.size()) - 1);
    m_finds += finds;
    endInsertRows();
}

bool ConversationListModel::isFound(const Conversation &conversation) const
{
    return m_search.isEmpty() || conversation.otherName.contains(m_search, Qt::CaseInsensitive)
        || roleText(conversation.otherRole).contains(m_search, Qt::CaseInsensitive);
}

QList<Conversation> ConversationListModel::shownOf() const
{
    QList<Conversation> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown),
                 [this](const Conversation &conversation) { return isFound(conversation); });
    return shown;
}

const Conversation *ConversationListModel::conversation(const ConversationId &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Conversation &candidate) { return candidate.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

const Conversation *ConversationListModel::conversationWith(const UserId &other) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Conversation &candidate) {
        return candidate.otherId == other && !candidate.isClosed;
    });
    return found == m_all.end() ? nullptr : &*found;
}

int ConversationListModel::rowOf(const ConversationId &id) const
{
    const auto found =
        std::find_if(shown().begin(), shown().end(), [&](const Conversation &shown) { return shown.id == id; });
    return found == shown().end() ? -1 : static_cast<int>(std::distance(shown().begin(), found));
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown().size() + m_finds.size()) + headingCount();
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto plain = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.row() == shown().size() ? plain : plain | Qt::ItemIsSelectable;
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype below = index.row() - shown().size();
    if (below < 0)
        return conversationData(shown().at(index.row()), role);
    if (below > 0)
        return findData(m_finds.at(below - 1), role);
    if (role == RowKindRole)
        return QVariant::fromValue(RowKind::Heading);
    //: Heading above the messages that a search has found
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("Messages")) : QVariant();
}

QVariant ConversationListModel::conversationData(const Conversation &conversation, int role) const
{
    switch (role) {
    case RowKindRole: return QVariant::fromValue(RowKind::Conversation);
    case IdRole: return conversation.id.value();
    case Qt::DisplayRole:
    case NameRole: return safeLine(conversation.otherName, 80);
    case OtherRole: return conversation.otherRole == Role::Other ? QString() : roleText(conversation.otherRole);
    //: In the list of conversations, in the place of the last message: the other one is writing
    case LineRole: return m_typing.contains(conversation.id) ? tr("typing…") : lastLine(conversation);
    case TimeRole: return relativeTime(conversation.lastAt, m_clock.now());
    case UnreadRole: return conversation.unread;
    case InitialsRole: return initials(safeLine(conversation.otherName, 80));
    case ClosedRole: return conversation.isClosed;
    case TypingRole: return m_typing.contains(conversation.id);
    case Qt::AccessibleTextRole: return spokenConversation(conversation, m_clock.now());
    default: return {};
    }
}

QVariant ConversationListModel::findData(const Message &message, int role) const
{
    const Conversation *of = conversation(message.conversation);
    const QString name = of ? safeLine(of->otherName, 80) : QString();
    const bool own = of && message.senderId != of->otherId;
    const QString part = foundPart(message.content, m_search);
    switch (role) {
    case RowKindRole: return QVariant::fromValue(RowKind::Find);
    case IdRole: return message.conversation.value();
    case MessageIdRole: return message.id.value();
    case Qt::DisplayRole:
    case NameRole: return name;
    //: A message that was found; %1 is what one wrote oneself
    case LineRole: return own ? tr("You: %1").arg(part) : part;
    case TimeRole: return relativeTime(message.sentAt, m_clock.now());
    case InitialsRole: return initials(name);
    case Qt::AccessibleTextRole:
        //: A message that was found, read aloud: who, what, when
        return tr("%1, %2, %3").arg(name, safeLine(message.content), spokenTime(message.sentAt, m_clock.now()));
    default: return {};
    }
}

} // namespace clinicbell::ui
