// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <chrono>

namespace clinicbell::test {

/// A time in which a client says that it may have missed something.
struct Gap
{
    QDateTime from;
    QDateTime to;
};

/// Numbers what is sent, and holds what arrived against it.
class Ledger
{
public:
    /// The payload of the next event, which is sent now.
    QJsonObject enter();
    int count() const { return int(m_sent.size()); }
    /// The number in a payload; 0: none.
    static int number(const QJsonValue &payload);

    /// What is wrong, a sentence each: a number that came twice or behind a later one, or one that never came although
    /// it was sent outside of all @p gaps. @p flight: how long it may have been under way; a gap begins with the last
    /// sign of life, and what was sent shortly before that may have been behind it.
    QStringList faults(const QList<int> &arrived, const QList<Gap> &gaps, std::chrono::milliseconds flight) const;

private:
    QList<QDateTime> m_sent; ///< By number, from 1.
};

} // namespace clinicbell::test
