// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/urgentrows.h"

#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"

#include <QMouseEvent>
#include <QScrollBar>

using namespace std::chrono_literals;

namespace clinicbell::ui {

UrgentRows::UrgentRows(NotificationList &list, const NotificationListModel &model, const Clock &clock)
    : m_list(list)
    , m_model(model)
    , m_second(clock.makeTimer())
{
    list.installEventFilter(this);
    list.viewport()->installEventFilter(this);
    connect(m_second.get(), &Timer::timedOut, this, &UrgentRows::onSecondPassed);
    connect(list.verticalScrollBar(), &QScrollBar::valueChanged, this, &UrgentRows::followTime);
    connect(&model, &NotificationListModel::rowsInserted, this, &UrgentRows::followTime);
    connect(&model, &NotificationListModel::rowsMoved, this, &UrgentRows::followTime);
    connect(&model, &NotificationListModel::dataChanged, this, &UrgentRows::followTime);
    connect(&model, &NotificationListModel::modelReset, this, &UrgentRows::followTime);
}

bool UrgentRows::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show: followTime(); break;
    case QEvent::Hide: m_second->stop(); break;
    case QEvent::Leave: point({}); break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        if (watched == m_list.viewport() && onMouse(*static_cast<QMouseEvent *>(event)))
            return true;
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

std::optional<UrgentRows::Button> UrgentRows::buttonAt(const QPoint &position) const
{
    const QModelIndex row = m_list.indexAt(position);
    const auto act = row.isValid() ? m_list.answerAt(position) : std::nullopt;
    return act ? std::optional(Button{.row = row, .act = *act}) : std::nullopt;
}

/// True: the row is not to hear of it.
bool UrgentRows::onMouse(const QMouseEvent &event)
{
    const std::optional<Button> under = buttonAt(event.position().toPoint());
    if (event.type() == QEvent::MouseMove) {
        point(m_pressed && under != m_pressed ? std::nullopt : under);
        return m_pressed.has_value();
    }
    if (event.button() != Qt::LeftButton)
        return false;
    if (event.type() == QEvent::MouseButtonRelease)
        return std::exchange(m_isSecondClick, false) || onReleased(under);
    // Where the first click's row has left, the next one's button is under the pointer; nobody meant that.
    m_isSecondClick = event.type() == QEvent::MouseButtonDblClick && under;
    if (m_isSecondClick)
        return true;
    m_pressed = under;
    point(under);
    return under.has_value();
}

bool UrgentRows::onReleased(const std::optional<Button> &under)
{
    const std::optional<Button> pressed = std::exchange(m_pressed, {});
    point(under);
    if (pressed && pressed == under && pressed->row.isValid())
        emit answerChosen(pressed->act, m_model.notificationAt(pressed->row.row()).id);
    return pressed.has_value();
}

void UrgentRows::point(const std::optional<Button> &button)
{
    const bool down = m_pressed && m_pressed == button;
    for (const auto &changed : {m_pointed, button}) {
        if (changed && changed->row.isValid())
            m_list.viewport()->update(m_list.visualRect(changed->row));
    }
    m_pointed = button;
    m_list.look().setPointed(button ? QModelIndex(button->row) : QModelIndex(),
                             button ? std::optional(button->act) : std::nullopt, down);
}

/// They stand above all others.
int UrgentRows::count() const
{
    int count = 0;
    while (count < m_model.rowCount() && isUrgent(m_model.notificationAt(count)))
        ++count;
    return count;
}

/// All of them, or 0 where none is in sight. Looking for it lays the list out.
int UrgentRows::countIfSeen() const
{
    const int count = this->count();
    if (count == 0 || !m_list.isVisible())
        return 0;
    const QModelIndex top = m_list.indexAt(QPoint(m_list.viewport()->width() / 2, 0));
    return top.isValid() && top.row() >= count ? 0 : count;
}

void UrgentRows::followTime()
{
    if (!m_second->isActive() && m_list.isVisible() && count() > 0)
        m_second->start(1s);
}

void UrgentRows::onSecondPassed()
{
    const int seen = countIfSeen();
    for (int row = 0; row < seen; ++row)
        m_list.viewport()->update(m_list.visualRect(m_model.index(row)));
    if (seen > 0)
        followTime();
}

} // namespace clinicbell::ui
