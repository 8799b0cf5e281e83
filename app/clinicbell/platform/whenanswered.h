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
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, take = std::forward<Take>(take)]() mutable {
                         watcher->deleteLater();
                         take(QDBusPendingReply<Values...>(*watcher));
                     });
}

} // namespace clinicbell::platform
