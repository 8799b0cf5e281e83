// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>

namespace clinicbell::test {

/// What comes out of the test's sound service, from begin() on: mono, 16 bit, 44,100 samples a second.
class Recording
{
public:
    ~Recording();

    /// False: parec did not start, or records nothing within ten seconds.
    bool begin();
    /// Forgets what was heard so far.
    void clear();
    /// The loudest sample so far, of full scale.
    double peak();
    /// From the first to the last sample that can be heard.
    std::chrono::milliseconds audibleTime();
    /// Something was heard, and nothing since @p quiet.
    bool isOver(std::chrono::milliseconds quiet);

private:
    QList<qint16> samples();

    QProcess m_parec;
    QByteArray m_bytes;
};

} // namespace clinicbell::test
