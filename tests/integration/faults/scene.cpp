// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/faults/scene.h"

#include "tests/support/eventually.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

pusher::Options hastyOptions(const demo::PusherApp &app, quint16 port, const QString &host)
{
    auto options = plainOptions(app, port, host);
    options.activityTimeout = 2s;
    options.pongTimeout = 1s;
    options.attemptTimeout = 1'500ms;
    options.subscribeTimeout = 1s;
    options.backoff = {.first = 200ms, .longest = 1s, .jitter = 0.5};
    return options;
}

Scene::Scene(PusherServer &server, const pusher::Options &options, std::chrono::milliseconds pause)
    : m_server(server)
    , m_follower(options, server.app(), u"private-ward"_s)
    , m_timer(m_clock.makeTimer())
    , m_pause(pause)
{
    connect(m_timer.get(), &Timer::timedOut, this, &Scene::say);
}

bool Scene::begin(std::chrono::milliseconds patience)
{
    client().connectToServer();
    if (!m_follower.becomesLive(patience))
        return false;
    speak();
    return hearsAgain(patience);
}

bool Scene::hearsAgain(std::chrono::milliseconds patience)
{
    const int said = m_ledger.count();
    return eventually([&] { return !m_follower.numbers().isEmpty() && m_follower.numbers().constLast() > said; },
                      patience);
}

bool Scene::finish(std::chrono::milliseconds patience)
{
    m_timer->stop();
    return eventually([&] { return m_follower.numbers().endsWith(m_ledger.count()); }, patience);
}

void Scene::pass(std::chrono::milliseconds time) const
{
    const auto until = m_clock.monotonic() + time;
    (void)eventually([&] { return m_clock.monotonic() >= until; }, time + 1s);
}

QStringList Scene::faults(std::chrono::milliseconds flight) const
{
    return m_ledger.faults(m_follower.numbers(), m_follower.gaps(), flight);
}

std::chrono::milliseconds Scene::lateness(std::chrono::milliseconds goodSince) const
{
    return m_follower.liveAt() - std::max(goodSince, m_follower.attemptAllowedAt());
}

void Scene::say()
{
    m_server.hub().publish({.channel = m_follower.channel().name(),
                            .name = u"told"_s,
                            .data = demo::eventText(m_ledger.enter()),
                            .exceptSocket = {}});
    m_timer->start(m_pause);
}

} // namespace clinicbell::test
