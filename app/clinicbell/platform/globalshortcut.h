// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/portalshortcut.h"
#include "ui/settings/globalkey.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>

#include <functional>
#include <memory>

class OrgFreedesktopDBusPropertiesInterface;
class OrgFreedesktopPortalGlobalShortcutsInterface;
class OrgFreedesktopPortalRequestInterface;

namespace clinicbell::platform {

/// The key that opens the list at the bell from every program, by the desktop's portal of global shortcuts (KDE Plasma,
/// GNOME from 48 on, Hyprland). The desktop asks the person which key, and remembers it. Never blocks, and says nothing
/// to the portal before it is asked to.
class GlobalShortcut : public QObject
{
    Q_OBJECT
public:
    explicit GlobalShortcut(const QDBusConnection &sessionBus, QObject *parent = nullptr);
    ~GlobalShortcut() override;

    const ui::GlobalKey &key() const { return m_key; }
    /// Finds out whether the desktop has such keys, and asks nobody for one.
    void look();
    /// Asks for the key; the desktop may ask the person. @p words: what it is for, for that question.
    void request(const QString &words);

signals:
    void changed(const clinicbell::ui::GlobalKey &key);
    /// The key was pressed. @p activationToken: with it a window may come to the front; may be empty.
    void activated(const QString &activationToken);

private:
    using Answer = std::function<void(quint32 response, const QVariantMap &results)>;

    QVariantMap expect(const Answer &answer);
    void bind(const QDBusObjectPath &session);
    void onBound(quint32 response, const QVariantMap &results);
    void noteKeys(const PortalShortcuts &shortcuts);
    void setKey(const ui::GlobalKey &key);
    void onOwnerChanged(const QString &service, const QString &before, const QString &now);
    template <typename Call>
    void watch(const Call &call);

    QDBusConnection m_bus;
    std::unique_ptr<OrgFreedesktopPortalGlobalShortcutsInterface> m_portal;
    std::unique_ptr<OrgFreedesktopDBusPropertiesInterface> m_properties;
    std::unique_ptr<OrgFreedesktopPortalRequestInterface> m_request; ///< The one that is under way.
    QDBusServiceWatcher m_watcher;
    QDBusObjectPath m_session;
    QString m_words;
    ui::GlobalKey m_key;
    int m_requests = 0;
};

} // namespace clinicbell::platform
