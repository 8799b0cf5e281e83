// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace clinicbell::platform {

/// Hears of tray hosts of the StatusNotifierItem kind as they come and go; those of the XEmbed kind tell nobody.
class TrayHostWatch : public QObject
{
    Q_OBJECT
public:
    explicit TrayHostWatch(const QDBusConnection &sessionBus, QObject *parent = nullptr);

signals:
    /// Time to look again whether a tray is there.
    void hostChanged();

private:
    QDBusServiceWatcher m_watcher;
};

} // namespace clinicbell::platform
