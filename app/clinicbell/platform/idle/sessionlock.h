// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

#include <memory>

class OrgFreedesktopDBusPropertiesInterface;
class OrgFreedesktopLogin1ManagerInterface;
class OrgFreedesktopLogin1SessionInterface;
class OrgFreedesktopScreenSaverInterface;

namespace clinicbell::platform {

/// Whether the desktop's session is locked: by logind, which most lock screens tell, and by the screen saver's own
/// word. And whether it is idle, as far as its desktop tells logind.
class SessionLock : public QObject
{
    Q_OBJECT
public:
    SessionLock(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent = nullptr);
    ~SessionLock() override;

    bool isLocked() const { return m_isHinted || m_isAsked || m_isSaving; }
    bool isIdleHinted() const { return m_isIdleHinted; }
    /// Somebody is at work: a lock that was only asked for has not come, or is over without a word.
    void noteActivity();

signals:
    void changed(bool locked);
    void idleHinted(bool idle);

private:
    void findSession();
    void follow(const QString &path);
    void readHint(const QString &name);
    void noteHint(const QString &name, bool on);
    void note(bool SessionLock::*what, bool locked);
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);

    const QDBusConnection m_systemBus;
    std::unique_ptr<OrgFreedesktopLogin1ManagerInterface> m_logind;
    std::unique_ptr<OrgFreedesktopLogin1SessionInterface> m_session;
    std::unique_ptr<OrgFreedesktopDBusPropertiesInterface> m_properties;
    std::unique_ptr<OrgFreedesktopScreenSaverInterface> m_screenSaver;
    bool m_isHinted = false; ///< logind: LockedHint.
    bool m_isAsked = false; ///< logind: Lock, and no Unlock.
    bool m_isIdleHinted = false; ///< logind: IdleHint.
    bool m_isSaving = false; ///< The screen saver.
};

} // namespace clinicbell::platform
