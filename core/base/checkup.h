// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QList>

namespace clinicbell {

/// What `clinicbell doctor` looks at. Up to Channels it is the way to the clinic, each needing those before it; the
/// rest is of this desk, each by itself.
enum class Check {
    Dns,
    Tcp,
    Proxy,
    Tls,
    Clock,
    Rest,
    SignIn,
    Socket,
    Channels,
    PopUp,
    Sound,
    Tray,
    Keychain,
    Disk,
};
inline constexpr int checkCount = 14;

enum class CheckOutcome { Good, Odd, Bad, NotChecked };

/// Who can mend it.
enum class Mender { Nobody, Person, Administrator, Server, Network };

/// What a check found. Each has one outcome (outcomeOf), and words in ui/text.
enum class Finding {
    // Good
    Fine, ///< As it should be; what that means depends on the check.
    AddressIsNumber, ///< There is no name to look up.
    NoProxy,
    PlainHttp, ///< On this very computer, where nothing has to be encrypted.
    FlatStore, ///< As policy allows: saved, and not sealed.
    // Odd: it works, and not as it might
    EndsSoon, ///< The certificate; CheckResult::amount: days that are left.
    NoLiveDelivery, ///< The backend broadcasts nothing; the list is asked for every so often.
    PopUpsByTray, ///< No notification service; the tray shows them.
    SoundsOff, ///< By the person.
    DesktopSounds, ///< Our own cannot be played; the desktop's stand in, if it has any.
    NoTrayHost, ///< The window stays in the taskbar instead.
    LittleSpace, ///< CheckResult::amount: MB that are left.
    StoreTrouble, ///< CheckResult::error: it works all the same.
    // Bad
    Failed, ///< CheckResult::error.
    ClockOff, ///< CheckResult::amount: the server's time minus this computer's, seconds.
    NoPopUps, ///< Nothing shows them.
    NoSound, ///< Nothing is heard.
    KeychainLocked,
    KeychainForgets, ///< It took the entry, and does not give it back.
    FolderReadOnly, ///< Of the person's data.
    DiskFull,
    // Not checked
    EarlierFailed, ///< CheckResult::because.
    ThroughProxy, ///< The proxy does it.
    NobodySignedIn,
    NoServer, ///< None is known.
    NoDesktop, ///< There is none to try it on.
    TimeUnknown, ///< The server does not tell its time.
    NotPart, ///< Nobody asked for it.
};
inline constexpr int findingCount = 28;

struct CheckResult
{
    Check check = Check::Dns;
    Finding finding = Finding::Fine;
    std::optional<Error> error = {};
    Check because = Check::Dns; ///< EarlierFailed: which one.
    QString subject = {}; ///< A host, a channel, a profile: never a person's.
    qint64 amount = 0; ///< See Finding.

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// The stable words of the command line.
QString checkKey(Check check);
QString findingKey(Finding finding);
QString outcomeKey(CheckOutcome outcome);
QString menderKey(Mender mender);

CheckOutcome outcomeOf(const CheckResult &result);
Mender menderOf(const CheckResult &result);

/// The check that a failure belongs to, whatever was being tried: a request to the API may end at the proxy.
/// @p during: where the code does not tell.
Check checkOfError(ErrorCode code, Check during);

/// A failure as the result of the check that it belongs to.
CheckResult failedCheck(const Error &error, Check during);

/// All checks in their order. Of the way what is missing from @p found was not reached: EarlierFailed, because of the
/// first that is bad, or NotPart where none is; so is what is missing of the desk. Of two for the same check the worse
/// one counts.
QList<CheckResult> wholeCheckup(const QList<CheckResult> &found);

/// What to mend first: the first bad one, else the first odd one; null: all is well.
const CheckResult *firstTrouble(const QList<CheckResult> &results);

} // namespace clinicbell
