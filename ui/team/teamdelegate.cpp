// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teamdelegate.h"

#include "ui/team/presenceglyph.h"
#include "ui/team/teammodel.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace clinicbell::ui {

namespace {

constexpr int teamHeadingHeight = 36;
constexpr int teamRowHeight = 48;
constexpr int teamAvatarSize = 32;
constexpr int presenceSize = 12;
constexpr int teamMargin = 18;
constexpr int roomyWidth = 560; ///< From here on every piece has a column of its own.

/// Where the pieces of a row are, before mirroring.
struct TeamColumns
{
    QRect name;
    QRect place;
    QRect status;
    QRect since;
    bool placeUnderName = false;
};

TeamColumns columnsIn(const QRect &row, const QFont &font)
{
    const int start = row.left() + teamMargin + grown(teamAvatarSize, font) + space::l;
    const int end = row.right() + 1 - teamMargin;
    const auto between = [&row](int left, int right) { return QRect(left, row.top(), right - left, row.height()); };
    if (row.width() < grown(roomyWidth, font)) {
        const int middle = start + (end - start) * 55 / 100;
        const QRect left = between(start, middle - space::s);
        const QRect right = between(middle, end);
        return {left, left, right, right, true};
    }
    const int place = start + (end - start) * 31 / 100;
    const int status = start + (end - start) * 55 / 100;
    const int since = start + (end - start) * 80 / 100;
    return {between(start, place - space::s), between(place, status - space::s), between(status, since - space::s),
            between(since, end), false};
}

QRect upperHalf(const QRect &rect)
{
    return {rect.left(), rect.top() + space::xs, rect.width(), rect.height() / 2 - 2};
}
QRect lowerHalf(const QRect &rect)
{
    return {rect.left(), rect.center().y() + 1, rect.width(), rect.height() / 2 - space::xs};
}

void paintTeamText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
                   const QFont &font, QRgb color, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QRect mirrored = QStyle::visualRect(option.direction, option.rect, rect);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, mirrored.width());
    painter->setFont(font);
    painter->setPen(QColor(color));
    const auto side = QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter);
    painter->drawText(mirrored, static_cast<int>(side) | Qt::TextSingleLine, shown);
}

} // namespace

QSize TeamDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = index.data(TeamModel::IsHeadingRole).toBool();
    return {grown(teamAvatarSize, option.font), grown(isHeading ? teamHeadingHeight : teamRowHeight, option.font)};
}

void TeamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (index.data(TeamModel::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
    } else {
        paintGround(painter, option);
        paintAvatar(painter, option, index);
        paintWords(painter, option, index);
    }
    painter->restore();
}

void TeamDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect rect = option.rect.adjusted(teamMargin, space::xs, -teamMargin, 0);
    paintTeamText(painter, option, rect, index.data().toString(), titleFont(metaFont(option.font)), tokens.muted);
}

void TeamDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Tokens &tokens = tokensFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, QColor(tokens.accentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, QColor(tokens.hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line));
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->setPen(QPen(QColor(tokens.accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
}

void TeamDelegate::paintAvatar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool pale = index.data(TeamModel::StaleRole).toBool()
        || index.data(TeamModel::StatusRole).value<PresenceStatus>() == PresenceStatus::Offline;
    const bool chosen = option.state & QStyle::State_Selected;
    const int size = grown(teamAvatarSize, option.font);
    QRect disc(option.rect.left() + teamMargin, 0, size, size);
    disc.moveTop(option.rect.top() + (option.rect.height() - size) / 2);
    disc = QStyle::visualRect(option.direction, option.rect, disc);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(chosen ? tokens.surface : pale ? tokens.hover : tokens.accentSoft));
    painter->drawEllipse(disc);
    QFont font = titleFont(metaFont(option.font));
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(QColor(pale ? tokens.muted : tokens.accent));
    painter->drawText(disc, Qt::AlignCenter, index.data(TeamModel::InitialsRole).toString());
}

void TeamDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const TeamColumns columns = columnsIn(option.rect, option.font);
    const bool stale = index.data(TeamModel::StaleRole).toBool();
    const auto fit = [&columns](const QRect &rect, bool upper) {
        return !columns.placeUnderName ? rect : upper ? upperHalf(rect) : lowerHalf(rect);
    };
    paintTeamText(painter, option, fit(columns.name, true), index.data(TeamModel::NameRole).toString(),
                  titleFont(option.font), stale ? tokens.muted : tokens.text);
    paintTeamText(painter, option, fit(columns.place, false), index.data(TeamModel::PlaceRole).toString(),
                  columns.placeUnderName ? metaFont(option.font) : option.font, tokens.muted);
    paintStatus(painter, option, index, fit(columns.status, true));
    const QRect since = fit(columns.since, false);
    if (columns.placeUnderName)
        paintTeamText(painter, option, since.adjusted(grown(presenceSize, option.font) + space::s, 0, 0, 0),
                      index.data(TeamModel::SinceRole).toString(), metaFont(option.font), tokens.muted);
    else
        paintTeamText(painter, option, since, index.data(TeamModel::SinceRole).toString(), metaFont(option.font),
                      tokens.muted, Qt::AlignRight);
}

void TeamDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const QRect &rect) const
{
    Tokens tokens = tokensFor(option.palette);
    const auto status = index.data(TeamModel::StatusRole).value<PresenceStatus>();
    if (index.data(TeamModel::StaleRole).toBool())
        tokens.available = tokens.busy = tokens.inConsultation = tokens.away = tokens.offline;
    const QRgb ground = option.state & QStyle::State_Selected ? tokens.accentSoft
        : option.state & QStyle::State_MouseOver              ? tokens.hover
                                                              : tokens.window;
    const int size = grown(presenceSize, option.font);
    const QRect glyph =
        QStyle::visualRect(option.direction, option.rect, QRect(rect.left(), rect.top(), size, rect.height()));
    paintPresence(*painter, glyph, status, tokens, QColor(ground));
    const bool calm = status == PresenceStatus::Offline || index.data(TeamModel::StaleRole).toBool();
    paintTeamText(painter, option, rect.adjusted(size + space::s, 0, 0, 0), presenceText(status), option.font,
                  calm ? tokens.muted : tokens.text);
}

} // namespace clinicbell::ui
