// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/messages/threadmodel.h"

#include <QCache>
#include <QFont>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <array>

namespace clinicbell::ui {

/// What the links under a message that failed do.
enum class FailedAct { Retry, Discard };

QString failedActText(FailedAct act);

/// Paints one row of ThreadModel: the day and the line "New" above it, the bubble, and below the last one of a group
/// when it was and how far it has come. How tall a text is at a width is worked out once.
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @p model outlives the delegate.
    explicit MessageDelegate(const ThreadModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The link at @p at, where there is one.
    std::optional<FailedAct> actAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPoint &at) const;
    /// Rows are laid out for this width, in pixels.
    void setWidth(int width);
    int width() const { return m_width; }

private:
    /// Where the pieces of a row are, from its own top, before mirroring.
    struct Pieces
    {
        QRect day;
        QRect news;
        QRect bubble;
        QRect meta;
        QRect failure;
        std::array<QRect, 2> acts;
        int height = 0;
    };
    enum class Use { Content, Failure };

    Pieces piecesOf(const QFont &font, int row) const;
    void placeFailure(Pieces &pieces, const QFont &font, int row) const;
    QSize measure(const QFont &font, const ThreadModel::Row &row, Use use) const;
    QTextLayout &laidOut(const QFont &font, const ThreadModel::Row &row, Use use) const;
    int widestText(const QFont &font) const;
    void paintHeadings(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces, int row) const;
    void paintBubble(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces, int row) const;
    void paintMeta(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces, int row) const;
    void paintFailure(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces, int row) const;
    void forget(const QFont &font) const;

    const ThreadModel &m_model;
    int m_width = 0;
    mutable QFont m_font;
    mutable QHash<quint64, QSize> m_sizes; ///< By serial and use.
    mutable QCache<quint64, QTextLayout> m_layouts;
};

} // namespace clinicbell::ui
