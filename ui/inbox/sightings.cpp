// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/sightings.h"

#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"

#include <QEvent>
#include <QScrollBar>

namespace clinicbell::ui {

Sightings::Sightings(NotificationList &list, const NotificationListModel &model, const Clock &clock)
    : m_list(list)
    , m_model(model)
    , m_timer(clock.makeTimer())
{
    list.installEventFilter(this);
    connect(m_timer.get(), &Timer::timedOut, this, &Sightings::look);
    connect(list.verticalScrollBar(), &QScrollBar::valueChanged, this, &Sightings::lookSoon);
    connect(&model, &NotificationListModel::rowsInserted, this, &Sightings::lookSoon);
    connect(&model, &NotificationListModel::rowsRemoved, this, &Sightings::lookSoon);
    connect(&model, &NotificationListModel::modelReset, this, &Sightings::lookSoon);
}

bool Sightings::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::WindowActivate: lookSoon(); break;
    case QEvent::Hide:
    case QEvent::WindowDeactivate: leave(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// While things move the look waits for them: what flew by was not seen.
void Sightings::lookSoon()
{
    if (m_list.isVisible())
        m_timer->start(glance);
}

void Sightings::look()
{
    if (!m_list.isVisible() || !m_list.isActiveWindow())
        return;
    const int height = m_list.viewport()->height();
    QModelIndex index = m_list.indexAt(QPoint(m_list.viewport()->width() / 2, 0));
    for (; index.isValid() && m_list.visualRect(index).top() < height; index = index.siblingAtRow(index.row() + 1)) {
        const Notification &row = m_model.notificationAt(index.row());
        if (!row.local.seenAt.isValid() && m_list.visualRect(index).center().y() < height)
            m_inSight.insert(row.id);
    }
}

void Sightings::leave()
{
    m_timer->stop();
    if (!m_inSight.isEmpty())
        emit rowsSeen(QList<NotificationId>(m_inSight.begin(), m_inSight.end()));
    m_inSight.clear();
}

} // namespace clinicbell::ui
