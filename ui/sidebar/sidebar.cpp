// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebar.h"

#include "ui/sidebar/presencebutton.h"
#include "ui/sidebar/sidebarbutton.h"
#include "ui/status/connectionindicator.h"
#include "ui/status/quietmenu.h"
#include "ui/team/teammodel.h"
#include "ui/text/safetext.h"
#include "ui/theme/leadinglabel.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int sidebarWidth = 196;
constexpr int avatarSize = 32;
constexpr int endMargin = 10; ///< As wide as the scroll bar, which takes its place.

QPixmap avatarPicture(const QString &letters, const QFont &font, const Tokens &tokens, qreal ratio)
{
    const int size = grown(avatarSize, font);
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accentSoft));
    painter.drawEllipse(0, 0, size, size);
    painter.setFont(titleFont(metaFont(font)));
    painter.setPen(QColor(tokens.accent));
    painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, letters);
    return picture;
}

} // namespace

Sidebar::Sidebar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2);
    layout->addWidget(buildPerson());
    layout->addSpacing(space::m);
    layout->addWidget(buildPlaces(), 1);
    m_status = new PresenceButton(this);
    m_quiet = new SidebarButton(u"moon"_s, this);
    m_settings = new SidebarButton(u"settings"_s, this);
    m_quiet->setCheckable(true);
    m_quietTimes = new QuietMenu(clock, this);
    auto *below = new QVBoxLayout;
    below->setSpacing(2);
    below->addWidget(m_status);
    below->addWidget(m_quiet);
    below->addWidget(m_settings);
    m_below = below;
    layout->addSpacing(space::s); // What scrolls ends there.
    layout->addLayout(below);
    auto *choice = new QButtonGroup(this);
    for (SidebarButton *button : std::as_const(m_places))
        choice->addButton(button);
    choice->addButton(m_settings); // One of the places, as far as this goes.
    const QList<QAbstractButton *> choices = choice->buttons();
    for (QAbstractButton *button : choices)
        button->setAutoExclusive(true); // By this a screen reader knows that it is one of several.
    layout->addSpacing(space::s);
    layout->addLayout(buildFoot());
    connect(m_status, &PresenceButton::chosen, this, &Sidebar::statusChosen);
    connect(m_quiet, &QAbstractButton::clicked, this, &Sidebar::onQuietClicked);
    connect(m_quietTimes, &QuietMenu::chosen, this, &Sidebar::doNotDisturbRequested);
    connect(m_settings, &QAbstractButton::clicked, this, &Sidebar::settingsChosen);
    retranslate();
    placeMargins();
    fitWidth();
    for (SidebarButton *button : std::as_const(m_places))
        connect(button, &QAbstractButton::toggled, this, &Sidebar::onToggled);
    connect(m_settings, &QAbstractButton::toggled, this, &Sidebar::onToggled);
    setPlace(Place::Inbox);
}

/// In a low window they scroll; who is signed in and the connection stay in sight.
QWidget *Sidebar::buildPlaces()
{
    auto *places = new QWidget;
    auto *layout = new QVBoxLayout(places);
    layout->setSpacing(2);
    for (const Place place : allPlaces) {
        auto *button = new SidebarButton(placeIcon(place), places);
        m_places.insert(place, button);
        layout->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, place] { emit placeChosen(place); });
    }
    layout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(places);
    m_scroll->viewport()->setAutoFillBackground(false);
    places->setAutoFillBackground(false);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Sidebar::placeMargins);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Sidebar::showChosenPlace);
    return m_scroll;
}

/// Layouts mirror what is in them, and not their margins.
void Sidebar::placeMargins()
{
    const auto place = [this](QLayout *inner, const QMargins &margins) {
        const QMargins mirrored(margins.right(), margins.top(), margins.left(), margins.bottom());
        inner->setContentsMargins(isRightToLeft() ? mirrored : margins);
    };
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const bool scrolls = bar->minimum() < bar->maximum();
    place(layout(), {10, space::l, 1, space::xs});
    place(m_below, {0, 0, endMargin, 0});
    place(m_scroll->widget()->layout(), {0, 0, scrolls ? 0 : endMargin, 0});
}

QBoxLayout *Sidebar::buildFoot()
{
    m_connection = new ConnectionIndicator(m_clock, this);
    m_shortcuts = new QToolButton(this);
    m_shortcuts->setAutoRaise(true);
    m_shortcuts->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
    connect(m_shortcuts, &QToolButton::clicked, this, &Sidebar::shortcutsRequested);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, space::xs, 0, space::xs);
    foot->setSpacing(0);
    foot->addSpacing(space::s);
    foot->addWidget(m_connection, 1);
    foot->addWidget(m_shortcuts);
    foot->addSpacing(endMargin);
    return foot;
}

QWidget *Sidebar::buildPerson()
{
    auto *person = new QWidget(this);
    m_avatar = new QLabel(person);
    m_name = new LeadingLabel(person);
    m_place = new LeadingLabel(person);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_words = new QWidget(person);
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_place);
    auto *layout = new QHBoxLayout(person);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addSpacing(space::s);
    layout->addWidget(m_avatar);
    layout->addSpacing(10);
    layout->addWidget(m_words, 1);
    return person;
}

void Sidebar::retranslate()
{
    for (const Place place : allPlaces) {
        SidebarButton *button = m_places.value(place);
        button->setText(placeText(place));
        button->sayCount();
        if (const int digit = placeDigit(place))
            button->setToolTip(u"Ctrl+%1"_s.arg(digit));
    }
    showQuiet();
    m_shortcuts->setText(QKeySequence(Qt::Key_Question).toString(QKeySequence::NativeText));
    //: Button: shows which key does what
    m_shortcuts->setAccessibleName(tr("Keyboard shortcuts"));
    m_shortcuts->setToolTip(m_shortcuts->accessibleName());
    //: Button: the page of the settings
    m_settings->setText(tr("Settings"));
    m_settings->setAccessibleName(m_settings->text());
    m_settings->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText));
}

void Sidebar::setPerson(const QString &name, const QString &place)
{
    m_name->setText(safeLine(name, 60));
    m_place->setText(safeLine(place, 60));
    showPerson();
}

void Sidebar::showPerson()
{
    m_name->setFont(titleFont(font()));
    m_place->setFont(metaFont(font()));
    m_avatar->setPixmap(avatarPicture(initials(m_name->text()), font(), tokensFor(palette()), devicePixelRatioF()));
}

void Sidebar::setPlace(Place place)
{
    m_places.value(place)->setChecked(true);
}

/// Tab stops at where one is, and the arrows go on from there; Qt would stop where one was last.
void Sidebar::onToggled()
{
    for (SidebarButton *button : std::as_const(m_places))
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    m_settings->setFocusPolicy(m_settings->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    showChosenPlace();
}

/// Also as the window gets lower.
void Sidebar::showChosenPlace()
{
    for (SidebarButton *button : std::as_const(m_places)) {
        if (button->isChecked())
            m_scroll->ensureWidgetVisible(button, 0, 0);
    }
}

void Sidebar::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    m_words->setVisible(!narrow);
    const QList<SidebarButton *> buttons = findChildren<SidebarButton *>();
    for (SidebarButton *button : buttons)
        button->setWordless(narrow);
    fitWidth();
}

void Sidebar::setSettingsShown()
{
    m_settings->setChecked(true);
}

void Sidebar::setCounters(const Counters &counters)
{
    for (const Place place : allPlaces) {
        if (place != Place::Team && !(place == Place::Messages && m_countsMessages))
            m_places.value(place)->setCount(unreadIn(place, counters), place == Place::Urgent);
    }
}

void Sidebar::setTeamCount(int present)
{
    m_places.value(Place::Team)->setCount(present);
}

void Sidebar::countMessages(int unread)
{
    m_countsMessages = true;
    m_places.value(Place::Messages)->setCount(unread);
}

void Sidebar::setConnection(const ConnectionStatus &status, const OutboxSummary &outbox)
{
    m_connection->setStatus(status, outbox);
}

void Sidebar::setDoNotDisturb(bool on, const QDateTime &until)
{
    m_isQuiet = on;
    m_quietUntil = until;
    showQuiet();
    fitWidth();
}

void Sidebar::setOwnStatus(const std::optional<Member> &self, const QDateTime &asOf, bool stale)
{
    m_status->setSelf(self, asOf, stale);
    fitWidth();
}

void Sidebar::showQuiet()
{
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText);
    const QString end = m_isQuiet ? quietEndText(m_quietUntil, m_clock.now()) : QString();
    m_quiet->setChecked(m_isQuiet);
    //: Switch: no pop-ups but urgent ones
    m_quiet->setAccessibleName(tr("Do not disturb"));
    //: Switch that is on: no pop-ups but urgent ones until the time %1
    m_quiet->setText(end.isEmpty() ? m_quiet->accessibleName() : tr("Quiet until %1").arg(end));
    m_quiet->setAccessibleDescription(end.isEmpty() ? QString() : m_quiet->text());
    //: Tips of the switch for do not disturb; %1 is the key that does it
    m_quiet->setToolTip(m_isQuiet ? tr("Turn off (%1)").arg(key) : tr("For how long? (%1: for 1 hour)").arg(key));
}

/// Off, it asks for how long.
void Sidebar::onQuietClicked()
{
    m_quiet->setChecked(m_isQuiet); // It shows what is, not what is wished for.
    if (m_isQuiet)
        emit doNotDisturbRequested({});
    else
        m_quietTimes->popup(m_quiet->mapToGlobal(QPoint(0, m_quiet->height())));
}

void Sidebar::toggleDoNotDisturb()
{
    constexpr std::chrono::seconds anHour = std::chrono::hours(1);
    emit doNotDisturbRequested(m_isQuiet ? QDateTime() : m_clock.now().addSecs(anHour.count()));
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line(tokensFor(palette()).line);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())), line);
    painter.fillRect(0, std::min(m_connection->y(), m_shortcuts->y()) - space::s, width(), 1, line);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showPerson();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitWidth();
    if (event->type() == QEvent::LayoutDirectionChange)
        placeMargins();
}

/// Wide enough for the longest word of the language, where words are shown.
void Sidebar::fitWidth()
{
    int needed = m_isNarrow ? 0 : grown(sidebarWidth, font());
    const QMargins margins = layout()->contentsMargins();
    const QList<SidebarButton *> buttons = findChildren<SidebarButton *>();
    for (const SidebarButton *button : buttons)
        needed = std::max(needed, button->sizeHint().width() + margins.left() + margins.right() + endMargin);
    setFixedWidth(needed);
}

} // namespace clinicbell::ui
