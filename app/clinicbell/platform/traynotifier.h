// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

class QSystemTrayIcon;

namespace clinicbell::platform {

/// The tray icon's own message, for desktops without a notification daemon. It has one message at a time, no buttons
/// and no way to take it back.
class TrayNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// @p icon outlives this.
    explicit TrayNotifier(QSystemTrayIcon &icon, QObject *parent = nullptr);

    void show(const PopUp &popUp) override;
    /// A click on the message of a withdrawn key is not reported any more.
    void withdraw(const QString &key) override;

private:
    void onMessageClicked();

    QSystemTrayIcon &m_icon;
    QString m_lastKey;
};

} // namespace clinicbell::platform
