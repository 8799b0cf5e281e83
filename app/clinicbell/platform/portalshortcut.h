// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusArgument>
#include <QList>
#include <QVariantMap>

namespace clinicbell::platform {

/// A key as the portal describes it: its name among ours, and what is known of it.
struct PortalShortcut
{
    QString id;
    QVariantMap options;
};
using PortalShortcuts = QList<PortalShortcut>;

inline QDBusArgument &operator<<(QDBusArgument &argument, const PortalShortcut &shortcut)
{
    argument.beginStructure();
    argument << shortcut.id << shortcut.options;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, PortalShortcut &shortcut)
{
    argument.beginStructure();
    argument >> shortcut.id >> shortcut.options;
    argument.endStructure();
    return argument;
}

} // namespace clinicbell::platform
