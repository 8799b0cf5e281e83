// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/minutetick.h"

#include <QEvent>

using namespace std::chrono_literals;

namespace clinicbell::ui {

MinuteTick::MinuteTick(QWidget &widget, const Clock &clock)
    : QObject(&widget)
    , m_widget(widget)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    widget.installEventFilter(this);
    connect(m_timer.get(), &Timer::timedOut, this, &MinuteTick::tick);
}

void MinuteTick::setOffset(const std::optional<std::chrono::seconds> &offset)
{
    m_offset = offset.value_or(0s);
    tick();
}

QDateTime MinuteTick::now() const
{
    return m_clock.now().addSecs(m_offset.count());
}

void MinuteTick::tick()
{
    const QDateTime time = now();
    if (m_widget.isVisible()) {
        const auto intoTheMinute = std::chrono::milliseconds(time.toMSecsSinceEpoch()) % 1min;
        m_timer->start(std::chrono::milliseconds(1min) - intoTheMinute + 1ms);
    }
    emit ticked(time);
}

bool MinuteTick::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        tick();
    else if (event->type() == QEvent::Hide)
        m_timer->stop();
    return QObject::eventFilter(watched, event);
}

} // namespace clinicbell::ui
