// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QFile>
#include <QTest>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds slept = 100'000s;

/// What this process's children see: a computer that has slept that long.
bool pretendToHaveSlept()
{
    if (::unshare(CLONE_NEWTIME) != 0)
        return false;
    QFile offsets(QStringLiteral("/proc/self/timens_offsets"));
    return offsets.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && offsets.write("boottime " + QByteArray::number(qint64(slept.count())) + " 0") > 0;
}

std::chrono::milliseconds awake()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::seconds(time.tv_sec);
}

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT
private slots:
    void theMonotonicClockCountsSleep();
};

void ClockTest::theMonotonicClockCountsSleep()
{
    if (!pretendToHaveSlept())
        QSKIP(qPrintable(QStringLiteral("no time namespace here: ") + QString::fromLocal8Bit(std::strerror(errno))));
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(clinicbell::SystemClock().monotonic() - awake() >= slept - 2s ? 0 : 1);
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
