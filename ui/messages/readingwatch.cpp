// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/readingwatch.h"

#include "ui/messages/threadview.h"

#include <QEvent>

namespace clinicbell::ui {

ReadingWatch::ReadingWatch(ThreadView &view, const Clock &clock)
    : QObject(&view)
    , m_view(view)
    , m_timer(clock.makeTimer())
{
    view.installEventFilter(this);
    connect(m_timer.get(), &Timer::timedOut, this, &ReadingWatch::look);
    connect(&view, &ThreadView::moved, this, &ReadingWatch::lookSoon);
}

bool ReadingWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::WindowActivate: lookSoon(); break;
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
        m_timer->stop();
        emit left();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// While things move the look waits for them: what flew by was not read.
void ReadingWatch::lookSoon()
{
    if (m_view.isVisible() && m_view.isActiveWindow())
        m_timer->start(glance);
}

void ReadingWatch::look()
{
    if (m_view.isVisible() && m_view.isActiveWindow() && m_view.isAtEnd())
        emit newestSeen();
}

} // namespace clinicbell::ui
