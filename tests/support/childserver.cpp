// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/childserver.h"

#include <QDir>
#include <QFile>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(1'000);
}

} // namespace

ChildServer::ChildServer()
    : m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ChildServer::~ChildServer()
{
    stop();
}

void ChildServer::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

QByteArray ChildServer::log()
{
    m_log += m_process.readAll();
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? m_log + file.readAll() : m_log;
}

bool ChildServer::startHttpProxy(const QByteArray &user, const QByteArray &password, const QByteArray &extra)
{
    QByteArray lines = "Listen 127.0.0.1\nPort " + QByteArray::number(m_port)
        + "\nMaxClients 50\nTimeout 60\nLogLevel "
          "Connect\nLogFile \""
        + m_folder.filePath(u"log"_s).toUtf8() + "\"\n" + extra;
    if (!user.isEmpty())
        lines += "BasicAuth " + user + ' ' + password + '\n';
    const QString file = m_folder.filePath(u"tinyproxy.conf"_s);
    return write(file, lines) && start(u"tinyproxy"_s, {u"-d"_s, u"-c"_s, file});
}

bool ChildServer::startSocksProxy(const QString &user, const QString &password)
{
    QStringList arguments{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port)};
    if (!user.isEmpty())
        arguments << u"-u"_s << user << u"-P"_s << password;
    return start(u"microsocks"_s, arguments);
}

bool ChildServer::startTls(const QStringList &arguments)
{
    const QString address = "127.0.0.1:"_L1 + QString::number(m_port);
    QDir(m_folder.path()).mkpath(u"api/v1/auth"_s);
    return write(m_folder.filePath(u"api/v1/auth/me"_s),
                 "HTTP/1.0 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n"
                 R"({"message":"Unauthenticated."})")
        && start(u"openssl"_s, QStringList{u"s_server"_s, u"-accept"_s, address, u"-HTTP"_s} + arguments);
}

bool ChildServer::write(const QString &file, const QByteArray &text) const
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(text) == text.size();
}

bool ChildServer::start(const QString &program, const QStringList &arguments)
{
    const QString hosts = m_folder.filePath(u"hosts"_s);
    if (!write(hosts, m_clinicAddress + " clinic.test\n"))
        return false;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (program != "openssl"_L1) {
        environment.insert(u"LD_PRELOAD"_s, u"libnss_wrapper.so"_s);
        environment.insert(u"NSS_WRAPPER_HOSTS"_s, hosts);
    }
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_folder.path());
    // The end of the test, however it comes, is its end.
    m_process.start(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"TERM"_s, program} + arguments);
    const bool up =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning || answers(m_port); }, 20'000)
        && m_process.state() != QProcess::NotRunning;
    if (!up)
        qWarning("%s: %s", qPrintable(program), log().constData());
    return up;
}

} // namespace clinicbell::test
