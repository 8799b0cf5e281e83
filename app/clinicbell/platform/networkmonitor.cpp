// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/networkmonitor.h"

#include <QNetworkInformation>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

/// Interface and address for each way out of this computer. Link-local ones lead nowhere.
QStringList addressesInUse()
{
    QStringList found;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (!entry.ip().isLinkLocal())
                found.append(interface.name() + u' ' + entry.ip().toString());
        }
    }
    found.sort();
    return found;
}

} // namespace

NetworkMonitor::NetworkMonitor(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settle(clock.makeTimer())
{
    connect(m_settle.get(), &Timer::timedOut, this, &NetworkMonitor::onSettled);
}

NetworkMonitor::~NetworkMonitor() = default;

void NetworkMonitor::start()
{
    m_addresses = std::make_unique<AddressWatch>();
    m_known = addressesInUse();
    connect(m_addresses.get(), &AddressWatch::heard, this, &NetworkMonitor::onHint);
    watchNetworkService();
}

void NetworkMonitor::watchNetworkService()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const auto tell = [this] {
        m_serviceSpoke = true;
        onHint();
    };
    const auto *service = QNetworkInformation::instance();
    connect(service, &QNetworkInformation::reachabilityChanged, this, tell);
    connect(service, &QNetworkInformation::transportMediumChanged, this, tell);
    connect(service, &QNetworkInformation::isBehindCaptivePortalChanged, this, tell);
}

void NetworkMonitor::onHint()
{
    if (!m_settle->isActive())
        m_settle->start(settleTime);
}

void NetworkMonitor::onSettled()
{
    const bool told = std::exchange(m_serviceSpoke, false);
    const auto now = addressesInUse();
    if (std::exchange(m_known, now) != now || told)
        emit networkChanged();
}

} // namespace clinicbell::platform
