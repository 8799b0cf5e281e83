// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

namespace clinicbell {

/// Where one identity of this program keeps its things. `--profile DIR` gives another one; nothing is shared between
/// two.
class ProfileFolder
{
public:
    /// Makes the folder, owner-only, where it is missing. @p path empty: the platform's data directory.
    static Result<ProfileFolder> open(const QString &path);
    /// Of the profile in @p path, which need not be there yet.
    static QString settingsFileIn(const QString &path);

    const QString &path() const { return m_path; }
    QString storeDirectory() const;
    /// Of the record of this computer, which outlives the stores.
    QString auditDirectory() const;
    QString settingsFile() const;
    QString logFile() const;
    QString lockFile() const;
    QString demoDirectory() const;
    /// Path of the command line's local socket: in the runtime directory, else in the owner's own folder below the
    /// temporary one. In the profile, whose path may be longer than a socket's may be, only where that folder is
    /// somebody else's.
    QString controlSocket() const;
    /// Tells profiles apart in the keychain without naming the folder: hex.
    QString identity() const;
    /// Under which the keychain keeps what is this profile's.
    QString keychainService() const;

private:
    explicit ProfileFolder(QString path);

    QString m_path;
};

} // namespace clinicbell
