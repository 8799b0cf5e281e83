// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

QJsonObject Ledger::enter()
{
    m_sent.append(QDateTime::currentDateTimeUtc());
    return {{u"number"_s, m_sent.size()}};
}

int Ledger::number(const QJsonValue &payload)
{
    return payload[u"number"].toInt();
}

QStringList Ledger::faults(const QList<int> &arrived, const QList<Gap> &gaps, std::chrono::milliseconds flight) const
{
    QStringList faults;
    for (qsizetype i = 1; i < arrived.size(); ++i) {
        if (arrived[i] <= arrived[i - 1])
            faults.append(u"%1 came behind %2"_s.arg(arrived[i]).arg(arrived[i - 1]));
    }
    for (int number = 1; number <= count(); ++number) {
        const QDateTime sent = m_sent[number - 1];
        const bool missed = std::any_of(gaps.begin(), gaps.end(), [&](const Gap &gap) {
            return gap.from.addMSecs(-flight.count()) <= sent && sent <= gap.to;
        });
        if (!missed && !arrived.contains(number))
            faults.append(
                u"%1 of %2 is lost, sent at %3"_s.arg(number).arg(count()).arg(sent.toString(Qt::ISODateWithMs)));
    }
    return faults;
}

} // namespace clinicbell::test
