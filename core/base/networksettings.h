// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

namespace clinicbell {

/// Through what connections leave this computer.
struct ProxySettings
{
    enum class Kind {
        System, ///< As the desktop or the environment says.
        None,
        Http, ///< By CONNECT for all that is encrypted.
        Socks5, ///< Names are looked up by the proxy.
    };

    Kind kind = Kind::System;
    QString host = {}; ///< Of Http and Socks5.
    quint16 port = 0; ///< Of Http and Socks5.
    QString user = {}; ///< Empty: it is told no name and no password.
    QString password = {}; ///< Kept in the keychain alone; never part of the text form.

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

/// How a clinic's server is reached: the same for its API and its live service.
struct NetworkSettings
{
    ProxySettings proxy = {};
    QString caFile = {}; ///< PEM; trusted beside the system's. Empty: the system's alone.
    QString clientCertificateFile = {}; ///< PEM, what vouches for it behind it; goes with clientKeyFile.
    QString clientKeyFile = {}; ///< PEM, RSA or EC, without a password.
    QByteArray origin = {}; ///< Of the live connection; empty: none is sent.

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

/// "system", "none", "http://[user@]host[:port]" or "socks5://[user@]host[:port]"; ports are 8080 and 1080 unless
/// given. Error: ProxyInvalid, also for a password in the text: command lines and files are read by others.
Result<ProxySettings> proxyFromText(const QString &text);

/// What proxyFromText() reads.
QString proxyToText(const ProxySettings &proxy);

/// scheme://host[:port] with nothing behind it (RFC 6454, section 6.2), in lower case. Error: OriginInvalid.
Result<QByteArray> originFromText(const QString &text);

} // namespace clinicbell
