// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/network/faults.h"
#include "tests/support/certificates.h"

#include <QNetworkProxy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::network;

using SslErrors = QList<QSslError::SslError>;
using Offset = std::optional<std::chrono::seconds>;

/// What Qt says of a failure is told by its kind, and by whom it concerns.
class FaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void theWeightiestReasonIsTold_data();
    void theWeightiestReasonIsTold();
    void aClockThatIsKnownToBeWrongExplainsADate_data();
    void aClockThatIsKnownToBeWrongExplainsADate();
    void aSocketsFailureHasItsKind_data();
    void aSocketsFailureHasItsKind();
    void anExchangesFailureHasItsKind_data();
    void anExchangesFailureHasItsKind();

private:
    static QNetworkProxy proxy(const QString &kind);

    test::Certificates m_certificates;
};

void FaultsTest::theWeightiestReasonIsTold_data()
{
    QTest::addColumn<SslErrors>("errors");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const SslErrors &errors, const QString &key) {
        QTest::newRow(name) << errors << key;
    };
    row("expired", {QSslError::CertificateExpired}, u"certificate-expired"_s);
    row("not yet valid", {QSslError::CertificateNotYetValid}, u"certificate-not-yet-valid"_s);
    row("wrong host", {QSslError::HostNameMismatch}, u"certificate-wrong-host"_s);
    row("self-signed", {QSslError::SelfSignedCertificate}, u"certificate-unknown-issuer"_s);
    row("self-signed in chain", {QSslError::SelfSignedCertificateInChain}, u"certificate-unknown-issuer"_s);
    row("issuer not found", {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate},
        u"certificate-unknown-issuer"_s);
    row("revoked", {QSslError::CertificateRevoked}, u"certificate-revoked"_s);
    row("on Qt's black list", {QSslError::CertificateBlacklisted}, u"certificate-revoked"_s);
    row("signature does not fit", {QSslError::CertificateSignatureFailed}, u"certificate-unusable"_s);
    row("made for another purpose", {QSslError::InvalidPurpose}, u"certificate-unusable"_s);
    row("weak, which Qt cannot name", {QSslError::UnspecifiedError}, u"certificate-unusable"_s);
    row("old and of another host", {QSslError::CertificateExpired, QSslError::HostNameMismatch},
        u"certificate-wrong-host"_s);
    row("of another host and by a stranger", {QSslError::HostNameMismatch, QSslError::SelfSignedCertificate},
        u"certificate-unknown-issuer"_s);
    row("by a stranger and revoked", {QSslError::SelfSignedCertificate, QSslError::CertificateRevoked},
        u"certificate-revoked"_s);
    row("no reason given", {}, u"certificate-unusable"_s);
}

void FaultsTest::theWeightiestReasonIsTold()
{
    QFETCH(const SslErrors, errors);
    QFETCH(const QString, key);
    QList<QSslError> all;
    for (const QSslError::SslError error : errors)
        all.append(QSslError(error, m_certificates.certificate(u"server"_s)));
    const Error told = certificateError(all, QDateTime::currentDateTimeUtc(), {});
    QCOMPARE(errorKey(told.code), key);
    QCOMPARE(told.detail.isEmpty(), errors.isEmpty());
}

void FaultsTest::aClockThatIsKnownToBeWrongExplainsADate_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<Offset>("offset");
    QTest::addColumn<QString>("key");
    QTest::addColumn<Offset>("told");
    const auto row = [](const char *name, const QString &certificate, const QString &now, Offset offset,
                        const QString &key, Offset told) {
        QTest::newRow(name) << certificate << QDateTime::fromString(now, Qt::ISODate) << offset << key << told;
    };
    // server: 2020 to 2040; expired: 2020 to 2021.
    const QString server = u"server"_s;
    const QString expired = u"expired"_s;
    row("behind, and known", server, u"2019-12-31T23:53:00Z"_s, 420s, u"clock-wrong"_s, 420s);
    row("behind, not known", server, u"2019-12-31T23:53:00Z"_s, {}, u"certificate-not-yet-valid"_s, 420s);
    row("behind, known to be right", server, u"2019-12-31T23:53:00Z"_s, 0s, u"certificate-not-yet-valid"_s, 420s);
    row("behind, known to be a little wrong", server, u"2019-12-31T23:53:00Z"_s, 60s, u"certificate-not-yet-valid"_s,
        420s);
    row("ahead, and known", server, u"2040-01-01T00:07:00Z"_s, -480s, u"clock-wrong"_s, -480s);
    row("ahead, not known", server, u"2040-01-01T00:07:00Z"_s, {}, u"certificate-expired"_s, -420s);
    row("ahead, and the certificate too old anyhow", expired, u"2026-01-01T00:00:00Z"_s, -480s,
        u"certificate-expired"_s, Offset(std::chrono::seconds(-157'766'400)));
    row("known the wrong way round", server, u"2040-01-01T00:07:00Z"_s, 480s, u"certificate-expired"_s, -420s);
}

void FaultsTest::aClockThatIsKnownToBeWrongExplainsADate()
{
    QFETCH(const QString, certificate);
    QFETCH(const QDateTime, now);
    QFETCH(const Offset, offset);
    QFETCH(const QString, key);
    const QSslCertificate shown = m_certificates.certificate(certificate);
    QVERIFY(!shown.isNull());
    const auto kind = now < shown.effectiveDate() ? QSslError::CertificateNotYetValid : QSslError::CertificateExpired;
    const Error told = certificateError({QSslError(kind, shown)}, now, offset);
    QCOMPARE(errorKey(told.code), key);
    QTEST(told.clockOffset, "told");
}

QNetworkProxy FaultsTest::proxy(const QString &kind)
{
    if (kind == "http"_L1)
        return {QNetworkProxy::HttpProxy, u"proxy.test"_s, 8080};
    if (kind == "http with user"_L1)
        return {QNetworkProxy::HttpProxy, u"proxy.test"_s, 8080, u"ann"_s, u"secret"_s};
    return kind == "socks"_L1 ? QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy.test"_s, 1080)
                              : QNetworkProxy(QNetworkProxy::NoProxy);
}

void FaultsTest::aSocketsFailureHasItsKind_data()
{
    QTest::addColumn<QAbstractSocket::SocketError>("error");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("through");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, QAbstractSocket::SocketError error, const QString &words,
                        const QString &through,
                        const QString &key) { QTest::newRow(name) << error << words << through << key; };
    row("no such name", QAbstractSocket::HostNotFoundError, {}, u"direct"_s, u"host-not-found"_s);
    row("refused", QAbstractSocket::ConnectionRefusedError, {}, u"direct"_s, u"connection-refused"_s);
    row("silent", QAbstractSocket::SocketTimeoutError, {}, u"direct"_s, u"timed-out"_s);
    row("no common TLS", QAbstractSocket::SslHandshakeFailedError, u"tlsv1 alert protocol version"_s, u"direct"_s,
        u"tls-failed"_s);
    row("TLS 1.3 wants a certificate", QAbstractSocket::SslInternalError,
        u"SSL routines::tlsv13 alert certificate required"_s, u"direct"_s, u"client-certificate-wanted"_s);
    row("TLS 1.2 declines one", QAbstractSocket::SslHandshakeFailedError, u"SSL routines::tlsv1 alert unknown ca"_s,
        u"direct"_s, u"client-certificate-refused"_s);
    row("cut", QAbstractSocket::RemoteHostClosedError, {}, u"http"_s, u"network-failure"_s);
    row("a firewall here", QAbstractSocket::SocketAccessError, {}, u"direct"_s, u"network-failure"_s);
    row("the proxy says 403", QAbstractSocket::SocketAccessError, {}, u"http"_s, u"proxy-failed"_s);
    row("the proxy speaks otherwise", QAbstractSocket::ProxyProtocolError, {}, u"http"_s, u"proxy-failed"_s);
    row("no proxy there", QAbstractSocket::ProxyConnectionRefusedError, {}, u"socks"_s, u"proxy-unreachable"_s);
    row("no proxy of that name", QAbstractSocket::ProxyNotFoundError, {}, u"http"_s, u"proxy-unreachable"_s);
    row("a proxy that is silent", QAbstractSocket::ProxyConnectionTimeoutError, {}, u"http"_s, u"proxy-unreachable"_s);
    row("wants a password", QAbstractSocket::ProxyAuthenticationRequiredError, {}, u"http"_s,
        u"proxy-password-wanted"_s);
    row("wants another one", QAbstractSocket::ProxyAuthenticationRequiredError, {}, u"http with user"_s,
        u"proxy-password-wrong"_s);
}

void FaultsTest::aSocketsFailureHasItsKind()
{
    QFETCH(const QAbstractSocket::SocketError, error);
    QFETCH(const QString, words);
    QFETCH(const QString, through);
    QFETCH(const QString, key);
    const Error told = socketError(error, words, proxy(through));
    QCOMPARE(errorKey(told.code), key);
    QCOMPARE(told.detail, words);
}

void FaultsTest::anExchangesFailureHasItsKind_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("through");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, const QString &words,
                        const QString &through,
                        const QString &key) { QTest::newRow(name) << error << words << through << key; };
    row("no such name", QNetworkReply::HostNotFoundError, {}, u"direct"_s, u"host-not-found"_s);
    row("no such name behind SOCKS", QNetworkReply::HostNotFoundError, {}, u"socks"_s, u"host-not-found"_s);
    row("no such proxy", QNetworkReply::HostNotFoundError, {}, u"http"_s, u"proxy-unreachable"_s);
    row("no TLS", QNetworkReply::SslHandshakeFailedError, {}, u"direct"_s, u"tls-failed"_s);
    row("no HTTP", QNetworkReply::ProtocolFailure, {}, u"direct"_s, u"not-a-clinic"_s);
    row("unknown", QNetworkReply::UnknownNetworkError, {}, u"direct"_s, u"network-failure"_s);
    row("unknown, behind a proxy", QNetworkReply::UnknownNetworkError, u"Error communicating with HTTP proxy"_s,
        u"http"_s, u"proxy-failed"_s);
    row("HTTP proxy refused", QNetworkReply::UnknownNetworkError, u"Proxy connection refused"_s, u"http"_s,
        u"proxy-unreachable"_s);
    row("SOCKS proxy refused", QNetworkReply::UnknownNetworkError, u"Connection to proxy refused"_s, u"socks"_s,
        u"proxy-unreachable"_s);
    row("wants a password", QNetworkReply::ProxyAuthenticationRequiredError, {}, u"socks"_s,
        u"proxy-password-wanted"_s);
    row("wants another one", QNetworkReply::ProxyAuthenticationRequiredError, {}, u"http with user"_s,
        u"proxy-password-wrong"_s);
    row("wants a certificate", QNetworkReply::UnknownNetworkError, u"tlsv13 alert certificate required"_s, u"http"_s,
        u"client-certificate-wanted"_s);
}

void FaultsTest::anExchangesFailureHasItsKind()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const QString, words);
    QFETCH(const QString, through);
    QFETCH(const QString, key);
    QCOMPARE(errorKey(replyError(error, words, proxy(through)).code), key);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
