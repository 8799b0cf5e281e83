// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationlistmodel.h"

#include "ui/text/notificationtext.h"
#include "ui/text/timetext.h"
#include "ui/text/urgencytext.h"
#include "ui/theme/icons.h"

#include <QScopeGuard>

#include <algorithm>
#include <limits>

namespace clinicbell::ui {

namespace {

constexpr int pageSize = 100;

/// A row that stands where the one wanted stands, to search with.
Notification standIn(const NotificationId &id, const QDateTime &createdAt, bool pinned)
{
    Notification notification;
    notification.id = id;
    notification.createdAt = createdAt;
    notification.priority = pinned ? Priority::Critical : Priority::Normal;
    return notification;
}

qint64 localDay(const QDateTime &time)
{
    return time.toLocalTime().date().toJulianDay();
}

/// For rows that stand above every day.
constexpr qint64 pinnedDay = std::numeric_limits<qint64>::max();

} // namespace

qint64 NotificationListModel::dayOf(const Notification &notification)
{
    return isPinned(notification) ? pinnedDay : localDay(notification.createdAt);
}

NotificationListModel::NotificationListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{ }

void NotificationListModel::setAbilities(const Abilities &abilities)
{
    if (abilities == m_abilities)
        return;
    if (!m_rows.isEmpty())
        emit answersAboutToChange();
    m_abilities = abilities;
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0), index(rowCount() - 1), {AnswersRole, NoteRole});
}

void NotificationListModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    beginResetModel();
    m_rows.clear();
    m_days.clear();
    m_places.clear();
    m_loaded = false;
    m_atEnd = false;
    m_loadedTo.reset();
    endResetModel();
    reload();
}

void NotificationListModel::reload()
{
    ask({.after = {}, .limit = pageSize, .filter = m_filter});
}

void NotificationListModel::ask(const PageQuery &query)
{
    m_pending = query;
    m_meanwhile.clear();
    emit stateChanged();
    emit pageWanted(query);
}

void NotificationListModel::showPage(const PageQuery &query, const Page &page)
{
    if (m_pending != query)
        return;
    // It goes on pending until it is in: whoever hears of the rows and fetches more must not ask for it again.
    m_atEnd = page.atEnd;
    if (query.after)
        insertSorted(page.rows);
    else
        replacePage(page);
    m_loadedTo = nextAfter(page);
    m_loaded = true;
    const QList<ChangeSet> meanwhile = std::exchange(m_meanwhile, {});
    for (const ChangeSet &changes : meanwhile)
        merge(changes);
    m_pending.reset();
    // A search answers piece by piece; what it has found so far is shown while it goes on.
    if (const int missing = query.limit - static_cast<int>(page.rows.size());
        !m_atEnd && page.searchedTo && missing > 0)
        ask({.after = m_loadedTo, .limit = missing, .filter = query.filter});
    else
        emit stateChanged();
}

void NotificationListModel::giveUpPage(const PageQuery &query)
{
    if (m_pending != query)
        return;
    m_pending.reset();
    emit stateChanged();
}

void NotificationListModel::replacePage(const Page &page)
{
    beginResetModel();
    m_places.clear();
    m_rows = page.rows;
    std::sort(m_rows.begin(), m_rows.end(), &NotificationListModel::standsBefore);
    m_days.clear();
    for (const Notification &row : std::as_const(m_rows)) {
        remember(row);
        m_days.append(dayOf(row));
    }
    endResetModel();
}

void NotificationListModel::applyChanges(const ChangeSet &changes)
{
    if (changes.reset) {
        setFilter(m_filter);
        return;
    }
    if (m_pending)
        m_meanwhile.append(changes);
    if (m_loaded)
        merge(changes);
}

void NotificationListModel::merge(const ChangeSet &changes)
{
    const bool wasEmpty = m_rows.isEmpty();
    QHash<NotificationId, Notification> latest; // The last word on each counts.
    for (const QList<Notification> &list : {changes.added, changes.updated}) {
        for (const Notification &notification : list)
            latest.insert(notification.id, notification);
    }
    QList<NotificationId> leaving = changes.removed;
    QList<Notification> coming;
    for (const Notification &notification : std::as_const(latest)) {
        const int row = rowOf(notification.id);
        if (!belongs(notification, row >= 0))
            leaving.append(notification.id);
        else if (row < 0)
            coming.append(notification);
        else
            updateRow(row, notification);
    }
    removeIds(leaving);
    insertSorted(coming);
    if (wasEmpty != m_rows.isEmpty())
        emit stateChanged();
}

/// What a search has found stays found: the rows here may be redacted, and the store has seen all of it.
bool NotificationListModel::belongs(const Notification &notification, bool isHere) const
{
    Filter filter = m_filter;
    if (isHere)
        filter.text.clear();
    if (!matches(filter, notification))
        return false;
    if (m_atEnd || isPinned(notification))
        return true;
    return m_loadedTo && !comesBefore(standIn(m_loadedTo->id, m_loadedTo->createdAt, false), notification);
}

bool NotificationListModel::isPinned(const Notification &notification)
{
    return isUrgent(notification);
}

bool NotificationListModel::standsBefore(const Notification &a, const Notification &b)
{
    return isPinned(a) != isPinned(b) ? isPinned(a) : comesBefore(a, b);
}

void NotificationListModel::remember(const Notification &notification)
{
    m_places.insert(notification.id, {isPinned(notification), notification.createdAt});
}

int NotificationListModel::rowOf(const NotificationId &id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return -1;
    const Notification wanted = standIn(id, place->second, place->first);
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), wanted, &NotificationListModel::standsBefore);
    return found != m_rows.cend() && found->id == id ? static_cast<int>(found - m_rows.cbegin()) : -1;
}

void NotificationListModel::insertSorted(QList<Notification> incoming)
{
    incoming.removeIf([this](const Notification &row) { return m_places.contains(row.id); });
    std::sort(incoming.begin(), incoming.end(), &NotificationListModel::standsBefore);
    const auto rowFor = [this](const Notification &row) {
        const auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), row, &NotificationListModel::standsBefore);
        return static_cast<int>(at - m_rows.cbegin());
    };
    // From the back, so that the places of the runs in front stay what they are.
    qsizetype end = incoming.size();
    while (end > 0) {
        const int row = rowFor(incoming.at(end - 1));
        qsizetype first = end - 1;
        while (first > 0 && rowFor(incoming.at(first - 1)) == row)
            --first;
        insertRun(row, incoming, first, end - first);
        end = first;
    }
}

void NotificationListModel::insertRun(int row, const QList<Notification> &incoming, qsizetype first, qsizetype count)
{
    {
        beginInsertRows({}, row, row + static_cast<int>(count) - 1);
        const auto end = qScopeGuard([this] { endInsertRows(); });
        m_rows.insert(row, count, Notification());
        m_days.insert(row, count, 0);
        for (qsizetype i = 0; i < count; ++i) {
            m_rows[row + i] = incoming.at(first + i);
            m_days[row + i] = dayOf(incoming.at(first + i));
            remember(incoming.at(first + i));
        }
    }
    const QModelIndex next = index(row + static_cast<int>(count));
    if (next.isValid())
        emit dataChanged(next, next, {SectionRole, StartsSectionRole});
}

void NotificationListModel::removeIds(const QList<NotificationId> &ids)
{
    QList<int> rows;
    for (const NotificationId &id : ids)
        rows.append(rowOf(id));
    rows.removeAll(-1);
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    for (qsizetype i = 0; i < rows.size();) {
        const int last = rows.at(i);
        int first = last;
        while (++i < rows.size() && rows.at(i) == first - 1)
            --first;
        removeRun(first, last);
    }
}

void NotificationListModel::removeRun(int first, int last)
{
    {
        beginRemoveRows({}, first, last);
        const auto end = qScopeGuard([this] { endRemoveRows(); });
        for (int row = first; row <= last; ++row)
            m_places.remove(m_rows.at(row).id);
        m_rows.remove(first, last - first + 1);
        m_days.remove(first, last - first + 1);
    }
    const QModelIndex next = index(first);
    if (next.isValid())
        emit dataChanged(next, next, {SectionRole, StartsSectionRole});
}

void NotificationListModel::updateRow(int row, const Notification &notification)
{
    const bool answersOther = answersTo(m_rows.at(row), m_abilities) != answersTo(notification, m_abilities);
    const auto first = m_rows.cbegin();
    const bool afterTheOneAbove = row == 0 || standsBefore(m_rows.at(row - 1), notification);
    const bool beforeTheOneBelow = row + 1 == m_rows.size() || standsBefore(notification, m_rows.at(row + 1));
    int target = row;
    if (!afterTheOneAbove)
        target = static_cast<int>(std::lower_bound(first, first + row, notification, &standsBefore) - first);
    else if (!beforeTheOneBelow)
        target =
            static_cast<int>(std::lower_bound(first + row + 1, m_rows.cend(), notification, &standsBefore) - first) - 1;
    if (answersOther)
        emit answersAboutToChange();
    if (target == row)
        replaceRow(row, row, notification);
    else
        moveRow(row, target, notification);
    emit dataChanged(index(qMax(0, qMin(row, target) - 1)), index(qMin(qMax(row, target) + 1, rowCount() - 1)));
}

void NotificationListModel::moveRow(int row, int target, const Notification &notification)
{
    // The row in front of which it is to stand is counted with the row still in its old place.
    beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
    const auto end = qScopeGuard([this] { endMoveRows(); });
    replaceRow(row, target, notification);
}

void NotificationListModel::replaceRow(int row, int target, const Notification &notification)
{
    m_rows.move(row, target);
    m_days.move(row, target);
    m_days[target] = dayOf(notification);
    m_rows[target] = notification;
    remember(notification);
}

/// Pinned ones count as today's, whatever day they came.
bool NotificationListModel::hasAnswers(int row) const
{
    // Most rows are none of those at the top: for them the large list of rows is not touched.
    return m_days.at(row) == pinnedDay && isUrgent(m_rows.at(row)) && !answersTo(m_rows.at(row), m_abilities).isEmpty();
}

bool NotificationListModel::startsSection(int row) const
{
    if (row == 0)
        return true;
    const qint64 above = m_days.at(row - 1);
    if (m_days.at(row) == above)
        return false;
    return above != pinnedDay || m_days.at(row) != localDay(m_clock.now());
}

QString NotificationListModel::section(int row) const
{
    if (!startsSection(row))
        return {};
    const QDate today = m_clock.now().toLocalTime().date();
    const Notification &notification = m_rows.at(row);
    return dayText(isPinned(notification) ? today : notification.createdAt.toLocalTime().date(), today);
}

QString NotificationListModel::timeOfDay(const Notification &notification) const
{
    const QDateTime now = m_clock.now();
    const bool headedByItsDay =
        !isPinned(notification) && notification.createdAt.toLocalTime().date() < now.toLocalTime().date();
    // What is less than an hour old tells its age, even across midnight.
    const bool recent = notification.createdAt.secsTo(now) < 3600;
    return headedByItsDay && !recent ? clockTime(notification.createdAt) : relativeTime(notification.createdAt, now);
}

int NotificationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NotificationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notification &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return titleText(row);
    case Qt::AccessibleTextRole: return accessibleRowText(row, m_clock.now(), m_abilities.self);
    case Qt::ToolTipRole: return absoluteTime(row.createdAt);
    case IdRole: return row.id.value();
    case MessageRole: return messageLine(row);
    case LatenessRole: return latenessTag(row);
    case NoteRole: return noteTag(row, m_abilities.self, m_clock.now());
    case PinnedRole: return row.local.pinned;
    case TimeRole: return relativeTime(row.createdAt, m_clock.now());
    case TimeOfDayRole: return timeOfDay(row);
    case IconRole: return iconName(row);
    case PriorityRole: return static_cast<int>(urgencyOf(row));
    case UnreadRole: return !row.isRead();
    case SectionRole: return section(index.row());
    case StartsSectionRole: return startsSection(index.row());
    case AnswersRole: return isUrgent(row) ? QVariant::fromValue(answersTo(row, m_abilities)) : QVariant();
    case PressingRole: return isUrgent(row) ? pressingText(row, m_clock.now()) : QString();
    default: return {};
    }
}

bool NotificationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && !m_atEnd && !m_pending && m_loadedTo;
}

void NotificationListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask({.after = m_loadedTo, .limit = pageSize, .filter = m_filter});
}

} // namespace clinicbell::ui
