// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errortext.h"

#include "ui/text/safetext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

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
    case ErrorCode::TlsFailed:
        return ErrorText::tr("The server's certificate is not trusted. Ask whoever looks after your computers.");
    case ErrorCode::ProxyFailed:
        return ErrorText::tr("The proxy let nothing through. Ask whoever looks after your network.");
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

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeychainMissing:
        return ErrorText::tr(
            "This computer has no keychain that answers. You stay signed in until ClinicBell is closed, "
            "and nothing is kept on this computer.");
    case ErrorCode::SecretMissing:
        return ErrorText::tr("The keychain is locked, or does not know this account. Unlock it, or sign in again.");
    case ErrorCode::NotSignedIn: return ErrorText::tr("Nobody is signed in.");
    case ErrorCode::AlreadySignedIn: return ErrorText::tr("Somebody is signed in already. Sign out first.");
    case ErrorCode::NotRunning: return ErrorText::tr("ClinicBell is not running.");
    case ErrorCode::UsageWrong: return ErrorText::tr("This command is not known. Use --help to see all of them.");
    case ErrorCode::Cancelled: return ErrorText::tr("Cancelled.");
    default: break;
    }
    if (error.code <= ErrorCode::NotAClinic)
        return networkErrorText(error);
    return error.code <= ErrorCode::LiveOff ? serverErrorText(error) : storeErrorText(error);
}

} // namespace clinicbell::ui
