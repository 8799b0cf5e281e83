// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/organisationpolicy.h"

#include "app/clinicbell/commandrunner.h"
#include "app/clinicbell/organisationfile.h"
#include "app/clinicbell/platform/policysource.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("PolicyCheck", text);
}

QStringList inWords(const QList<JsonFault> &faults)
{
    QStringList words;
    for (const JsonFault &fault : faults)
        words += fault.inWords();
    return words;
}

OrganisationPolicy made(const platform::PolicyText &text)
{
    OrganisationPolicy made{.policy = {}, .source = text.source};
    QStringList faults{text.trouble};
    if (text.trouble.isEmpty()) {
        PolicyReading reading = readPolicy(text.json);
        made.policy = std::move(reading.policy);
        faults = inWords(reading.faults);
    } else {
        made.policy.fixTheSafest();
    }
    if (!faults.isEmpty())
        made.trouble = Error{.code = ErrorCode::PolicyInvalid, .detail = text.source + u", "_s + faults.join("; "_L1)};
    return made;
}

int tell(const QString &source, const PolicyReading &reading)
{
    const QStringList words = inWords(reading.faults);
    for (const QString &fault : words)
        printError(source + u", "_s + fault + u'\n');
    if (words.isEmpty()) {
        //: %1 is a file, %2 a number
        const QString inOrder = said("%1 is in order. Settings that it fixes: %2.");
        printOut(inOrder.arg(source).arg(reading.policy.fixedSettings().size()) + u'\n');
    }
    return words.isEmpty() ? ExitDone : ExitRefused;
}

} // namespace

OrganisationPolicy organisationPolicy()
{
    const auto text = platform::readPolicyText();
    if (!text)
        return {};
    return made(*text);
}

int checkPolicy(const QString &file)
{
    if (!file.isEmpty()) {
        const auto text = readOrganisationFile(file, ErrorCode::PolicyInvalid);
        if (text)
            return tell(file, readPolicy(*text));
        printError(text.error().detail + u'\n');
        return ExitRefused;
    }
    const auto text = platform::readPolicyText();
    if (!text) {
        printOut(said("There is no policy for this computer.") + u'\n');
        return ExitDone;
    }
    if (text->trouble.isEmpty())
        return tell(text->source, readPolicy(text->json));
    printError(text->source + u' ' + text->trouble + u'\n');
    return ExitRefused;
}

} // namespace clinicbell
