// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/networkoptions.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace clinicbell {

/// What the program was called for; docs/command-line.md is the contract.
struct Invocation
{
    enum class Purpose {
        Run, ///< Start the app, or raise the one that runs.
        Command, ///< Ask the running one to do something.
        Help,
        Version,
    };

    Purpose purpose = Purpose::Run;
    QString profile; ///< Folder of a separate identity; empty: the person's own.
    QString server; ///< Address to offer at sign-in.
    bool minimized = false;
    bool headless = false;
    bool demo = false;
    NetworkOptions network; ///< To be remembered for `server`, or for all servers where that is empty.
    QString screenshots; ///< Folder that the tour's pictures go to; empty: no tour.

    QString command; ///< "status", "list", …
    QJsonObject arguments; ///< Of the command.
    bool json = false; ///< Print JSON.
    bool passwordFromStdin = false;
    bool textFromStdin = false;
};

/// Exit codes of every call (docs/command-line.md).
enum ExitCode { ExitDone = 0, ExitRefused = 1, ExitUsage = 2, ExitNotRunning = 3 };

/// @p arguments without the program's name. The error is a sentence for people.
tl::expected<Invocation, QString> parseCommandLine(const QStringList &arguments);

QString commandLineHelp();

} // namespace clinicbell
