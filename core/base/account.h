// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/member.h"

#include <QUrl>

class QDebug;

namespace clinicbell {

/// Who is signed in, and where. Each (server, user) pair has its own store and its own keychain entries.
struct Account
{
    QUrl server; ///< Scheme, host, port and path prefix; no trailing slash, no user info.
    UserId userId;
    QString name;
    QString email;
    Role role = Role::Other;
    ClinicId clinicId;

    bool isValid() const { return server.isValid() && !userId.isEmpty(); }
    friend bool operator==(const Account &, const Account &) = default;
};

/// A name for files and keychain entries that tells nobody who the person is: hex of a hash over server and user id.
QString accountKey(const QUrl &server, const UserId &userId);

QDebug operator<<(QDebug, const Account &) = delete;

} // namespace clinicbell
