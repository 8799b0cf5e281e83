// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <functional>

namespace clinicbell::test {

/// A network of this process's own, with an interface of the kind "tun" in it: what is sent to the others on its
/// subnet can be read from tunnel() as IP packets. It needs no cleaning up: it is gone with its last socket.
class NetworkNamespace
{
public:
    /// @p address: of the interface, in a subnet of four. The error says what this computer does not allow: it takes
    /// root (tests/support/ownroot.sh) and tun interfaces.
    static Result<NetworkNamespace> make(const QByteArray &address);

    NetworkNamespace(NetworkNamespace &&other) noexcept;
    NetworkNamespace &operator=(NetworkNamespace &&) = delete;
    ~NetworkNamespace();

    /// From now on, the sockets that this thread makes are in this network.
    void enter() const;
    /// Sockets that @p deed makes are in this network for ever, and so are those that they accept.
    void run(const std::function<void()> &deed) const;
    int tunnel() const { return m_tunnel; }

private:
    NetworkNamespace() = default;

    int m_namespace = -1;
    int m_tunnel = -1;
};

} // namespace clinicbell::test
