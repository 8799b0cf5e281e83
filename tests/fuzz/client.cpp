// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// The whole client in the hands of a server, a network, an authorizer and an application that do anything in any order.

#include "tests/fuzz/scriptedclient.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype mostLines = 300;

/// What the client logs of hostile servers would be millions of lines.
void swallow(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    qInstallMessageHandler(&swallow);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto script = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    pusher::test::ScriptedClient client;
    for (const auto &line : script.split(u'\n').mid(0, mostLines))
        client.run(line);
    return 0;
}
