// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace clinicbell {

/// What the command line says about the way to the server, as typed. Unset: as remembered.
struct NetworkOptions
{
    std::optional<QString> proxy; ///< See proxyFromText().
    std::optional<QString> caFile; ///< "none" forgets it; so in the next three.
    std::optional<QString> clientCertificateFile;
    std::optional<QString> clientKeyFile;
    std::optional<QString> origin;
    std::optional<QString> backendProfile; ///< The name of one (docs/profiles.md).
    bool passwordFromStdin = false; ///< Of the proxy.
    QString proxyPassword; ///< Not typed, but read from there.

    bool isEmpty() const
    {
        return !(proxy || caFile || clientCertificateFile || clientKeyFile || origin || backendProfile
                 || passwordFromStdin);
    }
};

} // namespace clinicbell
