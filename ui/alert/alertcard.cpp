// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/alert/alertcard.h"

#include "ui/text/notificationtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int cardWidth = 360;
constexpr int screenMargin = 16;
constexpr int iconSize = 28;
constexpr int edgeWidth = 4;

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
    layout->setContentsMargins(space::l + edgeWidth, space::l, space::l, space::l);
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
    for (QLabel *label : {m_title, m_message, m_age}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_age->setForegroundRole(QPalette::PlaceholderText);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    lines->addWidget(m_title);
    lines->addWidget(m_message);
    lines->addWidget(m_age);
    auto *layout = new QHBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
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

void AlertCard::showWords()
{
    const Notification &alert = m_alerts.first();
    m_title->setText(m_isDiscreet ? kindText(alert.kind) : titleText(alert));
    m_message->setText(m_isDiscreet ? QString() : messageLine(alert));
    setAccessibleName(m_isDiscreet ? m_title->text() : accessibleRowText(alert, m_clock.now(), m_abilities.self));
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
    m_icon->setPixmap(
        iconPixmap(iconName(alert.kind), QColor(tokens.critical), grown(iconSize, font()), devicePixelRatioF()));
    m_title->setFont(headingFont(font()));
    showWords();
    m_age->setFont(metaFont(font()));
    const bool canAnswer =
        isOffered(RowAct::Claim, alert, m_abilities) || isOffered(RowAct::Acknowledge, alert, m_abilities);
    for (auto act = m_acts.cbegin(); act != m_acts.cend(); ++act) {
        act.value()->setText(actText(act.key()));
        // Reading is no answer where one can be given.
        const bool offered = act.key() == RowAct::MarkRead ? !canAnswer : isOffered(act.key(), alert, m_abilities);
        act.value()->setVisible(offered && !m_isCovered);
    }
    //: Button of the card about something urgent: shows it in the notification centre
    m_open->setText(tr("Open"));
    showAge();
    place();
    show();
    raise();
}

void AlertCard::showAge()
{
    const qint64 seconds = std::max<qint64>(m_alerts.first().createdAt.secsTo(m_clock.now()), 0);
    QString age;
    if (seconds < 3600) {
        //: On the card about something urgent; %1 is minutes and seconds, "2:05"
        age = tr("Open for %1").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    } else {
        //: On the card about something urgent; %1 is a time of day, or a day and a time
        age = tr("Open since %1").arg(relativeTime(m_alerts.first().createdAt, m_clock.now()));
    }
    if (m_isCovered) {
        m_age->setText(age);
        m_second->start(1s);
        return;
    }
    if (const QString next = escalationText(m_alerts.first(), m_clock.now()); !next.isEmpty())
        age += u'\n' + next;
    if (m_alerts.size() > 1) {
        //: Behind "Open for 2:05"; %n are open besides this one
        age += tr(" · and %n more", nullptr, static_cast<int>(m_alerts.size()) - 1);
    }
    m_age->setText(age);
    m_second->start(1s);
}

QPoint AlertCard::corner(const QSize &size, const QRect &screen, Qt::LayoutDirection direction)
{
    const QRect inside = screen.adjusted(screenMargin, screenMargin, -screenMargin, -screenMargin);
    const int x = direction == Qt::RightToLeft ? inside.left() : inside.right() + 1 - size.width();
    return {x, inside.bottom() + 1 - size.height()};
}

void AlertCard::place()
{
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), height);
    if (const QScreen *screen = QGuiApplication::primaryScreen())
        move(corner(size(), screen->availableGeometry(), layoutDirection()));
}

void AlertCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.surface));
    painter.setPen(QColor(tokens.critical));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edgeWidth, height())),
                     QColor(tokens.critical));
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
