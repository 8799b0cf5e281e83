// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/rawstore.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/rowcodec.h"

#include <sqlite3.h>

namespace clinicbell::bench {

RawStore::RawStore(const QString &path, const QByteArray &key, const QString &account)
    : m_sealer(key, account)
{
    sqlite3_open(path.toUtf8().constData(), &m_connection);
    for (const char *setting : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA temp_store=MEMORY",
                                "PRAGMA secure_delete=ON", "PRAGMA journal_size_limit=4194304"})
        run(setting);
    for (const store::Migration &migration : store::migrations()) {
        for (const QString &statement : migration.statements)
            run(statement.toUtf8().constData());
    }
    sqlite3_prepare_v2(m_connection,
                       "INSERT INTO notification (id, created_at, updated_at, read_at, received_at, kind, priority,"
                       " sealed, subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       -1, &m_insert, nullptr);
}

RawStore::~RawStore()
{
    sqlite3_finalize(m_insert);
    sqlite3_close(m_connection);
}

void RawStore::run(const char *sql)
{
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("raw sqlite3: %s", sqlite3_errmsg(m_connection));
}

void RawStore::insert(const QList<Notification> &batch)
{
    run("BEGIN IMMEDIATE");
    for (const Notification &notification : batch)
        write(notification);
    run("COMMIT");
}

void RawStore::write(const Notification &notification)
{
    const QByteArray id = notification.id.value().toUtf8();
    const QByteArray sealed = m_sealer.seal({"notification", notification.id.value()}, store::encoded(notification));
    sqlite3_bind_text(m_insert, 1, id.constData(), static_cast<int>(id.size()), SQLITE_STATIC);
    int column = 2;
    for (const QDateTime &time :
         {notification.createdAt, notification.updatedAt, notification.readAt, notification.createdAt}) {
        if (time.isValid())
            sqlite3_bind_int64(m_insert, column++, time.toMSecsSinceEpoch());
        else
            sqlite3_bind_null(m_insert, column++);
    }
    sqlite3_bind_int(m_insert, 6, static_cast<int>(notification.kind));
    sqlite3_bind_int(m_insert, 7, static_cast<int>(notification.priority));
    sqlite3_bind_blob(m_insert, 8, sealed.constData(), static_cast<int>(sealed.size()), SQLITE_STATIC);
    const QByteArray subject = subjectOf(notification).toUtf8();
    if (subject.isEmpty())
        sqlite3_bind_null(m_insert, 9);
    else
        sqlite3_bind_text(m_insert, 9, subject.constData(), static_cast<int>(subject.size()), SQLITE_STATIC);
    if (sqlite3_step(m_insert) != SQLITE_DONE)
        qFatal("raw sqlite3: %s", sqlite3_errmsg(m_connection));
    sqlite3_reset(m_insert);
}

} // namespace clinicbell::bench
