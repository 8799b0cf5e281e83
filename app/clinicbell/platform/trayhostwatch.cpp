// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/trayhostwatch.h"

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

TrayHostWatch::TrayHostWatch(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_watcher(u"org.kde.StatusNotifierWatcher"_s, sessionBus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHostWatch::hostChanged);
}

} // namespace clinicbell::platform
