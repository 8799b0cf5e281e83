// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractListModel>
#include <QSet>

#include <algorithm>

namespace clinicbell::ui {

/// The rows of a list of things that have an `id`. Others take their place row by row, so that the current one, what is
/// selected and the place in the list stay.
template <typename Row>
class RowsById : public QAbstractListModel
{
protected:
    using QAbstractListModel::QAbstractListModel;

    const QList<Row> &shown() const { return m_shown; }
    void show(const QList<Row> &target)
    {
        removeVanished(target);
        if (m_shown.isEmpty() && !target.isEmpty()) {
            beginInsertRows({}, 0, static_cast<int>(target.size()) - 1);
            m_shown = target;
            endInsertRows();
            return;
        }
        for (int at = 0; at < target.size(); ++at)
            place(target.at(at), at);
    }

private:
    void removeVanished(const QList<Row> &target)
    {
        QSet<decltype(Row::id)> staying;
        for (const Row &row : target)
            staying.insert(row.id);
        for (int at = static_cast<int>(m_shown.size()) - 1; at >= 0; --at) {
            if (staying.contains(m_shown.at(at).id))
                continue;
            beginRemoveRows({}, at, at);
            m_shown.removeAt(at);
            endRemoveRows();
        }
    }

    void place(const Row &row, int at)
    {
        const auto known =
            std::find_if(m_shown.cbegin() + at, m_shown.cend(), [&row](const Row &each) { return each.id == row.id; });
        const auto from = static_cast<int>(known - m_shown.cbegin());
        if (known == m_shown.cend()) {
            beginInsertRows({}, at, at);
            m_shown.insert(at, row);
            endInsertRows();
            return;
        }
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            m_shown.move(from, at);
            endMoveRows();
        }
        if (m_shown.at(at) == row)
            return;
        m_shown[at] = row;
        emit dataChanged(index(at), index(at));
    }

    QList<Row> m_shown;
};

} // namespace clinicbell::ui
