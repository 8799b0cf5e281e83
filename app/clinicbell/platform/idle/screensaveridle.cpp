// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/screensaveridle.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "screensaverinterface.h"

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

ScreenSaverIdle::ScreenSaverIdle(const Clock &clock, const QDBusConnection &sessionBus, QObject *parent)
    : IdleSource(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_screenSaver(std::make_unique<OrgFreedesktopScreenSaverInterface>(service(), u"/org/freedesktop/ScreenSaver"_s,
                                                                         sessionBus))
{
    connect(m_timer.get(), &Timer::timedOut, this, &ScreenSaverIdle::look);
}

ScreenSaverIdle::~ScreenSaverIdle() = default;

void ScreenSaverIdle::watch(std::chrono::milliseconds enough)
{
    m_enough = enough;
    look();
}

void ScreenSaverIdle::look()
{
    whenAnswered<uint>(m_screenSaver->GetSessionIdleTime(), this, [this](const QDBusPendingReply<uint> &reply) {
        if (reply.isError())
            emit failed();
        else
            note(std::chrono::milliseconds(reply.value()));
    });
}

void ScreenSaverIdle::note(std::chrono::milliseconds idle)
{
    const bool isIdle = idle >= m_enough;
    m_timer->start(isIdle ? lookWhileIdle : m_enough - idle);
    if (std::exchange(m_isIdle, isIdle) == isIdle)
        return;
    if (isIdle)
        emit idleSince(m_clock.now().addMSecs(-idle.count()));
    else
        emit active();
}

} // namespace clinicbell::platform
