// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/pusherbroadcaster.h"
#include "tests/support/soketi.h"

namespace clinicbell::test {

/// The clinic's backend as far as a Pusher server knows it: publishes through the signed HTTP API of one soketi.
class Publisher
{
public:
    /// @p server runs already. Without @p app, for its first one.
    explicit Publisher(const Soketi &server);
    Publisher(const Soketi &server, const demo::PusherApp &app);

    /// True: the server has taken it. Waits for its answer, with the event loop running.
    bool publish(const QString &channel, const QJsonObject &payload, const QString &exceptSocket = {});

private:
    const SystemClock m_clock;
    demo::PusherBroadcaster m_broadcaster;
};

} // namespace clinicbell::test
