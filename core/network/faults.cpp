// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/network/faults.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMetaEnum>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::network {

namespace {

ErrorCode codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired: return ErrorCode::CertificateExpired;
    case QSslError::CertificateNotYetValid: return ErrorCode::CertificateNotYetValid;
    case QSslError::HostNameMismatch: return ErrorCode::CertificateWrongHost;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted: return ErrorCode::CertificateUnknownIssuer;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return ErrorCode::CertificateRevoked;
    default: return ErrorCode::CertificateUnusable;
    }
}

constexpr std::array byWeight{
    ErrorCode::CertificateRevoked,   ErrorCode::CertificateUnknownIssuer, ErrorCode::CertificateUnusable,
    ErrorCode::CertificateWrongHost, ErrorCode::CertificateExpired,       ErrorCode::CertificateNotYetValid,
};

bool isOfTime(ErrorCode code)
{
    return code == ErrorCode::CertificateExpired || code == ErrorCode::CertificateNotYetValid;
}

/// How far @p now is from the nearest moment at which @p certificate is valid.
std::chrono::seconds untilValid(const QSslCertificate &certificate, const QDateTime &now)
{
    if (now < certificate.effectiveDate())
        return std::chrono::seconds(now.secsTo(certificate.effectiveDate()));
    return std::chrono::seconds(std::min<qint64>(now.secsTo(certificate.expiryDate()), 0));
}

/// Would all these certificates be valid if the clock were put right?
bool isPutRight(const QList<QSslError> &errors, const QDateTime &trueTime)
{
    return std::all_of(errors.begin(), errors.end(), [&](const QSslError &error) {
        return !isOfTime(codeOf(error.error())) || untilValid(error.certificate(), trueTime) == std::chrono::seconds(0);
    });
}

/// Words of TLS alerts by which a server declines the certificate of a client, as OpenSSL puts them, untranslated.
constexpr std::array refusals{
    "alert bad certificate"_L1,     "alert unsupported certificate"_L1, "alert certificate revoked"_L1,
    "alert certificate expired"_L1, "alert certificate unknown"_L1,     "alert unknown ca"_L1,
};

/// TLS 1.3 asks for a client's certificate after the handshake: the refusal then comes as a broken line with an alert.
std::optional<ErrorCode> alertIn(const QString &words)
{
    if (words.contains("alert certificate required"_L1))
        return ErrorCode::ClientCertificateWanted;
    if (std::any_of(refusals.begin(), refusals.end(), [&](QLatin1StringView alert) { return words.contains(alert); }))
        return ErrorCode::ClientCertificateRefused;
    return {};
}

ErrorCode passwordCode(const QNetworkProxy &proxy)
{
    return proxy.user().isEmpty() ? ErrorCode::ProxyPasswordWanted : ErrorCode::ProxyPasswordWrong;
}

ErrorCode codeOf(QAbstractSocket::SocketError error, const QNetworkProxy &proxy)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError: return ErrorCode::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError: return ErrorCode::ConnectionRefused;
    case QAbstractSocket::SocketTimeoutError: return ErrorCode::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return ErrorCode::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError: return passwordCode(proxy);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError: return ErrorCode::ProxyUnreachable;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError: return ErrorCode::ProxyFailed;
    case QAbstractSocket::SocketAccessError:
        // So Qt says that a proxy answered 403.
        return proxy.type() == QNetworkProxy::NoProxy ? ErrorCode::NetworkFailure : ErrorCode::ProxyFailed;
    default: return ErrorCode::NetworkFailure;
    }
}

struct QtWords
{
    const char *context;
    const char *text;
};

/// QNetworkAccessManager knows a proxy that does not answer by these words only (Qt 6.4).
constexpr std::array unreachable{
    QtWords{"QHttpSocketEngine", "Proxy connection refused"},
    QtWords{"QHttpSocketEngine", "Proxy server connection timed out"},
    QtWords{"QHttpSocketEngine", "Proxy server not found"},
    QtWords{"QSocks5SocketEngine", "Connection to proxy refused"},
    QtWords{"QSocks5SocketEngine", "Connection to proxy timed out"},
    QtWords{"QSocks5SocketEngine", "Proxy host not found"},
};

/// Qt says them in the language of its own translations, where a program has loaded some.
bool saysUnreachable(const QString &words)
{
    constexpr auto inLanguageOfQt = &QCoreApplication::translate;
    return std::any_of(unreachable.begin(), unreachable.end(),
                       [&](const QtWords &qt) { return words == inLanguageOfQt(qt.context, qt.text, nullptr, -1); });
}

ErrorCode codeOf(QNetworkReply::NetworkError error, const QString &words, const QNetworkProxy &proxy)
{
    const bool isProxied = proxy.type() != QNetworkProxy::NoProxy;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        // An HTTP proxy looks names up itself: what was not found is the proxy.
        return proxy.type() == QNetworkProxy::HttpProxy ? ErrorCode::ProxyUnreachable : ErrorCode::HostNotFound;
    case QNetworkReply::ConnectionRefusedError: return ErrorCode::ConnectionRefused;
    case QNetworkReply::TimeoutError: return ErrorCode::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: return ErrorCode::TlsFailed;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return ErrorCode::NotAClinic;
    case QNetworkReply::ProxyAuthenticationRequiredError: return passwordCode(proxy);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError: return ErrorCode::ProxyUnreachable;
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError: return ErrorCode::ProxyFailed;
    case QNetworkReply::UnknownNetworkError:
        if (isProxied)
            return saysUnreachable(words) ? ErrorCode::ProxyUnreachable : ErrorCode::ProxyFailed;
        return ErrorCode::NetworkFailure;
    default: return ErrorCode::NetworkFailure;
    }
}

} // namespace

Error certificateError(const QList<QSslError> &errors, const QDateTime &now,
                       const std::optional<std::chrono::seconds> &clockOffset)
{
    QStringList details;
    Error result{.code = ErrorCode::CertificateUnusable};
    const auto *weightiest = byWeight.end();
    for (const QSslError &error : errors) {
        details.append(error.errorString());
        const auto *weight = std::find(byWeight.begin(), byWeight.end(), codeOf(error.error()));
        if (weight >= weightiest)
            continue;
        weightiest = weight;
        result.code = *weight;
        if (isOfTime(*weight))
            result.clockOffset = untilValid(error.certificate(), now);
        else
            result.clockOffset.reset();
    }
    if (isOfTime(result.code) && clockOffset && isPutRight(errors, now.addSecs(clockOffset->count()))) {
        result.code = ErrorCode::ClockWrong;
        result.clockOffset = clockOffset;
    }
    result.detail = details.join("; "_L1);
    return result;
}

Error socketError(QAbstractSocket::SocketError error, const QString &words, const QNetworkProxy &proxy)
{
    return {.code = alertIn(words).value_or(codeOf(error, proxy)), .detail = words};
}

Error replyError(QNetworkReply::NetworkError error, const QString &words, const QNetworkProxy &proxy)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return {.code = alertIn(words).value_or(codeOf(error, words, proxy)), .detail = QString::fromLatin1(name)};
}

} // namespace clinicbell::network
