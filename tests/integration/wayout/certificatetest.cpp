// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/wayout/wayout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::test;

using Offset = std::optional<std::chrono::seconds>;

/// Certificates of a private authority: who may be talked to, and why not. Nothing is ever let pass.
class CertificateTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void aCertificateIsJudged_data();
    void aCertificateIsJudged();
    void aClockThatIsKnownToBeWrongIsBlamed();
    void aServerAsksWhoThisIs_data();
    void aServerAsksWhoThisIs();
    void aServerOfAnotherMakeIsToldAlike_data();
    void aServerOfAnotherMakeIsToldAlike();
    void aRouteWithAFaultSendsNothing();

private:
    network::Route route(const QString &ca, const QString &client = {}) const;

    Certificates m_certificates;
};

network::Route CertificateTest::route(const QString &ca, const QString &client) const
{
    NetworkSettings settings;
    settings.proxy.kind = ProxySettings::Kind::None;
    if (!ca.isEmpty())
        settings.caFile = m_certificates.path(ca + ".pem"_L1);
    if (!client.isEmpty()) {
        settings.clientCertificateFile = m_certificates.path(client + ".pem"_L1);
        settings.clientKeyFile = m_certificates.path(client + ".key"_L1);
    }
    return network::Route::through(settings, QDateTime::currentDateTimeUtc());
}

void CertificateTest::aCertificateIsJudged_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QString &shown, const QString &ca, const QString &outcome) {
        QTest::newRow(name) << shown << ca << outcome;
    };
    row("good", u"server"_s, u"ca"_s, u"reached"_s);
    row("expired", u"expired"_s, u"ca"_s, u"certificate-expired"_s);
    row("not yet valid", u"future"_s, u"ca"_s, u"certificate-not-yet-valid"_s);
    row("wrong host", u"wrong-host"_s, u"ca"_s, u"certificate-wrong-host"_s);
    row("of another authority", u"stranger"_s, u"ca"_s, u"certificate-unknown-issuer"_s);
    row("no private authority set", u"server"_s, {}, u"certificate-unknown-issuer"_s);
    row("expired and of another authority", u"expired"_s, u"other-ca"_s, u"certificate-unknown-issuer"_s);
}

void CertificateTest::aCertificateIsJudged()
{
    QFETCH(const QString, shown);
    QFETCH(const QString, ca);
    QFETCH(const QString, outcome);
    TlsClinic clinic(m_certificates.server(shown));
    QCOMPARE(restOutcome(route(ca), clinic.rest(u"127.0.0.1"_s)), outcome);
    QCOMPARE(socketOutcome(route(ca), clinic.socket(u"127.0.0.1"_s)), outcome);
}

void CertificateTest::aClockThatIsKnownToBeWrongIsBlamed()
{
    TlsClinic clinic(m_certificates.server(u"future"_s));
    network::Route known = route(u"ca"_s);
    known.setClockOffset(std::chrono::hours(24 * 366 * 13)); // Into 2039, when it is valid, if this is 2026.
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(known.clockOffset()->count());
    const QSslCertificate certificate = m_certificates.certificate(u"future"_s);
    if (then < certificate.effectiveDate() || then > certificate.expiryDate())
        known.setClockOffset(
            std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(certificate.effectiveDate().addDays(1))));
    QCOMPARE(socketOutcome(known, clinic.socket(u"127.0.0.1"_s)), u"clock-wrong"_s);
}

void CertificateTest::aServerAsksWhoThisIs_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("an EC certificate") << u"client"_s << u"reached"_s;
    QTest::newRow("an RSA certificate") << u"client-rsa"_s << u"reached"_s;
}

void CertificateTest::aServerAsksWhoThisIs()
{
    QFETCH(const QString, client);
    QFETCH(const QString, outcome);
    QSslConfiguration tls = m_certificates.server(u"server"_s);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({m_certificates.certificate(u"ca"_s)});
    TlsClinic clinic(tls);
    QCOMPARE(restOutcome(route(u"ca"_s, client), clinic.rest(u"127.0.0.1"_s)), outcome);
    QCOMPARE(socketOutcome(route(u"ca"_s, client), clinic.socket(u"127.0.0.1"_s)), outcome);
    QVERIFY(restOutcome(route(u"ca"_s), clinic.rest(u"127.0.0.1"_s)) != u"reached"_s);
    QVERIFY(socketOutcome(route(u"ca"_s), clinic.socket(u"127.0.0.1"_s)) != u"reached"_s);
}

void CertificateTest::aServerOfAnotherMakeIsToldAlike_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QString &arguments, const QString &shown, const QString &client,
                        const QString &outcome) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << shown << client << outcome;
    };
    const QString server = u"server"_s;
    const QString any = u"-cipher ALL:@SECLEVEL=0 "_s;
    const QString asking = u"-Verify 1 -verify_return_error -CAfile %1 "_s.arg(m_certificates.path(u"ca.pem"_s));
    row("TLS 1.2", any + u"-tls1_2"_s, server, {}, u"reached"_s);
    row("TLS 1.3", u"-tls1_3"_s, server, {}, u"reached"_s);
    row("TLS 1.1", any + u"-tls1_1"_s, server, {}, u"tls-failed"_s);
    row("TLS 1.0", any + u"-tls1"_s, server, {}, u"tls-failed"_s);
    row("a weak key", any, u"weak"_s, {}, u"certificate-unusable"_s);
    row("1.3, asks and gets", asking + u"-tls1_3"_s, server, u"client"_s, u"reached"_s);
    row("1.3, asks and gets none", asking + u"-tls1_3"_s, server, {}, u"client-certificate-wanted"_s);
    row("1.3, asks and gets a stranger's", asking + u"-tls1_3"_s, server, u"stranger"_s,
        u"client-certificate-refused"_s);
    row("1.2, asks and gets", asking + u"-tls1_2"_s, server, u"client"_s, u"reached"_s);
    row("1.2, asks and gets none", asking + u"-tls1_2"_s, server, {}, u"tls-failed"_s); // It says no more than that.
    row("1.2, asks and gets a stranger's", asking + u"-tls1_2"_s, server, u"stranger"_s,
        u"client-certificate-refused"_s);
}

void CertificateTest::aServerOfAnotherMakeIsToldAlike()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, shown);
    QFETCH(const QString, client);
    QFETCH(const QString, outcome);
    ChildServer server;
    QVERIFY(server.startTls(arguments
                            + QStringList{u"-cert"_s, m_certificates.path(shown + ".pem"_L1), u"-key"_s,
                                          m_certificates.path(shown + ".key"_L1)}));
    const QString address = "://127.0.0.1:"_L1 + QString::number(server.port());
    QCOMPARE(restOutcome(route(u"ca"_s, client), QUrl("https"_L1 + address)), outcome);
    // Where TLS stands, this server has no answer to an upgrade.
    const QString ofSocket = outcome == "reached"_L1 ? u"network-failure"_s : outcome;
    QCOMPARE(socketOutcome(route(u"ca"_s, client), QUrl("wss"_L1 + address + "/api/v1/auth/me"_L1)), ofSocket);
}

void CertificateTest::aRouteWithAFaultSendsNothing()
{
    TlsClinic clinic(m_certificates.server(u"server"_s));
    const network::Route broken = route(u"nowhere"_s);
    QCOMPARE(restOutcome(broken, clinic.rest(u"127.0.0.1"_s)), u"ca-file-missing"_s);
    QCOMPARE(socketOutcome(broken, clinic.socket(u"127.0.0.1"_s)), u"ca-file-missing"_s);
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "certificatetest.moc"
