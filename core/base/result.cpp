// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/result.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

QString errorKey(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AddressInvalid:
        return u"address-invalid"_s;
    case ErrorCode::HostNotFound:
        return u"host-not-found"_s;
    case ErrorCode::ConnectionRefused:
        return u"connection-refused"_s;
    case ErrorCode::TimedOut:
        return u"timed-out"_s;
    case ErrorCode::NetworkFailure:
        return u"network-failure"_s;
    case ErrorCode::TlsFailed:
        return u"tls-failed"_s;
    case ErrorCode::ProxyFailed:
        return u"proxy-failed"_s;
    case ErrorCode::NotAClinic:
        return u"not-a-clinic"_s;
    case ErrorCode::CredentialsWrong:
        return u"credentials-wrong"_s;
    case ErrorCode::SessionExpired:
        return u"session-expired"_s;
    case ErrorCode::Forbidden:
        return u"forbidden"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::RateLimited:
        return u"rate-limited"_s;
    case ErrorCode::ServerFailure:
        return u"server-failure"_s;
    case ErrorCode::LiveRefused:
        return u"live-refused"_s;
    case ErrorCode::LiveOff:
        return u"live-off"_s;
    case ErrorCode::KeychainMissing:
        return u"keychain-missing"_s;
    case ErrorCode::SecretMissing:
        return u"secret-missing"_s;
    case ErrorCode::StoreDamaged:
        return u"store-damaged"_s;
    case ErrorCode::StoreNewer:
        return u"store-newer"_s;
    case ErrorCode::StoreReadOnly:
        return u"store-read-only"_s;
    case ErrorCode::StoreDiskFull:
        return u"store-disk-full"_s;
    case ErrorCode::StoreBusy:
        return u"store-busy"_s;
    case ErrorCode::StoreKeyWrong:
        return u"store-key-wrong"_s;
    case ErrorCode::StoreFailed:
        return u"store-failed"_s;
    case ErrorCode::NotSignedIn:
        return u"not-signed-in"_s;
    case ErrorCode::NotRunning:
        return u"not-running"_s;
    case ErrorCode::UsageWrong:
        return u"usage-wrong"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    return u"unknown"_s;
}

} // namespace clinicbell
