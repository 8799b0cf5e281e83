// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teammodel.h"

#include "core/base/query.h"
#include "ui/team/teamtext.h"
#include "ui/text/statustext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

TeamModel::Group groupOf(PresenceStatus status)
{
    switch (status) {
    case PresenceStatus::InConsultation: return TeamModel::Group::WithPatient;
    case PresenceStatus::Available: return TeamModel::Group::Available;
    case PresenceStatus::Busy:
    case PresenceStatus::Away: return TeamModel::Group::BusyOrAway;
    case PresenceStatus::Offline: break;
    }
    return TeamModel::Group::NotHere;
}

/// By group, role and name; each name is folded once.
QList<Member> sorted(const QList<Member> &members)
{
    using Rank = std::tuple<TeamModel::Group, Role, QString, UserId>;
    std::vector<std::pair<Rank, qsizetype>> ranks;
    ranks.reserve(static_cast<size_t>(members.size()));
    for (const Member &member : members)
        ranks.emplace_back(Rank(groupOf(member.status), member.role, folded(member.name), member.userId),
                           static_cast<qsizetype>(ranks.size()));
    std::sort(ranks.begin(), ranks.end());
    QList<Member> sorted;
    sorted.reserve(members.size());
    for (const auto &ranked : ranks)
        sorted.append(members.at(ranked.second));
    return sorted;
}

/// Every word of the search begins a word of what the row says.
bool isFound(const Member &member, const QString &search)
{
    if (search.isEmpty())
        return true;
    const QStringList said =
        folded(member.name + u' ' + member.room + u' ' + member.desk + u' ' + roleText(member.role))
            .split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = folded(search).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&said](const QString &word) {
        return std::any_of(said.begin(), said.end(), [&word](const QString &part) { return part.startsWith(word); });
    });
}

} // namespace

class TeamModel::Insertion
{
public:
    Insertion(TeamModel &model, int first, int last)
        : m_model(model)
    {
        m_model.beginInsertRows({}, first, last);
    }
    ~Insertion() { m_model.endInsertRows(); }
    Q_DISABLE_COPY_MOVE(Insertion)

private:
    TeamModel &m_model;
};

class TeamModel::Removal
{
public:
    Removal(TeamModel &model, int at)
        : m_model(model)
    {
        m_model.beginRemoveRows({}, at, at);
    }
    ~Removal() { m_model.endRemoveRows(); }
    Q_DISABLE_COPY_MOVE(Removal)

private:
    TeamModel &m_model;
};

class TeamModel::Move
{
public:
    /// Upwards only.
    Move(TeamModel &model, int from, int to)
        : m_model(model)
    {
        m_model.beginMoveRows({}, from, from, {}, to);
    }
    ~Move() { m_model.endMoveRows(); }
    Q_DISABLE_COPY_MOVE(Move)

private:
    TeamModel &m_model;
};

bool TeamModel::Row::isSameAs(const Row &other) const
{
    if (isHeading != other.isHeading)
        return false;
    return isHeading ? group == other.group : member.userId == other.member.userId;
}

void TeamModel::setMembers(const QList<Member> &members, const QDateTime &asOf, bool stale)
{
    const bool restyled = stale != m_stale;
    m_members = sorted(members);
    m_asOf = asOf;
    m_stale = stale;
    show(rows());
    if (restyled && !m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void TeamModel::setSelf(const UserId &self)
{
    m_self = self;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void TeamModel::setSearch(const QString &text)
{
    m_search = text;
    show(rows());
}

std::optional<Member> TeamModel::self() const
{
    const auto own = std::find_if(m_members.begin(), m_members.end(),
                                  [this](const Member &member) { return member.userId == m_self; });
    return own == m_members.end() ? std::nullopt : std::optional(*own);
}

QList<TeamModel::Row> TeamModel::rows() const
{
    QList<Row> rows;
    qsizetype heading = -1;
    for (const Member &member : m_members) {
        if (!isFound(member, m_search))
            continue;
        const Group group = groupOf(member.status);
        if (heading < 0 || rows.at(heading).group != group) {
            heading = rows.size();
            rows.append({.isHeading = true, .group = group, .headcount = 0, .member = {}});
        }
        ++rows[heading].headcount;
        rows.append({.isHeading = false, .group = group, .headcount = 0, .member = member});
    }
    return rows;
}

void TeamModel::show(const QList<Row> &target)
{
    if (m_rows.isEmpty() && !target.isEmpty()) {
        const Insertion insertion(*this, 0, static_cast<int>(target.size()) - 1);
        m_rows = target;
        return;
    }
    removeVanished(target);
    for (int at = 0; at < target.size(); ++at)
        place(target.at(at), at);
}

void TeamModel::removeVanished(const QList<Row> &target)
{
    QSet<UserId> staying;
    QSet<Group> groups;
    for (const Row &row : target) {
        if (row.isHeading)
            groups.insert(row.group);
        else
            staying.insert(row.member.userId);
    }
    for (int at = rowCount() - 1; at >= 0; --at) {
        const Row &row = m_rows.at(at);
        if (row.isHeading ? groups.contains(row.group) : staying.contains(row.member.userId))
            continue;
        const Removal removal(*this, at);
        m_rows.removeAt(at);
    }
}

void TeamModel::place(const Row &row, int at)
{
    const auto known = std::find_if(m_rows.begin() + at, m_rows.end(),
                                    [&row](const Row &candidate) { return candidate.isSameAs(row); });
    const auto from = static_cast<int>(std::distance(m_rows.begin(), known));
    if (known == m_rows.end()) {
        const Insertion insertion(*this, at, at);
        m_rows.insert(at, row);
        return;
    }
    if (from != at) {
        const Move move(*this, from, at);
        m_rows.move(from, at);
    }
    if (m_rows.at(at) == row)
        return;
    m_rows[at] = row;
    emit dataChanged(index(at), index(at));
}

int TeamModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags TeamModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Headings are read aloud, not chosen.
    return m_rows.at(index.row()).isHeading ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IsHeadingRole: return row.isHeading;
    case GroupRole: return QVariant::fromValue(row.group);
    case StaleRole: return m_stale;
    default: return row.isHeading ? headingData(row, role) : memberData(row, role);
    }
}

QVariant TeamModel::headingData(const Row &row, int role) const
{
    switch (role) {
    case HeadcountRole: return row.headcount;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return groupText(row.group, row.headcount);
    default: return {};
    }
}

QVariant TeamModel::memberData(const Row &row, int role) const
{
    const Member &member = row.member;
    const bool isSelf = member.userId == m_self;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return isSelf ? ownNameText(member.name) : member.name;
    case InitialsRole: return initials(member.name);
    case PlaceRole: return placeText(member);
    case StatusRole: return QVariant::fromValue(member.status);
    case SinceRole: return timeText(member);
    case IsSelfRole: return isSelf;
    case UserIdRole: return member.userId.value();
    case Qt::AccessibleTextRole: return spokenRow(row);
    default: return {};
    }
}

/// Until when, where they say so; else since when.
QString TeamModel::timeText(const Member &member) const
{
    const QString end = untilText(member.until, m_asOf);
    return end.isEmpty() ? sinceText(member.since, m_asOf) : end;
}

QString TeamModel::spokenRow(const Row &row) const
{
    const Member &member = row.member;
    QStringList parts{member.userId == m_self ? ownNameText(member.name) : member.name,
                      roleText(member.role),
                      member.room,
                      member.desk,
                      presenceText(member.status),
                      timeText(member)};
    parts.removeAll(QString());
    return QLocale().createSeparatedList(parts);
}

QString initials(const QString &name)
{
    QString letters;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool isTitle = word.endsWith(u'.') || word.startsWith(u'(');
        if (!isTitle && word.front().isLetterOrNumber())
            letters += word.front().toUpper();
    }
    if (letters.size() > 2)
        letters = letters.left(1) + letters.right(1);
    return letters;
}

} // namespace clinicbell::ui
