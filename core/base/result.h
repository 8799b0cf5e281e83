// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace clinicbell {

/// Everything that can go wrong, as kinds that a program can tell apart. ui/text turns each into a sentence.
enum class ErrorCode {
    // The way to the server
    AddressInvalid, ///< The text is no http(s) URL with a host.
    AddressInsecure, ///< Plain http beyond this computer: readable by everybody on the way.
    HostNotFound,
    ConnectionRefused,
    TimedOut,
    NetworkFailure, ///< Any other failure below HTTP.
    TlsFailed, ///< No TLS 1.2 or later could be agreed on.
    CertificateExpired, ///< Error::clockOffset: how long ago, as a negative number.
    CertificateNotYetValid, ///< Error::clockOffset: how far the clock is behind, at the least, if it is that.
    CertificateWrongHost, ///< Of another server than the one that was asked for.
    CertificateUnknownIssuer, ///< Nobody whom this computer trusts vouches for it.
    CertificateRevoked,
    CertificateUnusable, ///< Weak, broken, or made for another purpose.
    ClockWrong, ///< The certificate is good at the server's time, not at this computer's; Error::clockOffset.
    ClientCertificateWanted, ///< The server asks for a certificate of this computer and got none.
    ClientCertificateRefused, ///< It got one that it does not accept.
    ProxyFailed, ///< It answers and lets nothing through.
    ProxyUnreachable, ///< Nothing answers at its address.
    ProxyPasswordWanted,
    ProxyPasswordWrong,
    WebPage, ///< HTML came where the API was expected: a website, a proxy's or a login page.
    NotAClinic, ///< It answers, but not as the clinic's API does (HTML, another JSON).
    // What was set for the way to the server
    ProxyInvalid, ///< The text is no proxy's address, or holds a password.
    OriginInvalid, ///< The text is no scheme://host[:port].
    CaFileMissing,
    CaFileUnreadable, ///< No certificate in PEM.
    CaExpired, ///< No certificate of the file is valid now.
    ClientCertificateIncomplete, ///< Certificate without key, or key without certificate.
    ClientCertificateMissing, ///< The file.
    ClientCertificateUnreadable, ///< No certificate in PEM.
    ClientCertificateExpired,
    ClientKeyMissing, ///< The file.
    ClientKeyUnreadable, ///< No RSA or EC key in PEM, or one under a password.
    ClientKeyForeign, ///< Of another certificate.
    // What the server said
    CredentialsWrong,
    SessionExpired, ///< 401 or 419.
    Forbidden, ///< 403
    NotFound, ///< 404
    Conflict, ///< 409
    Refused, ///< 422 and other 4xx: understood and declined.
    RateLimited, ///< 429; Error::retryAfter says how long.
    ServerFailure, ///< 5xx
    // Live delivery
    LiveRefused, ///< The socket server will not have this program, for another reason than the next four.
    LiveKeyUnknown, ///< It does not know the application's key, or has switched the application off.
    LiveFull, ///< It has no room for one more connection.
    LiveForbidden, ///< It does not let this program in: a foreign origin, or a sign-in that it wants.
    LiveHungUp, ///< It takes every call and hangs up at once, again and again, without a word why.
    LiveOff, ///< The backend broadcasts nothing (driver log or null), or refuses the channels.
    // Secrets
    KeychainMissing, ///< No keychain, or none that answers: nothing is remembered.
    SecretMissing, ///< The keychain answers, the entry is not there (or the keyring is locked: platform.md).
    // The store
    StoreDamaged,
    StoreNewer, ///< Written by a later version of ClinicBell.
    StoreReadOnly,
    StoreDiskFull,
    StoreBusy, ///< Locked by another program.
    StoreKeyWrong,
    StoreFailed, ///< Any other failure of the database.
    // Ourselves
    PopUpsUnavailable, ///< No notification service answers, and there is no tray.
    BrowserMissing, ///< The desktop opens no links.
    PrioritiesInvalid, ///< The organisation's table of priorities; Error::detail says where and why.
    ProfileInvalid, ///< A backend profile of the organisation's; Error::detail says where and why.
    NotSignedIn,
    AlreadySignedIn,
    NotRunning,
    UsageWrong,
    Cancelled,
    PolicyInvalid, ///< The organisation's policy; Error::detail says where and why.
    SetByOrganisation, ///< The policy has decided it; Error::detail: which setting.
    AutostartNotKept, ///< Whether the desktop starts the program cannot be changed here.
};

/// The server itself has said nothing: name, line, TLS, certificates, proxy, and the files that were set for them. The
/// same may work another time.
constexpr bool isOfTheWay(ErrorCode code)
{
    return (code >= ErrorCode::HostNotFound && code <= ErrorCode::ProxyPasswordWrong)
        || (code >= ErrorCode::ProxyInvalid && code <= ErrorCode::ClientKeyForeign);
}

/// A failure as a value.
struct Error
{
    ErrorCode code = ErrorCode::NetworkFailure;
    QString detail = {}; ///< For the log: English, never personal data.
    QString serverWords = {}; ///< What the server said to people, if it said something; may be shown, never logged.
    std::optional<std::chrono::seconds> retryAfter = {}; ///< The wait that the server asked for.
    bool isWaitSupposed = false; ///< It named none; retryAfter is what such servers usually mean.
    std::optional<std::chrono::seconds> clockOffset = {}; ///< The true time minus this computer's, where it explains.

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// The stable, lower-case name of @p code for scripts and logs, such as "connection-refused".
QString errorKey(ErrorCode code);

inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{.code = code, .detail = std::move(detail)});
}

} // namespace clinicbell
