// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QStringList>
#include <QVariantMap>

#include <memory>

class OrgFreedesktopDBusPropertiesInterface;

namespace clinicbell::platform {

/// The desktop's own do-not-disturb, where its notification server tells of it: `Inhibited` (KDE Plasma) or `paused`
/// (dunst). GNOME has no word for it on the bus; there the desktop holds the pop-ups back by itself. Never blocks.
class DesktopQuiet : public QObject
{
    Q_OBJECT
public:
    explicit DesktopQuiet(const QDBusConnection &sessionBus, QObject *parent = nullptr);
    ~DesktopQuiet() override;

    bool isQuiet() const;

signals:
    void changed(bool quiet);

private:
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
    void askAll();
    void ask(const QString &interface, const QString &property);
    void note(const QString &interface, bool quiet);
    void onOwnerChanged(const QString &service, const QString &before, const QString &now);

    std::unique_ptr<OrgFreedesktopDBusPropertiesInterface> m_properties;
    QDBusServiceWatcher m_watcher;
    QHash<QString, bool> m_quiet; ///< By interface.
};

} // namespace clinicbell::platform
