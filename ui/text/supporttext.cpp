// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/supporttext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

/// For tr().
struct SupportText
{
    Q_DECLARE_TR_FUNCTIONS(SupportText)
};

QString ruleText(PersonalTrace::Rule rule)
{
    switch (rule) {
    //: What was found in a report, within a sentence
    case PersonalTrace::Rule::EMail: return SupportText::tr("an e-mail address");
    case PersonalTrace::Rule::Phone: return SupportText::tr("a telephone number");
    case PersonalTrace::Rule::Secret: return SupportText::tr("a token or a key");
    case PersonalTrace::Rule::Name: return SupportText::tr("the name of a colleague or a patient");
    case PersonalTrace::Rule::Text: break;
    }
    //: What was found in a report, within a sentence
    return SupportText::tr("words of a notification");
}

} // namespace

QString reportWrittenText(bool written)
{
    if (written)
        return SupportText::tr("The report is saved. It is text: read it through before you send it.");
    return SupportText::tr("The report could not be saved there. Choose another folder.");
}

QString reportRefusedText(const PersonalTrace &trace)
{
    //: %1: what was found, such as "an e-mail address"; %2: the name of a part of the report, in English
    return SupportText::tr("The report was not saved: its part “%2” holds %1. Please tell those who make ClinicBell.")
        .arg(ruleText(trace.rule), trace.section);
}

QString reportUncheckedText()
{
    return SupportText::tr("The report was not saved: whether it holds personal data could not be found out.");
}

} // namespace clinicbell::ui
