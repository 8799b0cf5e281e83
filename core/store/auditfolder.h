// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace clinicbell::store {

/// One file of a record.
struct AuditSegment
{
    QString path;
    qint64 first = 0; ///< Number of its first entry, from its name.
};

/// The files in @p folder, oldest first.
QList<AuditSegment> auditSegments(const QString &folder);
/// Where the file that begins with entry @p first stands.
QString auditSegmentPath(const QString &folder, qint64 first);

/// What a file holds: its whole lines, and what is behind the last line feed, which a crash left unfinished.
struct AuditText
{
    QList<QByteArray> lines;
    QByteArray rest;
};

/// Empty where the file cannot be read.
AuditText readAuditText(const QString &path);

} // namespace clinicbell::store
