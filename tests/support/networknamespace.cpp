// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/networknamespace.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr const char *interfaceName = "wire";

int currentNamespace()
{
    return ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
}

ifreq request()
{
    ifreq named{};
    std::strncpy(named.ifr_name, interfaceName, sizeof(named.ifr_name) - 1);
    return named;
}

/// Reads and writes whole IP packets.
int openTunnel()
{
    const int tunnel = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq kind = request();
    kind.ifr_flags = IFF_TUN | IFF_NO_PI;
    if (tunnel >= 0 && ::ioctl(tunnel, TUNSETIFF, &kind) == 0)
        return tunnel;
    const int reason = errno;
    ::close(tunnel);
    errno = reason;
    return -1;
}

bool setAddress(int socket, unsigned long what, const char *address)
{
    ifreq change = request();
    sockaddr_in value{};
    value.sin_family = AF_INET;
    ::inet_pton(AF_INET, address, &value.sin_addr);
    std::memcpy(&change.ifr_addr, &value, sizeof(value));
    return ::ioctl(socket, what, &change) == 0;
}

bool bringUp(const char *address)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq up = request();
    up.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool done = setAddress(socket, SIOCSIFADDR, address) && setAddress(socket, SIOCSIFNETMASK, "255.255.255.252")
        && ::ioctl(socket, SIOCSIFFLAGS, &up) == 0;
    const int reason = errno;
    ::close(socket);
    errno = reason;
    return done;
}

tl::unexpected<Error> notAllowed(const QString &what)
{
    return failure(ErrorCode::Refused, what + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

Result<NetworkNamespace> NetworkNamespace::make(const QByteArray &address)
{
    const int before = currentNamespace();
    const auto make = [&]() -> Result<NetworkNamespace> {
        if (before < 0 || ::unshare(CLONE_NEWNET) != 0)
            return notAllowed(u"no network namespace"_s);
        NetworkNamespace made;
        made.m_namespace = currentNamespace();
        made.m_tunnel = openTunnel();
        if (made.m_tunnel < 0)
            return notAllowed(u"no tun interface"_s);
        if (!bringUp(address.constData()))
            return notAllowed(u"no address on the tun interface"_s);
        return made;
    };
    auto made = make();
    // Who is root only among themselves (tests/support/ownroot.sh) cannot go back to a network that is not theirs, and
    // stays in this one.
    ::setns(before, CLONE_NEWNET);
    ::close(before);
    return made;
}

NetworkNamespace::NetworkNamespace(NetworkNamespace &&other) noexcept
    : m_namespace(std::exchange(other.m_namespace, -1))
    , m_tunnel(std::exchange(other.m_tunnel, -1))
{ }

NetworkNamespace::~NetworkNamespace()
{
    ::close(m_tunnel);
    ::close(m_namespace);
}

void NetworkNamespace::enter() const
{
    ::setns(m_namespace, CLONE_NEWNET);
}

void NetworkNamespace::run(const std::function<void()> &deed) const
{
    const int before = currentNamespace();
    enter();
    deed();
    ::setns(before, CLONE_NEWNET);
    ::close(before);
}

} // namespace clinicbell::test
