// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/mutteridle.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "mutteridleinterface.h"

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

MutterIdle::MutterIdle(const Clock &clock, const QDBusConnection &sessionBus, QObject *parent)
    : IdleSource(parent)
    , m_clock(clock)
    , m_mutter(std::make_unique<OrgGnomeMutterIdleMonitorInterface>(service(), u"/org/gnome/Mutter/IdleMonitor/Core"_s,
                                                                    sessionBus))
{
    connect(m_mutter.get(), &OrgGnomeMutterIdleMonitorInterface::WatchFired, this, &MutterIdle::onFired);
}

MutterIdle::~MutterIdle()
{
    for (const uint watch : {m_idleWatch, m_activeWatch}) {
        if (watch != 0)
            m_mutter->RemoveWatch(watch);
    }
}

void MutterIdle::watch(std::chrono::milliseconds enough)
{
    m_enough = enough;
    whenAnswered<uint>(m_mutter->AddIdleWatch(static_cast<qulonglong>(enough.count())), this,
                       [this](const QDBusPendingReply<uint> &reply) {
                           if (reply.isError())
                               emit failed();
                           else
                               m_idleWatch = reply.value();
                       });
}

void MutterIdle::onFired(uint id)
{
    if (id == 0)
        return;
    if (id == m_idleWatch) {
        watchForActivity();
        emit idleSince(m_clock.now().addMSecs(-m_enough.count()));
    } else if (id == m_activeWatch) {
        m_activeWatch = 0; // It fires once.
        emit active();
    }
}

void MutterIdle::watchForActivity()
{
    whenAnswered<uint>(m_mutter->AddUserActiveWatch(), this, [this](const QDBusPendingReply<uint> &reply) {
        if (reply.isError())
            emit failed();
        else
            m_activeWatch = reply.value();
    });
}

} // namespace clinicbell::platform
