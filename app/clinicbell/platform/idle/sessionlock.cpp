// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/sessionlock.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "logindinterface.h"
#include "logindsessioninterface.h"
#include "propertiesinterface.h"
#include "screensaverinterface.h"

#include <QCoreApplication>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr auto logindService = "org.freedesktop.login1"_L1;
constexpr auto sessionInterface = "org.freedesktop.login1.Session"_L1;
constexpr auto lockedHint = "LockedHint"_L1;
constexpr auto idleHint = "IdleHint"_L1;

} // namespace

SessionLock::SessionLock(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_systemBus(systemBus)
{
    if (sessionBus.isConnected()) {
        m_screenSaver = std::make_unique<OrgFreedesktopScreenSaverInterface>(
            u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, sessionBus);
        connect(m_screenSaver.get(), &OrgFreedesktopScreenSaverInterface::ActiveChanged, this,
                [this](bool saving) { note(&SessionLock::m_isSaving, saving); });
        auto *services = new QDBusServiceWatcher(m_screenSaver->service(), sessionBus,
                                                 QDBusServiceWatcher::WatchForUnregistration, this);
        // One that is gone tells no end.
        connect(services, &QDBusServiceWatcher::serviceUnregistered, this,
                [this] { note(&SessionLock::m_isSaving, false); });
    }
    if (systemBus.isConnected())
        findSession();
}

SessionLock::~SessionLock() = default;

void SessionLock::findSession()
{
    m_logind = std::make_unique<OrgFreedesktopLogin1ManagerInterface>(logindService, u"/org/freedesktop/login1"_s,
                                                                      m_systemBus);
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    const QDBusPendingCall asked = id.isEmpty()
        ? m_logind->GetSessionByPID(static_cast<uint>(QCoreApplication::applicationPid()))
        : m_logind->GetSession(id);
    whenAnswered<QDBusObjectPath>(asked, this, [this](const QDBusPendingReply<QDBusObjectPath> &reply) {
        if (!reply.isError())
            follow(reply.value().path());
    });
}

void SessionLock::follow(const QString &path)
{
    m_session = std::make_unique<OrgFreedesktopLogin1SessionInterface>(logindService, path, m_systemBus);
    connect(m_session.get(), &OrgFreedesktopLogin1SessionInterface::Lock, this,
            [this] { note(&SessionLock::m_isAsked, true); });
    connect(m_session.get(), &OrgFreedesktopLogin1SessionInterface::Unlock, this,
            [this] { note(&SessionLock::m_isAsked, false); });
    m_properties = std::make_unique<OrgFreedesktopDBusPropertiesInterface>(logindService, path, m_systemBus);
    connect(m_properties.get(), &OrgFreedesktopDBusPropertiesInterface::PropertiesChanged, this,
            &SessionLock::onPropertiesChanged);
    readHint(lockedHint);
    readHint(idleHint);
}

void SessionLock::readHint(const QString &name)
{
    whenAnswered<QDBusVariant>(m_properties->Get(sessionInterface, name), this,
                               [this, name](const QDBusPendingReply<QDBusVariant> &reply) {
                                   if (!reply.isError())
                                       noteHint(name, reply.value().variant().toBool());
                               });
}

void SessionLock::noteHint(const QString &name, bool on)
{
    if (name == lockedHint)
        note(&SessionLock::m_isHinted, on);
    else if (std::exchange(m_isIdleHinted, on) != on)
        emit idleHinted(on);
}

void SessionLock::onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &)
{
    if (interface != sessionInterface)
        return;
    for (const QString &name : {QString(lockedHint), QString(idleHint)}) {
        if (changed.contains(name))
            noteHint(name, changed.value(name).toBool());
    }
    if (changed.contains(lockedHint) && !m_isHinted)
        note(&SessionLock::m_isAsked, false); // Unlocking by hand sends no Unlock.
}

void SessionLock::noteActivity()
{
    note(&SessionLock::m_isAsked, false);
}

void SessionLock::note(bool SessionLock::*what, bool locked)
{
    const bool before = isLocked();
    this->*what = locked;
    if (isLocked() != before)
        emit changed(isLocked());
}

} // namespace clinicbell::platform
