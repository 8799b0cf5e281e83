// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/attemptlimit.h"
#include "app/demo-server/features.h"
#include "app/demo-server/router.h"

namespace clinicbell::demo {

class TokenTable;

/// /auth: signing in and out, refreshing, who am I.
class SessionApi
{
public:
    SessionApi(const Staff &staff, TokenTable &tokens, const Clock &clock, int loginLimit, Features features);
    void addRoutes(Router &router);

private:
    Answer login(const Request &request);
    Answer refresh(const Request &request);
    Answer logout(const Request &request);
    QJsonObject tokenJson(int userId) const;

    const Staff &m_staff;
    TokenTable &m_tokens;
    AttemptLimit m_loginLimit;
    Features m_features;
};

} // namespace clinicbell::demo
