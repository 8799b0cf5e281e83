// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// The real program, connected and hidden, for a minute in which nothing happens.

#include "tests/bench/support/figure.h"
#include "tests/bench/support/procfs.h"
#include "tests/bench/support/program.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QCoreApplication>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace clinicbell::bench;
using clinicbell::demo::test::DemoServer;

namespace {

constexpr double settling = 5; ///< Seconds until what comes after the start is over.
constexpr double idling = 60;

/// Some programs at once, side by side for the same minute: as many samples, and a minute is a minute for each.
class Hidden
{
public:
    bool start(DemoServer &server);
    QList<double> cpu() const;
    QList<double> switches() const;

private:
    std::vector<std::unique_ptr<Program>> m_programs;
};

bool Hidden::start(DemoServer &server)
{
    for (int number = 0; number < runs(); ++number) {
        Program &program = *m_programs.emplace_back(std::make_unique<Program>());
        if (!program.start({u"--minimized"_s}) || !program.signIn(server.rest(), u"siti@klinik.example"_s))
            return false;
    }
    return true;
}

QList<double> Hidden::cpu() const
{
    QList<double> all;
    for (const auto &program : m_programs)
        all.append(cpuSeconds(program->pid()));
    return all;
}

QList<double> Hidden::switches() const
{
    QList<double> all;
    for (const auto &program : m_programs)
        all.append(static_cast<double>(contextSwitches(program->pid())));
    return all;
}

void let(double seconds)
{
    const Stopwatch watch;
    (void)QTest::qWaitFor([&] { return watch.seconds() >= seconds; }, static_cast<int>(seconds * 1000) + 5'000);
}

double requestsSoFar(DemoServer &server)
{
    const auto state = server.call("GET", u"/control/state?user_email=siti@klinik.example"_s).json;
    double sum = 0;
    const QJsonObject requests = state.value(u"requests"_s).toObject();
    for (auto count = requests.begin(); count != requests.end(); ++count)
        sum += count.key().contains("/control/"_L1) ? 0 : count->toDouble();
    return sum;
}

double medianGrowth(const QList<double> &before, const QList<double> &after, double per)
{
    QList<double> growth;
    for (qsizetype i = 0; i < before.size(); ++i)
        growth.append((after.at(i) - before.at(i)) / per);
    return median(growth);
}

QList<Figure> measure()
{
    DemoServer server;
    Hidden hidden;
    if (!server.start() || !hidden.start(server))
        return {};
    let(settling);
    const QList<double> cpuBefore = hidden.cpu();
    const QList<double> switchesBefore = hidden.switches();
    const double requestsBefore = requestsSoFar(server);
    let(idling);
    const double cpu = medianGrowth(cpuBefore, hidden.cpu(), 1);
    const double wakeups = medianGrowth(switchesBefore, hidden.switches(), idling);
    const double requests = requestsSoFar(server) - requestsBefore;
    return {{.name = u"idle_cpu_60s"_s, .value = cpu, .unit = u"s"_s, .goal = {Goal::AtMost, 0.03}},
            {.name = u"idle_wakeups"_s, .value = wakeups, .unit = u"/s"_s, .goal = {Goal::AtMost, 1}},
            {.name = u"idle_requests_60s"_s, .value = requests, .unit = {}, .goal = {Goal::AtMost, 0}}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
