// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/popups/fakedaemon.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr auto connectionName = "fake-daemon"_L1;
constexpr auto daemonService = "org.freedesktop.Notifications"_L1;

} // namespace

FakeDaemon::FakeDaemon(const QStringList &capabilities)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
    , m_capabilities(capabilities)
{
    m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                         QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals);
    m_bus.registerService(daemonService);
}

FakeDaemon::~FakeDaemon()
{
    m_bus.unregisterService(daemonService);
    QDBusConnection::disconnectFromBus(connectionName);
}

quint32 FakeDaemon::Notify(const QString &, quint32 replaces, const QString &, const QString &title,
                           const QString &body, const QStringList &actions, const QVariantMap &hints, int expireTimeout)
{
    m_calls << Call{replaces, title, body, actions, hints, expireTimeout};
    if (m_refusing) {
        sendErrorReply(QDBusError::LimitsExceeded, u"too many"_s);
        return 0;
    }
    const quint32 id = replaces ? replaces : ++m_lastId;
    if (m_holding) {
        setDelayedReply(true);
        m_held << message().createReply(id);
    }
    return id;
}

void FakeDaemon::release()
{
    m_holding = false;
    const QList<QDBusMessage> replies = std::exchange(m_held, {});
    for (const QDBusMessage &reply : replies)
        m_bus.send(reply);
}

} // namespace clinicbell::test
