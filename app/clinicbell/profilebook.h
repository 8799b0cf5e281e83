// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"
#include "core/base/result.h"
#include "core/clinic/profile.h"

class QSettings;
class QUrl;

namespace clinicbell {

/// The backend profile in @p file. Errors: ProfileInvalid, with where and why in its detail.
Result<clinic::Profile> readProfileFile(const QString &file);

/// The backend profiles that are known here, and which of them a server speaks: the program's own, those of the
/// organisation (`clinicbell/profiles/*.json` in the system's configuration folders), and what is pinned or was found
/// out for each server, which the settings keep.
class ProfileBook
{
public:
    /// @p settings outlives this.
    explicit ProfileBook(QSettings &settings, Policy policy = {});

    /// Those to try on @p server, the likeliest first; only the pinned one where there is one. Never empty.
    QList<clinic::Profile> candidates(const QUrl &server) const;
    /// The prefixes of all of them, without repetition.
    QStringList apiPrefixes(const QUrl &server) const;
    /// The first candidate has delivered events of this server before.
    bool delivers(const QUrl &server) const;
    void remember(const QUrl &server, const QString &profile, bool delivers);
    /// One is pinned for @p server that is not known here: ProfileInvalid, with its name in the detail. The others are
    /// candidates then. Unset: all is well.
    std::optional<Error> pinTrouble(const QUrl &server) const;
    /// Files that cannot be used.
    const QList<Error> &troubles() const { return m_troubles; }
    /// Of all that are known.
    QStringList names() const;

private:
    void readOwn();
    void put(const clinic::Profile &profile);
    const clinic::Profile *named(const QString &name) const;

    QSettings &m_settings;
    const Policy m_policy;
    QList<clinic::Profile> m_profiles;
    QList<Error> m_troubles;
};

} // namespace clinicbell
