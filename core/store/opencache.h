// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"
#include "core/store/accountcache.h"
#include "core/store/storefile.h"

#include <QObject>

namespace clinicbell::store {

/// The account's cache that is open, and transactions on it: each says afterwards what changed. What cannot be saved,
/// a damaged file and a file that can be used again are dealt with here. Lives on the store's own thread. Times are
/// passed in, because the clock belongs to the GUI thread.
class OpenCache : public QObject
{
    Q_OBJECT
public:
    OpenCache();
    ~OpenCache() override;

    Result<OpenReport> open(int session, const OpenOptions &options, const QDateTime &now);
    void close(int session);
    /// Where the account lives in memory because its file could not be used: tries the file again.
    void comeBack(const QDateTime &now);
    /// See NotificationStore.
    Result<void> reseal(const QByteArray &key);
    Result<void> erase(int session, const QString &directory, const QString &accountKey);
    /// Removes the files of all accounts in @p directory; none is open. StoreReadOnly where one stays.
    Result<void> eraseAll(const QString &directory);

    // For the workers of all stores: one transaction on the cache that is open, NotSignedIn where none is.
    template <typename Rule>
    auto write(Origin origin, Durability durability, Rule &&rule)
        -> Result<std::invoke_result_t<Rule, ChangeCollector &>>;
    template <typename Question>
    auto read(Question &&question) -> Result<std::invoke_result_t<Question>>;
    template <typename Rule>
    auto act(Durability durability, Rule &&rule) -> Result<std::invoke_result_t<Rule, ChangeCollector &>>;
    template <typename Rule>
    Result<void> command(Durability durability, Rule &&rule);
    /// Null: no account is open.
    AccountCache *cache() const { return m_cache.get(); }
    int session() const { return m_session; }
    void noteCall(const QDateTime &now) { m_lastCall = now; }

signals:
    // Each names the session it is about, for it is heard later, when another account may be open.
    void changed(int session, const clinicbell::ChangeSet &changes);
    void conversationsChanged(int session, const clinicbell::ConversationChanges &changes);
    void failed(int session, const clinicbell::Error &error, const QList<clinicbell::Notification> &unsaved);
    void operationRefused(int session, const clinicbell::store::OutboxEntry &entry, const clinicbell::Error &error);
    void rebuilt(int session, const clinicbell::store::OpenReport &report);
    void foreignRefused(int session, int count);
    void damagedDropped(int session, int count);
    /// The file cannot be used just now, and may be later: comeBack() is due in a while.
    void awayFromFile(int session);
    /// What the person did is on the disk. Of any session: the record of this computer hears of all.
    void audited(const QList<clinicbell::AuditEvent> &events);

protected:
    void sayUnsaved(const Error &error, const QList<Notification> &came);
    void publish(Origin origin, const ChangeCollector &changes);
    void publishConversations();
    void closeCache();
    /// Those that the transaction before took out of the outbox again.
    void auditTakenBack(const QDateTime &now);
    void audit(AuditEvent event);

private:
    /// For the rules that answer nothing.
    struct Done
    { };

    Result<void> finishWrite(Origin origin, ChangeCollector &changes);
    void publishReset();
    void dropDamaged();
    void rebuild(const Error &error);
    void noteAway(const OpenReport &report);
    void auditEntered();

    std::unique_ptr<AccountCache> m_cache;
    OpenOptions m_options;
    QDateTime m_lastCall; // names the file that damage found later sets aside, and tells how old acts are
    OutboxSummary m_publishedOutbox;
    int m_session = 0;
    bool m_isAway = false; ///< In memory until the file can be used.
};

/// What an act was done to, for the record.
inline QStringList itemsOf(const OutboxEntry &entry)
{
    QStringList items;
    for (const NotificationId &id : entry.targets)
        items.append(id.value());
    return items.isEmpty() ? QStringList{entry.conversation.value()} : items;
}

template <typename Rule>
auto OpenCache::write(Origin origin, Durability durability, Rule &&rule)
    -> Result<std::invoke_result_t<Rule, ChangeCollector &>>
{
    if (!m_cache)
        return failure(ErrorCode::NotSignedIn);
    ChangeCollector changes;
    m_cache->begin(durability);
    auto answer = rule(changes);
    if (auto done = finishWrite(origin, changes); !done)
        return tl::unexpected(done.error());
    return answer;
}

/// A write of this side's; a failure is said by the signal, too.
template <typename Rule>
auto OpenCache::act(Durability durability, Rule &&rule) -> Result<std::invoke_result_t<Rule, ChangeCollector &>>
{
    auto answer = write(Origin::Local, durability, rule);
    if (!answer && m_cache)
        emit failed(m_session, answer.error(), {});
    if (answer)
        auditEntered();
    return answer;
}

/// An act that answers nothing but whether it was saved.
template <typename Rule>
Result<void> OpenCache::command(Durability durability, Rule &&rule)
{
    return act(durability,
               [&](ChangeCollector &changes) {
                   rule(changes);
                   return Done();
               })
        .map([](const Done &) {});
}

template <typename Question>
auto OpenCache::read(Question &&question) -> Result<std::invoke_result_t<Question>>
{
    if (!m_cache)
        return failure(ErrorCode::NotSignedIn);
    auto answer = question();
    if (const auto trouble = m_cache->takeTrouble()) {
        if (trouble->code == ErrorCode::StoreDamaged)
            rebuild(*trouble);
        return tl::unexpected(*trouble);
    }
    if (m_cache->hasDamaged())
        dropDamaged();
    return answer;
}

} // namespace clinicbell::store
