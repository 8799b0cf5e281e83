// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/democlinic.h"
#include "app/demo-server/terminationsignal.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace clinicbell;

namespace {

constexpr int failed = 1;
constexpr int wrongUse = 2;

void print(std::FILE *stream, const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stream);
    std::fflush(stream);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("clinicbell-demo-server"));
    const auto invocation = demo::readCommandLine(application.arguments());
    if (!invocation) {
        print(stderr, invocation.error().detail.toUtf8());
        return wrongUse;
    }
    if (!invocation->text.isEmpty()) {
        print(stdout, invocation->text.toUtf8());
        return 0;
    }

    // Before anything starts a thread: the signals have to be blocked in all of them.
    demo::TerminationSignal termination;
    QObject::connect(&termination, &demo::TerminationSignal::received, &application, &QCoreApplication::quit);
    const SystemClock clock;
    demo::DemoClinic clinic(invocation->options, clock);
    if (const auto started = clinic.start(); !started) {
        print(stderr, started.error().detail.toUtf8());
        return failed;
    }
    print(stdout, QJsonDocument(clinic.greeting()).toJson(QJsonDocument::Compact));
    return application.exec();
}
