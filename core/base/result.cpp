// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/result.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr std::array errorKeys{
    std::pair{ErrorCode::AddressInvalid, "address-invalid"_L1},
    std::pair{ErrorCode::AddressInsecure, "address-insecure"_L1},
    std::pair{ErrorCode::HostNotFound, "host-not-found"_L1},
    std::pair{ErrorCode::ConnectionRefused, "connection-refused"_L1},
    std::pair{ErrorCode::TimedOut, "timed-out"_L1},
    std::pair{ErrorCode::NetworkFailure, "network-failure"_L1},
    std::pair{ErrorCode::TlsFailed, "tls-failed"_L1},
    std::pair{ErrorCode::CertificateExpired, "certificate-expired"_L1},
    std::pair{ErrorCode::CertificateNotYetValid, "certificate-not-yet-valid"_L1},
    std::pair{ErrorCode::CertificateWrongHost, "certificate-wrong-host"_L1},
    std::pair{ErrorCode::CertificateUnknownIssuer, "certificate-unknown-issuer"_L1},
    std::pair{ErrorCode::CertificateRevoked, "certificate-revoked"_L1},
    std::pair{ErrorCode::CertificateUnusable, "certificate-unusable"_L1},
    std::pair{ErrorCode::ClockWrong, "clock-wrong"_L1},
    std::pair{ErrorCode::ClientCertificateWanted, "client-certificate-wanted"_L1},
    std::pair{ErrorCode::ClientCertificateRefused, "client-certificate-refused"_L1},
    std::pair{ErrorCode::ProxyFailed, "proxy-failed"_L1},
    std::pair{ErrorCode::ProxyUnreachable, "proxy-unreachable"_L1},
    std::pair{ErrorCode::ProxyPasswordWanted, "proxy-password-wanted"_L1},
    std::pair{ErrorCode::ProxyPasswordWrong, "proxy-password-wrong"_L1},
    std::pair{ErrorCode::WebPage, "web-page"_L1},
    std::pair{ErrorCode::NotAClinic, "not-a-clinic"_L1},
    std::pair{ErrorCode::ProxyInvalid, "proxy-invalid"_L1},
    std::pair{ErrorCode::OriginInvalid, "origin-invalid"_L1},
    std::pair{ErrorCode::CaFileMissing, "ca-file-missing"_L1},
    std::pair{ErrorCode::CaFileUnreadable, "ca-file-unreadable"_L1},
    std::pair{ErrorCode::CaExpired, "ca-expired"_L1},
    std::pair{ErrorCode::ClientCertificateIncomplete, "client-certificate-incomplete"_L1},
    std::pair{ErrorCode::ClientCertificateMissing, "client-certificate-missing"_L1},
    std::pair{ErrorCode::ClientCertificateUnreadable, "client-certificate-unreadable"_L1},
    std::pair{ErrorCode::ClientCertificateExpired, "client-certificate-expired"_L1},
    std::pair{ErrorCode::ClientKeyMissing, "client-key-missing"_L1},
    std::pair{ErrorCode::ClientKeyUnreadable, "client-key-unreadable"_L1},
    std::pair{ErrorCode::ClientKeyForeign, "client-key-foreign"_L1},
    std::pair{ErrorCode::CredentialsWrong, "credentials-wrong"_L1},
    std::pair{ErrorCode::SessionExpired, "session-expired"_L1},
    std::pair{ErrorCode::Forbidden, "forbidden"_L1},
    std::pair{ErrorCode::NotFound, "not-found"_L1},
    std::pair{ErrorCode::Conflict, "conflict"_L1},
    std::pair{ErrorCode::Refused, "refused"_L1},
    std::pair{ErrorCode::RateLimited, "rate-limited"_L1},
    std::pair{ErrorCode::ServerFailure, "server-failure"_L1},
    std::pair{ErrorCode::LiveRefused, "live-refused"_L1},
    std::pair{ErrorCode::LiveKeyUnknown, "live-key-unknown"_L1},
    std::pair{ErrorCode::LiveFull, "live-full"_L1},
    std::pair{ErrorCode::LiveForbidden, "live-forbidden"_L1},
    std::pair{ErrorCode::LiveHungUp, "live-hung-up"_L1},
    std::pair{ErrorCode::LiveOff, "live-off"_L1},
    std::pair{ErrorCode::KeychainMissing, "keychain-missing"_L1},
    std::pair{ErrorCode::SecretMissing, "secret-missing"_L1},
    std::pair{ErrorCode::StoreDamaged, "store-damaged"_L1},
    std::pair{ErrorCode::StoreNewer, "store-newer"_L1},
    std::pair{ErrorCode::StoreReadOnly, "store-read-only"_L1},
    std::pair{ErrorCode::StoreDiskFull, "store-disk-full"_L1},
    std::pair{ErrorCode::StoreBusy, "store-busy"_L1},
    std::pair{ErrorCode::StoreKeyWrong, "store-key-wrong"_L1},
    std::pair{ErrorCode::StoreFailed, "store-failed"_L1},
    std::pair{ErrorCode::PopUpsUnavailable, "pop-ups-unavailable"_L1},
    std::pair{ErrorCode::BrowserMissing, "browser-missing"_L1},
    std::pair{ErrorCode::PrioritiesInvalid, "priorities-invalid"_L1},
    std::pair{ErrorCode::ProfileInvalid, "profile-invalid"_L1},
    std::pair{ErrorCode::NotSignedIn, "not-signed-in"_L1},
    std::pair{ErrorCode::AlreadySignedIn, "already-signed-in"_L1},
    std::pair{ErrorCode::NotRunning, "not-running"_L1},
    std::pair{ErrorCode::UsageWrong, "usage-wrong"_L1},
    std::pair{ErrorCode::Cancelled, "cancelled"_L1},
    std::pair{ErrorCode::PolicyInvalid, "policy-invalid"_L1},
    std::pair{ErrorCode::SetByOrganisation, "set-by-organisation"_L1},
    std::pair{ErrorCode::AutostartNotKept, "autostart-not-kept"_L1},
};
static_assert(errorKeys.size() == static_cast<size_t>(ErrorCode::AutostartNotKept) + 1);

} // namespace

QString errorKey(ErrorCode code)
{
    const auto *found =
        std::find_if(errorKeys.begin(), errorKeys.end(), [code](const auto &pair) { return pair.first == code; });
    return found == errorKeys.end() ? u"unknown"_s : QString(found->second);
}

} // namespace clinicbell
