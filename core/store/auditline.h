// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"

namespace clinicbell::store {

/// Bytes of the key of a record.
inline constexpr qsizetype auditKeySize = 32;

/// One entry as it stands in the file: an object of JSON without the line feed, closed by its own `mac` where there is
/// a @p key (BLAKE2b over what is before it). `entry.mac` is not looked at.
QByteArray auditLine(const AuditEntry &entry, const QByteArray &key);
/// Nothing where @p line was not written by auditLine().
std::optional<AuditEntry> readAuditLine(const QByteArray &line);
/// BLAKE2b of the whole line, as the next one names it.
QByteArray auditHash(const QByteArray &line);
/// Was @p line closed with @p key?
bool fitsAuditKey(const QByteArray &line, const QByteArray &key);
/// By which a file tells which key closes its lines, without telling the key; empty for none.
QString auditKeyId(const QByteArray &key);
/// A new record's own id.
QString newTrailId();

} // namespace clinicbell::store
