// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/addresswatch.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace clinicbell::platform {

#ifdef Q_OS_LINUX

namespace {

int openNetlink()
{
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (socket < 0)
        return -1;
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR;
    if (::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0)
        return socket;
    ::close(socket);
    return -1;
}

} // namespace

AddressWatch::AddressWatch(QObject *parent)
    : QObject(parent)
    , m_socket(openNetlink())
{
    if (m_socket < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &AddressWatch::drain);
}

AddressWatch::~AddressWatch()
{
    m_notifier.reset();
    if (m_socket >= 0)
        ::close(m_socket);
}

void AddressWatch::drain()
{
    // What it says does not matter, and an overrun (ENOBUFS) is news too.
    char piece[4096];
    while (::recv(m_socket, piece, sizeof(piece), 0) > 0) { }
    emit heard();
}

#else

AddressWatch::AddressWatch(QObject *parent)
    : QObject(parent)
{ }

AddressWatch::~AddressWatch() = default;

void AddressWatch::drain() { }

#endif

} // namespace clinicbell::platform
