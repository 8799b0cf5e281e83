// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/visitdelegate.h"

#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/visits/visitrole.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int rowMargin = 18;
constexpr int barLeft = 8;
constexpr int lineGap = 3;
constexpr int stateIconSize = 16;
constexpr int roomyWidth = 420; ///< Narrower, the state has a line of its own.

QRgb colorOf(VisitTone tone, const Tokens &tokens)
{
    switch (tone) {
    case VisitTone::Planned: return tokens.accent;
    case VisitTone::Running: return tokens.inConsultation;
    case VisitTone::Attention: return tokens.high;
    case VisitTone::Calm:
    case VisitTone::Past: break;
    }
    return tokens.muted;
}

/// Rounded up: what is measured to fit has to fit.
int widthOf(const QString &words, const QFont &font)
{
    return words.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(words) + 2;
}

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height();
}

/// Wide enough for every time of a day.
int timeWidth(const QFont &font)
{
    const QString late = clockTime(QDateTime(QDate(2000, 1, 1), QTime(22, 58)));
    return std::max(widthOf(late, titleFont(font)), widthOf(u"00:00"_s, titleFont(font)));
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

bool isNarrow(const QStyleOptionViewItem &option)
{
    return viewWidth(option) < grown(roomyWidth, option.font);
}

} // namespace

struct VisitDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Tokens &tokens;
    bool isPast = false;

    QString text(int role) const { return index.data(role).toString(); }
    VisitTone tone(int role) const { return index.data(role).value<VisitTone>(); }
    /// @p where is drawn for left to right. Returns how much of it was needed.
    int draw(const QRect &where, const QFont &font, QRgb color, const QString &words, bool atEnd = false) const;
};

int VisitDelegate::Row::draw(const QRect &where, const QFont &font, QRgb color, const QString &words, bool atEnd) const
{
    const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, where.width());
    const auto side = QStyle::visualAlignment(option.direction, (atEnd ? Qt::AlignRight : Qt::AlignLeft));
    painter.setFont(font);
    painter.setPen(QColor(color));
    // Each text runs in its own direction, whatever that of the program is.
    painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const auto flags = static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
    painter.drawText(QStyle::visualRect(option.direction, option.rect, where), flags, shown);
    return widthOf(shown, font);
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int meta = lineHeight(metaFont(option.font));
    int height = lineHeight(titleFont(option.font)) + lineGap + meta + 2 * space::m;
    if (isNarrow(option))
        height += lineGap + meta;
    return {0, std::max(height, grown(compactRowHeight, option.font))};
}

void VisitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row{.painter = *painter,
                  .option = option,
                  .index = index,
                  .tokens = tokensFor(option.palette),
                  .isPast = index.data(VisitToneRole).value<VisitTone>() == VisitTone::Past};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(row);
    paintWords(row);
    painter->restore();
}

void VisitDelegate::paintGround(const Row &row) const
{
    const QStyleOptionViewItem &option = row.option;
    const QRect &rect = option.rect;
    if (option.state & QStyle::State_Selected)
        row.painter.fillRect(rect, QColor(row.tokens.accentSoft));
    else if (option.state & QStyle::State_MouseOver)
        row.painter.fillRect(rect, QColor(row.tokens.hover));
    row.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(row.tokens.line));
    if (row.index.data(VisitIsNewRole).toBool()) {
        const QRect bar(rect.left() + barLeft, rect.top() + space::s, unreadBarWidth, rect.height() - 2 * space::s);
        row.painter.setPen(Qt::NoPen);
        row.painter.setBrush(QColor(row.tokens.accent));
        row.painter.drawRoundedRect(QStyle::visualRect(option.direction, rect, bar), 1.5, 1.5);
    }
    if (option.state & QStyle::State_HasFocus) {
        row.painter.setPen(QPen(QColor(row.tokens.accent), 2));
        row.painter.setBrush(Qt::NoBrush);
        row.painter.drawRect(rect.adjusted(1, 1, -1, -2));
    }
}

void VisitDelegate::paintWords(const Row &row) const
{
    const QFont title = titleFont(row.option.font);
    const QFont meta = metaFont(row.option.font);
    const bool narrow = isNarrow(row.option);
    const QRect inner = row.option.rect.adjusted(rowMargin, space::m, -rowMargin, -space::m - 1);
    const int first = lineHeight(title);
    const int second = lineHeight(meta);
    const QRgb ink = row.isPast ? row.tokens.muted : row.tokens.text;

    const int time = std::max(timeWidth(row.option.font), widthOf(row.text(VisitTimeRole), title));
    row.draw({inner.left(), inner.top(), time, first}, title, ink, row.text(VisitTimeRole));

    const int start = inner.left() + time + space::l;
    const int icon = grown(stateIconSize, row.option.font);
    const int wanted = std::max(icon + space::s + widthOf(row.text(VisitStatusRole), meta),
                                widthOf(row.text(VisitNoteRole), titleFont(meta)));
    const int state = narrow ? 0 : std::min(wanted, (inner.right() - start) / 2);
    const int end = inner.right() + 1 - (state > 0 ? state + space::l : 0);
    row.draw({start, inner.top(), end - start, first}, title, ink, row.text(Qt::DisplayRole));

    int left = start;
    const int top = inner.top() + first + lineGap;
    if (const QString news = row.text(VisitNewsRole); !news.isEmpty())
        left += row.draw({left, top, end - left, second}, titleFont(meta), row.tokens.accent, news) + space::m;
    if (end > left)
        row.draw({left, top, end - left, second}, meta, row.tokens.muted, row.text(VisitAboutRole));
    if (narrow)
        paintState(row, {start, top + second + lineGap, end - start, second});
    else
        paintState(row, {end + space::l, inner.top(), state, top + second - inner.top()});
}

/// On two lines at the end of the row, or on the one that there is.
void VisitDelegate::paintState(const Row &row, const QRect &where) const
{
    const QFont meta = metaFont(row.option.font);
    // How long something took that is over matters least.
    const QFont strong = row.tone(VisitToneRole) == VisitTone::Past ? meta : titleFont(meta);
    const int line = lineHeight(meta);
    const int icon = grown(stateIconSize, row.option.font);
    const QRgb color = colorOf(row.tone(VisitToneRole), row.tokens);
    const QString status = row.text(VisitStatusRole);
    const QString note = row.text(VisitNoteRole);
    const QRgb noteColor = colorOf(row.tone(VisitNoteToneRole), row.tokens);
    const bool oneLine = where.height() < 2 * line;

    const int words = std::min(widthOf(status, meta), where.width() - icon - space::s);
    const int begin = oneLine ? where.left() : where.right() + 1 - words - space::s - icon;
    const QRect glyph(begin, where.top() + (line - icon) / 2, icon, icon);
    if (!status.isEmpty())
        paintIcon(row.painter, QStyle::visualRect(row.option.direction, row.option.rect, glyph),
                  row.text(VisitStatusIconRole), QColor(color));
    const QRect beside(begin + icon + space::s, where.top(), words, line);
    row.draw(beside, meta, color, status, !oneLine);
    if (note.isEmpty())
        return;
    if (oneLine)
        row.draw({beside.right() + 1 + space::m, where.top(), where.right() - beside.right() - space::m, line}, strong,
                 noteColor, note);
    else
        row.draw({where.left(), where.bottom() + 1 - line, where.width(), line}, strong, noteColor, note, true);
}

} // namespace clinicbell::ui
