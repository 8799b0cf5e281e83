// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

namespace clinicbell::test {

/// A notification daemon that writes down what it is told and answers when the test says so. It has a connection of its
/// own, so that every word goes over the bus.
class FakeDaemon : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        quint32 replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expireTimeout = 0;
    };

    explicit FakeDaemon(const QStringList &capabilities);
    ~FakeDaemon() override;
    Q_DISABLE_COPY_MOVE(FakeDaemon)

    /// From now on Notify is answered by release() only.
    void hold() { m_holding = true; }
    void release();
    void refuseCalls() { m_refusing = true; }

    const QList<Call> &calls() const { return m_calls; }
    const QList<quint32> &closed() const { return m_closed; }

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities() const { return m_capabilities; }
    Q_SCRIPTABLE quint32 Notify(const QString &appName, quint32 replaces, const QString &icon, const QString &title,
                                const QString &body, const QStringList &actions, const QVariantMap &hints,
                                int expireTimeout);
    Q_SCRIPTABLE void CloseNotification(quint32 id) { m_closed << id; }

signals:
    Q_SCRIPTABLE void NotificationClosed(quint32 id, quint32 reason);
    Q_SCRIPTABLE void ActionInvoked(quint32 id, const QString &action);
    Q_SCRIPTABLE void NotificationReplied(quint32 id, const QString &text);
    Q_SCRIPTABLE void ActivationToken(quint32 id, const QString &token);

private:
    QDBusConnection m_bus;
    QStringList m_capabilities;
    QList<Call> m_calls;
    QList<quint32> m_closed;
    QList<QDBusMessage> m_held;
    quint32 m_lastId = 0;
    bool m_holding = false;
    bool m_refusing = false;
};

} // namespace clinicbell::test
