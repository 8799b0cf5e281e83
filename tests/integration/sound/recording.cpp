// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/sound/recording.h"

#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr int recordedRate = 44'100;
constexpr int audible = 60; // of 32,768: -55 dBFS

bool isAudible(qint16 sample)
{
    return std::abs(int(sample)) >= audible;
}

} // namespace

Recording::~Recording()
{
    m_parec.terminate();
    m_parec.waitForFinished();
}

bool Recording::begin()
{
    m_parec.start(u"parec"_s,
                  {u"--device=@DEFAULT_MONITOR@"_s, u"--raw"_s, u"--format=s16le"_s, u"--channels=1"_s,
                   u"--rate=%1"_s.arg(recordedRate), u"--latency-msec=20"_s});
    return m_parec.waitForStarted() && m_parec.waitForReadyRead(10'000);
}

void Recording::clear()
{
    m_parec.readAllStandardOutput();
    m_bytes.clear();
}

QList<qint16> Recording::samples()
{
    m_bytes += m_parec.readAllStandardOutput();
    QList<qint16> all(m_bytes.size() / qsizetype(sizeof(qint16)));
    qFromLittleEndian<qint16>(m_bytes.constData(), all.size(), all.data());
    return all;
}

double Recording::peak()
{
    int loudest = 0;
    for (const qint16 sample : samples())
        loudest = std::max(loudest, std::abs(int(sample)));
    return loudest / 32'768.0;
}

std::chrono::milliseconds Recording::audibleTime()
{
    const QList<qint16> all = samples();
    const auto first = std::find_if(all.begin(), all.end(), isAudible);
    const auto last = std::find_if(all.rbegin(), all.rend(), isAudible).base();
    return first < last ? std::chrono::milliseconds((last - first) * 1'000 / recordedRate)
                        : std::chrono::milliseconds(0);
}

bool Recording::isOver(std::chrono::milliseconds quiet)
{
    const QList<qint16> all = samples();
    const auto last = std::find_if(all.rbegin(), all.rend(), isAudible);
    return last != all.rend() && last - all.rbegin() > quiet.count() * recordedRate / 1'000;
}

} // namespace clinicbell::test
