// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/desktopquiet.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "propertiesinterface.h"

#include <QDBusVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr auto quietServer = "org.freedesktop.Notifications"_L1;
constexpr auto quietPath = "/org/freedesktop/Notifications"_L1;

/// Which property of which interface says it.
constexpr std::array quietProperties{
    std::pair{"org.freedesktop.Notifications"_L1, "Inhibited"_L1},
    std::pair{"org.dunstproject.cmd0"_L1, "paused"_L1},
};

} // namespace

DesktopQuiet::DesktopQuiet(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_properties(std::make_unique<OrgFreedesktopDBusPropertiesInterface>(quietServer, quietPath, sessionBus))
    , m_watcher(quietServer, sessionBus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopQuiet::onOwnerChanged);
    connect(m_properties.get(), &OrgFreedesktopDBusPropertiesInterface::PropertiesChanged, this,
            &DesktopQuiet::onPropertiesChanged);
    if (sessionBus.interface() && m_properties->isValid()) // Nobody is woken up to be asked.
        askAll();
}

DesktopQuiet::~DesktopQuiet() = default;

bool DesktopQuiet::isQuiet() const
{
    return std::any_of(m_quiet.begin(), m_quiet.end(), [](bool quiet) { return quiet; });
}

void DesktopQuiet::askAll()
{
    for (const auto &[interface, property] : quietProperties)
        ask(interface, property);
}

void DesktopQuiet::ask(const QString &interface, const QString &property)
{
    whenAnswered<QDBusVariant>(m_properties->Get(interface, property), this,
                               [this, interface](const QDBusPendingReply<QDBusVariant> &reply) {
                                   // A server without that property answers with an error, which is no trouble.
                                   note(interface, reply.isValid() && reply.value().variant().toBool());
                               });
}

void DesktopQuiet::onPropertiesChanged(const QString &interface, const QVariantMap &changed,
                                       const QStringList &invalidated)
{
    for (const auto &[known, property] : quietProperties) {
        if (interface != known)
            continue;
        if (changed.contains(property))
            note(interface, changed.value(property).toBool());
        else if (invalidated.contains(property))
            ask(interface, property);
    }
}

void DesktopQuiet::note(const QString &interface, bool quiet)
{
    const bool before = isQuiet();
    m_quiet.insert(interface, quiet);
    if (isQuiet() != before)
        emit changed(isQuiet());
}

void DesktopQuiet::onOwnerChanged(const QString &, const QString &, const QString &now)
{
    if (!now.isEmpty()) {
        askAll(); // Until it has answered, what was true stays true: a server that starts anew is no end of the quiet.
        return;
    }
    const bool before = isQuiet();
    m_quiet.clear();
    if (before)
        emit changed(false);
}

} // namespace clinicbell::platform
