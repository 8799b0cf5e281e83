// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/popups/fakesession.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell::popups::test {

namespace {

constexpr auto sessionPath = "/org/freedesktop/login1/session/_31"_L1;
constexpr auto sessionInterface = "org.freedesktop.login1.Session"_L1;

} // namespace

OnBus::OnBus(QDBusConnection &bus, QString service, QString path, QObject *object)
    : m_bus(bus)
    , m_service(std::move(service))
    , m_path(std::move(path))
{
    m_bus.registerObject(m_path, object, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_bus.registerService(m_service);
}

OnBus::~OnBus()
{
    m_bus.unregisterService(m_service);
    m_bus.unregisterObject(m_path);
}

FakeMutter::FakeMutter(QDBusConnection &bus)
    : m_place(bus, u"org.gnome.Mutter.IdleMonitor"_s, u"/org/gnome/Mutter/IdleMonitor/Core"_s, this)
{ }

void FakeMutter::roundTrip()
{
    QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.gnome.Mutter.IdleMonitor"_s);
}

uint FakeMutter::AddIdleWatch(qulonglong interval)
{
    idleWatches.append(interval);
    return 1;
}

uint FakeMutter::AddUserActiveWatch()
{
    ++activeWatches;
    return 2;
}

FakeScreenSaver::FakeScreenSaver(QDBusConnection &bus)
    : m_place(bus, u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, this)
{ }

uint FakeScreenSaver::GetSessionIdleTime()
{
    ++asked;
    return idle;
}

/// Of the session; an interface that Qt would answer by itself from the properties of an object.
class FakeLogind::Properties : public QDBusVirtualObject
{
public:
    explicit Properties(FakeLogind &logind)
        : m_logind(logind)
    { }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Get"_L1)
            return false;
        const bool isIdle = message.arguments().value(1).toString() == "IdleHint"_L1;
        m_logind.hintAsked += isIdle ? 0 : 1;
        const bool answer = isIdle ? m_logind.idleHint : m_logind.hint;
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(answer))));
    }

private:
    FakeLogind &m_logind;
};

FakeLogind::FakeLogind(QDBusConnection &bus)
    : m_bus(bus)
    , m_properties(std::make_unique<Properties>(*this))
    , m_place(bus, u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, this)
{
    m_bus.registerVirtualObject(sessionPath, m_properties.get());
}

FakeLogind::~FakeLogind()
{
    m_bus.unregisterObject(sessionPath);
}

void FakeLogind::setHint(bool locked)
{
    hint = locked;
    tellChange(u"LockedHint"_s, locked);
}

void FakeLogind::setIdleHint(bool idle)
{
    idleHint = idle;
    tellChange(u"IdleHint"_s, idle);
}

void FakeLogind::tellChange(const QString &property, bool value)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    signal << QString(sessionInterface) << QVariantMap{{property, value}} << QStringList();
    m_bus.send(signal);
}

void FakeLogind::tell(bool locked)
{
    m_bus.send(QDBusMessage::createSignal(sessionPath, sessionInterface, locked ? u"Lock"_s : u"Unlock"_s));
}

QDBusObjectPath FakeLogind::GetSession(const QString &)
{
    return QDBusObjectPath(sessionPath);
}

QDBusObjectPath FakeLogind::GetSessionByPID(uint)
{
    return QDBusObjectPath(sessionPath);
}

} // namespace clinicbell::popups::test
