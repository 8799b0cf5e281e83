// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/detailpane.h"

#include "core/base/actionlink.h"
#include "ui/inbox/actbar.h"
#include "ui/inbox/earlierstates.h"
#include "ui/status/linkbutton.h"
#include "ui/text/messageparts.h"
#include "ui/text/notificationtext.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/prioritymark.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int paneMargin = 20;

} // namespace

DetailPane::DetailPane(const Clock &clock, QWidget *parent)
    : DetailFrame(parent)
    , m_clock(clock)
{
    build();
    retranslate();
    refresh();
    connect(m_open, &QPushButton::clicked, this, [this] { emit linkOpenRequested(*m_notification); });
    connect(m_why, &QPushButton::clicked, this, [this] { emit whyWanted(m_notification->id); });
    connect(m_acts, &ActBar::actRequested, this, [this](RowAct act) { emit actRequested(act, ids()); });
    connect(m_acts, &ActBar::remindRequested, this, [this](const QDateTime &at) { emit remindRequested(ids(), at); });
    connect(m_acts, &ActBar::otherTimeWanted, this, [this] { emit otherTimeWanted(ids()); });
}

void DetailPane::build()
{
    m_tile = new QLabel;
    m_kind = new ValueLabel;
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_title = new ValueLabel;
    m_message = new ValueLabel;
    m_holder = new ValueLabel;
    m_open = new QPushButton(icon(u"external-link"_s, Ink::OnAccent), QString());
    m_open->setDefault(true);
    m_earlier = new EarlierStates(m_clock);
    m_arrival = new ValueLabel;
    m_arrival->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(&back());
    head->addWidget(m_tile);
    head->addWidget(m_kind, 1);
    column().addLayout(head);
    column().addWidget(m_title);
    column().addWidget(m_message);
    column().addWidget(m_holder);
    column().addLayout(&lines());
    column().addWidget(m_open, 0, Qt::AlignLeading);
    column().addWidget(m_earlier);
    column().addStretch(1);
    column().addWidget(m_arrival);
    m_why = new LinkButton;
    column().addWidget(m_why, 0, Qt::AlignLeading);
    m_acts = new ActBar(m_clock, this);
    m_acts->setContentsMargins(paneMargin, space::m, paneMargin, space::l);
    whole().addWidget(m_acts); // At the foot: where one aims for a button, the same one stands for every notification.
}

void DetailPane::retranslate()
{
    setHint(tr("Choose a notification to read it here."));
    //: Button: opens the page that belongs to the notification
    m_open->setText(tr("Open in browser"));
    //: Button: tells why a notification came, and popped up or did not
    m_why->setText(tr("Why did I get this?"));
}

void DetailPane::setNotification(const std::optional<Notification> &notification)
{
    if (notification && notification == m_notification) {
        showAge();
        return;
    }
    const bool isOther = !notification || !m_notification || notification->id != m_notification->id;
    m_notification = notification;
    if (isOther)
        m_earlier->setRows({});
    refresh();
    if (notification && !subjectOf(*notification).isEmpty())
        emit earlierWanted(notification->id);
}

void DetailPane::setEarlier(const NotificationId &id, const QList<Notification> &rows)
{
    if (m_notification && m_notification->id == id)
        m_earlier->setRows(rows);
}

void DetailPane::showEarlier()
{
    scroll().ensureWidgetVisible(m_earlier);
}

void DetailPane::setAbilities(const Abilities &abilities)
{
    m_self = abilities.self;
    m_server = abilities.server;
    m_linkHosts = abilities.linkHosts;
    m_acts->setAbilities(abilities);
    refresh();
}

void DetailPane::refresh()
{
    const bool something = m_notification.has_value();
    showContent(something);
    m_acts->setVisible(something);
    if (!something)
        return;
    const Notification &shown = *m_notification;
    showAge();
    m_kind->setToolTip(absoluteTime(shown.createdAt));
    m_title->setText(unbrokenBeforeDots(titleText(shown)));
    m_message->setText(unbrokenBeforeDots(safeText(shown.message)));
    const QString quiet = quietText(shown.local.heldBecause);
    m_arrival->setText(arrivalText(shown) + (quiet.isEmpty() ? QString() : u'\n' + quiet));
    m_open->setVisible(actionLink(m_server, shown.actionUrl, m_linkHosts).has_value());
    m_acts->setNotification(shown);
    m_holder->setText(holderText(shown.handling, m_self));
    m_holder->setVisible(!m_holder->text().isEmpty());
    m_title->setFont(headingFont(font()));
    m_holder->setFont(titleFont(font()));
    m_kind->setFont(metaFont(font()));
    m_arrival->setFont(metaFont(font()));
    paintTile();
    fillDetails();
}

void DetailPane::showAge()
{
    const QString age = relativeTime(m_notification->createdAt, m_clock.now());
    //: %1 is the kind of a notification, %2 when it came
    m_kind->setText(tr("%1 · %2").arg(kindText(m_notification->kind), age));
}

void DetailPane::follow(const ChangeSet &changes)
{
    const QString subject = m_notification ? subjectOf(*m_notification) : QString();
    const auto isSame = [&subject](const Notification &changed) { return subjectOf(changed) == subject; };
    const bool told = std::any_of(changes.added.begin(), changes.added.end(), isSame)
        || std::any_of(changes.updated.begin(), changes.updated.end(), isSame);
    if (!subject.isEmpty() && told)
        emit earlierWanted(m_notification->id);
}

void DetailPane::fillDetails()
{
    const QList<DetailLine> told = detailLines(*m_notification, m_clock.now());
    m_message->setVisible(!m_message->text().isEmpty() && !isToldIn(told, *m_notification));
    setLines(told);
}

void DetailPane::paintTile()
{
    const Tokens &tokens = tokensFor(palette());
    const qreal ratio = devicePixelRatioF();
    const int size = grown(tileSize, font());
    const int glyph = grown(glyphSize, font());
    QPixmap tile(QSize(size, size) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(priorityEdge(m_notification->priority, tokens));
    painter.setBrush(QColor(prioritySoftColor(m_notification->priority, tokens)));
    painter.drawRoundedRect(QRectF(0, 0, size, size).adjusted(1, 1, -1, -1), tileRadius, tileRadius);
    const int margin = (size - glyph) / 2;
    paintIcon(painter, QRect(margin, margin, glyph, glyph), iconName(*m_notification),
              QColor(priorityColor(m_notification->priority, tokens)));
    painter.end();
    m_tile->setPixmap(tile);
}

QList<NotificationId> DetailPane::ids() const
{
    return m_notification ? QList<NotificationId>{m_notification->id} : QList<NotificationId>();
}

void DetailPane::changeEvent(QEvent *event)
{
    DetailFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        refresh();
}

void DetailPane::paintEvent(QPaintEvent *event)
{
    DetailFrame::paintEvent(event);
    if (m_acts->isVisible())
        QPainter(this).fillRect(0, m_acts->y(), width(), 1, QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui
