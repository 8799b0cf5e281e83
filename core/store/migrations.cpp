// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/migrations.h"

#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

/// In clear only what SQL sorts and counts by (quality.md, section 3); everything personal is in `sealed`.
Migration firstSchema()
{
    return {{
        // read_by, hidden_by: the pending act that did it here, NULL once the server knows.
        u"CREATE TABLE notification (id TEXT PRIMARY KEY NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER,"
        " read_at INTEGER, received_at INTEGER NOT NULL, kind INTEGER NOT NULL, priority INTEGER NOT NULL,"
        " read_by TEXT, hidden_by TEXT, sealed BLOB NOT NULL)"_s,
        u"CREATE INDEX notification_newest ON notification (created_at DESC, id DESC)"_s,
        u"CREATE INDEX notification_unread ON notification (created_at DESC, id DESC)"
        " WHERE read_at IS NULL AND hidden_by IS NULL"_s,
        u"CREATE INDEX notification_critical ON notification (created_at DESC, id DESC) WHERE priority = 3"_s,
        u"CREATE INDEX notification_read_by ON notification (read_by) WHERE read_by IS NOT NULL"_s,
        u"CREATE INDEX notification_hidden_by ON notification (hidden_by) WHERE hidden_by IS NOT NULL"_s,
        u"CREATE TABLE tombstone (id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE shown (id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, kind INTEGER NOT NULL,"
        " created_at INTEGER NOT NULL, not_before INTEGER, attempts INTEGER NOT NULL DEFAULT 0, sealed BLOB NOT NULL)"_s,
        u"CREATE TABLE member (user_id TEXT PRIMARY KEY NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE state (name TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID"_s,
    }};
}

} // namespace

QList<Migration> migrations()
{
    return {firstSchema()};
}

Result<void> migrate(Database &database, std::span<const Migration> steps)
{
    const int newest = static_cast<int>(steps.size());
    const int version = database.value(u"PRAGMA user_version"_s).toInt();
    if (auto trouble = database.takeTrouble())
        return tl::unexpected(*trouble);
    if (version > newest)
        return failure(ErrorCode::StoreNewer, u"version %1, this program knows %2"_s.arg(version).arg(newest));
    for (int step = version; step < newest; ++step) {
        database.begin(Durability::Power);
        for (const QString &statement : steps[static_cast<size_t>(step)].statements)
            database.run(statement);
        database.run(u"PRAGMA user_version = %1"_s.arg(step + 1));
        if (auto done = database.end(); !done)
            return done;
    }
    return {};
}

} // namespace clinicbell::store
