// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/storefile.h"

#include "core/store/accountcache.h"
#include "core/store/logging.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr int ledgerDays = 90; // far longer than a late frame or an older page is under way
constexpr auto storeSuffix = ".sqlite"_L1;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

bool isMemory(const OpenOptions &options)
{
    return options.kind == StoreKind::Memory || (options.kind == StoreKind::Sealed && options.key.isEmpty());
}

QByteArray keyFor(const OpenOptions &options)
{
    return options.kind == StoreKind::Sealed ? options.key : QByteArray();
}

QString pathOf(const QString &directory, const QString &accountKey)
{
    return QDir(directory).filePath(accountKey + storeSuffix);
}

/// The file itself, what SQLite keeps beside it, and what was set aside of it: all begin with its name.
Result<void> removeFiles(const QDir &directory, const QString &pattern)
{
    bool isGone = true;
    const QStringList names = directory.entryList({pattern}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        isGone = QFile::remove(directory.filePath(name)) && isGone;
    return isGone ? Result<void>() : failure(ErrorCode::StoreReadOnly, u"a file of the store stays"_s);
}

bool isUnusable(ErrorCode code)
{
    return code == ErrorCode::StoreDamaged || code == ErrorCode::StoreKeyWrong;
}

} // namespace

bool storeExists(const QString &directory, const QString &accountKey)
{
    return QFile::exists(pathOf(directory, accountKey));
}

QStringList storedAccounts(const QString &directory)
{
    QStringList accounts;
    const QStringList names = QDir(directory).entryList({u'*' + storeSuffix + u'*'}, QDir::Files);
    for (const QString &name : names)
        accounts.append(name.left(name.indexOf(storeSuffix)));
    accounts.removeDuplicates();
    return accounts;
}

Result<void> eraseStore(const QString &directory, const QString &accountKey)
{
    return removeFiles(QDir(directory), accountKey + storeSuffix + u'*');
}

Result<void> eraseStores(const QString &directory)
{
    return removeFiles(QDir(directory), u'*' + storeSuffix + u'*');
}

StoreFile::StoreFile(const OpenOptions &options)
    : m_options(options)
    , m_path(pathOf(options.directory, accountKey(options.account.server, options.account.userId)))
{ }

OpenedStore StoreFile::open(const QDateTime &now) const
{
    if (isMemory(m_options))
        return inMemory(std::nullopt, now);
    if (m_options.kind == StoreKind::Sealed && m_options.key.size() != Sealer::keySize)
        return inMemory(Error{.code = ErrorCode::StoreKeyWrong, .detail = u"no key of 32 bytes"_s}, now);
    if (const auto prepared = prepare(); !prepared)
        return inMemory(prepared.error(), now);
    auto cache = load(now);
    if (cache)
        return opened(std::move(*cache), m_options.kind, now);
    const Error trouble = cache.error();
    if (trouble.code == ErrorCode::StoreKeyWrong && m_options.nextKey.size() == Sealer::keySize)
        return openUnderNextKey(now);
    return isUnusable(trouble.code) ? startAfresh(trouble, salvage(), now) : inMemory(trouble, now);
}

/// A change of the key had reached the file, and ended before the keychain heard of it.
OpenedStore StoreFile::openUnderNextKey(const QDateTime &now) const
{
    OpenOptions options = m_options;
    options.key = std::exchange(options.nextKey, {});
    OpenedStore store = StoreFile(options).open(now);
    store.report.isUnderNextKey = !store.report.trouble;
    return store;
}

OpenedStore StoreFile::replace(const Error &trouble, const QList<OutboxEntry> &kept, const LostActs &lost,
                               const QDateTime &now) const
{
    if (isMemory(m_options))
        return inMemory(trouble, now);
    return startAfresh(trouble, {.kept = kept, .lost = lost}, now);
}

Result<OpenedStore> StoreFile::comeBack(AccountCache &memory, const QDateTime &now) const
{
    if (const auto prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    auto cache = load(now);
    if (!cache)
        return tl::unexpected(cache.error());
    if (const auto taken = (*cache)->takeOver(memory, now); !taken)
        return tl::unexpected(taken.error());
    return opened(std::move(*cache), m_options.kind, now);
}

/// SQLite gives -wal and -shm the mode of the database, so the database is made before SQLite can make it.
Result<void> StoreFile::prepare() const
{
    const QFileInfo directory(m_options.directory);
    if (!directory.isDir()) {
        if (!QDir().mkpath(m_options.directory))
            return failure(ErrorCode::StoreReadOnly, u"the folder cannot be made"_s);
        QFile::setPermissions(m_options.directory, ownerOnly | QFile::ExeOwner);
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite, ownerOnly))
        return failure(ErrorCode::StoreReadOnly, file.errorString());
    file.setPermissions(ownerOnly);
    return {};
}

Result<std::unique_ptr<AccountCache>> StoreFile::load(const QDateTime &now) const
{
    auto cache = std::make_unique<AccountCache>(m_options.account, keyFor(m_options));
    if (const auto loaded = cache->open(m_path); !loaded)
        return tl::unexpected(loaded.error());
    if (const auto forgotten = cache->forgetOlder(now.addDays(-ledgerDays)); !forgotten)
        return tl::unexpected(forgotten.error());
    if (const auto pulledBack = cache->pullBackTo(now); !pulledBack)
        return tl::unexpected(pulledBack.error());
    if (const auto letGo = cache->letGo(now); !letGo)
        return tl::unexpected(letGo.error());
    return cache;
}

StoreFile::Salvage StoreFile::salvage() const
{
    Salvage salvage;
    Database database;
    if (!database.open(m_path))
        return salvage;
    const Sealer sealer(keyFor(m_options), accountKey(m_options.account.server, m_options.account.userId));
    OutboxTable outbox(database, sealer);
    outbox.load();
    salvage.kept = outbox.entries();
    if (!database.takeTrouble())
        salvage.lost = outbox.lost();
    return salvage;
}

OpenedStore StoreFile::startAfresh(const Error &trouble, const Salvage &salvage, const QDateTime &now) const
{
    qCWarning(lcStore) << "the store cannot be used and is set aside:" << errorKey(trouble.code) << trouble.detail;
    const auto aside = setAside(trouble.code, now);
    OpenedStore fresh = inMemory(trouble, now);
    if (aside && prepare()) {
        if (auto cache = load(now))
            fresh = opened(std::move(*cache), m_options.kind, now);
    }
    ChangeCollector nothingVisible;
    fresh.cache->begin(Durability::Power);
    fresh.cache->acts().adopt(salvage.kept);
    const bool saved = fresh.cache->end(nothingVisible).has_value();
    fresh.report.trouble = trouble;
    fresh.report.setAside = aside.value_or(QString());
    fresh.report.outbox = fresh.cache->outbox().summary(now);
    fresh.report.outboxSaved = saved ? static_cast<int>(salvage.kept.size()) : 0;
    fresh.report.lost = salvage.lost;
    return fresh;
}

Result<QString> StoreFile::setAside(ErrorCode reason, const QDateTime &now) const
{
    const QString base = m_path + (reason == ErrorCode::StoreKeyWrong ? u".other-key-"_s : u".damaged-"_s)
        + now.toString(u"yyyyMMdd-HHmmsszzz"_s);
    QString aside = base;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = base + u'-' + QString::number(n);
    if (!QFile::rename(m_path, aside))
        return failure(ErrorCode::StoreReadOnly, u"the file cannot be set aside"_s);
    for (const QString &companion : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + companion))
            QFile::rename(m_path + companion, aside + companion);
    }
    return aside;
}

OpenedStore StoreFile::inMemory(const std::optional<Error> &trouble, const QDateTime &now) const
{
    auto cache = std::make_unique<AccountCache>(m_options.account, QByteArray());
    if (const auto loaded = cache->open(u":memory:"_s); !loaded)
        qCCritical(lcStore) << "no store even in memory:" << loaded.error().detail;
    OpenedStore store = opened(std::move(cache), StoreKind::Memory, now);
    store.report.trouble = trouble;
    return store;
}

OpenedStore StoreFile::opened(std::unique_ptr<AccountCache> cache, StoreKind kind, const QDateTime &now) const
{
    OpenReport report;
    report.kind = kind;
    report.counters = cache->notifications().counters();
    report.outbox = cache->outbox().summary(now);
    report.lastSync = cache->lastSync();
    report.sync = cache->syncState();
    return {std::move(cache), report};
}

} // namespace clinicbell::store
