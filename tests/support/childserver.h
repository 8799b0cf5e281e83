// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace clinicbell::test {

/// A program of somebody else that serves a free port of 127.0.0.1, and ends with the test.
class ChildServer
{
public:
    ChildServer();
    ChildServer(const ChildServer &) = delete;
    ChildServer &operator=(const ChildServer &) = delete;
    ~ChildServer();

    quint16 port() const { return m_port; }
    void stop();
    /// What it has said so far.
    QByteArray log();

    /// tinyproxy, an HTTP proxy; with @p user it wants this name and password. @p extra: further lines of its file.
    bool startHttpProxy(const QByteArray &user = {}, const QByteArray &password = {}, const QByteArray &extra = {});
    /// microsocks, a SOCKS5 proxy.
    bool startSocksProxy(const QString &user = {}, const QString &password = {});
    /// openssl's own server with @p arguments, which answers as a clinic to a GET of /api/v1/auth/me.
    bool startTls(const QStringList &arguments);
    /// For the proxies: names that they alone can look up. clinic.test is 127.0.0.1 unless told otherwise.
    void setClinicAddress(const QByteArray &address) { m_clinicAddress = address; }

private:
    bool start(const QString &program, const QStringList &arguments);
    bool write(const QString &file, const QByteArray &text) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_clinicAddress = "127.0.0.1";
    QByteArray m_log;
};

} // namespace clinicbell::test
