// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QThread>

namespace clinicbell::test {

/// Until it is finished: an answer of another thread comes as an event. What else was posted happens meanwhile.
template <typename T>
void waitFor(const QFuture<T> &future)
{
    while (!future.isFinished()) {
        QCoreApplication::sendPostedEvents();
        QThread::yieldCurrentThread();
    }
}

} // namespace clinicbell::test
