// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"
#include "core/base/result.h"

#include <QFile>

namespace clinicbell::store {

/// How much of a record is kept.
struct AuditLimits
{
    qint64 segmentBytes = 1'048'576; ///< Then the next file begins.
    int segments = 256;
    int years = 6; ///< A file whose entries are all older goes.
};

/// The record on the disk, appended to: files of lines, each with the hash of the one before. What append() has
/// answered survives a power cut, but for rows that were only seen: they come by the dozen, and are not worth a wait
/// for the disk. Used on one thread.
class AuditFile
{
public:
    explicit AuditFile(QString folder, const AuditLimits &limits = {});

    /// Finds the end, cuts off what a crash left unfinished and says so in the record; begins a file where there is
    /// none, where another key is to close its lines, or where it is full. @p key: auditKeySize bytes, or none.
    /// @p head: what is known of the end from elsewhere; where the record does not reach it, that is recorded, too.
    /// Errors: StoreReadOnly, StoreDiskFull.
    Result<AuditHead> open(const QByteArray &key, const std::optional<AuditHead> &head, const QDateTime &now);
    /// Numbers and chains @p entries. Nothing of them is there after an error: StoreDiskFull, StoreFailed.
    Result<AuditHead> append(const QList<AuditEvent> &events, const QString &desk);
    bool isOpen() const { return m_file.isOpen(); }
    const AuditHead &head() const { return m_head; }
    /// The last that survives a power cut.
    const AuditHead &kept() const { return m_kept; }
    /// At most @p limit entries after @p number that are of @p server, oldest first.
    QList<AuditEntry> after(qint64 number, const QUrl &server, int limit) const;

private:
    Result<void> makeFolder() const;
    void findEnd();
    bool findEndIn(const QString &path);
    void readBeginning(const QByteArray &line);
    Result<void> goOn();
    Result<void> beginSegment(const QDateTime &now);
    Result<void> write(const QList<AuditEntry> &entries);
    QList<AuditEvent> findings(const std::optional<AuditHead> &head, const QDateTime &now) const;
    bool contradicts(const AuditHead &head) const;
    Result<void> trim(const QDateTime &now);

    const QString m_folder;
    const AuditLimits m_limits;
    QFile m_file;
    QByteArray m_key;
    QString m_keyId; ///< Of the file at the end.
    AuditHead m_head;
    AuditHead m_kept;
    qint64 m_torn = 0; ///< Bytes that were cut off.
};

} // namespace clinicbell::store
