// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/alert/alertcard.h"

#include "ui/text/notificationtext.h"
#include "ui/text/timetext.h"
#include "ui/text/urgencytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/prioritymark.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QCursor>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int cardWidth = 360;
constexpr int screenMargin = 16;
constexpr int edgeWidth = 4;

/// As the tile of an urgent row in the list.
QPixmap tilePicture(Kind kind, const QFont &font, const Tokens &tokens, qreal ratio)
{
    const int size = grown(tileSize, font);
    const int glyph = grown(glyphSize, font);
    const int margin = (size - glyph) / 2;
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(priorityEdge(Priority::Critical, tokens));
    painter.setBrush(QColor(tokens.criticalSoft));
    painter.drawRoundedRect(QRectF(0, 0, size, size).adjusted(1, 1, -1, -1), tileRadius, tileRadius);
    paintIcon(painter, QRect(margin, margin, glyph, glyph), iconName(kind), QColor(tokens.critical));
    return picture;
}

} // namespace

AlertCard::AlertCard(const Clock &clock, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus)
    , m_clock(clock)
    , m_second(clock.makeTimer())
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setFixedWidth(grown(cardWidth, font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l + edgeWidth, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(buildWords());
    layout->addWidget(buildButtons());
    connect(m_second.get(), &Timer::timedOut, this, &AlertCard::showAge);
}

QWidget *AlertCard::buildWords()
{
    auto *words = new QWidget(this);
    m_icon = new QLabel(words);
    m_title = new QLabel(words);
    m_message = new QLabel(words);
    m_age = new QLabel(words);
    m_next = new QLabel(words);
    m_left = new QLabel(words);
    for (QLabel *label : {m_title, m_message, m_age, m_next}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_next->setForegroundRole(QPalette::PlaceholderText);
    m_left->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    lines->addWidget(m_title);
    lines->addWidget(m_message);
    lines->addWidget(m_age);
    lines->addWidget(m_next);
    auto *layout = new QHBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    layout->addWidget(m_left, 0, Qt::AlignTop);
    return words;
}

QWidget *AlertCard::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (const RowAct act : {RowAct::Claim, RowAct::Acknowledge, RowAct::MarkRead}) {
        auto *button = new QPushButton(buttons);
        button->setDefault(act == RowAct::Claim);
        layout->addWidget(button);
        m_acts.insert(act, button);
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (!m_alerts.isEmpty())
                emit actRequested(act, {m_alerts.first().id});
        });
    }
    m_open = new QPushButton(buttons);
    layout->addWidget(m_open);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_alerts.isEmpty())
            emit openRequested(m_alerts.first().id);
    });
    return buttons;
}

void AlertCard::setAlerts(const QList<Notification> &alerts)
{
    const NotificationId before = m_alerts.isEmpty() ? NotificationId() : m_alerts.first().id;
    m_alerts = alerts;
    if (alerts.isEmpty()) {
        m_second->stop();
        hide();
        return;
    }
    refresh();
    if (alerts.first().id != before) {
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

void AlertCard::setAbilities(const Abilities &abilities)
{
    m_abilities = abilities;
    if (!m_alerts.isEmpty())
        refresh();
}

void AlertCard::setDiscreet(bool discreet)
{
    m_isDiscreet = discreet;
    if (!m_alerts.isEmpty())
        refresh();
}

void AlertCard::setCovered(bool covered)
{
    m_isCovered = covered;
    if (!m_alerts.isEmpty())
        refresh();
}

void AlertCard::setLocked(bool locked)
{
    m_isLocked = locked;
    if (!m_alerts.isEmpty())
        refresh();
}

void AlertCard::showWords()
{
    const Notification &alert = m_alerts.first();
    const bool isDiscreet = m_isDiscreet || m_isLocked;
    m_title->setText(isDiscreet ? kindText(alert.kind) : titleText(alert));
    m_message->setText(isDiscreet ? QString() : messageLine(alert));
    if (m_isLocked) {
        //: On the card about something urgent, while the desk is locked
        m_message->setText(tr("Unlock to see and answer it."));
    }
    setAccessibleName(m_isLocked       ? m_title->text() + u". "_s + m_message->text()
                          : isDiscreet ? m_title->text()
                                       : accessibleRowText(alert, m_clock.now(), m_abilities.self));
    if (m_isCovered) {
        //: Title of the card while nobody is signed in; %n is how many are urgent
        m_title->setText(tr("%n urgent", nullptr, static_cast<int>(m_alerts.size())));
        //: On the card while nobody is signed in
        m_message->setText(tr("Sign in to see what it is."));
        setAccessibleName(m_title->text() + u". "_s + m_message->text());
    }
    m_message->setVisible(!m_message->text().isEmpty());
}

void AlertCard::refresh()
{
    const Notification &alert = m_alerts.first();
    const Tokens &tokens = tokensFor(palette());
    m_icon->setPixmap(tilePicture(alert.kind, font(), tokens, devicePixelRatioF()));
    m_title->setFont(titleFont(font()));
    showWords();
    m_age->setFont(metaFont(font()));
    m_next->setFont(metaFont(font()));
    m_left->setFont(titleFont(headingFont(font())));
    m_acts.value(RowAct::Claim)->setIcon(icon(actIcon(RowAct::Claim), Ink::OnCritical));
    m_acts.value(RowAct::Claim)->setPalette(alarming(palette()));
    const bool canAnswer =
        isOffered(RowAct::Claim, alert, m_abilities) || isOffered(RowAct::Acknowledge, alert, m_abilities);
    for (auto act = m_acts.cbegin(); act != m_acts.cend(); ++act) {
        act.value()->setText(actText(act.key()));
        // Reading is no answer where one can be given.
        const bool offered = act.key() == RowAct::MarkRead ? !canAnswer : isOffered(act.key(), alert, m_abilities);
        act.value()->setVisible(offered && !isClosed());
    }
    //: Button of the card about something urgent: shows it in the notification centre
    m_open->setText(m_isLocked ? tr("Unlock…") : tr("Open"));
    showAge();
    show();
    raise();
}

void AlertCard::showAge()
{
    const qint64 seconds = std::max<qint64>(m_alerts.first().createdAt.secsTo(m_clock.now()), 0);
    QString age;
    if (seconds < 3600) {
        //: On the card about something urgent; %1 is minutes and seconds, "2:05"
        age = tr("Open for %1").arg(minutesAndSeconds(seconds));
    } else {
        //: On the card about something urgent; %1 is a time of day, or a day and a time
        age = tr("Open since %1").arg(relativeTime(m_alerts.first().createdAt, m_clock.now()));
    }
    if (m_alerts.size() > 1 && !m_isCovered) {
        //: Behind "Open for 2:05"; %n are open besides this one
        age += tr(" · and %n more", nullptr, static_cast<int>(m_alerts.size()) - 1);
    }
    m_age->setText(age);
    showEscalation();
    place();
    m_second->start(1s);
}

void AlertCard::showEscalation()
{
    const auto next = isClosed() ? std::nullopt : escalationOf(m_alerts.first());
    const qint64 seconds = next ? m_clock.now().secsTo(next->at) : 0;
    m_left->setText(minutesAndSeconds(seconds));
    m_left->setVisible(seconds > 0);
    m_next->setText(next ? escalationText(*next, m_clock.now()) : QString());
    m_next->setVisible(next.has_value());
}

QPoint AlertCard::corner(const QSize &size, const QRect &screen, Qt::LayoutDirection direction)
{
    const QRect inside = screen.adjusted(screenMargin, screenMargin, -screenMargin, -screenMargin);
    const int x = direction == Qt::RightToLeft ? inside.left() : inside.right() + 1 - size.width();
    return {x, inside.bottom() + 1 - size.height()};
}

void AlertCard::place()
{
    m_title->parentWidget()->layout()->activate(); // Else it knows of other words only after the next event.
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    const QScreen *screen = isVisible() ? this->screen() : QGuiApplication::screenAt(QCursor::pos());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QSize wanted(width(), height);
    const QPoint place = screen ? corner(wanted, screen->availableGeometry(), layoutDirection()) : pos();
    if (wanted != size() || place != pos())
        setGeometry(QRect(place, wanted));
}

void AlertCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Corners by mask: without a compositor a translucent window has black ones.
    QPainterPath outline;
    outline.addRoundedRect(rect(), cardRadius, cardRadius);
    setMask(QRegion(outline.toFillPolygon().toPolygon()));
}

void AlertCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(tokens.line));
    painter.setBrush(QColor(tokens.surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    QPainterPath edge;
    edge.addRoundedRect(rect(), cardRadius, cardRadius);
    painter.setClipRect(0, 0, width(), edgeWidth);
    painter.fillPath(edge, QColor(tokens.critical));
}

void AlertCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looksOther = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LanguageChange;
    if (event->type() == QEvent::FontChange)
        setFixedWidth(grown(cardWidth, font()));
    if (looksOther && !m_alerts.isEmpty())
        refresh();
}

} // namespace clinicbell::ui
