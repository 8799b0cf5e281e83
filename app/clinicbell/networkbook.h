// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/networkoptions.h"
#include "core/base/networksettings.h"
#include "core/base/policy.h"

#include <QStringList>

class QDateTime;
class QSettings;
class QUrl;

namespace clinicbell {

/// The way to each server as the profile's settings keep it: an entry a server, under a name that does not tell which,
/// and one for all that have none. What an entry lacks is taken from that one. What the organisation's policy fixes
/// goes before both, and its defaults come after. Passwords are not in here.
class NetworkBook
{
public:
    /// @p settings outlives this.
    explicit NetworkBook(QSettings &settings, Policy policy = {});

    /// The entry of @p server; of the one for all where the address is empty.
    static QString entryOf(const QUrl &server);
    NetworkSettings read(const QUrl &server) const;
    /// The backend profile that is set for @p server; empty: none, find out.
    QString backendProfile(const QUrl &server) const;
    /// The entry that @p server's proxy is written in: its password belongs to that one.
    QString proxyEntry(const QUrl &server) const;
    /// Entries with a proxy that is told a name, and so a password.
    QStringList entriesWithUser() const;

    /// Checks what @p options make of the entry of @p server, files included, then writes it; else nothing is written.
    /// Errors: those of proxyFromText(), originFromText() and network::Route::fault(); ProxyPasswordWanted where a
    /// password is given for a proxy without a user; SetByOrganisation where the policy has fixed one of them.
    Result<void> write(const QUrl &server, const NetworkOptions &options, const QDateTime &now);

private:
    QString value(const QString &entry, QLatin1StringView name) const;
    QString valueFor(const QUrl &server, QLatin1StringView name) const;
    void put(const QString &entry, QLatin1StringView name, const QString &value);

    QSettings &m_settings;
    const Policy m_policy;
};

} // namespace clinicbell
