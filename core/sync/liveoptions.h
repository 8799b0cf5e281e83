// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"
#include "core/clinic/answers.h"
#include "core/pusher/options.h"

namespace clinicbell::sync {

/// A server on this very computer costs nobody anything to ask: no desk but this one stands behind it
/// (docs/decisions/005-backoff.md).
BackoffRule backoffFor(const QString &host);

/// How the live service that a backend named is spoken to; @p origin as of Route::origin().
pusher::Options liveOptions(const clinic::Broadcasting &broadcasting, const QByteArray &origin);

} // namespace clinicbell::sync
