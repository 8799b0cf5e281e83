// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDir>
#include <QDirIterator>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// Signing in where there is no keychain, and each way that it can fail: its own sentence, and nothing stored.
class SignInTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aWrongAddressHasItsOwnSentence_data();
    void aWrongAddressHasItsOwnSentence();
    void aDeclinedSignInHasItsOwnSentence_data();
    void aDeclinedSignInHasItsOwnSentence();
    void everySentenceIsAnother();
    void tooManyAttemptsSayHowLongToWait();
    void withoutAKeychainItWorksAndIsNotRemembered();
    void aSecondSignInIsRefusedWhileTheFirstStands();
    void anEndedSignInKeepsListAndOutbox();

private:
    static void answerEach(QTcpServer &server, const QByteArray &words);
    static QString urlOf(const QTcpServer &server, const QString &scheme = u"http"_s);
    void secure(QSslServer &server);
    void refuses(const QString &server, const QByteArray &sentence, const QByteArray &password = "clinic-demo");
    bool nothingIsStored() const;

    std::unique_ptr<Desk> m_desk;
    QTcpServer m_html;
    QTcpServer m_otherJson;
    QTcpServer m_hangsUp;
    QSslServer m_untrusted;
    QMap<QByteArray, QString> m_sentences; ///< To the row that said them.
};

void SignInTest::initTestCase()
{
    const QByteArray page = "<html><body>Welcome</body></html>";
    answerEach(m_html,
               "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(page.size())
                   + "\r\n\r\n" + page);
    answerEach(m_otherJson,
               "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"weather\":\"fine\"}");
    answerEach(m_hangsUp, {});
    secure(m_untrusted);
    answerEach(m_untrusted, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}");
}

void SignInTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->app().start());
}

void SignInTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

void SignInTest::answerEach(QTcpServer &server, const QByteArray &words)
{
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, words] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, words] { socket->write(words), socket->close(); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
}

QString SignInTest::urlOf(const QTcpServer &server, const QString &scheme)
{
    return scheme + "://127.0.0.1:"_L1 + QString::number(server.serverPort());
}

/// With a certificate that nobody vouches for.
void SignInTest::secure(QSslServer &server)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate::fromPath(QStringLiteral(CERTIFICATES "/cert.pem")).value(0));
    QFile keyFile(QStringLiteral(CERTIFICATES "/key.pem"));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    server.setSslConfiguration(tls);
}

bool SignInTest::nothingIsStored() const
{
    const QString profile = m_desk->app().profile();
    QFile settings(profile + u"/settings.ini"_s);
    const bool pointer = settings.open(QIODevice::ReadOnly) && settings.readAll().contains("last");
    QDirIterator stores(profile, {u"*.sqlite*"_s}, QDir::Files, QDirIterator::Subdirectories);
    return !pointer && !stores.hasNext();
}

void SignInTest::refuses(const QString &server, const QByteArray &sentence, const QByteArray &password)
{
    const Outcome outcome = m_desk->app().signIn(server, u"siti@klinik.example"_s, password);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains(sentence), outcome.err.constData());
    QCOMPARE(m_desk->app().connection(), u"signed-out"_s);
    QVERIFY(nothingIsStored());
    m_sentences.insert(outcome.err, QString::fromUtf8(QTest::currentDataTag()));
}

void SignInTest::aWrongAddressHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("sentence");
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    QTest::newRow("not a URL") << u"our clinic"_s << QByteArray("not a web address");
    QTest::newRow("not encrypted") << u"http://clinic.example"_s << QByteArray("https");
    QTest::newRow("does not resolve") << u"https://clinic.invalid"_s << QByteArray("no server of this name");
    QTest::newRow("refuses") << urlOf(closed) << QByteArray("does not answer on this port");
    QTest::newRow("answers HTML") << urlOf(m_html) << QByteArray("website at this address");
    QTest::newRow("bad certificate") << urlOf(m_untrusted, u"https"_s) << QByteArray("certificate is not trusted");
    QTest::newRow("hangs up") << urlOf(m_hangsUp) << QByteArray("cannot be reached");
}

void SignInTest::aWrongAddressHasItsOwnSentence()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, sentence);
    refuses(server, sentence);
}

void SignInTest::aDeclinedSignInHasItsOwnSentence_data()
{
    QTest::addColumn<QJsonObject>("order");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("sentence");
    const auto answer = [](int status, const QString &body) {
        return QJsonObject{{u"status"_s, status}, {u"body"_s, body}};
    };
    const QByteArray right = "clinic-demo";
    QTest::newRow("wrong password") << QJsonObject() << QByteArray("secret") << QByteArray("password is not right");
    QTest::newRow("the clinic's server fails") << answer(500, u"{}"_s) << right << QByteArray("problem of its own");
    QTest::newRow("not verified") << answer(
        422, u"{\"success\":false,\"pesan\":403,\"message\":\"Email belum diverifikasi\"}"_s)
                                  << right << QByteArray("not allowed");
}

void SignInTest::aDeclinedSignInHasItsOwnSentence()
{
    QFETCH(QJsonObject, order);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, sentence);
    QVERIFY(m_desk->startServer());
    if (!order.isEmpty()) {
        order.insert(u"path"_s, u"/api/v1/auth/login"_s);
        order.insert(u"seconds"_s, 3600);
        m_desk->server().call("POST", u"/control/fail"_s, order);
    }
    refuses(m_desk->address(), sentence, password);
}

void SignInTest::everySentenceIsAnother()
{
    refuses(urlOf(m_otherJson), "not a clinic's server");
    QCOMPARE(m_sentences.size(), 11);
}

void SignInTest::tooManyAttemptsSayHowLongToWait()
{
    QVERIFY(m_desk->startServer({u"--login-limit"_s, u"1"_s}));
    refuses(m_desk->address(), "password is not right", "wrong");
    refuses(m_desk->address(), "Too many attempts. Try again in ");
}

void SignInTest::withoutAKeychainItWorksAndIsNotRemembered()
{
    QVERIFY(m_desk->startServer());
    const Outcome signedIn = m_desk->app().signIn(m_desk->address());
    QCOMPARE(signedIn.exitCode, 0);
    QCOMPARE(signedIn.object().value(u"user"_s), QJsonValue(u"siti@klinik.example"_s));
    QVERIFY(m_desk->app().becomes(u"live"_s));
    m_desk->server().notify(2, u"siti@klinik.example"_s,
                            {{u"type"_s, u"message"_s}, {u"title"_s, u"Budi Hartawan"_s}, {u"message"_s, u"M"_s}});
    QVERIFY(m_desk->agrees());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(status.value(u"store"_s), QJsonValue(u"memory"_s));
    QCOMPARE(status.value(u"store_error"_s)[u"code"_s], QJsonValue(u"keychain-missing"_s));
    QVERIFY(status.value(u"store_error"_s)[u"message"_s].toString().contains(u"keychain"_s));

    QVERIFY(m_desk->app().quit());
    QFile log(m_desk->app().profile() + u"/clinicbell.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray said = m_desk->app().printed() + log.readAll();
    QVERIFY(said.contains("keychain"));
    for (const char *name : {"siti", "Siti", "Rahma", "Budi", "Hartawan", "clinic-demo", "klinik.example"})
        QVERIFY2(!said.contains(name), said.constData());
    QDirIterator stores(m_desk->app().profile(), {u"*.sqlite*"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!stores.hasNext());

    QVERIFY(m_desk->app().start());
    QCOMPARE(m_desk->app().connection(), u"signed-out"_s);
    QCOMPARE(m_desk->app().list(), QJsonArray());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->agrees());
}

void SignInTest::aSecondSignInIsRefusedWhileTheFirstStands()
{
    QVERIFY(m_desk->startServer());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    const Outcome second = m_desk->app().signIn(m_desk->address(), u"ani@klinik.example"_s);
    QCOMPARE(second.exitCode, 1);
    QVERIFY(!second.err.trimmed().isEmpty());
    QCOMPARE(m_desk->app().status().value(u"user"_s), QJsonValue(u"siti@klinik.example"_s));
}

void SignInTest::anEndedSignInKeepsListAndOutbox()
{
    QVERIFY(m_desk->startServer());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"live"_s));
    const QStringList ids = Desk::texts(m_desk->server().notify(3));
    QVERIFY(m_desk->agrees());
    m_desk->server().call("POST", u"/control/fail"_s,
                          {{u"status"_s, 401}, {u"path"_s, u"/api/v1"_s}, {u"seconds"_s, 3600}});
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"signed-out"_s));
    QCOMPARE(m_desk->here().size(), 3);
    QCOMPARE(waiting(m_desk->app().status()), 1);
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 1);
    m_desk->server().call("POST", u"/control/fail"_s, {{u"status"_s, 200}, {u"seconds"_s, 0}});
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there().value(ids[0]), true);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "signintest.moc"
