// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/filterbar.h"

#include "ui/accessible/searchbuttons.h"
#include "ui/inbox/kindsbutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto searchPause = 150ms;
constexpr int leastFieldWidth = 150;

} // namespace

FilterBar::FilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_everywhere(new QPushButton(this))
    , m_unread(new QPushButton(this))
    , m_kinds(new KindsButton(this))
    , m_more(new QToolButton(this))
    , m_pause(clock.makeTimer())
{
    buildMore();
    build();
    retranslate();
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause->start(searchPause); });
    connect(m_pause.get(), &Timer::timedOut, this, &FilterBar::onChanged);
    connect(m_everywhere, &QPushButton::toggled, this, &FilterBar::onChanged);
    connect(m_unread, &QPushButton::toggled, this, &FilterBar::onChanged);
    connect(m_kinds, &KindsButton::changed, this, &FilterBar::onChanged);
}

void FilterBar::build()
{
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_everywhere->setCheckable(true);
    m_everywhere->hide();
    m_unread->setCheckable(true);
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_lines->setContentsMargins(space::l, space::m, space::l, space::m);
    m_lines->setSpacing(space::s);
    m_lines->addWidget(m_search, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::s);
    m_buttons->addWidget(m_everywhere);
    m_buttons->addWidget(m_unread);
    m_buttons->addWidget(m_kinds);
    m_buttons->addWidget(m_more);
    m_buttons->addStretch(0);
    m_lines->addLayout(m_buttons);
}

/// What is done with all that is shown.
void FilterBar::buildMore()
{
    auto *menu = new QMenu(this);
    m_readAll = menu->addAction(icon(u"check-check"_s, Ink::Muted), {}, this, &FilterBar::markAllReadRequested);
    m_clear = menu->addAction(icon(u"trash-2"_s, Ink::Muted), {}, this, &FilterBar::clearRequested);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
    m_more->setFixedSize(QSize(1, 1) * grown(controlHeight, font()));
    connect(m_more, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

/// One above the other where the field would be too short to read in.
void FilterBar::arrange()
{
    const int left = width() - 2 * space::l - space::s - m_buttons->sizeHint().width();
    m_lines->setDirection(left < grown(leastFieldWidth, font()) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(m_placeName.isEmpty()
                                     //: In the empty search field
                                     ? tr("Search patients, doctors, text")
                                     //: In the empty search field; %1 is "Inbox", "Appointments", "Done", …
                                     : tr("Search in %1").arg(m_placeName));
    //: Name of the search field for screen readers
    m_search->setAccessibleName(tr("Search notifications"));
    m_search->setAccessibleDescription(m_search->placeholderText());
    nameSearchButtons(*m_search);
    //: Button beside what is searched for: not only in this place
    m_everywhere->setText(tr("Everywhere"));
    //: Button: a menu of what can be done with all notifications that are shown
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(m_more->accessibleName());
    showReadAll();
    m_clear->setText(m_place.shelf == Shelf::Done
                         //: Menu, in the place of what is done; a question follows
                         ? tr("Delete all of these…")
                         //: Menu; a question follows
                         : tr("Delete what has been read…"));
    showUnreadCount();
}

void FilterBar::setPlace(const Filter &place, const QString &name)
{
    const QSignalBlocker quiet(this);
    m_pause->stop();
    m_place = place;
    m_placeName = name;
    m_everywhere->setChecked(false);
    m_kinds->clear(); // Chosen for another place, it would hide what this one is there to show.
    m_kinds->setVisible(place.kinds.isEmpty());
    retranslate();
}

void FilterBar::setCounters(const Counters &counters)
{
    m_counters = counters;
    showReadAll();
    showUnreadCount();
}

/// It says what it reaches: what is shown.
void FilterBar::showReadAll()
{
    const bool isAll = showsWholeInbox(filter());
    const QString key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R).toString(QKeySequence::NativeText);
    //: Menu; a tab and the key stand behind it
    const QString all = tr("Mark all read");
    //: Menu, where the list is filtered: what is shown, and nothing else; a tab and the key stand behind it
    m_readAll->setText((isAll ? all : tr("Mark these read")) + u'\t' + key);
    // Nobody counts what a search finds, nor the other shelves.
    m_readAll->setEnabled(m_counters.unread > 0 || !isAll);
}

void FilterBar::showUnreadCount()
{
    int unread = m_place.criticalOnly ? m_counters.unreadOf(Priority::Critical) : m_counters.unread;
    if (!m_place.kinds.isEmpty())
        unread = m_counters.unreadOf(m_place.kinds);
    const bool isCounted = m_place.shelf == Shelf::Inbox && !m_place.pinnedOnly; // Nobody counts the other shelves.
    //: Button that hides what has been read; %L1 is how many are unread
    m_unread->setText(isCounted && unread > 0 ? tr("Unread %L1").arg(unread) : tr("Unread"));
    // A button of fixed size asks nobody for another layout, and its number changes with all that comes.
    const QSize wanted = m_unread->sizeHint();
    const int spare = m_unread->maximumWidth() - wanted.width();
    if (spare < 0 || spare > space::xl || wanted.height() != m_unread->maximumHeight())
        m_unread->setFixedSize(wanted);
}

Filter FilterBar::filter() const
{
    Filter filter = m_place;
    filter.text = m_search->text().trimmed();
    if (m_everywhere->isChecked() && !filter.text.isEmpty())
        filter = {.kinds = {}, .text = filter.text, .everywhere = true};
    filter.unreadOnly = filter.unreadOnly || m_unread->isChecked();
    if (filter.kinds.isEmpty())
        filter.kinds = m_kinds->chosen();
    return filter;
}

bool FilterBar::mayWiden() const
{
    return !m_search->text().trimmed().isEmpty() && !m_everywhere->isChecked();
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_everywhere->setChecked(false);
        m_unread->setChecked(false);
        m_kinds->clear();
        m_search->clear();
    }
    onChanged();
}

void FilterBar::widen()
{
    {
        const QSignalBlocker quiet(this);
        m_unread->setChecked(false);
        m_kinds->clear();
        m_everywhere->setChecked(true);
    }
    onChanged();
}

void FilterBar::onChanged()
{
    m_pause->stop();
    m_everywhere->setVisible(!m_search->text().trimmed().isEmpty());
    showReadAll();
    arrange();
    emit changed();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        m_more->setFixedSize(QSize(1, 1) * grown(controlHeight, font()));
        m_unread->setMinimumSize(0, 0); // As large as it wants to be, until the next number.
        m_unread->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    }
}

bool showsWholeInbox(Filter filter)
{
    filter.unreadOnly = false;
    return filter.isEmpty();
}

} // namespace clinicbell::ui
