// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/features.h"
#include "app/demo-server/wirenames.h"
#include "core/base/result.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace clinicbell::demo {

/// Where events go: our own hub, a Pusher-compatible server, or nowhere (backend.md, section 3).
enum class Driver { Local, Pusher, Log, Null };

struct Options
{
    QHostAddress host = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8620; ///< 0: any free one.
    QString dataFolder; ///< Empty: a temporary folder that ends with the program.
    Driver driver = Driver::Local;
    QUrl pusherUrl; ///< Where the clinic publishes.
    QUrl pusherPublicUrl; ///< Where clients find that server, which may be behind something.
    QString pusherAppId;
    QString pusherKey;
    QString pusherSecret;
    bool dayIsOn = true; ///< Off: no history, no events, nobody simulated.
    quint32 seed = 20251220;
    double speed = 1.0; ///< How many times faster than life the day goes.
    std::chrono::seconds tokenLifetime{8 * 3600};
    int loginLimit = 5; ///< Sign-ins a minute from one address; 0: no limit.
    Features features = allFeatures();
    bool emergenciesAreListed = false; ///< And told to nobody.
    NameFamily names = NameFamily::Documented;
    bool control = false;
};

/// What the command line asked for.
struct Invocation
{
    Options options;
    QString text; ///< Not empty: print this and end with 0 (--help, --version).
};

/// Reads the command line, the program's own name first. Errors: UsageWrong with a sentence for people as detail.
Result<Invocation> readCommandLine(const QStringList &arguments);

QString driverKey(Driver driver);

} // namespace clinicbell::demo
