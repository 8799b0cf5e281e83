// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/signature.h"
#include "core/pusher/options.h"
#include "tests/support/serverscript.h"

namespace clinicbell::test {

/// A real soketi for one test.
class Soketi
{
public:
    /// On a free port, or on the one that it had before. @p redisPort: of the Redis that joins it with others.
    bool start(quint16 redisPort = 0);
    void kill() { m_script.kill(); }
    void terminate() { m_script.terminate(); }

    quint16 port() const { return m_script.port(); }
    demo::PusherApp app() const;
    /// Another application of it, whose connections are closed with 4009 where nobody signs in within 5 s.
    static demo::PusherApp appForUsers();
    /// Where its HTTP API is.
    QUrl url() const;

private:
    ServerScript m_script{QStringLiteral("soketi.sh")};
};

} // namespace clinicbell::test
