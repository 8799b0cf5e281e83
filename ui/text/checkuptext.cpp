// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/checkuptext.h"

#include "ui/text/errortext.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace clinicbell::ui {

namespace {

/// For tr().
struct CheckupText
{
    Q_DECLARE_TR_FUNCTIONS(CheckupText)
};

QString fineOnTheWay(const CheckResult &result)
{
    switch (result.check) {
    //: %1: the name of a server
    case Check::Dns: return CheckupText::tr("The name %1 is known.").arg(safeLine(result.subject));
    case Check::Tcp: return CheckupText::tr("The server takes connections.");
    //: %1: the address of a proxy
    case Check::Proxy: return CheckupText::tr("The proxy %1 lets connections through.").arg(safeLine(result.subject));
    case Check::Tls: return CheckupText::tr("The connection is encrypted, and the server's certificate is trusted.");
    case Check::Clock: return CheckupText::tr("This computer and the server agree on the time.");
    //: %1: a path such as "/api/v1"
    case Check::Rest: return CheckupText::tr("A clinic answers under %1.").arg(safeLine(result.subject));
    case Check::SignIn: return CheckupText::tr("The server knows who is signed in.");
    case Check::Socket: return CheckupText::tr("The live connection comes about.");
    default: break;
    }
    //: %1: a number of channels
    return CheckupText::tr("The server lets you listen to each channel that is wanted (%1).").arg(result.amount);
}

QString fine(const CheckResult &result)
{
    switch (result.check) {
    //: %1: the name of the program that shows pop-ups
    case Check::PopUp: return CheckupText::tr("Pop-ups are shown by %1.").arg(safeLine(result.subject));
    case Check::Sound: return CheckupText::tr("A sound was played.");
    case Check::Tray: return CheckupText::tr("There is a tray for the bell.");
    case Check::Keychain: return CheckupText::tr("The keychain keeps what it is given, and gives it back.");
    case Check::Disk: return CheckupText::tr("There is room on the disk, and what is saved is in order.");
    default: break;
    }
    return fineOnTheWay(result);
}

QString goodText(const CheckResult &result)
{
    switch (result.finding) {
    case Finding::AddressIsNumber: return CheckupText::tr("The address is a number: there is no name to look up.");
    case Finding::NoProxy: return CheckupText::tr("No proxy is in use.");
    case Finding::PlainHttp: return CheckupText::tr("The server is on this computer: nothing has to be encrypted.");
    case Finding::FlatStore:
        return CheckupText::tr("What is saved is in order. It is not encrypted, as your organisation allows.");
    default: break;
    }
    return fine(result);
}

QString oddText(const CheckResult &result)
{
    switch (result.finding) {
    case Finding::EndsSoon:
        if (result.amount < 2)
            return CheckupText::tr("The server's certificate expires within a day or two.");
        //: %n: days, two or more
        return CheckupText::tr("The server's certificate expires in %n days.", nullptr,
                               static_cast<int>(result.amount));
    case Finding::NoLiveDelivery:
        return CheckupText::tr("The server sends nothing live. The list is asked for every so often instead.");
    case Finding::PopUpsByTray:
        return CheckupText::tr("No notification service answers on this desktop. The tray shows the pop-ups instead.");
    case Finding::SoundsOff: return CheckupText::tr("Sounds are switched off in the settings.");
    case Finding::DesktopSounds:
        return CheckupText::tr("ClinicBell's own sounds cannot be played. The desktop's stand in for them.");
    case Finding::NoTrayHost:
        return CheckupText::tr("This desktop has no tray. The window stays in the taskbar instead.");
    case Finding::LittleSpace:
        //: %1: a number of megabytes
        return CheckupText::tr("The disk is nearly full: %1 MB are left.").arg(QLocale().toString(result.amount));
    default: break;
    }
    return result.error ? errorText(*result.error) : QString();
}

QString clockText(qint64 seconds)
{
    const int minutes = static_cast<int>(qMax<qint64>(1, qAbs(seconds) / 60));
    return seconds > 0 ? CheckupText::tr("This computer's clock is %n min behind.", nullptr, minutes)
                       : CheckupText::tr("This computer's clock is %n min ahead.", nullptr, minutes);
}

QString badText(const CheckResult &result)
{
    switch (result.finding) {
    case Finding::ClockOff: return clockText(result.amount);
    case Finding::NoPopUps:
        return CheckupText::tr("Nothing on this desktop shows pop-ups: keep the window in sight until that is mended.");
    case Finding::NoSound:
        return CheckupText::tr("No sound can be played: no loudspeaker or no sound service answers.");
    case Finding::KeychainLocked: return CheckupText::tr("The keychain is locked. Unlock it, then check again.");
    case Finding::KeychainForgets:
        return CheckupText::tr("The keychain took an entry and did not give it back. Nothing can be kept in it.");
    case Finding::FolderReadOnly: return CheckupText::tr("Nothing can be saved: the folder is read-only.");
    case Finding::DiskFull: return CheckupText::tr("Nothing can be saved: the disk is full.");
    default: break;
    }
    if (!result.error)
        return {};
    //: %1: a sentence that says what is wrong; %2: the name of a channel
    return result.subject.isEmpty() || result.check != Check::Channels
        ? errorText(*result.error)
        : CheckupText::tr("%1 (%2)").arg(errorText(*result.error), safeLine(result.subject));
}

QString notCheckedText(const CheckResult &result)
{
    switch (result.finding) {
    case Finding::EarlierFailed:
        //: %1: another check, such as "Certificate and encryption"
        return CheckupText::tr("Not checked: first “%1” has to be mended.").arg(checkName(result.because));
    case Finding::ThroughProxy: return CheckupText::tr("Not checked: the proxy does this.");
    case Finding::NobodySignedIn: return CheckupText::tr("Not checked: nobody is signed in.");
    case Finding::NoServer: return CheckupText::tr("Not checked: no server is known. Sign in once, or name one.");
    case Finding::NoDesktop: return CheckupText::tr("Not checked: there is no desktop here.");
    case Finding::TimeUnknown: return CheckupText::tr("Not checked: the server does not tell its time.");
    default: break;
    }
    return CheckupText::tr("Not checked: it was not asked for.");
}

} // namespace

QString checkName(Check check)
{
    switch (check) {
    case Check::Dns: return CheckupText::tr("Name of the server");
    case Check::Tcp: return CheckupText::tr("Line to the server");
    case Check::Proxy: return CheckupText::tr("Proxy");
    case Check::Tls: return CheckupText::tr("Certificate and encryption");
    case Check::Clock: return CheckupText::tr("Clock");
    case Check::Rest: return CheckupText::tr("Clinic's server");
    case Check::SignIn: return CheckupText::tr("Sign-in");
    case Check::Socket: return CheckupText::tr("Live connection");
    case Check::Channels: return CheckupText::tr("Permission to listen");
    case Check::PopUp: return CheckupText::tr("Pop-ups");
    case Check::Sound: return CheckupText::tr("Sound");
    case Check::Tray: return CheckupText::tr("Tray");
    case Check::Keychain: return CheckupText::tr("Keychain");
    case Check::Disk: break;
    }
    return CheckupText::tr("Saved data");
}

QString checkOutcomeText(CheckOutcome outcome)
{
    switch (outcome) {
    //: Outcome of a check
    case CheckOutcome::Good: return CheckupText::tr("good");
    //: Outcome of a check: it works, though not as it might
    case CheckOutcome::Odd: return CheckupText::tr("odd");
    //: Outcome of a check
    case CheckOutcome::Bad: return CheckupText::tr("bad");
    case CheckOutcome::NotChecked: break;
    }
    //: Outcome of a check
    return CheckupText::tr("not checked");
}

QString checkMeaning(const CheckResult &result)
{
    switch (outcomeOf(result)) {
    case CheckOutcome::Good: return goodText(result);
    case CheckOutcome::Odd: return oddText(result);
    case CheckOutcome::Bad: return badText(result);
    case CheckOutcome::NotChecked: break;
    }
    return notCheckedText(result);
}

QString checkMenderText(const CheckResult &result)
{
    switch (menderOf(result)) {
    case Mender::Nobody: return {};
    case Mender::Person: return CheckupText::tr("You can mend this yourself.");
    case Mender::Administrator: return CheckupText::tr("Who looks after this computer can mend this.");
    case Mender::Server: return CheckupText::tr("Who runs the clinic's server can mend this.");
    case Mender::Network: break;
    }
    return CheckupText::tr("This is of the network: who looks after it can mend this.");
}

} // namespace clinicbell::ui
