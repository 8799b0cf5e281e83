// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/traynotifier.h"

#include "ui/text/notificationtext.h"
#include "ui/text/popuptext.h"

#include <QSystemTrayIcon>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::platform {

namespace {

constexpr std::chrono::milliseconds briefMessage = 10s;
constexpr std::chrono::milliseconds stickyMessage = 1h;

} // namespace

TrayNotifier::TrayNotifier(QSystemTrayIcon &icon, QObject *parent)
    : Notifier(parent)
    , m_icon(icon)
{
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotifier::onMessageClicked);
}

void TrayNotifier::show(const PopUp &popUp)
{
    // isVisible() stays true without a tray host (platform.md), so the host is asked for as well.
    if (!m_icon.isVisible() || !QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        emit failed(popUp.key, u"no tray to show a message"_s);
        return;
    }
    const auto duration = popUp.sticky ? stickyMessage : briefMessage;
    m_lastKey = popUp.key;
    m_icon.showMessage(ui::popUpTitle(popUp), ui::popUpBody(popUp),
                       popUp.sticky ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information,
                       static_cast<int>(duration.count()));
    emit shown(popUp.key);
}

void TrayNotifier::withdraw(const QString &key)
{
    if (m_lastKey == key)
        m_lastKey.clear();
}

void TrayNotifier::onMessageClicked()
{
    if (!m_lastKey.isEmpty())
        emit opened(m_lastKey, {});
}

} // namespace clinicbell::platform
