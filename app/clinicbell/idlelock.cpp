// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

namespace clinicbell {

namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: return true;
    default: return false;
    }
}

} // namespace

IdleLock::IdleLock(const Clock &clock, MakeSource makeSource, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_makeSource(std::move(makeSource))
    , m_timer(clock.makeTimer())
    , m_lastInput(clock.monotonic())
{
    connect(m_timer.get(), &Timer::timedOut, this, &IdleLock::onTimeout);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::setThreshold(std::chrono::minutes enough)
{
    if (m_enough == enough)
        return;
    m_enough = enough;
    m_source = m_makeSource(enough);
    connect(m_source.monitor.get(), &IdleMonitor::idleSince, this, &IdleLock::lockWanted);
    connect(m_source.monitor.get(), &IdleMonitor::sessionLocked, this, &IdleLock::lockWanted);
    m_lastInput = m_clock.monotonic();
    if (enough > std::chrono::minutes(0))
        m_timer->start(m_enough);
    else
        m_timer->stop();
}

/// Looked at once in a while instead of with each move of the mouse.
void IdleLock::onTimeout()
{
    const auto idle = m_clock.monotonic() - m_lastInput;
    if (idle < m_enough) {
        m_timer->start(m_enough - idle);
        return;
    }
    m_timer->start(m_enough);
    if (!m_source.canTell())
        emit lockWanted();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(event->type()))
        m_lastInput = m_clock.monotonic();
    return QObject::eventFilter(watched, event);
}

} // namespace clinicbell
