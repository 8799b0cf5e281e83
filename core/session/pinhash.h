// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QThreadPool>

namespace clinicbell::session {

/// Argon2id (libsodium's crypto_pwhash_str) with 64 MiB and four passes, about a quarter of a second of one core: on a
/// thread of its own, one at a time.
class PinHasher
{
public:
    PinHasher();

    /// A string that holds salt and cost with the hash. StoreFailed where memory is short.
    QFuture<Result<QByteArray>> hash(const QString &pin);
    /// Whether @p pin is the one that @p hash was made of.
    QFuture<Result<bool>> matches(const QByteArray &hash, const QString &pin);

private:
    QThreadPool m_thread;
};

} // namespace clinicbell::session
