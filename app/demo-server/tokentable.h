// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/database.h"
#include "core/base/clock.h"

#include <optional>

namespace clinicbell::demo {

/// The bearer tokens. Only their hashes are stored, so the file signs nobody in.
class TokenTable
{
public:
    /// @p lifetime: how long a token opens doors. A token can be refreshed for two weeks, expired or not.
    TokenTable(Database &database, const Clock &clock, std::chrono::seconds lifetime);

    QString issue(int userId);
    /// Whose token it is, while it is valid.
    std::optional<int> user(const QString &token) const;
    /// Whose token it is, while it can be refreshed.
    std::optional<int> refreshableUser(const QString &token) const;
    void revoke(const QString &token);
    void revokeAll(int userId);
    std::chrono::seconds lifetime() const { return m_lifetime; }

private:
    std::optional<int> userWhere(const QString &column, const QString &token) const;

    Database &m_database;
    const Clock &m_clock;
    std::chrono::seconds m_lifetime;
};

} // namespace clinicbell::demo
