// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// The real program beside a bare Qt Widgets program, both on the display that the bench runs on: how long from exec to
// a painted list, and what they hold in memory.

#include "tests/bench/support/figure.h"
#include "tests/bench/support/procfs.h"
#include "tests/bench/support/program.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::bench;
using clinicbell::demo::test::DemoServer;

namespace {

constexpr auto bareApp = BENCH_BAREAPP;
constexpr auto painted = "first list painted";
const QString email()
{
    return u"siti@klinik.example"_s;
}

/// Starts it, and answers when its list was painted, in milliseconds after exec.
double startBare(QProcess &process)
{
    const Stopwatch watch;
    process.start(QString::fromLatin1(bareApp), QStringList());
    process.waitForReadyRead(30'000);
    return watch.milliseconds();
}

double barePaint()
{
    QProcess process;
    const double taken = startBare(process);
    process.terminate();
    process.waitForFinished();
    return taken;
}

double ownPaint(Program &program)
{
    program.start();
    const QDateTime started = program.startedAt();
    const bool done = QTest::qWaitFor([&] { return program.logged(painted) >= started; }, 30'000);
    const double taken = static_cast<double>(started.msecsTo(program.logged(painted)));
    program.quit();
    return done ? taken : 0;
}

/// A saved inbox of @p count notifications.
bool prepare(Program &program, DemoServer &server, int count)
{
    const bool signedIn = program.start({u"--minimized"_s}) && program.signIn(server.rest(), email());
    for (int sent = 0; sent < count; sent += std::min(count, 1'000))
        server.notify(std::min(count, 1'000));
    const bool whole = signedIn && program.awaitStatus([count](const QJsonObject &status) {
        return status.value(u"total"_s).toInt() == count;
    });
    program.quit();
    return whole;
}

QList<Figure> startFigures()
{
    DemoServer server;
    Program program;
    if (!server.start() || !prepare(program, server, 10'000))
        return {};
    ownPaint(program); // The first one reads what the later ones find in memory.
    QList<double> ours;
    QList<double> bare;
    for (int run = 0; run < runs(); ++run) {
        ours.append(ownPaint(program));
        bare.append(barePaint());
    }
    return {{.name = u"start_painted_list_10000"_s,
             .value = median(ours),
             .unit = u"ms"_s,
             .goal = {Goal::RatioAtMost, 2},
             .reference = u"bare Qt app"_s,
             .referenceValue = median(bare)}};
}

/// A large inbox beside a small one, each of a clinic of its own.
QList<Figure> largeStartFigures()
{
    constexpr int large = 100'000;
    constexpr int small = 100;
    DemoServer server;
    Program manyProgram;
    Program fewProgram;
    DemoServer quietServer;
    if (!server.start() || !prepare(manyProgram, server, large) || !quietServer.start()
        || !prepare(fewProgram, quietServer, small))
        return {};
    ownPaint(manyProgram);
    ownPaint(fewProgram);
    QList<double> many;
    QList<double> few;
    for (int run = 0; run < runs(); ++run) {
        many.append(ownPaint(manyProgram));
        few.append(ownPaint(fewProgram));
    }
    return {{.name = u"start_painted_list_100000"_s,
             .value = median(many),
             .unit = u"ms"_s,
             .goal = {Goal::RatioAtMost, 1.3},
             .reference = u"the same with 100 saved"_s,
             .referenceValue = median(few)}};
}

double bareMemory()
{
    QProcess process;
    startBare(process);
    const double size = proportionalMegabytes(process.processId());
    process.terminate();
    process.waitForFinished();
    return size;
}

/// With the centre open, live and settled.
double ownMemory(Program &program)
{
    program.start();
    program.awaitStatus([](const QJsonObject &status) {
        return status.value(u"connection"_s) == u"live"_s && !status.value(u"last_sync"_s).isNull();
    });
    const double size = proportionalMegabytes(program.pid());
    program.quit();
    return size;
}

QList<Figure> memoryFigures(int count)
{
    DemoServer server;
    Program program;
    if (!server.start() || !prepare(program, server, count))
        return {};
    QList<double> ours;
    QList<double> bare;
    for (int run = 0; run < runs(); ++run) {
        ours.append(ownMemory(program));
        bare.append(bareMemory());
    }
    return {{.name = u"pss_centre_%1"_s.arg(count),
             .value = median(ours),
             .unit = u"MB"_s,
             .goal = {Goal::AboveAtMost, 16},
             .reference = u"bare Qt app"_s,
             .referenceValue = median(bare)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report([] { return startFigures() + largeStartFigures() + memoryFigures(20) + memoryFigures(5'000); });
}
