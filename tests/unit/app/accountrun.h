// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/controlcommands.h"
#include "app/clinicbell/presencedesk.h"
#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "tests/unit/session/fakesecrets.h"
#include "tests/unit/sync/syncbench.h"

#include <QDir>

namespace clinicbell::test {

inline const FakeAnswer unauthorized{.status = 401, .body = R"({"message":"Unauthenticated."})"};
inline const FakeAnswer welcome{.body = R"({"success":true,"data":{"token":"first",
    "user":{"id":7,"name":"Ann Marlow","email":"ann@clinic.example","role":"reception","clinic_id":1}}})"};

/// One run of the program without its windows.
class Run
{
public:
    Run(const QString &folder, FakeNetwork &network, FakeSecrets &secrets, const FakeClock &clock)
        : api(network, clock)
        , session(api, secrets, clock, [folder](const QString &key) { return !storeFiles(folder, key).isEmpty(); })
        , store(clock)
        , engine(api, store, notifier, server.transports(), clock)
        , settings(folder + QLatin1StringView("/settings.ini"), QSettings::IniFormat)
        , lifecycle(session, store, engine, settings, clock, folder + QLatin1StringView("/stores"))
        , presence(settings, clock)
        , commands(lifecycle, store, engine, presence, api.serverClock(), clock)
    { }

    static QStringList storeFiles(const QString &folder, const QString &key)
    {
        return QDir(folder + QLatin1StringView("/stores")).entryList({QString(u'*' + key + u'*')}, QDir::Files);
    }

    clinic::ClinicApi api;
    session::Session session;
    store::NotificationStore store;
    pusher::test::FakeServer server;
    FakeNotifier notifier;
    sync::SyncEngine engine;
    QSettings settings;
    AccountLifecycle lifecycle;
    PresenceDesk presence;
    ControlCommands commands;
};

} // namespace clinicbell::test
