// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/app/desk.h"

namespace clinicbell::app::test {

/// What `doctor` tells, with @p options; warns where it did not end with @p exitCode.
inline QJsonObject askDoctor(Desk &desk, const QStringList &options, int exitCode, const QByteArray &input)
{
    const Outcome outcome = desk.app().askJson(QStringList{QStringLiteral("doctor")} + options, input);
    if (outcome.exitCode != exitCode)
        qWarning("exit code %d: %s %s", outcome.exitCode, outcome.out.constData(), outcome.err.constData());
    return outcome.object();
}

/// One check of a report.
inline QJsonObject check(const QJsonObject &report, const QString &name)
{
    const QJsonArray checks = report[QLatin1StringView("checks")].toArray();
    for (const QJsonValue &each : checks) {
        if (each[QLatin1StringView("check")].toString() == name)
            return each.toObject();
    }
    return {};
}

/// So the clinic answers to @p path from now on.
inline void answerWith(demo::test::DemoServer &server, const QString &path, int status, const QString &body,
                       const QString &type = QStringLiteral("application/json"))
{
    server.call("POST", QStringLiteral("/control/fail"),
                {{QStringLiteral("status"), status},
                 {QStringLiteral("seconds"), 60},
                 {QStringLiteral("path"), path},
                 {QStringLiteral("body"), body},
                 {QStringLiteral("content_type"), type}});
}

} // namespace clinicbell::app::test
