// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checkup.h"

#include <algorithm>
#include <array>

namespace clinicbell {

namespace {

struct CheckWord
{
    Check check = Check::Dns;
    QLatin1StringView key = {};
};

constexpr std::array<CheckWord, checkCount> checkWords{{
    {Check::Dns, QLatin1StringView("dns")},
    {Check::Tcp, QLatin1StringView("tcp")},
    {Check::Proxy, QLatin1StringView("proxy")},
    {Check::Tls, QLatin1StringView("tls")},
    {Check::Clock, QLatin1StringView("clock")},
    {Check::Rest, QLatin1StringView("rest")},
    {Check::SignIn, QLatin1StringView("sign-in")},
    {Check::Socket, QLatin1StringView("socket")},
    {Check::Channels, QLatin1StringView("channels")},
    {Check::PopUp, QLatin1StringView("pop-up")},
    {Check::Sound, QLatin1StringView("sound")},
    {Check::Tray, QLatin1StringView("tray")},
    {Check::Keychain, QLatin1StringView("keychain")},
    {Check::Disk, QLatin1StringView("disk")},
}};

/// Who mends a finding; where an error decides, menderOfError() does.
struct FindingWord
{
    Finding finding = Finding::Fine;
    QLatin1StringView key = {};
    CheckOutcome outcome = CheckOutcome::Good;
    Mender mender = Mender::Nobody;
};

constexpr std::array<FindingWord, findingCount> findingWords{{
    {Finding::Fine, QLatin1StringView("fine"), CheckOutcome::Good, Mender::Nobody},
    {Finding::AddressIsNumber, QLatin1StringView("address-is-number"), CheckOutcome::Good, Mender::Nobody},
    {Finding::NoProxy, QLatin1StringView("no-proxy"), CheckOutcome::Good, Mender::Nobody},
    {Finding::PlainHttp, QLatin1StringView("plain-http"), CheckOutcome::Good, Mender::Nobody},
    {Finding::FlatStore, QLatin1StringView("plain-store"), CheckOutcome::Good, Mender::Nobody},
    {Finding::EndsSoon, QLatin1StringView("ends-soon"), CheckOutcome::Odd, Mender::Server},
    {Finding::NoLiveDelivery, QLatin1StringView("no-live-delivery"), CheckOutcome::Odd, Mender::Server},
    {Finding::PopUpsByTray, QLatin1StringView("by-tray"), CheckOutcome::Odd, Mender::Administrator},
    {Finding::SoundsOff, QLatin1StringView("switched-off"), CheckOutcome::Odd, Mender::Person},
    {Finding::DesktopSounds, QLatin1StringView("by-desktop"), CheckOutcome::Odd, Mender::Administrator},
    {Finding::NoTrayHost, QLatin1StringView("no-tray"), CheckOutcome::Odd, Mender::Administrator},
    {Finding::LittleSpace, QLatin1StringView("little-space"), CheckOutcome::Odd, Mender::Administrator},
    {Finding::StoreTrouble, QLatin1StringView("store-trouble"), CheckOutcome::Odd, Mender::Administrator},
    {Finding::Failed, QLatin1StringView("failed"), CheckOutcome::Bad, Mender::Nobody},
    {Finding::ClockOff, QLatin1StringView("clock-wrong"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::NoPopUps, QLatin1StringView("nothing-shows-them"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::NoSound, QLatin1StringView("nothing-heard"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::KeychainLocked, QLatin1StringView("locked"), CheckOutcome::Bad, Mender::Person},
    {Finding::KeychainForgets, QLatin1StringView("forgets"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::FolderReadOnly, QLatin1StringView("read-only"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::DiskFull, QLatin1StringView("disk-full"), CheckOutcome::Bad, Mender::Administrator},
    {Finding::EarlierFailed, QLatin1StringView("earlier-failed"), CheckOutcome::NotChecked, Mender::Nobody},
    {Finding::ThroughProxy, QLatin1StringView("through-proxy"), CheckOutcome::NotChecked, Mender::Nobody},
    {Finding::NobodySignedIn, QLatin1StringView("nobody-signed-in"), CheckOutcome::NotChecked, Mender::Person},
    {Finding::NoServer, QLatin1StringView("no-server"), CheckOutcome::NotChecked, Mender::Person},
    {Finding::NoDesktop, QLatin1StringView("no-desktop"), CheckOutcome::NotChecked, Mender::Nobody},
    {Finding::TimeUnknown, QLatin1StringView("time-unknown"), CheckOutcome::NotChecked, Mender::Nobody},
    {Finding::NotPart, QLatin1StringView("not-asked-for"), CheckOutcome::NotChecked, Mender::Nobody},
}};

const FindingWord &wordOf(Finding finding)
{
    return findingWords.at(static_cast<size_t>(finding));
}

/// A range of codes as they stand in ErrorCode, where they are of, and who mends them.
struct ErrorPlace
{
    ErrorCode first = ErrorCode::Cancelled;
    ErrorCode last = ErrorCode::Cancelled;
    std::optional<Check> check = {}; ///< Unset: whatever was tried.
    Mender mender = Mender::Nobody;
};

constexpr std::array errorPlaces{
    ErrorPlace{ErrorCode::AddressInvalid, ErrorCode::AddressInsecure, Check::Dns, Mender::Person},
    ErrorPlace{ErrorCode::HostNotFound, ErrorCode::HostNotFound, Check::Dns, Mender::Network},
    ErrorPlace{ErrorCode::ConnectionRefused, ErrorCode::ConnectionRefused, {}, Mender::Server},
    ErrorPlace{ErrorCode::TimedOut, ErrorCode::NetworkFailure, {}, Mender::Network},
    ErrorPlace{ErrorCode::TlsFailed, ErrorCode::CertificateUnusable, Check::Tls, Mender::Server},
    ErrorPlace{ErrorCode::ClockWrong, ErrorCode::ClockWrong, Check::Clock, Mender::Administrator},
    ErrorPlace{ErrorCode::ClientCertificateWanted, ErrorCode::ClientCertificateRefused, Check::Tls,
               Mender::Administrator},
    ErrorPlace{ErrorCode::ProxyFailed, ErrorCode::ProxyPasswordWrong, Check::Proxy, Mender::Administrator},
    ErrorPlace{ErrorCode::WebPage, ErrorCode::NotAClinic, {}, Mender::Server},
    ErrorPlace{ErrorCode::ProxyInvalid, ErrorCode::ProxyInvalid, Check::Proxy, Mender::Administrator},
    ErrorPlace{ErrorCode::OriginInvalid, ErrorCode::OriginInvalid, Check::Socket, Mender::Administrator},
    ErrorPlace{ErrorCode::CaFileMissing, ErrorCode::ClientKeyForeign, Check::Tls, Mender::Administrator},
    ErrorPlace{ErrorCode::CredentialsWrong, ErrorCode::SessionExpired, Check::SignIn, Mender::Person},
    ErrorPlace{ErrorCode::Forbidden, ErrorCode::LiveOff, {}, Mender::Server},
    ErrorPlace{ErrorCode::KeychainMissing, ErrorCode::KeychainMissing, Check::Keychain, Mender::Administrator},
    ErrorPlace{ErrorCode::SecretMissing, ErrorCode::SecretMissing, Check::Keychain, Mender::Person},
    ErrorPlace{ErrorCode::StoreDamaged, ErrorCode::StoreFailed, Check::Disk, Mender::Administrator},
};

const ErrorPlace *placeOf(ErrorCode code)
{
    const auto *found = std::find_if(errorPlaces.begin(), errorPlaces.end(), [code](const ErrorPlace &place) {
        return code >= place.first && code <= place.last;
    });
    return found == errorPlaces.end() ? nullptr : found;
}

bool isOfTheWay(Check check)
{
    return check <= Check::Channels;
}

/// From what says least to what says most.
int weight(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NotChecked: return 0;
    case CheckOutcome::Good: return 1;
    case CheckOutcome::Odd: return 2;
    case CheckOutcome::Bad: break;
    }
    return 3;
}

const CheckResult *worstOf(const QList<CheckResult> &found, Check check)
{
    const CheckResult *worst = nullptr;
    for (const CheckResult &result : found) {
        if (result.check == check && (!worst || weight(outcomeOf(result)) > weight(outcomeOf(*worst))))
            worst = &result;
    }
    return worst;
}

const CheckResult *first(const QList<CheckResult> &results, CheckOutcome outcome)
{
    const auto found = std::find_if(results.begin(), results.end(),
                                    [outcome](const CheckResult &each) { return outcomeOf(each) == outcome; });
    return found == results.end() ? nullptr : &*found;
}

} // namespace

QString checkKey(Check check)
{
    return checkWords.at(static_cast<size_t>(check)).key;
}

QString findingKey(Finding finding)
{
    return wordOf(finding).key;
}

QString outcomeKey(CheckOutcome outcome)
{
    static constexpr std::array words{QLatin1StringView("good"), QLatin1StringView("odd"), QLatin1StringView("bad"),
                                      QLatin1StringView("not-checked")};
    return words.at(static_cast<size_t>(outcome));
}

QString menderKey(Mender mender)
{
    static constexpr std::array words{QLatin1StringView("nobody"), QLatin1StringView("you"),
                                      QLatin1StringView("administrator"), QLatin1StringView("server"),
                                      QLatin1StringView("network")};
    return words.at(static_cast<size_t>(mender));
}

CheckOutcome outcomeOf(const CheckResult &result)
{
    return wordOf(result.finding).outcome;
}

Mender menderOf(const CheckResult &result)
{
    const ErrorPlace *place = result.error ? placeOf(result.error->code) : nullptr;
    return result.finding == Finding::Failed && place ? place->mender : wordOf(result.finding).mender;
}

Check checkOfError(ErrorCode code, Check during)
{
    const ErrorPlace *place = placeOf(code);
    return place ? place->check.value_or(during) : during;
}

CheckResult failedCheck(const Error &error, Check during)
{
    const Check check = checkOfError(error.code, during);
    if (error.code == ErrorCode::LiveOff)
        return {.check = check, .finding = Finding::NoLiveDelivery, .error = error};
    return {.check = check, .finding = Finding::Failed, .error = error};
}

QList<CheckResult> wholeCheckup(const QList<CheckResult> &found)
{
    QList<CheckResult> whole;
    std::optional<Check> broken;
    for (const CheckWord &word : checkWords) {
        const CheckResult *result = worstOf(found, word.check);
        if (isOfTheWay(word.check) && result && !broken && outcomeOf(*result) == CheckOutcome::Bad)
            broken = word.check;
    }
    for (const CheckWord &word : checkWords) {
        if (const CheckResult *result = worstOf(found, word.check))
            whole.append(*result);
        else if (broken && isOfTheWay(word.check))
            whole.append({.check = word.check, .finding = Finding::EarlierFailed, .because = *broken});
        else
            whole.append({.check = word.check, .finding = Finding::NotPart});
    }
    return whole;
}

const CheckResult *firstTrouble(const QList<CheckResult> &results)
{
    const CheckResult *bad = first(results, CheckOutcome::Bad);
    return bad ? bad : first(results, CheckOutcome::Odd);
}

} // namespace clinicbell
