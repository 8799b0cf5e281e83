// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"
#include "core/base/result.h"

#include <QUrl>

namespace clinicbell {

/// The server that @p policy fixes or proposes; empty: it says nothing.
QUrl serverOfPolicy(const Policy &policy);

/// @p typed as an address that @p policy lets be used. Errors: those of clinic::checkAddress(); SetByOrganisation where
/// the policy has fixed another server.
Result<QUrl> checkServer(const Policy &policy, const QString &typed);

} // namespace clinicbell
