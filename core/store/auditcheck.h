// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"
#include "core/base/result.h"

class QIODevice;

namespace clinicbell::store {

/// What is wrong with a record.
struct AuditFault
{
    enum class Kind {
        Unreadable, ///< A line is none of ours.
        Changed, ///< A line was changed after it was written.
        Missing, ///< Lines before this one are not there.
        OtherKey, ///< A file is closed by another key: of another computer, or this one's was lost.
        OtherTrail, ///< A file belongs to another record.
        Cut, ///< The record ends before the entry that was its last.
        Replaced, ///< The entry that was the last is another one now.
        FoundBroken, ///< Cut or replaced, as the program found and recorded at a start.
    };

    Kind kind = Kind::Unreadable;
    qint64 number = 0; ///< Of the entry, or where it should be.
    friend bool operator==(const AuditFault &, const AuditFault &) = default;
};

/// Stable, such as "changed".
QString auditFaultKey(AuditFault::Kind kind);

struct AuditReport
{
    qint64 entries = 0;
    qint64 first = 0; ///< Number; more than 1 where older ones were removed for their age.
    qint64 last = 0;
    qint64 unkeyed = 0; ///< Written while there was no keychain: their chain was checked, and nothing closes it.
    bool isKeyChecked = false; ///< The key was at hand.
    std::optional<qint64> knownEnd; ///< Number of the entry that was the last, as known from elsewhere; unset: is not.
    qint64 torn = 0; ///< Bytes of an unfinished last line: a crash, or the program is just writing.
    QList<AuditFault> faults; ///< At most 100.

    bool isIntact() const { return faults.isEmpty(); }
};

/// Reads the whole record in @p folder. Where the key or the head are not given, less can be told. Errors:
/// StoreReadOnly where a file cannot be read.
Result<AuditReport> auditReport(const QString &folder, const QByteArray &key, const std::optional<AuditHead> &head);

/// Is there a file in @p folder whose lines a key closes?
bool isAuditKeyed(const QString &folder);

/// Writes the lines in @p folder that are of @p since (UTC; invalid: all) or later, as they are, to @p out. Answers how
/// many. Errors: StoreFailed where @p out takes no more.
Result<qint64> exportAudit(const QString &folder, const QDateTime &since, QIODevice &out);

} // namespace clinicbell::store
