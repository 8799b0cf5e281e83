// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>

#include <chrono>
#include <optional>

class OrgFreedesktopNotificationsInterface;
class QDBusPendingCallWatcher;

namespace clinicbell::platform {

/// The desktop's own pop-ups over D-Bus (Desktop Notifications Specification 1.2). Never blocks: a daemon that does not
/// answer within the deadline counts as absent. One key has at most one call under way, and what is shown meanwhile
/// for the same key replaces what waits, so a burst cannot pile up in the daemon.
class DBusNotifier final : public Notifier
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds defaultDeadline{5'000};

    explicit DBusNotifier(const QDBusConnection &bus, std::chrono::milliseconds deadline = defaultDeadline,
                          QObject *parent = nullptr);
    ~DBusNotifier() override;

    /// Without a bus, `failed` comes before this returns.
    void show(const PopUp &popUp) override;
    void withdraw(const QString &key) override;
    /// Unless told so, the desktop is named the sound to play.
    void setOwnSounds(bool own) override { m_ownSounds = own; }

private:
    struct Capabilities
    {
        bool actions = false;
        bool bodyMarkup = false;
        bool inlineReply = false; ///< KDE's: words can be written in the pop-up itself.
    };
    /// What the daemon knows of one key, and what it still has to be told.
    struct Entry
    {
        quint32 id = 0; ///< 0: nothing on the screen.
        bool inFlight = false;
        bool withdrawn = false; ///< While in flight: close it as soon as its id is known.
        std::optional<PopUp> next;
    };

    void connectSignals();
    void askCapabilities();
    void onCapabilities(QDBusPendingCallWatcher *call);
    void showWaiting();
    void send(const QString &key);
    void onNotified(const QString &key, QDBusPendingCallWatcher *call);
    void failWaiting(const QString &detail);
    void onActionInvoked(quint32 id, const QString &action);
    void onReplied(quint32 id, const QString &text);
    void onClosed(quint32 id);
    void onServiceChanged();
    QString keyOf(quint32 id) const;
    void dropIfIdle(const QString &key);
    QStringList actionsFor(const PopUp &popUp) const;
    QVariantMap hintsFor(const PopUp &popUp) const;

    QDBusConnection m_bus;
    std::unique_ptr<OrgFreedesktopNotificationsInterface> m_service;
    QDBusServiceWatcher m_watcher;
    std::optional<Capabilities> m_capabilities;
    QHash<QString, Entry> m_entries;
    QHash<quint32, QString> m_tokens; ///< Activation tokens come just before the action they belong to.
    QHash<quint32, QString> m_leaving; ///< Keys of those that we have closed, until the daemon says so.
    bool m_asking = false;
    bool m_ownSounds = false;
};

} // namespace clinicbell::platform
