// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

class AddressTest : public QObject
{
    Q_OBJECT
private slots:
    void whatPeopleTypeBecomesAServer_data();
    void whatPeopleTypeBecomesAServer();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void plainHttpNeedsThePolicy();
    void originsAreComparedWithTheirPorts_data();
    void originsAreComparedWithTheirPorts();
};

void AddressTest::whatPeopleTypeBecomesAServer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("server");
    QTest::newRow("host alone") << u"clinic.example.org"_s << u"https://clinic.example.org"_s;
    QTest::newRow("blanks around") << u"  clinic.example.org \n"_s << u"https://clinic.example.org"_s;
    QTest::newRow("port") << u"clinic.example.org:8443"_s << u"https://clinic.example.org:8443"_s;
    QTest::newRow("trailing slashes") << u"https://clinic.example.org///"_s << u"https://clinic.example.org"_s;
    QTest::newRow("capitals") << u"HTTPS://Clinic.Example.ORG"_s << u"https://clinic.example.org"_s;
    QTest::newRow("pasted API") << u"https://clinic.example.org/api/v1"_s << u"https://clinic.example.org"_s;
    QTest::newRow("pasted API, slash") << u"https://clinic.example.org/api/v1/"_s << u"https://clinic.example.org"_s;
    QTest::newRow("pasted call") << u"https://clinic.example.org/api/v1/auth/login?x=1#y"_s
                                 << u"https://clinic.example.org"_s;
    QTest::newRow("bare api") << u"https://clinic.example.org/api"_s << u"https://clinic.example.org"_s;
    QTest::newRow("in a folder") << u"https://example.org/clinic/"_s << u"https://example.org/clinic"_s;
    QTest::newRow("folder and API") << u"example.org/clinic/api/v1"_s << u"https://example.org/clinic"_s;
    QTest::newRow("loopback needs no TLS") << u"localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("loopback address") << u"127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("loopback by TLS") << u"https://localhost"_s << u"https://localhost"_s;
    QTest::newRow("international") << u"https://klinik-süd.example"_s << u"https://xn--klinik-sd-x9a.example"_s;
}

void AddressTest::whatPeopleTypeBecomesAServer()
{
    QFETCH(QString, text);
    QFETCH(QString, server);
    const Result<QUrl> url = checkAddress(text);
    QVERIFY(url.has_value());
    QCOMPARE(QString::fromLatin1(url->toEncoded()), server);
}

void AddressTest::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("words") << u"our clinic server"_s;
    QTest::newRow("scheme alone") << u"https://"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("ftp") << u"ftp://clinic.example.org"_s;
    QTest::newRow("script") << u"javascript://clinic.example.org"_s;
    QTest::newRow("user info") << u"https://ann:secret@clinic.example.org"_s;
    QTest::newRow("empty user info") << u"https://@clinic.example.org"_s;
    QTest::newRow("user info without scheme") << u"ann@clinic.example.org"_s;
    QTest::newRow("bad port") << u"https://clinic.example.org:99999"_s;
    QTest::newRow("bad port number") << u"https://clinic.example.org:abc"_s;
    QTest::newRow("percent rubbish") << u"https://%zz/"_s;
    QTest::newRow("long") << u"https://"_s + QString(5000, u' ');
}

void AddressTest::whatIsNoAddressIsRefused()
{
    QFETCH(QString, text);
    const Result<QUrl> url = checkAddress(text);
    QVERIFY(!url.has_value());
    QCOMPARE(url.error().code, ErrorCode::AddressInvalid);
}

void AddressTest::plainHttpNeedsThePolicy()
{
    for (const QString &plain : {u"http://clinic.example.org"_s, u"http://localhost.example.org"_s}) {
        const Result<QUrl> url = checkAddress(plain);
        QVERIFY(!url.has_value());
        QCOMPARE(url.error().code, ErrorCode::AddressInsecure);
    }
    QCOMPARE(checkAddress(u"http://clinic.example.org"_s, PlainHttp::Allowed), QUrl(u"http://clinic.example.org"_s));
}

void AddressTest::originsAreComparedWithTheirPorts_data()
{
    QTest::addColumn<QUrl>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("path") << QUrl(u"https://a.example/x?y"_s) << true;
    QTest::newRow("default port spelled out") << QUrl(u"https://a.example:443"_s) << true;
    QTest::newRow("port") << QUrl(u"https://a.example:444"_s) << false;
    QTest::newRow("scheme") << QUrl(u"http://a.example:443"_s) << false;
    QTest::newRow("host") << QUrl(u"https://b.example"_s) << false;
    QTest::newRow("sub-domain") << QUrl(u"https://x.a.example"_s) << false;
    QTest::newRow("nothing") << QUrl() << false;
}

void AddressTest::originsAreComparedWithTheirPorts()
{
    QFETCH(QUrl, other);
    QFETCH(bool, same);
    QCOMPARE(isSameOrigin(QUrl(u"https://a.example"_s), other), same);
}

QTEST_GUILESS_MAIN(AddressTest)
#include "addresstest.moc"
