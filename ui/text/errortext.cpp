// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errortext.h"

#include "ui/text/safetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace clinicbell::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// A length of time in its largest unit; empty where it is not known.
QString spanText(const std::optional<std::chrono::seconds> &span)
{
    if (!span)
        return {};
    const qint64 minutes = std::max<qint64>((std::abs(span->count()) + 30) / 60, 1);
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    if (minutes < 2 * hour) {
        //: A length of time in minutes
        return ErrorText::tr("%n min", nullptr, static_cast<int>(minutes));
    }
    if (minutes < 2 * day) {
        //: A length of time in hours
        return ErrorText::tr("%n h", nullptr, static_cast<int>((minutes + hour / 2) / hour));
    }
    //: A length of time in days
    return ErrorText::tr("%n days", nullptr, static_cast<int>((minutes + day / 2) / day));
}

QString clockText(const Error &error)
{
    const QString span = spanText(error.clockOffset);
    if (span.isEmpty())
        return ErrorText::tr("This computer's clock is wrong. Set its date and time.");
    //: %1 is a length of time, such as "7 min"
    return ErrorText::tr("This computer's clock is wrong by %1. Set its date and time.").arg(span);
}

QString notYetValidText(const Error &error)
{
    const QString span = spanText(error.clockOffset);
    if (span.isEmpty())
        return ErrorText::tr(
            "The server's certificate is not valid yet. Check the date and time of this computer first.");
    //: %1 is a length of time, such as "7 min"
    return ErrorText::tr("The server's certificate is not valid yet, or this computer's clock is behind by %1 or more. "
                         "Check its date and time first.")
        .arg(span);
}

QString expiredText(const Error &error)
{
    const QString span = spanText(error.clockOffset);
    if (span.isEmpty())
        return ErrorText::tr("The server's certificate has expired. Tell whoever looks after the clinic's server.");
    //: %1 is a length of time, such as "3 days"
    return ErrorText::tr("The server's certificate expired %1 ago. Tell whoever looks after the clinic's server.")
        .arg(span);
}

QString certificateErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::CertificateExpired: return expiredText(error);
    case ErrorCode::CertificateNotYetValid: return notYetValidText(error);
    case ErrorCode::CertificateWrongHost:
        return ErrorText::tr("The server shows the certificate of another server. Check the address; if it is right, "
                             "do not sign in here, and tell whoever looks after your network.");
    case ErrorCode::CertificateUnknownIssuer:
        return ErrorText::tr("The server's certificate is not trusted: this computer does not know who issued it. Ask "
                             "whoever looks after your computers.");
    case ErrorCode::CertificateRevoked:
        return ErrorText::tr("The server's certificate was withdrawn by who issued it. Do not sign in, and tell "
                             "whoever looks after the clinic's server.");
    case ErrorCode::CertificateUnusable:
        return ErrorText::tr("The server's certificate is too weak, damaged, or made for something else. Tell whoever "
                             "looks after the clinic's server.");
    case ErrorCode::ClockWrong: return clockText(error);
    case ErrorCode::ClientCertificateWanted:
        return ErrorText::tr("The server wants a certificate of this computer, and there is none. Ask whoever looks "
                             "after your computers.");
    case ErrorCode::ClientCertificateRefused:
        return ErrorText::tr("The server does not accept the certificate of this computer. Ask whoever looks after "
                             "your computers.");
    default: break;
    }
    return ErrorText::tr("No encrypted connection could be agreed on: the server may be too old for TLS 1.2, or speak "
                         "no TLS on this port.");
}

QString proxyErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ProxyUnreachable:
        return ErrorText::tr("The proxy does not answer. Check its address, and ask whoever looks after your network.");
    case ErrorCode::ProxyPasswordWanted:
        return ErrorText::tr("The proxy wants a name and a password. Ask whoever looks after your network.");
    case ErrorCode::ProxyPasswordWrong:
        return ErrorText::tr("The proxy does not accept this name and password. Ask whoever looks after your network.");
    default: break;
    }
    return ErrorText::tr("The proxy let nothing through. Ask whoever looks after your network.");
}

QString fileErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::CaFileMissing:
        return ErrorText::tr("The file with the private authority's certificate is not there or cannot be read.");
    case ErrorCode::CaFileUnreadable:
        return ErrorText::tr("The private authority's file holds no certificate. It has to be in PEM form.");
    case ErrorCode::CaExpired:
        return ErrorText::tr("The private authority's certificate has expired. Ask whoever looks after your computers "
                             "for the new one.");
    case ErrorCode::ClientCertificateIncomplete:
        return ErrorText::tr("This computer's certificate and its key go together: both files are needed.");
    case ErrorCode::ClientCertificateMissing:
        return ErrorText::tr("The file with this computer's certificate is not there or cannot be read.");
    case ErrorCode::ClientCertificateUnreadable:
        return ErrorText::tr("The file for this computer's certificate holds none. It has to be in PEM form.");
    case ErrorCode::ClientCertificateExpired:
        return ErrorText::tr("This computer's certificate has expired. Ask whoever looks after your computers for the "
                             "new one.");
    case ErrorCode::ClientKeyMissing:
        return ErrorText::tr("The file with the key of this computer's certificate is not there or cannot be read.");
    case ErrorCode::ClientKeyUnreadable:
        return ErrorText::tr("The key of this computer's certificate cannot be used. It has to be an RSA or EC key in "
                             "PEM form, without a password.");
    default: break;
    }
    return ErrorText::tr("This key belongs to another certificate.");
}

QString settingErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ProxyInvalid:
        //: The words in quotes are typed as they are
        return ErrorText::tr("This is not a proxy's address. It is “system”, “none”, or looks like "
                             "http://user@proxy.example:8080 or socks5://proxy.example:1080, without a password.");
    case ErrorCode::OriginInvalid: return ErrorText::tr("This is not an origin. It looks like https://clinic.example.");
    default: break;
    }
    return fileErrorText(error);
}

QString networkErrorText(const Error &error)
{
    switch (error.code) {
    //: The server address typed in is not one
    case ErrorCode::AddressInvalid:
        return ErrorText::tr("This is not a web address. It looks like https://clinic.example.");
    case ErrorCode::AddressInsecure:
        return ErrorText::tr("Over http anybody on the way could read along. Use the address that begins with https.");
    case ErrorCode::HostNotFound:
        return ErrorText::tr("There is no server of this name. Check the spelling, and the network of this computer.");
    case ErrorCode::ConnectionRefused:
        return ErrorText::tr("The server does not answer on this port. It may be restarting, or the address is wrong.");
    case ErrorCode::TimedOut: return ErrorText::tr("The server took too long to answer. Try again in a moment.");
    case ErrorCode::WebPage:
        return ErrorText::tr(
            "There is a website at this address, but no clinic's server. The address may lack a part.");
    case ErrorCode::NotAClinic:
        return ErrorText::tr("Something answers at this address, but it is not a clinic's server. Check the address.");
    default: break;
    }
    return ErrorText::tr("The server cannot be reached. Check the network of this computer.");
}

QString waitText(const Error &error)
{
    if (!error.retryAfter)
        return ErrorText::tr("Too many attempts. Wait a few minutes, then try again.");
    const auto seconds = static_cast<int>(error.retryAfter->count());
    if (seconds < 90)
        return ErrorText::tr("Too many attempts. Try again in %n s.", nullptr, seconds);
    return ErrorText::tr("Too many attempts. Try again in %n min.", nullptr, (seconds + 59) / 60);
}

QString refusedText(const Error &error)
{
    if (error.serverWords.isEmpty())
        return ErrorText::tr("The server declined this.");
    //: %1 is what the server says, in its own language
    return ErrorText::tr("The server declined this: %1").arg(safeLine(error.serverWords));
}

QString liveErrorText(ErrorCode code)
{
    switch (code) {
    //: The live service is the part of the clinic's server that brings news at once
    case ErrorCode::LiveKeyUnknown:
        return ErrorText::tr("The live service does not know this clinic's key, or has switched it off. "
                             "News come by checking now and then.");
    case ErrorCode::LiveFull:
        return ErrorText::tr("The live service has no room for one more connection. "
                             "News come by checking now and then.");
    case ErrorCode::LiveForbidden:
        return ErrorText::tr("The live service does not let this program in. Its allowed origins may have to be "
                             "changed. News come by checking now and then.");
    case ErrorCode::LiveHungUp:
        return ErrorText::tr("The live service hangs up at once, again and again. Its key, its limit of connections "
                             "and its allowed origins have to be checked.");
    case ErrorCode::LiveOff:
        return ErrorText::tr("Live updates are off for this server. News come by checking now and then.");
    default: break;
    }
    return ErrorText::tr("The live service refuses this program. News come by checking now and then.");
}

QString serverErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::CredentialsWrong: return ErrorText::tr("E-mail or password is not right.");
    case ErrorCode::SessionExpired: return ErrorText::tr("Your sign-in has ended. Please sign in again.");
    case ErrorCode::Forbidden: return ErrorText::tr("Your account is not allowed to do this.");
    case ErrorCode::NotFound: return ErrorText::tr("The server does not have this any more.");
    case ErrorCode::Conflict: return ErrorText::tr("Somebody else has changed this in the meantime.");
    case ErrorCode::Refused: return refusedText(error);
    case ErrorCode::RateLimited: return waitText(error);
    case ErrorCode::LiveRefused:
    case ErrorCode::LiveKeyUnknown:
    case ErrorCode::LiveFull:
    case ErrorCode::LiveForbidden:
    case ErrorCode::LiveHungUp:
    case ErrorCode::LiveOff: return liveErrorText(error.code);
    default: break;
    }
    return ErrorText::tr("The server has a problem of its own. ClinicBell keeps trying.");
}

QString storeErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreDamaged:
        return ErrorText::tr("What was saved on this computer was damaged. It was set aside, and fetched anew.");
    case ErrorCode::StoreNewer:
        return ErrorText::tr("What is saved on this computer comes from a newer ClinicBell. Please update this one.");
    case ErrorCode::StoreReadOnly:
        return ErrorText::tr("Nothing can be saved: the folder is read-only. Notifications are shown, but not kept.");
    case ErrorCode::StoreDiskFull:
        return ErrorText::tr("Nothing can be saved: the disk is full. Notifications are shown, but not kept.");
    case ErrorCode::StoreBusy:
        return ErrorText::tr("What was saved is in use by another program. Close it and try again.");
    case ErrorCode::StoreKeyWrong:
        return ErrorText::tr("What was saved cannot be opened: its key in the keychain is another one.");
    default: break;
    }
    return ErrorText::tr("What was saved on this computer cannot be read or written.");
}

} // namespace

bool isForAdministrators(ErrorCode code)
{
    return (code >= ErrorCode::TlsFailed && code <= ErrorCode::ProxyPasswordWrong)
        || (code > ErrorCode::NotAClinic && code <= ErrorCode::ClientKeyForeign);
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeychainMissing:
        return ErrorText::tr(
            "This computer has no keychain that answers. You stay signed in until ClinicBell is closed, "
            "and nothing is kept on this computer.");
    case ErrorCode::SecretMissing:
        return ErrorText::tr("The keychain is locked, or does not know this account. Unlock it, or sign in again.");
    case ErrorCode::PopUpsUnavailable:
        return ErrorText::tr("This desktop shows no pop-ups: no notification service answers, and there is no tray. "
                             "Keep this window in sight.");
    case ErrorCode::BrowserMissing:
        return ErrorText::tr("The page could not be opened: this computer has no browser that answers.");
    case ErrorCode::PrioritiesInvalid:
        //: %1 says where and what, in English, for the administrator
        return ErrorText::tr("Your organisation's table of priorities cannot be used (%1), so the usual one is used.")
            .arg(error.detail);
    case ErrorCode::ProfileInvalid:
        //: %1 says where and what, in English, for the administrator
        return ErrorText::tr("A description of your clinic's server cannot be used (%1), so the others are tried.")
            .arg(error.detail);
    case ErrorCode::PolicyInvalid:
        //: %1 says where and what, in English, for the administrator
        return ErrorText::tr(
                   "Your organisation's policy for this computer cannot be used as it is (%1). What cannot be "
                   "read is at its safest. Tell whoever looks after your computers.")
            .arg(error.detail);
    case ErrorCode::AutostartNotKept:
        return ErrorText::tr("Whether ClinicBell starts with the desktop could not be changed: your folder for such "
                             "settings cannot be written to.");
    case ErrorCode::SetByOrganisation:
        return ErrorText::tr("Your organisation has set this for this computer; it cannot be changed here.");
    case ErrorCode::NotSignedIn: return ErrorText::tr("Nobody is signed in.");
    case ErrorCode::AlreadySignedIn: return ErrorText::tr("Somebody is signed in already. Sign out first.");
    case ErrorCode::NotRunning: return ErrorText::tr("ClinicBell is not running.");
    case ErrorCode::UsageWrong: return ErrorText::tr("This command is not known. Use --help to see all of them.");
    case ErrorCode::Cancelled: return ErrorText::tr("Cancelled.");
    default: break;
    }
    if (error.code >= ErrorCode::TlsFailed && error.code <= ErrorCode::ClientCertificateRefused)
        return certificateErrorText(error);
    if (error.code >= ErrorCode::ProxyFailed && error.code <= ErrorCode::ProxyPasswordWrong)
        return proxyErrorText(error);
    if (error.code <= ErrorCode::NotAClinic)
        return networkErrorText(error);
    if (error.code <= ErrorCode::ClientKeyForeign)
        return settingErrorText(error);
    return error.code <= ErrorCode::LiveOff ? serverErrorText(error) : storeErrorText(error);
}

} // namespace clinicbell::ui
