// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationdelegate.h"

#include "ui/inbox/notificationlistmodel.h"
#include "ui/text/notificationtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/prioritymark.h"
#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int barLeft = 8;
constexpr int tileLeft = 22;
constexpr int wordsGap = 11;
constexpr int lineGap = 3;
constexpr int compactTileSize = 28;
constexpr int tagPadding = 7;

/// @p rect is drawn for left to right; this is where it goes in the direction of @p option.
QRect placed(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

const NotificationListModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const NotificationListModel *>(index.model());
}

} // namespace

/// What the parts of one row have in common while it is painted.
struct NotificationDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Tokens &tokens;
    TextFits &fits;
    QRect rect; ///< Without the day's heading; left to right.
    QRect upper; ///< The same without the line of buttons.
    QList<RowAct> answers; ///< Mostly none.
    Priority priority = Priority::Normal;
    bool bareTag = false; ///< The priority shows as its mark alone: there is no room for its word.
    bool unread = false;
    bool selected = false;
    bool hovered = false;
    int tile = 0;

    QString text(int role) const { return index.data(role).toString(); }
    int advance(const QString &words, const QFont &font) const { return fits.advance(words, font); }
    void drawLine(const QRect &where, const QFont &font, QRgb color, const QString &words);
};

void NotificationDelegate::Row::drawLine(const QRect &where, const QFont &font, QRgb color, const QString &words)
{
    painter.setFont(font);
    painter.setPen(QColor(color));
    const QStaticText &line = fits.shaped(words, font, where.width());
    const QRect place = placed(option, where);
    const QRect shape =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, line.size().toSize(), place);
    painter.drawStaticText(shape.topLeft(), line);
}

int NotificationDelegate::rowHeight(const QFont &font) const
{
    return heightsFor(font).row;
}

const NotificationDelegate::Heights &NotificationDelegate::heightsFor(const QFont &font) const
{
    if (m_heights.row > 0 && m_heights.font == font && m_heights.density == m_density)
        return m_heights;
    const int title = QFontMetrics(titleFont(font)).height();
    const int meta = QFontMetrics(metaFont(font)).height();
    const int row = m_density == Density::Compact ? qMax(compactRowHeight, title + 2 * space::m)
                                                  : qMax(comfortableRowHeight, title + lineGap + meta + 2 * space::m);
    m_heights = {.font = font,
                 .density = m_density,
                 .row = row,
                 .section = meta + 2 * space::m - 2,
                 .answers = answersHeight(font)};
    return m_heights;
}

int NotificationDelegate::heightOf(const NotificationListModel &model, int row, const QFont &font) const
{
    const Heights &heights = heightsFor(font);
    const bool section = m_sectionsShown && model.startsSection(row);
    return heights.row + (section ? heights.section : 0) + (model.hasAnswers(row) ? heights.answers : 0);
}

QSize NotificationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, heightOf(modelOf(index), index.row(), option.font)};
}

/// Without a heading, with buttons.
int NotificationDelegate::bareHeightOf(const Heights &heights, const QModelIndex &index)
{
    return heights.row + (modelOf(index).hasAnswers(index.row()) ? heights.answers : 0);
}

/// Where the buttons of @p row are, which is written for left to right: below its words, at the same indent.
QRect NotificationDelegate::answersLine(const QStyleOptionViewItem &option, const QRect &row) const
{
    const int left = row.left() + tileLeft + tileWidth(option.font) + wordsGap;
    const int height = answersHeight(option.font) - space::s;
    return {left, row.bottom() + 1 - space::m - height, row.right() - space::l - left, height};
}

int NotificationDelegate::tileWidth(const QFont &font) const
{
    return grown(m_density == Density::Compact ? compactTileSize : tileSize, font);
}

std::optional<RowAct> NotificationDelegate::answerAt(const QPoint &position, const QStyleOptionViewItem &option,
                                                     const QModelIndex &index) const
{
    const auto answers = index.data(NotificationListModel::AnswersRole).value<QList<RowAct>>();
    if (answers.isEmpty())
        return {};
    const QList<AnswerButton> buttons = placedAnswers(answers, option, answersLine(option, option.rect));
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const AnswerButton &button) { return button.rect.contains(position); });
    return found == buttons.end() ? std::nullopt : std::optional(found->act);
}

void NotificationDelegate::setPointed(const QModelIndex &row, std::optional<RowAct> answer, bool down)
{
    m_pointed = answer ? row : QModelIndex();
    m_pointedAnswer = answer;
    m_isDown = down;
}

void NotificationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    QRect rect = option.rect;
    rect.setTop(rect.bottom() + 1 - bareHeightOf(heightsFor(option.font), index));
    Row row{.painter = *painter,
            .option = option,
            .index = index,
            .tokens = tokens,
            .fits = m_fits,
            .rect = rect,
            .upper = rect,
            .answers = index.data(NotificationListModel::AnswersRole).value<QList<RowAct>>(),
            .priority = static_cast<Priority>(index.data(NotificationListModel::PriorityRole).toInt()),
            .unread = index.data(NotificationListModel::UnreadRole).toBool(),
            .selected = option.state.testFlag(QStyle::State_Selected),
            .hovered = option.state.testFlag(QStyle::State_MouseOver),
            .tile = tileWidth(option.font)};
    row.upper.setHeight(rowHeight(option.font));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(row);
    paintBar(row);
    paintTile(row);
    paintWords(row);
    paintAnswers(row);
    painter->restore();
}

void NotificationDelegate::paintGround(Row &row) const
{
    if (m_sectionsShown && row.rect.top() > row.option.rect.top()) {
        const QRect heading(row.rect.left() + 18, row.option.rect.top() + 4, row.rect.width() - 36,
                            row.rect.top() - row.option.rect.top() - 4);
        row.drawLine(heading, titleFont(metaFont(row.option.font)), row.tokens.muted,
                     row.text(NotificationListModel::SectionRole));
    }
    if (row.selected)
        row.painter.fillRect(row.rect, QColor(row.tokens.accentSoft));
    else if (row.hovered)
        row.painter.fillRect(row.rect, QColor(row.tokens.hover));
    const QModelIndex next = row.index.siblingAtRow(row.index.row() + 1);
    if (!m_sectionsShown || !next.data(NotificationListModel::StartsSectionRole).toBool())
        row.painter.fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1), QColor(row.tokens.line));

    if (row.option.state.testFlag(QStyle::State_HasFocus)) {
        row.painter.setBrush(Qt::NoBrush);
        row.painter.setPen(QPen(QColor(row.tokens.accent), 2));
        row.painter.drawRoundedRect(QRectF(row.rect).adjusted(2, 2, -2, -3), controlRadius, controlRadius);
    }
}

void NotificationDelegate::paintBar(Row &row)
{
    if (!row.unread)
        return;
    const int height = qMin(grown(unreadBarHeight, row.option.font), row.rect.height() - space::m);
    const QRect bar(row.rect.left() + barLeft, row.rect.top() + (row.rect.height() - height) / 2, unreadBarWidth,
                    height);
    row.painter.setPen(Qt::NoPen);
    row.painter.setBrush(QColor(priorityColor(row.priority, row.tokens)));
    row.painter.drawRoundedRect(placed(row.option, bar), 1.5, 1.5);
}

void NotificationDelegate::paintTile(Row &row)
{
    const int top = row.rect.top() + (row.rect.height() - row.tile) / 2;
    const QRect tile = placed(row.option, QRect(row.rect.left() + tileLeft, top, row.tile, row.tile));
    QRgb ground = row.unread ? prioritySoftColor(row.priority, row.tokens) : row.tokens.hover;
    // On a ground of its own colour the tile would vanish.
    if (row.selected && (!row.unread || row.priority < Priority::High))
        ground = row.tokens.surface;
    else if (row.hovered && ground == row.tokens.hover)
        ground = row.tokens.surface;
    row.painter.setPen(row.unread ? priorityEdge(row.priority, row.tokens) : QPen(Qt::NoPen));
    row.painter.setBrush(QColor(ground));
    row.painter.drawRoundedRect(tile, tileRadius, tileRadius);

    const int glyph = glyphSize * row.tile / tileSize;
    QRect glyphRect(0, 0, glyph, glyph);
    glyphRect.moveCenter(tile.center());
    paintIcon(row.painter, glyphRect, row.text(NotificationListModel::IconRole),
              row.unread ? priorityColor(row.priority, row.tokens) : row.tokens.muted);
}

void NotificationDelegate::paintWords(Row &row) const
{
    const QFont title = row.unread ? titleFont(row.option.font) : row.option.font;
    const QFont meta = metaFont(row.option.font);
    const int titleHeight = QFontMetrics(title).height();
    const int metaHeight = QFontMetrics(meta).height();
    const bool compact = m_density == Density::Compact;
    const int left = row.upper.left() + tileLeft + row.tile + wordsGap;
    const int right = row.upper.right() - space::l;
    const int wordsHeight = compact ? titleHeight : titleHeight + lineGap + metaHeight;
    const int top = row.upper.top() + (row.upper.height() - wordsHeight) / 2;

    QRect line(left, top, right - left, titleHeight);
    line = paintPin(row, paintTime(row, line));
    const QString words = row.text(NotificationListModel::TitleRole);
    const int wordsWidth = row.advance(words, title) + 1;
    const int tagsWidth = paintTags(row, -1, line);
    const bool tagsBelow = !compact && tagsWidth > 0 && wordsWidth + tagsWidth > line.width();
    row.bareTag = compact && wordsWidth + tagsWidth > line.width(); // The mark says it too; the title does not.
    const int besideWidth = tagsBelow ? 0 : paintTags(row, -1, line);
    const int width = qMin(wordsWidth, line.width() - besideWidth);
    row.drawLine(QRect(line.left(), line.top(), width, titleHeight), title, row.tokens.text, words);
    if (besideWidth > 0)
        paintTags(row, line.left() + width + space::s, line);

    QRect below(left, top + titleHeight + lineGap, right - left, metaHeight);
    if (compact)
        below = QRect(QPoint(line.left() + width + besideWidth + space::m, top), QSize(0, titleHeight));
    if (tagsBelow)
        below.setLeft(below.left() + paintTags(row, below.left(), below));
    below.setRight(compact ? line.right() - 1 : right - 1);
    paintMessage(row, below);
}

/// The message, and behind it how much time is left of something urgent: the message gives way to that first.
void NotificationDelegate::paintMessage(Row &row, const QRect &line) const
{
    const QFont meta = metaFont(row.option.font);
    QRect message = line;
    if (const QString pressing = row.text(NotificationListModel::PressingRole); !pressing.isEmpty()) {
        const QString words = row.text(NotificationListModel::MessageRole);
        const QString dot = words.isEmpty() ? QString() : u"·"_s; // A piece of its own, for either direction.
        const int between = words.isEmpty() ? 0 : row.advance(dot, meta) + 2 * space::xs;
        const int most = words.isEmpty() ? line.width() : line.width() * 2 / 3;
        const int width = qMin(row.advance(pressing, meta) + 1, most);
        const int wanted = words.isEmpty() ? 0 : row.advance(words, meta) + 1;
        message.setWidth(qMin(wanted, line.width() - width - between));
        const int from = message.left() + message.width();
        row.drawLine(QRect(from + space::xs, line.top(), between, line.height()), meta, row.tokens.muted, dot);
        row.drawLine(QRect(from + between, line.top(), width, line.height()), meta, row.tokens.text, pressing);
    }
    if (message.width() > space::xl)
        row.drawLine(message, meta, row.tokens.muted, row.text(NotificationListModel::MessageRole));
}

void NotificationDelegate::paintAnswers(Row &row) const
{
    if (row.answers.isEmpty())
        return;
    const QRect line = answersLine(row.option, row.rect);
    const QList<AnswerButton> buttons = placedAnswers(row.answers, row.option, line);
    for (const AnswerButton &button : buttons) {
        const bool pointed = m_pointed == row.index && m_pointedAnswer == button.act;
        const QStyle::State over = m_isDown ? QStyle::State_Sunken : QStyle::State_MouseOver;
        paintAnswer(row.painter, button, row.option, pointed ? over : QStyle::State_None);
    }
}

/// Paints all the tags from @p left on; negative: only measures. Their width, each with a gap, or 0.
int NotificationDelegate::paintTags(Row &row, int left, const QRect &line)
{
    const auto from = [left](int used) { return left < 0 ? -1 : left + used; };
    int used = paintTag(row, from(0), line);
    for (const int role : {NotificationListModel::LatenessRole, NotificationListModel::NoteRole})
        used += paintNote(row, role, from(used), line);
    return used;
}

/// Paints the time at the end of @p line and gives back what is left of the line.
QRect NotificationDelegate::paintTime(Row &row, const QRect &line) const
{
    const QFont meta = metaFont(row.option.font);
    const QString time =
        row.text(m_sectionsShown ? NotificationListModel::TimeOfDayRole : NotificationListModel::TimeRole);
    const int width = row.advance(time, meta) + 1;
    row.drawLine(QRect(line.right() - width + 1, line.top(), width, line.height()), meta, row.tokens.muted, time);
    return line.adjusted(0, 0, -width - space::m, 0);
}

/// Paints the priority's tag, mark and word, at @p left; negative: only measures. The width with the gap before it, or
/// 0.
int NotificationDelegate::paintTag(Row &row, int left, const QRect &line)
{
    const QString word = row.unread ? priorityText(row.priority) : QString(); // What is read is calm.
    if (word.isEmpty())
        return 0;
    const QFont font = titleFont(metaFont(row.option.font));
    const QFontMetrics metrics(font);
    const int mark = metrics.ascent();
    const int wordWidth = row.bareTag ? 0 : space::xs + row.advance(word, font);
    const int width = tagPadding + mark + wordWidth + tagPadding;
    if (left < 0)
        return width + space::s;

    const QRgb ground = prioritySoftColor(row.priority, row.tokens);
    const int height = metrics.height() + 3;
    const QRect tag(left, line.top() + (line.height() - height) / 2, width, height);
    row.painter.setPen(priorityEdge(row.priority, row.tokens));
    row.painter.setBrush(QColor(ground));
    row.painter.drawRoundedRect(placed(row.option, tag), 5, 5);
    const QRect markRect(tag.left() + tagPadding, tag.top() + (height - mark) / 2, mark, mark);
    paintPriorityMark(row.painter, placed(row.option, markRect), row.priority, row.tokens, ground);
    if (row.bareTag)
        return width + space::s;
    const int wordLeft = markRect.right() + 1 + space::xs;
    row.drawLine(QRect(wordLeft, tag.top(), tag.right() - wordLeft + 1, height), font,
                 priorityColor(row.priority, row.tokens), word);
    return width + space::s;
}

/// The same of what @p role says: quiet, for it only explains.
int NotificationDelegate::paintNote(Row &row, int role, int left, const QRect &line)
{
    const QString words = row.text(role);
    if (words.isEmpty())
        return 0;
    const QFont font = titleFont(metaFont(row.option.font));
    const QFontMetrics metrics(font);
    const int width = tagPadding + row.advance(words, font) + 1 + tagPadding;
    if (left < 0)
        return width + space::s;
    const int height = metrics.height() + 3;
    const QRect tag(left, line.top() + (line.height() - height) / 2, width, height);
    row.painter.setPen(Qt::NoPen);
    row.painter.setBrush(QColor(row.selected || row.hovered ? row.tokens.surface : row.tokens.hover));
    row.painter.drawRoundedRect(placed(row.option, tag), 5, 5);
    row.drawLine(tag.adjusted(tagPadding, 0, -tagPadding + 1, 0), font, row.tokens.muted, words);
    return width + space::s;
}

/// Paints the pin, if it is pinned, at the end of @p line and gives back what is left of the line.
QRect NotificationDelegate::paintPin(Row &row, const QRect &line)
{
    if (!row.index.data(NotificationListModel::PinnedRole).toBool())
        return line;
    const int size = QFontMetrics(metaFont(row.option.font)).height();
    const QRect pin(line.right() - size + 1, line.top() + (line.height() - size) / 2, size, size);
    paintIcon(row.painter, placed(row.option, pin), u"pin"_s, row.tokens.accent);
    return line.adjusted(0, 0, -size - space::s, 0);
}

} // namespace clinicbell::ui
