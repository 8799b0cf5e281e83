// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace clinicbell::platform {

/// Calls @p take with the reply to @p call, be it an error, once it is there; never where @p context is gone by then.
template <typename... Values, typename Take>
void whenAnswered(const QDBusPendingCall &call, QObject *context, Take &&take)
{
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    const auto tell = [watcher, take = std::forward<Take>(take)]() mutable {
        watcher->deleteLater();
        take(QDBusPendingReply<Values...>(*watcher));
    };
    // Without a bus there is no call, and its watcher is told of no end.
    if (watcher->isFinished())
        QMetaObject::invokeMethod(watcher, tell, Qt::QueuedConnection);
    else
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, tell);
}

} // namespace clinicbell::platform
