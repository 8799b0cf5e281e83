// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

#include <memory>

namespace clinicbell::store {

class AccountCache;

/// Is there a saved store of the account whose accountKey this is?
bool storeExists(const QString &directory, const QString &accountKey);
/// The accountKey of all that have a file in @p directory.
QStringList storedAccounts(const QString &directory);
/// Removes the files of one account, and what was set aside of them. None may be open. StoreReadOnly where one stays.
Result<void> eraseStore(const QString &directory, const QString &accountKey);
/// Removes the files of all accounts. StoreReadOnly where one stays.
Result<void> eraseStores(const QString &directory);

/// Always with a cache that works.
struct OpenedStore
{
    std::unique_ptr<AccountCache> cache;
    OpenReport report;
};

/// The file of one account, and what to do where it cannot be used: it is set aside, never deleted, and a fresh one
/// begun; or it is left alone and the cache lives in memory for this run.
class StoreFile
{
public:
    explicit StoreFile(const OpenOptions &options);

    OpenedStore open(const QDateTime &now) const;
    /// Begins afresh after the file turned out to be damaged in use; @p kept are the acts that waited, @p lost
    /// those that could not be read. The old cache has to be closed.
    OpenedStore replace(const Error &trouble, const QList<OutboxEntry> &kept, const LostActs &lost,
                        const QDateTime &now) const;

    /// The file can be used again: it takes over what @p memory holds. An error leaves both as they are.
    Result<OpenedStore> comeBack(AccountCache &memory, const QDateTime &now) const;

private:
    /// What can be had from a file that is about to be set aside.
    struct Salvage
    {
        QList<OutboxEntry> kept;
        LostActs lost = {.count = {}};
    };

    OpenedStore openUnderNextKey(const QDateTime &now) const;
    Result<void> prepare() const;
    Result<std::unique_ptr<AccountCache>> load(const QDateTime &now) const;
    Salvage salvage() const;
    OpenedStore startAfresh(const Error &trouble, const Salvage &salvage, const QDateTime &now) const;
    Result<QString> setAside(ErrorCode reason, const QDateTime &now) const;
    OpenedStore inMemory(const std::optional<Error> &trouble, const QDateTime &now) const;
    OpenedStore opened(std::unique_ptr<AccountCache> cache, StoreKind kind, const QDateTime &now) const;

    const OpenOptions m_options;
    const QString m_path;
};

} // namespace clinicbell::store
