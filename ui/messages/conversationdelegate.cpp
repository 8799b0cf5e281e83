// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/conversationdelegate.h"

#include "ui/messages/conversationlistmodel.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace clinicbell::ui {

namespace {

using Model = ConversationListModel;

constexpr int conversationAvatarSize = 36;
constexpr int conversationMargin = 14;
constexpr int conversationHeadingHeight = 34;
constexpr int mostUnreadShown = 99;

Model::RowKind kindOf(const QModelIndex &index)
{
    return index.data(Model::RowKindRole).value<Model::RowKind>();
}

/// Where the words are, before mirroring.
QRect wordsIn(const QStyleOptionViewItem &option)
{
    const int avatar = grown(conversationAvatarSize, option.font) + space::m;
    return option.rect.adjusted(conversationMargin + avatar, 0, -conversationMargin, 0);
}

QRect lineIn(const QStyleOptionViewItem &option, bool upper)
{
    const QRect words = wordsIn(option);
    const int height = option.fontMetrics.height() + 2;
    const int top = words.center().y() - height;
    return {words.left(), upper ? top : top + height + 1, words.width(), height};
}

} // namespace

int ConversationDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect,
                                     const QString &text, const QFont &font, QRgb color, Qt::Alignment side) const
{
    const QStaticText &words = m_fits.shaped(text, font, rect.width());
    const QSize size = words.size().toSize();
    const QRect place = QStyle::visualRect(option.direction, option.rect, rect);
    painter.setFont(font);
    painter.setPen(QColor(color));
    painter.drawStaticText(QStyle::alignedRect(option.direction, side | Qt::AlignVCenter, size, place).topLeft(),
                           words);
    return size.width();
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = kindOf(index) == Model::RowKind::Heading;
    return {grown(conversationAvatarSize, option.font),
            grown(isHeading ? conversationHeadingHeight : comfortableRowHeight, option.font)};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == Model::RowKind::Heading) {
        paintHeading(painter, option, index);
    } else {
        paintGround(painter, option);
        paintAvatar(painter, option, index);
        paintName(painter, option, index);
        paintLine(painter, option, index);
    }
    painter->restore();
}

void ConversationDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QRect rect = option.rect.adjusted(conversationMargin, space::xs, -conversationMargin, 0);
    paintWords(*painter, option, rect, index.data().toString(), titleFont(metaFont(option.font)),
               tokensFor(option.palette).muted);
}

void ConversationDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->setPen(focused ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
    painter->setBrush(chosen ? QBrush(QColor(tokens.accentSoft)) : hovered ? QBrush(QColor(tokens.hover)) : QBrush());
    painter->drawRoundedRect(QRectF(option.rect).adjusted(5, 1.5, -5, -1.5), controlRadius, controlRadius);
}

void ConversationDelegate::paintAvatar(QPainter *painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool pale = index.data(Model::ClosedRole).toBool();
    const bool chosen = option.state & QStyle::State_Selected;
    const int size = grown(conversationAvatarSize, option.font);
    QRect disc(option.rect.left() + conversationMargin, 0, size, size);
    disc.moveTop(option.rect.top() + (option.rect.height() - size) / 2);
    disc = QStyle::visualRect(option.direction, option.rect, disc);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(chosen ? tokens.surface : pale ? tokens.hover : tokens.accentSoft));
    painter->drawEllipse(disc);
    painter->setFont(titleFont(metaFont(option.font)));
    painter->setPen(QColor(pale ? tokens.muted : tokens.accent));
    painter->drawText(disc, Qt::AlignCenter, index.data(Model::InitialsRole).toString());
}

void ConversationDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QFont meta = metaFont(option.font);
    const bool unread = index.data(Model::UnreadRole).toInt() > 0;
    QRect rect = lineIn(option, true);
    const int time = paintWords(*painter, option, rect, index.data(Model::TimeRole).toString(),
                                unread ? titleFont(meta) : meta, unread ? tokens.accent : tokens.muted, Qt::AlignRight);
    rect.setRight(rect.right() - time - space::s);
    const bool closed = index.data(Model::ClosedRole).toBool();
    const int name = paintWords(*painter, option, rect, index.data(Model::NameRole).toString(), titleFont(option.font),
                                closed ? tokens.muted : tokens.text);
    rect.setLeft(rect.left() + name + space::s);
    const QString role = index.data(Model::OtherRole).toString();
    if (rect.width() >= QFontMetrics(meta).horizontalAdvance(role)) // All of it or none.
        paintWords(*painter, option, rect, role, meta, tokens.muted);
}

void ConversationDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const int unread = index.data(Model::UnreadRole).toInt();
    QRect rect = lineIn(option, false);
    if (unread > 0)
        rect.setRight(rect.right() - paintBadge(painter, option, unread) - space::s);
    const QRgb ink = index.data(Model::TypingRole).toBool() ? tokens.accent : unread > 0 ? tokens.text : tokens.muted;
    paintWords(*painter, option, rect, index.data(Model::LineRole).toString(), option.font, ink);
}

/// How wide it is.
int ConversationDelegate::paintBadge(QPainter *painter, const QStyleOptionViewItem &option, int unread) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QFont font = titleFont(metaFont(option.font));
    const QFontMetrics metrics(font);
    const QLocale locale;
    const QString number = unread > mostUnreadShown ? locale.toString(mostUnreadShown) + u'+' : locale.toString(unread);
    const QRect line = lineIn(option, false);
    const int height = metrics.height() + 1;
    const int width = std::max(height, metrics.horizontalAdvance(number) + space::m - 1);
    const QRect place(line.right() + 1 - width, line.center().y() - height / 2, width, height);
    const QRect badge = QStyle::visualRect(option.direction, option.rect, place);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(tokens.accent));
    painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter->setFont(font);
    painter->setPen(QColor(tokens.onAccent));
    painter->drawText(badge, Qt::AlignCenter, number);
    return width;
}

} // namespace clinicbell::ui
