// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/textfits.h"

#include <QStyledItemDelegate>

namespace clinicbell::ui {

/// Paints one row of ConversationListModel: avatar, name and role, the newest message, when, and how many are unread.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Depends on the font and the kind of row only.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintAvatar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// How wide they are.
    int paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
                   const QFont &font, QRgb color, Qt::Alignment side = Qt::AlignLeft) const;
    int paintBadge(QPainter *painter, const QStyleOptionViewItem &option, int unread) const;

    mutable TextFits m_fits;
};

} // namespace clinicbell::ui
