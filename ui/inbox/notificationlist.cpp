// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationlist.h"

#include "ui/accessible/rowteller.h"
#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/rowmenu.h"
#include "ui/inbox/sightings.h"
#include "ui/inbox/urgentrows.h"
#include "ui/theme/icons.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

NotificationList::NotificationList(NotificationListModel &model, const Clock &clock, QWidget *parent)
    : RowView(parent)
    , m_model(model)
    , m_clock(clock)
    , m_delegate(new NotificationDelegate(this))
    , m_pill(new QPushButton(viewport()))
    , m_minute(clock.makeTimer())
    , m_sightings(std::make_unique<Sightings>(*this, model, clock))
    , m_urgentRows(std::make_unique<UrgentRows>(*this, model, clock))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setBackgroundRole(QPalette::Window);
    retranslate();
    tellCurrentRow(*this);
    m_pill->setDefault(true);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();

    connect(m_pill, &QPushButton::clicked, this, &NotificationList::scrollToTop);
    connect(m_minute.get(), &Timer::timedOut, this, &NotificationList::onMinutePassed);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &NotificationList::onScrolled);
    // A list also hides as the last thing that happens to it, when nobody can be told any more.
    connect(m_sightings.get(), &Sightings::rowsSeen, this, &NotificationList::rowsSeen, Qt::QueuedConnection);
    connect(m_urgentRows.get(), &UrgentRows::answerChosen, this,
            [this](RowAct act, const NotificationId &id) { emit actRequested(act, {id}); });
    connect(this, &QAbstractItemView::activated, this, &NotificationList::onOpened);
    connect(&model, &NotificationListModel::rowsAboutToBeInserted, this, &NotificationList::holdStill);
    connect(&model, &NotificationListModel::rowsAboutToBeRemoved, this, &NotificationList::holdStill);
    connect(&model, &NotificationListModel::rowsInserted, this, &NotificationList::onRowsInserted);
    connect(&model, &NotificationListModel::answersAboutToChange, this, &NotificationList::holdStill);
}

NotificationList::~NotificationList() = default;

NotificationId NotificationList::currentId() const
{
    return NotificationId(currentIndex().data(NotificationListModel::IdRole).toString());
}

QList<NotificationId> NotificationList::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex()); // Where the focus came to without a choice.
    std::sort(rows.begin(), rows.end());
    QList<NotificationId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(NotificationId(row.data(NotificationListModel::IdRole).toString()));
    return ids;
}

int NotificationList::heightOf(int row) const
{
    return m_delegate->heightOf(m_model, row, font());
}

/// Remembers the first row on the screen and where it stands, before rows above it come or go.
void NotificationList::holdStill()
{
    if (m_anchor || verticalScrollBar()->value() == 0)
        return;
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    if (first.isValid())
        m_anchor = Anchor{.row = first, .top = visualRect(first).bottom()};
}

void NotificationList::doItemsLayout()
{
    RowView::doItemsLayout();
    const std::optional<Anchor> anchor = std::exchange(m_anchor, std::nullopt);
    if (anchor && anchor->row.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(anchor->row).bottom() - anchor->top);
    }
}

void NotificationList::onRowsInserted(const QModelIndex &, int first, int last)
{
    if (!m_anchor || !m_anchor->row.isValid() || first > m_anchor->row.row())
        return;
    m_newAbove += last - first + 1;
    showPill();
}

void NotificationList::showPill()
{
    //: Button over the list: %n notifications arrived above what is in sight
    m_pill->setText(tr("%n new ↑", nullptr, m_newAbove));
    m_pill->adjustSize();
    m_pill->move((viewport()->width() - m_pill->width()) / 2, space::s);
    m_pill->setVisible(m_newAbove > 0);
}

void NotificationList::onScrolled(int value)
{
    if (value == 0)
        m_newAbove = 0;
    showPill();
}

void NotificationList::onMinutePassed()
{
    measureAgain(); // "now" becomes "1 min", and at midnight today's rows get another heading.
    m_minute->start(1min);
}

void NotificationList::onOpened(const QModelIndex &index)
{
    emit openRequested(NotificationId(index.data(NotificationListModel::IdRole).toString()));
}

void NotificationList::setDensity(Density density)
{
    m_delegate->setDensity(density);
    measureAgain();
}

void NotificationList::setAbilities(const Abilities &abilities)
{
    m_abilities = abilities;
    m_model.setAbilities(abilities);
}

QStyleOptionViewItem NotificationList::optionFor(const QModelIndex &row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(row);
    return option;
}

std::optional<RowAct> NotificationList::answerAt(const QPoint &position) const
{
    const QModelIndex row = indexAt(position);
    return row.isValid() ? m_delegate->answerAt(position, optionFor(row), row) : std::nullopt;
}

/// A row got or lost its buttons, and with them its height.
QList<Notification> NotificationList::selectedRows() const
{
    QList<Notification> rows;
    const QList<NotificationId> ids = selectedIds();
    for (const NotificationId &id : ids)
        rows.append(m_model.notificationAt(m_model.rowOf(id)));
    return rows;
}

/// The current row tells which of a pair is meant; the rest of the selection follows it.
bool NotificationList::actByKey(int key)
{
    if (!currentIndex().isValid())
        return false;
    const Notification &current = m_model.notificationAt(currentIndex().row());
    const QList<RowAct> acts = offeredActs(current, m_abilities);
    const auto found =
        std::find_if(acts.begin(), acts.end(), [key](RowAct offered) { return actKey(offered)[0].key() == key; });
    if (found == acts.end())
        return false;
    if (*found == RowAct::Remind)
        openRemindMenu();
    else
        act(*found);
    return true;
}

void NotificationList::act(RowAct act)
{
    const QList<NotificationId> ids = touched(act, selectedRows(), m_abilities);
    if (!ids.isEmpty())
        emit actRequested(act, ids);
}

QPoint NotificationList::belowCurrent() const
{
    return viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft() + QPoint(space::xl, 0));
}

template <typename Menu>
void NotificationList::offerTimes(Menu *menu, const QList<NotificationId> &ids)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &Menu::timeChosen, this, [this, ids](const QDateTime &at) { emit remindRequested(ids, at); });
    connect(menu, &Menu::otherTimeWanted, this, [this, ids] { askForTime(ids); });
}

void NotificationList::askForTime(const QList<NotificationId> &ids)
{
    auto *dialog = new RemindDialog(m_clock.now(), window());
    connect(dialog, &RemindDialog::timeChosen, this,
            [this, ids](const QDateTime &at) { emit remindRequested(ids, at); });
    dialog->open();
}

void NotificationList::openRemindMenu()
{
    auto *times = new RemindMenu(m_clock, this);
    times->setTimes(m_abilities.times);
    offerTimes(times, touched(RowAct::Remind, selectedRows(), m_abilities));
    times->popup(belowCurrent());
    times->setActiveAction(times->actions().value(0));
}

void NotificationList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        openRowMenuByKey();
    else if (indexAt(event->pos()).isValid())
        openRowMenu(event->globalPos());
}

void NotificationList::openRowMenuByKey()
{
    RowMenu *menu = openRowMenu(belowCurrent());
    if (menu)
        menu->setActiveAction(menu->actions().value(0)); // Else nothing tells that it is there.
}

RowMenu *NotificationList::openRowMenu(const QPoint &at)
{
    if (!currentIndex().isValid())
        return nullptr;
    const QList<Notification> rows = selectedRows();
    auto *menu = new RowMenu(m_model.notificationAt(currentIndex().row()), m_abilities, m_clock, this);
    offerTimes(menu, touched(RowAct::Remind, rows, m_abilities));
    connect(menu, &RowMenu::actChosen, this, [this, rows](RowAct chosen) {
        if (const QList<NotificationId> ids = touched(chosen, rows, m_abilities); !ids.isEmpty())
            emit actRequested(chosen, ids);
    });
    connect(menu, &RowMenu::whyWanted, this, [this] { emit whyWanted(selectedIds().value(0)); });
    menu->popup(at);
    return menu;
}

void NotificationList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_J || key == Qt::Key_K)) {
        QKeyEvent arrow(event->type(), key == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        RowView::keyPressEvent(&arrow);
    } else if (plain && actByKey(key)) {
        event->accept();
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) {
        onOpened(currentIndex());
    } else if (event->modifiers() == Qt::ShiftModifier && key == Qt::Key_F10) {
        openRowMenuByKey(); // On X11 Qt knows the menu key alone.
    } else if (plain && key == Qt::Key_H && currentIndex().isValid()) {
        emit historyRequested();
    } else if (event->text().isEmpty() || key == Qt::Key_Escape || key == Qt::Key_Space
               || event->matches(QKeySequence::SelectAll)) {
        RowView::keyPressEvent(event);
    } else {
        event->ignore(); // Letters are shortcuts here, not a search by typing.
    }
}

void NotificationList::resizeEvent(QResizeEvent *event)
{
    RowView::resizeEvent(event);
    showPill();
}

void NotificationList::showEvent(QShowEvent *event)
{
    RowView::showEvent(event);
    m_minute->start(1min);
}

void NotificationList::hideEvent(QHideEvent *event)
{
    RowView::hideEvent(event);
    m_minute->stop(); // Nothing ticks while nobody looks.
}

void NotificationList::retranslate()
{
    //: Name of the list for screen readers
    setAccessibleName(tr("Notifications"));
    if (m_newAbove > 0)
        showPill();
    else
        m_pill->setText({});
}

void NotificationList::changeEvent(QEvent *event)
{
    RowView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        measureAgain();
}

void NotificationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowView::currentChanged(current, previous);
    emit currentIdChanged(currentId());
}

void NotificationList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    RowView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

/// The one below what goes is current then; Qt would take the one above, which has been dealt with.
void NotificationList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int current = currentIndex().row();
    if (current >= first && current <= last && last + 1 < m_model.rowCount())
        setCurrentIndex(m_model.index(last + 1));
    RowView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace clinicbell::ui
