// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QObject>

#include <memory>

namespace clinicbell::popups::test {

/// A name and an object of the bus for as long as it lives.
class OnBus
{
public:
    OnBus(QDBusConnection &bus, QString service, QString path, QObject *object);
    ~OnBus();
    Q_DISABLE_COPY_MOVE(OnBus)

private:
    QDBusConnection &m_bus;
    const QString m_service;
    const QString m_path;
};

/// Stands in for GNOME Shell's idle monitor.
class FakeMutter : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")
public:
    explicit FakeMutter(QDBusConnection &bus);
    void tellIdle() { emit WatchFired(1); }
    void tellActive() { emit WatchFired(2); }
    /// All that was sent to the bus before has arrived.
    static void roundTrip();

    QList<qulonglong> idleWatches;
    int activeWatches = 0;

public slots:
    uint AddIdleWatch(qulonglong interval);
    uint AddUserActiveWatch();
    void RemoveWatch(uint) { }

signals:
    void WatchFired(uint id);

private:
    OnBus m_place;
};

/// Stands in for the screen saver of KDE's session.
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    explicit FakeScreenSaver(QDBusConnection &bus);
    uint idle = 0; ///< ms
    int asked = 0;

public slots:
    uint GetSessionIdleTime();

signals:
    void ActiveChanged(bool active);

private:
    OnBus m_place;
};

/// Stands in for systemd-logind and the one session that it has.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    explicit FakeLogind(QDBusConnection &bus);
    ~FakeLogind() override;
    void setHint(bool locked);
    void setIdleHint(bool idle);
    /// Lock or Unlock.
    void tell(bool locked);

    bool hint = false; ///< Of the lock.
    bool idleHint = false;
    int hintAsked = 0;

public slots:
    QDBusObjectPath GetSession(const QString &id);
    QDBusObjectPath GetSessionByPID(uint pid);

private:
    class Properties;

    void tellChange(const QString &property, bool value);

    QDBusConnection &m_bus;
    std::unique_ptr<Properties> m_properties;
    OnBus m_place;
};

} // namespace clinicbell::popups::test
