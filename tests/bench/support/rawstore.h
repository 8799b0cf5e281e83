// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"
#include "core/store/sealer.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace clinicbell::bench {

/// The same rows in the same table as the store's, written by nothing but SQLite's own interface and the same sealer:
/// what the store is compared with.
class RawStore
{
public:
    /// A file in a folder that exists.
    RawStore(const QString &path, const QByteArray &key, const QString &account);
    ~RawStore();
    RawStore(const RawStore &) = delete;
    RawStore &operator=(const RawStore &) = delete;

    /// One transaction.
    void insert(const QList<Notification> &batch);

private:
    void run(const char *sql);
    void write(const Notification &notification);

    store::Sealer m_sealer;
    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace clinicbell::bench
