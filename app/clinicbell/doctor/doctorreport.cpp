// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/doctorreport.h"

#include "ui/text/checkuptext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

struct DoctorReport
{
    Q_DECLARE_TR_FUNCTIONS(DoctorReport)
};

QJsonObject checkObject(const CheckResult &result)
{
    const bool isBlocked = result.finding == Finding::EarlierFailed;
    return {{u"check"_s, checkKey(result.check)},
            {u"outcome"_s, outcomeKey(outcomeOf(result))},
            {u"finding"_s, findingKey(result.finding)},
            {u"error"_s, result.error ? QJsonValue(errorKey(result.error->code)) : QJsonValue()},
            {u"because"_s, isBlocked ? QJsonValue(checkKey(result.because)) : QJsonValue()},
            {u"subject"_s, result.subject},
            {u"amount"_s, result.amount},
            {u"mender"_s, menderKey(menderOf(result))},
            {u"name"_s, ui::checkName(result.check)},
            {u"outcome_text"_s, ui::checkOutcomeText(outcomeOf(result))},
            {u"text"_s, ui::checkMeaning(result)},
            {u"mender_text"_s, ui::checkMenderText(result)}};
}

} // namespace

QJsonObject doctorReport(const QList<CheckResult> &results)
{
    QJsonArray checks;
    bool isWell = true;
    for (const CheckResult &result : results) {
        checks.append(checkObject(result));
        isWell = isWell && outcomeOf(result) != CheckOutcome::Bad;
    }
    const CheckResult *trouble = firstTrouble(results);
    return {{u"well"_s, isWell},
            {u"first"_s, trouble ? QJsonValue(checkKey(trouble->check)) : QJsonValue()},
            {u"checks"_s, checks}};
}

QString doctorLines(const QJsonObject &report)
{
    QString text;
    const QJsonArray checks = report["checks"_L1].toArray();
    for (const QJsonValue &check : checks) {
        text += check["outcome_text"_L1].toString().leftJustified(14) + check["name"_L1].toString() + u": "_s
            + check["text"_L1].toString();
        const QString mender = check["mender_text"_L1].toString();
        text += (mender.isEmpty() ? QString() : u' ' + mender) + u'\n';
    }
    const QJsonArray deviations = report["deviations"_L1].toArray();
    if (!deviations.isEmpty())
        text += u'\n' + DoctorReport::tr("What this server does differently from the contract:") + u'\n';
    for (const QJsonValue &deviation : deviations)
        text += u"- "_s + deviation["text"_L1].toString() + u'\n';
    return text;
}

} // namespace clinicbell
