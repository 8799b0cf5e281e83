// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/changeset.h"
#include "core/base/lostacts.h"
#include "core/base/member.h"
#include "core/base/refusal.h"
#include "core/base/states.h"

#include <QByteArray>
#include <QHash>
#include <QList>

class QDebug;

namespace clinicbell::store {

/// Which store to open. One file a server and user (architecture.md, section 5).
struct OpenOptions
{
    QString directory; ///< Made if missing, readable by its owner only.
    Account account;
    QByteArray key; ///< 32 random bytes from the keychain; empty makes a Sealed store a Memory one.
    StoreKind kind = StoreKind::Sealed;
    QByteArray nextKey = {}; ///< The one that a change of the key had begun with; empty: none was under way.
};

/// How far this store has followed the server's list; kept with it.
struct SyncState
{
    /// Everything that changed up to then is here, by the server's clock (delta-sync); invalid: unknown.
    QDateTime watermark = {};
    int historyPage = 0; ///< The next page of older notifications to compare; 0: none was begun.
    QDateTime historyDone = {}; ///< When all of them were last compared (UTC); invalid: never.
    friend bool operator==(const SyncState &, const SyncState &) = default;
};

/// What was found on opening. The store works in every case, if need be from memory.
struct OpenReport
{
    StoreKind kind = StoreKind::Memory; ///< Where the cache lives now; may be less than was asked for.
    Counters counters;
    OutboxSummary outbox;
    /// Why the stored file is not the one in use: StoreDamaged and StoreKeyWrong (set aside, a fresh one begun),
    /// StoreNewer, StoreReadOnly, StoreDiskFull, StoreBusy, StoreFailed (left as it is, in memory for this run).
    std::optional<Error> trouble;
    QString setAside; ///< Where the unusable file went; it is never deleted.
    int outboxSaved = 0; ///< Acts carried over from the file that was set aside.
    LostActs lost = {}; ///< Acts that could not be read there.
    QDateTime lastSync; ///< As kept by setLastSync; invalid: never, or a fresh file.
    SyncState sync = {}; ///< As kept by setSyncState.
    bool isUnderNextKey = false; ///< The change of the key had reached the file.
};

using clinicbell::OperationKind;

/// What a sweep (MarkAllRead, Clear) means.
enum class Reach {
    Watermark, ///< All that was created up to it, what has not come here yet included: the server sweeps.
    Listed, ///< What is here and that old: the server knows no watermark, and is told each by its name.
};

/// One act of the person that the server has not confirmed.
struct OutboxEntry
{
    OperationId id; ///< Also its Idempotency-Key.
    OperationKind kind = OperationKind::MarkRead;
    QList<NotificationId> targets; ///< What it changed here; for MarkAllRead and Clear too; none for a Message.
    /// MarkAllRead, Clear: the watermark, by the server's clock; invalid for Reach::Listed. Message: the newest message
    /// that was there, which it is later than.
    QDateTime until;
    QDateTime createdAt; ///< When the person acted.
    QDateTime notBefore; ///< End of the time to undo it; invalid: may be sent at once.
    int attempts = 0; ///< Noted before each sending; more than 0 means the server may have done it.
    QDateTime consentedAt = {}; ///< When the person last agreed to sending it although it is old; invalid: not asked.
    Handling before = {}; ///< Claim, Release: what it found.
    ConversationId conversation = {}; ///< Message. Its client_id is `id`.
    QString content = {}; ///< Message: 1 to 5,000 characters.
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// What the person had noted on some notifications, to be noted again.
using NotedStates = QHash<NotificationId, LocalStates>;

/// The part of the server's list that some rows are the whole truth of.
struct MergeWindow
{
    /// Everything created later than this is among the rows. At this very moment there may be more on the next page,
    /// so nothing that old is removed. Invalid: the rows are the whole list.
    QDateTime from;
    /// When the first request was sent (this computer's clock). What arrived here later or was deleted since is newer.
    /// Invalid: nothing is removed.
    QDateTime startedAt;
    /// Since when live events have been filling the store again; what came later does not prove that the gap before it
    /// is closed. Invalid: startedAt.
    QDateTime liveSince = {};
    /// Nothing created at this time or later is judged. Invalid: the window has no such end.
    QDateTime until = {};
    /// Why it was fetched: CatchUp or History.
    Origin origin = Origin::CatchUp;
    /// The server's clock minus this computer's, to tell how late the new rows are; unset: nothing is late.
    std::optional<std::chrono::milliseconds> serverOffset = {};
};

struct MergeReport
{
    int added = 0;
    int updated = 0;
    int removed = 0;
    int unchanged = 0; ///< Known before and just the same.
    int overlap =
        0; ///< Known since before MergeWindow::liveSince: more than none proves that nothing is missing between.
    int refused = 0; ///< Addressed to somebody else.
};

struct SavedTeam
{
    QList<Member> members;
    QDateTime asOf; ///< Invalid: never saved.
};

QDebug operator<<(QDebug, const OpenOptions &) = delete;
QDebug operator<<(QDebug, const SavedTeam &) = delete;

} // namespace clinicbell::store
