// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace clinicbell {

/// A promise of a Result that callbacks can carry about. Whoever is asked makes one, hands its future out, and settles
/// it once; where every copy goes unsettled, the future is cancelled and its continuations never run.
template <typename T>
class Promised
{
public:
    Promised()
        : m_promise(std::make_shared<QPromise<Result<T>>>())
    {
        m_promise->start();
    }

    QFuture<Result<T>> future() const { return m_promise->future(); }
    void settle(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace clinicbell
