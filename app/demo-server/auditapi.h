// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/features.h"
#include "app/demo-server/router.h"

namespace clinicbell::demo {

class Database;

/// POST /audit: what the record of a desk says, each entry once.
class AuditApi
{
public:
    AuditApi(Database &database, Features features);
    void addRoutes(Router &router);

private:
    Answer take(const Request &request);
    qint64 through(const QString &trail) const;

    Database &m_database;
    Features m_features;
};

} // namespace clinicbell::demo
