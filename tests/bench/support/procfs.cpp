// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/procfs.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace clinicbell::bench {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathOf(qint64 pid, const QString &name)
{
    return u"/proc/%1/%2"_s.arg(pid).arg(name);
}

double secondsOf(qint64 ticks)
{
    return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// The fields of /proc/PID/stat from the state on (proc(5), field 3); the name before it may hold anything.
QList<QByteArray> statFields(qint64 pid)
{
    const QByteArray stat = contentsOf(pathOf(pid, u"stat"_s));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

/// The number after `name:` in a file of such lines.
qint64 numberAfter(const QByteArray &text, const QByteArray &name)
{
    const qsizetype start = text.indexOf('\n' + name + ':');
    if (start < 0)
        return 0;
    const qsizetype from = start + name.size() + 2;
    const QByteArray line = text.mid(from, text.indexOf('\n', from) - from).trimmed();
    return line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' ')).toLongLong();
}

} // namespace

double cpuSeconds(qint64 pid)
{
    const QList<QByteArray> fields = statFields(pid);
    return fields.size() < 15 ? 0 : secondsOf(fields.at(11).toLongLong() + fields.at(12).toLongLong());
}

qint64 contextSwitches(qint64 pid)
{
    qint64 switches = 0;
    const QString tasks = pathOf(pid, u"task"_s);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray status = contentsOf(tasks + u'/' + task + "/status"_L1);
        switches += numberAfter(status, "voluntary_ctxt_switches") + numberAfter(status, "nonvoluntary_ctxt_switches");
    }
    return switches;
}

double proportionalMegabytes(qint64 pid)
{
    return static_cast<double>(numberAfter(contentsOf(pathOf(pid, u"smaps_rollup"_s)), "Pss")) / 1024;
}

double busySeconds()
{
    const QByteArray all = contentsOf(u"/proc/stat"_s);
    const QList<QByteArray> fields = all.left(all.indexOf('\n')).simplified().split(' ');
    qint64 ticks = 0;
    for (const int field : {1, 2, 3, 6, 7, 8}) // user nice system irq softirq steal
        ticks += fields.value(field).toLongLong();
    return secondsOf(ticks);
}

QHash<qint64, ProcessTime> allProcessTimes()
{
    QHash<qint64, ProcessTime> times;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        const QList<QByteArray> fields = isNumber ? statFields(pid) : QList<QByteArray>();
        if (fields.size() < 15)
            continue;
        qint64 ticks = 0;
        for (const int field : {11, 12, 13, 14})
            ticks += fields.at(field).toLongLong();
        times.insert(pid, {.parent = fields.at(1).toLongLong(), .seconds = secondsOf(ticks)});
    }
    return times;
}

} // namespace clinicbell::bench
