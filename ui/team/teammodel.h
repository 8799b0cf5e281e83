// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QAbstractListModel>

#include <optional>

namespace clinicbell::ui {

/// Who is in, as one flat list: the heading of each group that has somebody, then its people by role and name
/// (ui.md, Team). Search keeps the headings of the groups that still have somebody.
class TeamModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Group { WithPatient, Available, BusyOrAway, NotHere };
    enum TeamRole {
        IsHeadingRole = Qt::UserRole + 1, ///< bool
        GroupRole, ///< Group, for headings and people
        HeadcountRole, ///< int, headings only: how many the group shows
        NameRole,
        InitialsRole,
        PlaceRole, ///< Room and desk, or the word for the role where neither is known.
        StatusRole, ///< PresenceStatus
        SinceRole, ///< QString, "until 14:30" where they said so, else "since 13:05" or empty
        IsSelfRole, ///< bool
        StaleRole, ///< bool: the line is lost, this was true at asOf().
        UserIdRole, ///< QString
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces what is shown, row by row, so that selection and scroll position stay. @p asOf is when the list was
    /// last known to be true (UTC); @p stale greys it.
    void setMembers(const QList<Member> &members, const QDateTime &asOf, bool stale);
    /// Marks the person's own row.
    void setSelf(const UserId &self);
    /// Words or beginnings of words in name, role or room; empty shows all.
    void setSearch(const QString &text);

    bool isStale() const { return m_stale; }
    QDateTime asOf() const { return m_asOf; }
    /// Everybody, whatever the search hides.
    int memberCount() const { return static_cast<int>(m_members.size()); }
    /// The person's own entry is in the list.
    std::optional<Member> self() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        bool isHeading = false;
        Group group = Group::Available;
        int headcount = 0;
        Member member;

        /// Of the same person, or the same group's heading.
        bool isSameAs(const Row &other) const;
        friend bool operator==(const Row &, const Row &) = default;
    };
    class Insertion;
    class Removal;
    class Move;

    QList<Row> rows() const;
    void show(const QList<Row> &target);
    void removeVanished(const QList<Row> &target);
    void place(const Row &row, int at);
    QVariant headingData(const Row &row, int role) const;
    QVariant memberData(const Row &row, int role) const;
    QString spokenRow(const Row &row) const;
    QString timeText(const Member &member) const;

    QList<Member> m_members;
    QList<Row> m_rows;
    QDateTime m_asOf;
    UserId m_self;
    QString m_search;
    bool m_stale = false;
};

/// Up to two letters for the avatar: first and last name, titles such as "Dr." left out.
QString initials(const QString &name);

} // namespace clinicbell::ui
