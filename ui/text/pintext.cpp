// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/pintext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

/// For tr().
class PinText
{
    Q_DECLARE_TR_FUNCTIONS(PinText)
};

} // namespace

QString lockedText(int unread, int urgent)
{
    if (unread <= 0) {
        //: Heading of the locked window: nothing is unread
        return PinText::tr("Locked — nothing new");
    }
    //: Heading of the locked window
    const QString locked = PinText::tr("Locked — %n unread", nullptr, unread);
    if (urgent <= 0)
        return locked;
    //: Heading of the locked window; %1 is "Locked — 4 unread", %n of them are urgent
    return PinText::tr("%1, %n urgent", nullptr, urgent).arg(locked);
}

QString pinFlawText(PinFlaw flaw)
{
    switch (flaw) {
    case PinFlaw::None: break;
    case PinFlaw::TooShort:
        //: Beside the field for a new PIN; %1 is 4
        return PinText::tr("A PIN has at least %1 digits.").arg(shortestPin);
    case PinFlaw::TooLong:
        //: Beside the field for a new PIN; %1 is 12
        return PinText::tr("A PIN has at most %1 digits.").arg(longestPin);
    case PinFlaw::NotOnlyDigits:
        //: Beside the field for a new PIN
        return PinText::tr("A PIN has digits only.");
    case PinFlaw::TooEasy:
        //: Beside the field for a new PIN, such as 0000, 1234 or 2580
        return PinText::tr("That one is guessed first. Choose one without rows, repeats or a straight line of keys.");
    }
    return {};
}

QString offlineUnlockText(bool hasPin)
{
    if (hasPin) {
        //: On the locked window: the server cannot be reached, and there is a PIN
        return PinText::tr("The clinic cannot be reached, so a password cannot be checked. Your PIN works.");
    }
    //: On the locked window: the server cannot be reached, and no PIN was set, or it was wrong five times
    return PinText::tr("The clinic cannot be reached, so a password cannot be checked, and no PIN helps here. It "
                       "unlocks as soon as the connection is back. What is urgent is still announced.");
}

QString passwordErrorText(const Error &error)
{
    if (error.code != ErrorCode::CredentialsWrong)
        return errorText(error);
    //: Beside the field on the locked window
    return PinText::tr("That is not the password.");
}

QString demoPasswordText(const QString &password)
{
    //: On the locked window of the demo; %1 is typed as it is
    return PinText::tr("This is the demo. The password is %1").arg(password);
}

QString lockedCommandText()
{
    //: Answer of the command line; “clinicbell show” is typed as it is
    return PinText::tr("ClinicBell is locked. Unlock it in its window first (“clinicbell show”).");
}

} // namespace clinicbell::ui
