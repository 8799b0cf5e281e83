// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <tl/expected.hpp>

class QJsonObject;

namespace clinicbell {

struct Invocation;
class ProfileFolder;

/// Do the words behind "audit" make sense? The error is a sentence for people.
tl::expected<void, QString> checkAuditWords(const QJsonObject &arguments);

/// `clinicbell audit verify` and `audit export`: read the record itself, whether a program runs or not. Returns the
/// exit code: ExitRefused where the record is not what it was.
int runAudit(const ProfileFolder &profile, const Invocation &invocation);

} // namespace clinicbell
