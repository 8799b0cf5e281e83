// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/commandrunner.h"

#include "app/clinicbell/auditcommand.h"
#include "app/clinicbell/commandoutput.h"
#include "app/clinicbell/controlclient.h"
#include "app/clinicbell/doctor/housecall.h"
#include "app/clinicbell/profilefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace clinicbell {

QString readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

namespace {

constexpr qint64 longestText = 1'000'000; ///< Bytes; whether that is too long for a message is the server's to say.

QString readText()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.read(longestText)).trimmed();
}

QString asJson(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
}

/// The doctor's answer tells that something is bad as well as whether it could be given.
int exitCodeOf(const Invocation &invocation, const QJsonValue &result)
{
    const bool isDone = (invocation.command != "doctor"_L1 || result["well"_L1].toBool())
        && (invocation.command != "support-bundle"_L1 || result["written"_L1].toBool());
    return isDone ? ExitDone : ExitRefused;
}

int printAnswer(const Invocation &invocation, const QJsonObject &answer)
{
    if (!answer.value("ok"_L1).toBool()) {
        printError(answer.value("error"_L1).toObject().value("message"_L1).toString() + u'\n');
        return ExitRefused;
    }
    const QJsonValue result = answer.value("result"_L1);
    const bool isRefused = invocation.command == "support-bundle"_L1 && !result["written"_L1].toBool();
    if (isRefused)
        printError(result["text"_L1].toString() + u'\n');
    if (!isRefused || invocation.json)
        printOut(invocation.json ? asJson(result) + u'\n' : renderForPeople(invocation.command, result));
    return exitCodeOf(invocation, result);
}

} // namespace

void printOut(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void printError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

int runCommand(const ProfileFolder &profile, const Invocation &invocation)
{
    if (invocation.command == "audit"_L1)
        return runAudit(profile, invocation);
    ControlRequest request{invocation.command, invocation.arguments};
    if (invocation.passwordFromStdin)
        request.arguments.insert("password"_L1, readPassword());
    if (invocation.textFromStdin) {
        const QString text = readText();
        if (text.isEmpty()) {
            printError(QCoreApplication::translate("CommandRunner", "The message is empty.") + u'\n');
            return ExitRefused;
        }
        request.arguments.insert("text"_L1, text);
    }
    if (invocation.command == "support-bundle"_L1) // Where the one that runs has another folder than this one.
        request.arguments.insert("file"_L1, QFileInfo(invocation.arguments["ids"_L1][0].toString()).absoluteFilePath());
    const bool isDoctor = invocation.command == "doctor"_L1;
    if (isDoctor && invocation.arguments.contains("server"_L1)) {
        Invocation asked = invocation;
        asked.arguments = request.arguments;
        return makeHouseCall(profile, asked);
    }
    ControlClient client;
    int exitCode = ExitRefused;
    const auto leave = [&exitCode](int code) {
        exitCode = code;
        QCoreApplication::exit(code);
    };
    QObject::connect(&client, &ControlClient::answered, &client,
                     [&](const QJsonObject &answer) { leave(printAnswer(invocation, answer)); });
    QObject::connect(&client, &ControlClient::notRunning, &client, [&] {
        if (isDoctor)
            return leave(ExitNotRunning); // It makes its own checks below.
        printError(QCoreApplication::translate("CommandRunner", "ClinicBell is not running.") + u'\n');
        leave(ExitNotRunning);
    });
    QObject::connect(&client, &ControlClient::lost, &client, [&] {
        printError(QCoreApplication::translate("CommandRunner", "ClinicBell went away before it answered.") + u'\n');
        leave(ExitRefused);
    });
    // The answer may be there before the event loop is.
    QMetaObject::invokeMethod(
        &client, [&] { client.ask(profile.controlSocket(), request); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return isDoctor && exitCode == ExitNotRunning ? makeHouseCall(profile, invocation) : exitCode;
}

} // namespace clinicbell
