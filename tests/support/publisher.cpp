// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/publisher.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

Publisher::Publisher(const Soketi &server)
    : Publisher(server, server.app())
{ }

Publisher::Publisher(const Soketi &server, const demo::PusherApp &app)
    : m_broadcaster(server.url(), app, m_clock)
{ }

bool Publisher::publish(const QString &channel, const QJsonObject &payload, const QString &exceptSocket)
{
    QSignalSpy answered(&m_broadcaster, &demo::PusherBroadcaster::published);
    m_broadcaster.publish(
        {.channel = channel, .name = u"told"_s, .data = demo::eventText(payload), .exceptSocket = exceptSocket});
    return answered.wait(20'000) && answered.constFirst().at(1).toBool();
}

} // namespace clinicbell::test
