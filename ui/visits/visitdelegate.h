// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace clinicbell::ui {

/// A row of VisitRole: time, patient and what it is about, and at the end its state as icon and word, with what time
/// makes of it. In a narrow list the state goes below.
class VisitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Row;

    void paintGround(const Row &row) const;
    void paintWords(const Row &row) const;
    void paintState(const Row &row, const QRect &where) const;
};

} // namespace clinicbell::ui
