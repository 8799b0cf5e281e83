// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QProcess>

namespace clinicbell::test {

/// Somebody else's server, started by a script of tests/support: its first line on stdout is a JSON object, and it ends
/// with this object at the latest.
class ServerScript
{
public:
    /// @p name: of the script.
    explicit ServerScript(const QString &name);
    ~ServerScript();

    /// Waits for the greeting. False: none came in half a minute.
    bool start(const QStringList &arguments = {});
    /// Without any chance to say goodbye; waits for the end.
    void kill();
    /// Politely; waits for the end, and kills where none comes.
    void terminate();

    const QJsonObject &greeting() const { return m_greeting; }
    /// 0 before the first greeting; that of the latest one afterwards.
    quint16 port() const;

private:
    void waitForEnd();

    QProcess m_process;
    QJsonObject m_greeting;
};

} // namespace clinicbell::test
