// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/threadmodel.h"

#include "ui/messages/messagetext.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr int pageSize = 50;
constexpr int secondsOfAMinute = 60;

bool isSame(const Message &a, const Message &b)
{
    return (!a.id.isEmpty() && a.id == b.id) || (!a.clientId.isEmpty() && a.clientId == b.clientId);
}

} // namespace

ThreadModel::ThreadModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{ }

void ThreadModel::setSelf(const UserId &self)
{
    m_self = self;
    for (Row &row : m_rows)
        row.isOwn = row.message.senderId == self;
    tellAll();
}

void ThreadModel::setOnline(bool online)
{
    if (std::exchange(m_online, online) != online)
        tellAll();
}

void ThreadModel::setOtherName(const QString &name)
{
    m_otherName = name;
}

void ThreadModel::open(const ConversationId &conversation, int unread)
{
    beginResetModel();
    m_rows.clear();
    m_conversation = conversation;
    m_pending.reset();
    m_meanwhile.clear();
    m_firstNew = {};
    m_unread = unread;
    m_newFollows = false;
    m_atBeginning = false;
    m_loaded = false;
    endResetModel();
    if (conversation.isEmpty())
        emit stateChanged();
    else
        reload();
}

void ThreadModel::reload()
{
    m_pending.reset();
    ask({.conversation = m_conversation, .before = {}, .limit = pageSize});
}

void ThreadModel::hide(const OperationId &id)
{
    m_hidden.insert(id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isHidden(m_rows.at(row).message))
            removeAt(row);
    }
    if (m_rows.isEmpty())
        emit stateChanged();
}

void ThreadModel::show(const OperationId &id)
{
    m_hidden.remove(id);
    if (!m_conversation.isEmpty())
        reload();
}

bool ThreadModel::isHidden(const Message &message) const
{
    return message.id.isEmpty() && m_hidden.contains(message.clientId);
}

void ThreadModel::ask(const MessageQuery &query)
{
    m_pending = query;
    emit stateChanged();
    emit pageWanted(query);
}

void ThreadModel::showPage(const MessageQuery &query, const MessageRows &page)
{
    if (query != m_pending)
        return;
    m_pending.reset();
    const bool first = !query.before;
    m_atBeginning = page.atBeginning || (query.before && page.rows.isEmpty());
    if (first && m_loaded) {
        for (const Message &message : page.rows)
            put(message);
    } else {
        insert(page.rows);
    }
    if (first && !std::exchange(m_loaded, true))
        markNew(m_unread);
    const QList<ConversationChanges> meanwhile = std::exchange(m_meanwhile, {});
    for (const ConversationChanges &changes : meanwhile)
        apply(changes);
    emit stateChanged();
}

void ThreadModel::giveUpPage(const MessageQuery &query)
{
    if (query != m_pending)
        return;
    m_pending.reset();
    emit stateChanged();
}

/// Older ones than all that are there, in one go; those that came in the meantime one by one.
void ThreadModel::insert(const QList<Message> &sorted)
{
    QList<Row> above;
    QList<Message> others;
    for (const Message &message : sorted) {
        if (isHidden(message))
            continue;
        if (m_rows.isEmpty() || (isEarlier(message, m_rows.first().message) && find(message) < 0))
            above.append(rowFor(message));
        else
            others.append(message);
    }
    if (!above.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(above.size()) - 1);
        m_rows = above + m_rows;
        endInsertRows();
        tellNeighbours(static_cast<int>(above.size()));
    }
    for (const Message &message : std::as_const(others))
        put(message);
}

void ThreadModel::apply(const ConversationChanges &changes)
{
    if (m_conversation.isEmpty())
        return;
    if (!m_loaded) {
        m_meanwhile.append(changes);
        return;
    }
    const bool wasEmpty = m_rows.isEmpty();
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Message &message = m_rows.at(row).message;
        if (message.id.isEmpty() && changes.withdrawn.contains(message.clientId))
            removeAt(row);
    }
    for (const Message &message : changes.messages) {
        if (message.conversation == m_conversation)
            put(message);
    }
    if (wasEmpty != m_rows.isEmpty())
        emit stateChanged();
}

ThreadModel::Row ThreadModel::rowFor(const Message &message)
{
    Row row;
    row.message = message;
    row.text = safeText(message.content);
    row.day = message.sentAt.toLocalTime().date().toJulianDay();
    row.minute = message.sentAt.toSecsSinceEpoch() / secondsOfAMinute;
    row.isOwn = message.senderId == m_self;
    row.serial = ++m_serial;
    return row;
}

/// From the end: what changes is mostly new.
qsizetype ThreadModel::find(const Message &message) const
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (isSame(m_rows.at(row).message, message))
            return row;
    }
    return -1;
}

void ThreadModel::put(const Message &message)
{
    if (isHidden(message))
        return;
    if (const qsizetype known = find(message); known >= 0) {
        replace(static_cast<int>(known), message);
        return;
    }
    const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), message,
                                        [](const Message &a, const Row &b) { return isEarlier(a, b.message); });
    if (place == m_rows.begin() && !m_rows.isEmpty() && !m_atBeginning)
        return; // It comes with the older ones.
    const auto row = static_cast<int>(std::distance(m_rows.begin(), place));
    Row made = rowFor(message);
    const bool isNews = !made.isOwn && place == m_rows.end() && !message.readAt.isValid();
    if (isNews && std::exchange(m_newFollows, false) && m_firstNew.isEmpty())
        m_firstNew = message.id;
    beginInsertRows({}, row, row);
    m_rows.insert(row, std::move(made));
    endInsertRows();
    tellNeighbours(row);
    if (isNews)
        emit messageCame();
}

void ThreadModel::replace(int row, const Message &message)
{
    if (m_rows.at(row).message == message)
        return;
    const quint64 serial = m_rows.at(row).serial;
    Row made = rowFor(message);
    if (made.text == m_rows.at(row).text)
        made.serial = serial;
    const auto last = static_cast<int>(m_rows.size()) - 1;
    const bool above = row > 0 && isEarlier(message, m_rows.at(row - 1).message);
    const bool below = row < last && isEarlier(m_rows.at(row + 1).message, message);
    if (above || below) {
        removeAt(row);
        const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), message,
                                            [](const Message &a, const Row &b) { return isEarlier(a, b.message); });
        row = static_cast<int>(std::distance(m_rows.begin(), place));
        beginInsertRows({}, row, row);
        m_rows.insert(row, std::move(made));
        endInsertRows();
    } else {
        m_rows[row] = std::move(made);
        emit dataChanged(index(row), index(row));
    }
    tellNeighbours(row);
}

void ThreadModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    tellNeighbours(row);
}

/// How a row is laid out depends on the one above and the one below.
void ThreadModel::tellNeighbours(int row)
{
    const int first = std::max(0, row - 1);
    const int last = std::min(rowCount() - 1, row + 1);
    if (first <= last)
        emit dataChanged(index(first), index(last), {Qt::SizeHintRole});
}

void ThreadModel::tellAll()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void ThreadModel::markNew(int unread)
{
    for (qsizetype row = m_rows.size() - 1; row >= 0 && unread > 0; --row) {
        if (m_rows.at(row).isOwn)
            continue;
        --unread;
        m_firstNew = m_rows.at(row).message.id;
    }
    tellAll();
}

void ThreadModel::beginNew()
{
    m_newFollows = true;
}

void ThreadModel::endNew()
{
    m_newFollows = false;
    if (const int row = firstNewRow(); row >= 0) {
        m_firstNew = {};
        tellNeighbours(row);
    }
}

int ThreadModel::firstNewRow() const
{
    return m_firstNew.isEmpty() ? -1 : rowOf(m_firstNew);
}

int ThreadModel::rowOf(const MessageId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.message.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

bool ThreadModel::belongTogether(const Row &a, const Row &b) const
{
    const auto standsAlone = [](const Row &row) {
        return row.message.state == MessageState::Waiting || row.message.state == MessageState::Failed;
    };
    return a.isOwn == b.isOwn && a.minute == b.minute && a.day == b.day && !standsAlone(a) && !standsAlone(b)
        && (!a.isOwn || a.message.state == b.message.state);
}

ThreadModel::Shape ThreadModel::shapeOf(int row) const
{
    const Row &here = m_rows.at(row);
    Shape shape;
    shape.startsDay = row == 0 || m_rows.at(row - 1).day != here.day;
    shape.startsNew = !m_firstNew.isEmpty() && here.message.id == m_firstNew;
    shape.startsGroup = row == 0 || shape.startsNew || !belongTogether(m_rows.at(row - 1), here);
    const bool last = row == m_rows.size() - 1;
    shape.endsGroup = last || !belongTogether(here, m_rows.at(row + 1)) || m_rows.at(row + 1).message.id == m_firstNew;
    return shape;
}

QString ThreadModel::dayText(int row) const
{
    return ui::dayText(QDate::fromJulianDay(m_rows.at(row).day), m_clock.now().toLocalTime().date());
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: {
        const QString state = row.isOwn ? messageStateText(row.message, m_online) : QString();
        const QString time = absoluteTime(row.message.sentAt);
        return state.isEmpty() ? time : time + u'\n' + state;
    }
    case Qt::AccessibleTextRole: {
        //: Who wrote a message, read aloud: the person at this computer
        const QString sender = row.isOwn ? tr("You") : safeLine(m_otherName, 80);
        return spokenMessage(row.message, sender, row.isOwn, m_online, m_clock.now());
    }
    default: return {};
    }
}

void ThreadModel::loadOlder()
{
    if (!m_loaded || m_atBeginning || m_pending)
        return;
    const auto oldest =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.message.id.isEmpty(); });
    if (oldest != m_rows.end())
        ask({.conversation = m_conversation, .before = keyOf(oldest->message), .limit = pageSize});
}

} // namespace clinicbell::ui
