// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"
#include "core/clinic/clinicapi.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

/// The way to the server with true sockets: what QNetworkAccessManager reports is taken for what it is.
class RestTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anAnswerArrivesWhole();
    void whatListensIsToldFromAClinic_data();
    void whatListensIsToldFromAClinic();
    void theTokenFollowsNoRedirect_data();
    void theTokenFollowsNoRedirect();
    void aClosedPortIsRefused();
    void aCertificateNobodyVouchesForIsRefused();
    void aWriteGoesOutOnceAlthoughTheLineBreaks_data();
    void aWriteGoesOutOnceAlthoughTheLineBreaks();

private:
    static void answerEach(QTcpServer &server, const QByteArray &words);
    static QUrl urlOf(const QTcpServer &server, const QString &scheme = u"http"_s);
    QString outcomeOf(const QUrl &server);

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    ClinicApi m_api{m_network, m_clock};
};

void RestTest::initTestCase()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void RestTest::answerEach(QTcpServer &server, const QByteArray &words)
{
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, words] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, words] { socket->write(words), socket->close(); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
}

QUrl RestTest::urlOf(const QTcpServer &server, const QString &scheme)
{
    return QUrl(scheme + "://127.0.0.1:"_L1 + QString::number(server.serverPort()));
}

QString RestTest::outcomeOf(const QUrl &server)
{
    const auto found = m_api.probe(server, {u"/api/v1"_s});
    if (!QTest::qWaitFor([&found] { return found.isFinished(); }, 10'000))
        return u"no answer"_s;
    return found.result() ? u"clinic"_s : errorKey(found.result().error().code);
}

void RestTest::anAnswerArrivesWhole()
{
    QTcpServer server;
    const QByteArray body = R"({"data":{"id":7,"title":"x","message":")" + QByteArray(90'000, 'm') + R"("}})";
    answerEach(server,
               "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                   + "\r\n\r\n" + body);
    m_api.setAddress({urlOf(server), u"/api/v1"_s});
    const auto fetched = m_api.notification(NotificationId(u"7"_s));
    QTRY_VERIFY(fetched.isFinished());
    QVERIFY(fetched.result().has_value());
    QCOMPARE(fetched.result()->message.size(), 90'000);
}

void RestTest::whatListensIsToldFromAClinic_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a clinic") << QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 30\r\n\r\n"
                                            R"({"message":"Unauthenticated."})")
                              << u"clinic"_s;
    QTest::newRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>")
                                << u"web-page"_s;
    QTest::newRow("a redirect elsewhere")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/login\r\nContent-Length: 0\r\n\r\n")
        << u"not-a-clinic"_s;
    QTest::newRow("cut in the body") << QByteArray(
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 3000\r\n\r\n{\"message\"")
                                     << u"network-failure"_s;
    QTest::newRow("hangs up") << QByteArray() << u"network-failure"_s;
}

void RestTest::whatListensIsToldFromAClinic()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, outcome);
    QTcpServer server;
    answerEach(server, words);
    QCOMPARE(outcomeOf(urlOf(server)), outcome);
}

void RestTest::theTokenFollowsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("writes");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const bool writes : {false, true})
            QTest::addRow("%d, %s", status, writes ? "to a POST" : "to a GET") << status << writes;
    }
}

/// Another port is another origin, as another host is. Nobody even connects to it.
void RestTest::theTokenFollowsNoRedirect()
{
    QFETCH(int, status);
    QFETCH(bool, writes);
    QTcpServer elsewhere;
    QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
    int callers = 0;
    connect(&elsewhere, &QTcpServer::newConnection, &elsewhere, [&callers] { ++callers; });
    QTcpServer server;
    answerEach(server,
               "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + urlOf(elsewhere).toEncoded()
                   + "/api/v1/notifications\r\nContent-Length: 0\r\n\r\n");
    m_api.setAddress({urlOf(server), u"/api/v1"_s});
    m_api.setToken("token-of-siti");
    bool isDone = false;
    bool isRefused = false;
    const auto settle = [&](bool isAnswered) {
        isDone = true;
        isRefused = !isAnswered;
    };
    if (writes)
        m_api.signIn(u"siti@klinik.example"_s, u"secret"_s, u"desk"_s)
            .then(this, [&](const Result<SignInAnswer> &answer) { settle(answer.has_value()); });
    else
        m_api.notification(NotificationId(u"7"_s)).then(this, [&](const Result<Notification> &answer) {
            settle(answer.has_value());
        });
    QTRY_VERIFY(isDone);
    m_api.setToken({});
    QVERIFY(isRefused);
    // What would have followed would be on its way by now: a round trip to the same server is.
    QCOMPARE(outcomeOf(urlOf(server)), u"not-a-clinic"_s);
    QCOMPARE(callers, 0);
}

void RestTest::aClosedPortIsRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url = urlOf(server);
    server.close();
    QCOMPARE(outcomeOf(url), u"connection-refused"_s);
}

void RestTest::aWriteGoesOutOnceAlthoughTheLineBreaks_data()
{
    QTest::addColumn<bool>("onAFreshLine");
    QTest::addColumn<bool>("withBody");
    for (const bool fresh : {true, false}) {
        for (const bool body : {true, false})
            QTest::addRow("%s, %s", fresh ? "a fresh line" : "a line in use", body ? "with a body" : "without")
                << fresh << body;
    }
}

/// Whoever sent it has to know of the second time, which is another act where the server cannot tell (a message).
void RestTest::aWriteGoesOutOnceAlthoughTheLineBreaks()
{
    QFETCH(bool, onAFreshLine);
    QFETCH(bool, withBody);
    QTcpServer server;
    QByteArrayList verbs;
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&verbs, socket] {
            const QByteArray request = socket->readAll();
            if (!request.contains("HTTP/1.1"))
                return; // The body in a packet of its own.
            verbs.append(request.left(request.indexOf(' ')));
            if (verbs.last() == "GET")
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":[]}");
            else
                socket->close();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_api.setAddress({urlOf(server), u"/api/v1"_s});
    if (!onAFreshLine) {
        const auto first = m_api.notifications({});
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result().has_value());
        verbs.clear();
    }
    const OperationId key(u"k"_s);
    const auto sent = withBody ? m_api.markRead({NotificationId(u"1"_s), NotificationId(u"2"_s)}, key)
                               : m_api.markRead({NotificationId(u"1"_s)}, key);
    QTRY_VERIFY(sent.isFinished());
    QCOMPARE(errorKey(sent.result().error().code), u"network-failure"_s);
    QCOMPARE(verbs, QByteArrayList{"POST"});
}

void RestTest::aCertificateNobodyVouchesForIsRefused()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate::fromPath(QStringLiteral(CERTIFICATES "/cert.pem")).value(0));
    QFile keyFile(QStringLiteral(CERTIFICATES "/key.pem"));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(tls);
    answerEach(server, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 30\r\n\r\n{\"message\":\"Unauthenticated.\"}");
    QCOMPARE(outcomeOf(urlOf(server, u"https"_s)), u"certificate-unknown-issuer"_s);
}

QTEST_GUILESS_MAIN(RestTest)
#include "resttest.moc"
