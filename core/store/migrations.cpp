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

/// The counters as NotificationTable keeps them, worked out once over rows that have no local states yet: those of the
/// version before counted one priority only.
QString recountedForStates()
{
    QStringList sums{u"count(*)"_s, u"sum(read_at IS NULL)"_s};
    for (int priority = 0; priority < 4; ++priority)
        sums += u"sum(read_at IS NULL AND priority = %1)"_s.arg(priority);
    for (int kind = 0; kind < 12; ++kind)
        sums += u"sum(read_at IS NULL AND kind = %1)"_s.arg(kind);
    for (QString &sum : sums)
        sum = u"ifnull(%1, 0)"_s.arg(sum);
    return u"UPDATE state SET value = (SELECT %1 FROM notification WHERE hidden_by IS NULL) WHERE name = 'counters'"_s
        .arg(sums.join(u" || ',' || "_s));
}

QString onShelf(const QString &name, const QString &rest)
{
    return u"CREATE INDEX notification_%1 ON notification (shelf, created_at DESC, id DESC%2"_s.arg(name, rest);
}

/// States that only this computer knows: seen, done, put off, unread again, pinned. A list shows one shelf, so that the
/// indices of the lists begin with it; kinds are in it so that a rare one is found without looking at every row.
Migration localStates()
{
    return {{
        u"ALTER TABLE notification ADD COLUMN seen_at INTEGER"_s,
        u"ALTER TABLE notification ADD COLUMN done_at INTEGER"_s,
        u"ALTER TABLE notification ADD COLUMN remind_at INTEGER"_s,
        // 1: marked unread again; 2: was marked until the pending act in read_by, whose undoing marks it again.
        u"ALTER TABLE notification ADD COLUMN unread_again INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE notification ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE notification ADD COLUMN shelf INTEGER GENERATED ALWAYS AS"
        " (CASE WHEN done_at IS NOT NULL THEN 2 WHEN remind_at IS NOT NULL THEN 1 ELSE 0 END) VIRTUAL"_s,
        u"ALTER TABLE notification ADD COLUMN unread INTEGER GENERATED ALWAYS AS"
        " (read_at IS NULL OR unread_again = 1) VIRTUAL"_s,
        u"DROP INDEX notification_newest"_s,
        u"DROP INDEX notification_unread"_s,
        u"DROP INDEX notification_critical"_s,
        onShelf(u"newest"_s, u", kind)"_s),
        onShelf(u"unread"_s, u", kind) WHERE unread = 1 AND hidden_by IS NULL"_s),
        onShelf(u"critical"_s, u") WHERE priority = 3"_s),
        onShelf(u"pinned"_s, u") WHERE pinned = 1"_s),
        u"CREATE INDEX notification_reminder ON notification (remind_at) WHERE remind_at IS NOT NULL"_s,
        recountedForStates(),
    }};
}

/// Several notifications of one thing: the newest stands for the others, which lie on a shelf of their own. Rows of the
/// versions before keep standing for themselves until they change: what they are about is sealed.
Migration subjects()
{
    return {{
        u"DROP INDEX notification_newest"_s,
        u"DROP INDEX notification_unread"_s,
        u"DROP INDEX notification_critical"_s,
        u"DROP INDEX notification_pinned"_s,
        u"ALTER TABLE notification DROP COLUMN shelf"_s,
        u"ALTER TABLE notification ADD COLUMN subject TEXT"_s,
        u"ALTER TABLE notification ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE notification ADD COLUMN quiet_reason INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE notification ADD COLUMN shelf INTEGER GENERATED ALWAYS AS (CASE WHEN superseded = 1 THEN 3"
        " WHEN done_at IS NOT NULL THEN 2 WHEN remind_at IS NOT NULL THEN 1 ELSE 0 END) VIRTUAL"_s,
        onShelf(u"newest"_s, u", kind)"_s),
        onShelf(u"unread"_s, u", kind) WHERE unread = 1 AND hidden_by IS NULL"_s),
        onShelf(u"critical"_s, u") WHERE priority = 3"_s),
        onShelf(u"pinned"_s, u") WHERE pinned = 1"_s),
        u"CREATE INDEX notification_subject ON notification (subject, created_at DESC, id DESC)"
        " WHERE subject IS NOT NULL"_s,
    }};
}

/// Appointments and consultations (VisitTable); nothing of them is in clear but what they are called by.
Migration visits()
{
    return {{u"CREATE TABLE visit (kind INTEGER NOT NULL, id TEXT NOT NULL, sealed BLOB NOT NULL,"
             " PRIMARY KEY (kind, id)) WITHOUT ROWID"_s}};
}

/// What people write to each other. The place of a message is its time and the order of the server's ids, which are
/// longer the later they are (core/base/message.h).
Migration conversations()
{
    return {{
        u"CREATE TABLE conversation (id TEXT PRIMARY KEY NOT NULL, last_at INTEGER, unread INTEGER NOT NULL,"
        " closed INTEGER NOT NULL, known_at INTEGER, known_id TEXT, whole INTEGER NOT NULL, read_to INTEGER,"
        " sealed BLOB NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE message (conversation TEXT NOT NULL, id TEXT NOT NULL, id_size INTEGER NOT NULL, client_id TEXT,"
        " sent_at INTEGER NOT NULL, read_at INTEGER, own INTEGER NOT NULL, loose INTEGER NOT NULL,"
        " sealed BLOB NOT NULL, PRIMARY KEY (conversation, id))"_s,
        u"CREATE INDEX message_place ON message (conversation, sent_at, id_size, id)"_s,
        u"CREATE INDEX message_age ON message (sent_at, conversation, id)"_s,
        u"CREATE INDEX message_client ON message (client_id) WHERE client_id IS NOT NULL"_s,
        u"CREATE INDEX message_unread ON message (conversation, own, sent_at) WHERE read_at IS NULL"_s,
        u"CREATE TABLE local_message (client_id TEXT PRIMARY KEY NOT NULL, conversation TEXT NOT NULL,"
        " at INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID"_s,
    }};
}

} // namespace

QList<Migration> migrations()
{
    return {firstSchema(), localStates(), subjects(), visits(), conversations()};
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
