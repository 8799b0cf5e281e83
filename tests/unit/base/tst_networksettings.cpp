// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/networksettings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// What people type for a proxy and an origin.
class NetworkSettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void aProxyIsUnderstood_data()
    {
        QTest::addColumn<ProxySettings>("proxy");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *typed, const ProxySettings &proxy, const QString &text = {}) {
            QTest::newRow(typed) << proxy << (text.isEmpty() ? QString::fromLatin1(typed) : text);
        };
        using Kind = ProxySettings::Kind;
        row("system", {});
        row("none", {.kind = Kind::None});
        row("http://proxy.example:3128", {.kind = Kind::Http, .host = u"proxy.example"_s, .port = 3128});
        row("http://proxy.example", {.kind = Kind::Http, .host = u"proxy.example"_s, .port = 8080},
            u"http://proxy.example:8080"_s);
        row("HTTP://Proxy.Example/", {.kind = Kind::Http, .host = u"proxy.example"_s, .port = 8080},
            u"http://proxy.example:8080"_s);
        row("socks5://10.0.0.1", {.kind = Kind::Socks5, .host = u"10.0.0.1"_s, .port = 1080},
            u"socks5://10.0.0.1:1080"_s);
        row("socks5://[::1]:9", {.kind = Kind::Socks5, .host = u"::1"_s, .port = 9});
        row("http://ann@proxy.example:3128",
            {.kind = Kind::Http, .host = u"proxy.example"_s, .port = 3128, .user = u"ann"_s});
        row("http://clinic%5Cann%40desk@proxy.example:3128",
            {.kind = Kind::Http, .host = u"proxy.example"_s, .port = 3128, .user = u"clinic\\ann@desk"_s});
    }
    void aProxyIsUnderstood()
    {
        QFETCH(const ProxySettings, proxy);
        const auto read = proxyFromText(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(read.has_value());
        QCOMPARE(*read, proxy);
        QTEST(proxyToText(*read), "text");
        QCOMPARE(proxyFromText(proxyToText(*read)).value(), proxy);
    }

    void thePasswordIsNoPartOfTheText()
    {
        const ProxySettings proxy{.kind = ProxySettings::Kind::Http,
                                  .host = u"proxy.example"_s,
                                  .port = 3128,
                                  .user = u"ann"_s,
                                  .password = u"secret"_s};
        QCOMPARE(proxyToText(proxy), u"http://ann@proxy.example:3128"_s);
    }

    void anInvalidProxyIsRefused_data()
    {
        QTest::addColumn<bool>("dummy");
        for (const char *typed :
             {"", "System", "proxy.example", "proxy.example:3128", "https://proxy.example", "socks4://proxy.example",
              "ftp://proxy.example", "http://", "http://:3128", "http://proxy.example:0", "http://proxy.example:70000",
              "http://proxy.example/path", "http://proxy.example?a=b", "http://proxy.example#x",
              "http://ann:secret@proxy.example", "http://ann:@proxy.example", "http://pro xy"})
            QTest::newRow(typed) << true;
    }
    void anInvalidProxyIsRefused()
    {
        const auto read = proxyFromText(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::ProxyInvalid);
        QVERIFY(!read.error().detail.contains(u"secret"_s));
    }

    void anOriginIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QByteArray>("origin"); // empty: refused
        QTest::newRow("https://clinic.example") << QByteArray("https://clinic.example");
        QTest::newRow("https://Clinic.Example:8443/") << QByteArray("https://clinic.example:8443");
        QTest::newRow("http://localhost:3000") << QByteArray("http://localhost:3000");
        for (const char *typed : {"clinic.example", "null", "*", "ws://clinic.example", "https://clinic.example/desk",
                                  "https://clinic.example?a", "https://ann@clinic.example", "https://", "https://a b",
                                  "https://clinic.example\r\nX-Evil: 1"})
            QTest::newRow(typed) << QByteArray();
    }
    void anOriginIsSchemeHostAndPort()
    {
        QFETCH(const QByteArray, origin);
        const auto read = originFromText(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(read.value_or(QByteArray()), origin);
        if (!read)
            QCOMPARE(read.error().code, ErrorCode::OriginInvalid);
    }
};

QTEST_GUILESS_MAIN(NetworkSettingsTest)
#include "tst_networksettings.moc"
