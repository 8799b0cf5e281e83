// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/history.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <csignal>
#include <cstdio>
#include <ctime>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell::test;

namespace {

constexpr int longestShrinking = 400;

QString play(const Plan &plan, DeskFolder &folder, QStringList *log = nullptr)
{
    History history(plan, folder);
    const QString wrong = history.run();
    if (log)
        *log = history.log();
    return wrong;
}

/// Leaves out what the failure does not need: halves first, then single steps, again and again.
Plan shrunk(Plan plan, DeskFolder &folder)
{
    int runs = 0;
    for (qsizetype size = plan.steps.size() / 2; size > 0 && runs < longestShrinking;) {
        bool smaller = false;
        for (qsizetype at = 0; at + size <= plan.steps.size() && runs < longestShrinking; ++runs) {
            Plan less = plan;
            less.steps.remove(at, size);
            if (play(less, folder).isEmpty()) {
                at += size;
            } else {
                plan = less;
                smaller = true;
            }
        }
        if (!smaller || size > 1)
            size /= 2;
    }
    return plan;
}

void report(const Plan &plan, const QString &wrong, DeskFolder &folder)
{
    const Plan least = shrunk(plan, folder);
    QStringList log;
    const QString why = play(least, folder, &log);
    std::printf("%s\n%s\n", qPrintable(wordsOf(plan)), qPrintable(u"  "_s + wrong));
    std::printf("  %s with %d steps: %s\n    %s\n", qPrintable(why.isEmpty() ? u"not again"_s : why),
                int(least.steps.size()), qPrintable(wordsOf(least)), qPrintable(log.join("\n    "_L1)));
    std::printf("  CLINICBELL_SEED=%u runs it again\n", plan.seed);
    std::fflush(stdout);
}

volatile std::sig_atomic_t playing = 0;

/// A crash tells its seed, too. Only what a signal handler may call (signal-safety(7)).
void tellSeed(int signal)
{
    std::array<char, 16> digits{};
    size_t at = digits.size();
    for (int rest = playing; rest > 0 && at > 0; rest /= 10)
        digits.at(--at) = static_cast<char>('0' + rest % 10);
    constexpr char words[] = "crashed; CLINICBELL_SEED=";
    [[maybe_unused]] auto written = write(STDERR_FILENO, words, sizeof words - 1);
    written = write(STDERR_FILENO, digits.data() + at, digits.size() - at);
    written = write(STDERR_FILENO, "\n", 1);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

int numberFrom(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

} // namespace

/// Plays random histories, each from its seed, 1 and up. Environment: CLINICBELL_HISTORIES (how many), CLINICBELL_FIRST
/// (from which on), CLINICBELL_SEED (this one alone), CLINICBELL_FAILURES (stops after so many). Ends with one JSON
/// line and 1 where one failed.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int only = numberFrom("CLINICBELL_SEED", 0);
    const int first = only ? only : numberFrom("CLINICBELL_FIRST", 1);
    const int last = only ? only : numberFrom("CLINICBELL_HISTORIES", 10'000);
    const int mostFailures = numberFrom("CLINICBELL_FAILURES", 3);
    DeskFolder folder;
    QElapsedTimer timer;
    timer.start();
    int failures = 0;
    int played = 0;
    for (const int signal : {SIGSEGV, SIGABRT})
        std::signal(signal, &tellSeed);
    for (int seed = first; seed <= last && failures < mostFailures; ++seed, ++played) {
        playing = seed;
        const Plan plan = planOf(static_cast<quint32>(seed));
        const QString wrong = play(plan, folder);
        if (wrong.isEmpty())
            continue;
        ++failures;
        report(plan, wrong, folder);
    }
    std::printf(R"({"figure":"model histories","histories":%d,"failures":%d,"seconds":%.1f,"cpu_seconds":%.1f})"
                "\n",
                played, failures, double(timer.elapsed()) / 1000, double(std::clock()) / CLOCKS_PER_SEC);
    return failures > 0 ? 1 : 0;
}
