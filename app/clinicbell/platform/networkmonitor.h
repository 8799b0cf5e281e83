// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/addresswatch.h"
#include "core/base/clock.h"

#include <QStringList>

namespace clinicbell::platform {

/// Tells when the way out of this computer changed: a cable, a wireless network, a VPN, a login page that let us
/// through. A connection over the old way may be dead without knowing it, and one that waits need not wait any longer
/// (protocol.md, sections 3 and 11). Listens to the system's network service through QNetworkInformation where there is
/// one, and looks at the addresses themselves, since many systems have none and none of them tells of a VPN.
class NetworkMonitor : public QObject
{
    Q_OBJECT
public:
    /// What comes within this time is one change: a new link gets its addresses one after the other.
    static constexpr std::chrono::milliseconds settleTime{500};

    /// @p clock outlives this.
    explicit NetworkMonitor(const Clock &clock, QObject *parent = nullptr);
    ~NetworkMonitor() override;

    /// Begins to watch; what was before does not count. Asks the system bus, so not before the first page is painted.
    void start();

signals:
    void networkChanged();

private:
    void watchNetworkService();
    void onHint();
    void onSettled();

    std::unique_ptr<Timer> m_settle;
    std::unique_ptr<AddressWatch> m_addresses;
    QStringList m_known; ///< See addressesInUse() in the .cpp.
    bool m_serviceSpoke = false; ///< The network service told of a change that the addresses need not show.
};

} // namespace clinicbell::platform
