// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDebug>
#include <QStringList>

namespace clinicbell::ui {

/// How the clinic's server is reached, as it was set for this computer.
struct WayToServer
{
    QString backendProfile = {}; ///< Whose names the server uses; empty: not known yet.
    bool delivers = false; ///< Events have come by them.
    QString chosenProfile = {}; ///< That is to be used; empty: found out.
    QStringList profiles = {}; ///< That can be chosen.
    QString proxy = {}; ///< As proxyToText() writes it; empty: as the desktop says.
    QString caFile = {}; ///< Empty: the system's authorities alone are trusted; so the next two: none.
    QString clientCertificateFile = {};
    QString clientKeyFile = {};
    QString origin = {}; ///< Empty: none is sent.

    friend bool operator==(const WayToServer &, const WayToServer &) = default;
};

enum class WayPart { Proxy, ProxyPassword, CaFile, ClientCertificate, Origin, BackendProfile };

/// One part of it that the person wants otherwise. A proxy's password lives in this value only.
struct WayChange
{
    WayPart part;
    QString value; ///< As the command line takes it; "none" takes it away.
    QString keyFile = {}; ///< Of ClientCertificate.
};

QDebug operator<<(QDebug, const WayChange &) = delete;

} // namespace clinicbell::ui
