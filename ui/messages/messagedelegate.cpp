// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/messagedelegate.h"

#include "ui/messages/messagetext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int widestBubble = 520;
constexpr int threadMargin = 20;
constexpr int bubbleRadius = 10;
constexpr int betweenGroups = 12;
constexpr int withinGroup = 3;
constexpr int marksLayouts = 400; ///< Several screens.
constexpr std::array failedActs{FailedAct::Retry, FailedAct::Discard};

struct MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(MessageDelegate)
};

int lineHeight(const QFont &font)
{
    return QFontMetrics(metaFont(font)).height();
}

/// From the leading or the trailing edge of the row.
QRect beside(int width, bool trailing, int top, const QSize &size)
{
    return {QPoint(trailing ? width - threadMargin - size.width() : threadMargin, top), size};
}

} // namespace

QString failedActText(FailedAct act)
{
    //: What can be done about a message that was not sent
    return act == FailedAct::Retry ? MessageWords::tr("Retry") : MessageWords::tr("Throw away");
}

MessageDelegate::MessageDelegate(const ThreadModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_layouts(marksLayouts)
{ }

void MessageDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_sizes.clear();
    m_layouts.clear();
}

void MessageDelegate::forget(const QFont &font) const
{
    m_font = font;
    m_sizes.clear();
    m_layouts.clear();
}

int MessageDelegate::widestText(const QFont &font) const
{
    const int room = m_width - 2 * threadMargin - 2 * space::m;
    return std::max(space::xl, std::min(room * 4 / 5, grown(widestBubble, font)));
}

QTextLayout &MessageDelegate::laidOut(const QFont &font, const ThreadModel::Row &row, Use use) const
{
    const quint64 key = row.serial * 2 + (use == Use::Failure ? 1 : 0);
    if (QTextLayout *known = m_layouts.object(key))
        return *known;
    QString text = use == Use::Failure ? failureText(row.message) : row.text;
    auto layout = std::make_unique<QTextLayout>(text.replace(u'\n', QChar::LineSeparator),
                                                use == Use::Failure ? metaFont(font) : font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal height = 0;
    qreal widest = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(widestText(font));
        line.setPosition({0, height});
        height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout->endLayout();
    // As narrow as its longest line, so that a short one of the other direction begins at the bubble's edge.
    const int width = static_cast<int>(std::ceil(widest)) + 1;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const qreal offset = layout->textOption().textDirection() == Qt::RightToLeft || layout->text().isRightToLeft()
            ? widestText(font) - width
            : 0;
        QTextLine line = layout->lineAt(i);
        line.setPosition({-offset, line.y()});
    }
    m_sizes.insert(key, QSize(width, static_cast<int>(std::ceil(height))));
    auto *kept = layout.release();
    m_layouts.insert(key, kept);
    return *kept;
}

QSize MessageDelegate::measure(const QFont &font, const ThreadModel::Row &row, Use use) const
{
    if (font != m_font)
        forget(font);
    const quint64 key = row.serial * 2 + (use == Use::Failure ? 1 : 0);
    if (const auto known = m_sizes.constFind(key); known != m_sizes.constEnd())
        return *known;
    laidOut(font, row, use);
    return m_sizes.value(key);
}

MessageDelegate::Pieces MessageDelegate::piecesOf(const QFont &font, int row) const
{
    const ThreadModel::Row &here = m_model.at(row);
    const ThreadModel::Shape shape = m_model.shapeOf(row);
    Pieces pieces;
    int top = row == 0 ? space::s : 0;
    if (shape.startsDay) {
        pieces.day = QRect(0, top + space::s, m_width, lineHeight(font) + space::s);
        top = pieces.day.bottom() + 1;
    }
    if (shape.startsNew) {
        pieces.news = QRect(threadMargin, top + space::s, m_width - 2 * threadMargin, lineHeight(font) + space::xs);
        top = pieces.news.bottom() + 1;
    }
    top += shape.startsGroup ? betweenGroups : withinGroup;
    const QSize text = measure(font, here, Use::Content);
    pieces.bubble = beside(m_width, here.isOwn, top, text + QSize(2 * space::m, 2 * space::s));
    top = pieces.bubble.bottom() + 1;
    if (shape.endsGroup) {
        pieces.meta = QRect(threadMargin, top + 2, m_width - 2 * threadMargin, lineHeight(font) + 2);
        top = pieces.meta.bottom() + 1;
    }
    pieces.height = top;
    if (here.message.state == MessageState::Failed && here.isOwn)
        placeFailure(pieces, font, row);
    if (row == m_model.rowCount() - 1)
        pieces.height += space::m;
    return pieces;
}

void MessageDelegate::placeFailure(Pieces &pieces, const QFont &font, int row) const
{
    const QSize words = measure(font, m_model.at(row), Use::Failure);
    const int icon = lineHeight(font);
    pieces.failure = beside(m_width, true, pieces.height + 2, words + QSize(icon + space::xs, 0));
    const QFont meta = titleFont(metaFont(font));
    const QFontMetrics metrics(meta);
    int right = m_width - threadMargin;
    const int top = pieces.failure.bottom() + 1;
    const int height = metrics.height() + space::s;
    for (size_t i = failedActs.size(); i-- > 0;) {
        const int width = metrics.horizontalAdvance(failedActText(failedActs.at(i))) + space::m;
        pieces.acts.at(i) = QRect(right - width + space::m / 2, top, width, height);
        right -= width + space::s;
    }
    pieces.height = top + height;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {1, piecesOf(option.font, index.row()).height};
}

std::optional<FailedAct> MessageDelegate::actAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                                const QPoint &at) const
{
    const Pieces pieces = piecesOf(option.font, index.row());
    for (size_t i = 0; i < failedActs.size(); ++i) {
        const QRect link = pieces.acts.at(i).translated(option.rect.topLeft());
        if (QStyle::visualRect(option.direction, option.rect, link).contains(at))
            return failedActs.at(i);
    }
    return std::nullopt;
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    const Pieces pieces = piecesOf(option.font, index.row());
    paintHeadings(*painter, option, pieces, index.row());
    paintBubble(*painter, option, pieces, index.row());
    if (!pieces.meta.isNull())
        paintMeta(*painter, option, pieces, index.row());
    if (!pieces.failure.isNull())
        paintFailure(*painter, option, pieces, index.row());
    painter->restore();
}

void MessageDelegate::paintHeadings(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces,
                                    int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QFont font = titleFont(metaFont(option.font));
    painter.setFont(font);
    if (!pieces.day.isNull()) {
        painter.setPen(QColor(tokens.muted));
        painter.drawText(pieces.day.translated(option.rect.topLeft()), Qt::AlignCenter, m_model.dayText(row));
    }
    if (pieces.news.isNull())
        return;
    //: The line above the first unread message of a thread
    const QString words = MessageWords::tr("New");
    const int width = QFontMetrics(font).horizontalAdvance(words) + 2 * space::s;
    const QRect line = pieces.news.translated(option.rect.topLeft());
    const QRect middle(line.center().x() - width / 2, line.top(), width, line.height());
    painter.setPen(QColor(tokens.accent));
    painter.drawText(middle, Qt::AlignCenter, words);
    const int y = line.center().y();
    painter.drawLine(line.left(), y, middle.left(), y);
    painter.drawLine(middle.right(), y, line.right(), y);
}

void MessageDelegate::paintBubble(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces,
                                  int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const ThreadModel::Row &here = m_model.at(row);
    const bool failed = here.isOwn && here.message.state == MessageState::Failed;
    const bool chosen = option.state & QStyle::State_HasFocus;
    const QRgb edge = chosen ? tokens.accent : failed ? tokens.critical : here.isOwn ? tokens.accentSoft : tokens.line;
    const QRect bubble =
        QStyle::visualRect(option.direction, option.rect, pieces.bubble.translated(option.rect.topLeft()));
    painter.setPen(QPen(QColor(edge), chosen ? 2 : 1));
    painter.setBrush(QColor(failed ? tokens.criticalSoft : here.isOwn ? tokens.accentSoft : tokens.surface));
    painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), bubbleRadius, bubbleRadius);
    painter.setPen(QColor(tokens.text));
    laidOut(option.font, here, Use::Content).draw(&painter, bubble.topLeft() + QPoint(space::m, space::s));
}

void MessageDelegate::paintMeta(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces,
                                int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const ThreadModel::Row &here = m_model.at(row);
    const QFont font = metaFont(option.font);
    const QFontMetrics metrics(font);
    const QRect line = pieces.meta.translated(option.rect.topLeft());
    const auto put = [&](int left, const QString &words) {
        const QRect place(left, line.top(), metrics.horizontalAdvance(words) + 1, line.height());
        painter.drawText(QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter, words);
    };
    painter.setFont(font);
    painter.setPen(QColor(tokens.muted));
    const QString time = clockTime(here.message.sentAt);
    const int timeWidth = metrics.horizontalAdvance(time);
    const bool failed = here.message.state == MessageState::Failed;
    if (!here.isOwn || failed) {
        put(here.isOwn ? line.right() - timeWidth : line.left() + 2, time);
        return;
    }
    const bool isLast = row == m_model.rowCount() - 1;
    const QString words = isLast || here.message.state == MessageState::Waiting
        ? messageStateText(here.message, m_model.isOnline())
        : QString();
    int left = line.right() - metrics.horizontalAdvance(words);
    put(left, words);
    const int size = metrics.height();
    left -= size + (words.isEmpty() ? 0 : space::xs);
    const bool isRead = here.message.state == MessageState::Read;
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, QRect(left, line.top() + 2, size, size - 2)),
              messageStateIcon(here.message), QColor(isRead ? tokens.accent : tokens.muted));
    put(left - timeWidth - space::xs, time);
}

void MessageDelegate::paintFailure(QPainter &painter, const QStyleOptionViewItem &option, const Pieces &pieces,
                                   int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const ThreadModel::Row &here = m_model.at(row);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    const int icon = lineHeight(option.font);
    const QRect mark(pieces.failure.topLeft(), QSize(icon, icon));
    paintIcon(painter, placed(mark).adjusted(1, 1, -1, -1), messageStateIcon(here.message), QColor(tokens.critical));
    painter.setPen(QColor(tokens.critical));
    const QRect words = placed(pieces.failure.adjusted(icon + space::xs, 0, 0, 0));
    laidOut(option.font, here, Use::Failure).draw(&painter, words.topLeft());
    painter.setFont(titleFont(metaFont(option.font)));
    painter.setPen(QColor(tokens.accent));
    for (size_t i = 0; i < failedActs.size(); ++i)
        painter.drawText(placed(pieces.acts.at(i)), Qt::AlignCenter, failedActText(failedActs.at(i)));
}

} // namespace clinicbell::ui
