// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/serverscript.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr int patience = 30'000;

} // namespace

ServerScript::ServerScript(const QString &name)
{
    m_process.setProgram(QStringLiteral(SUPPORT_FOLDER) + u'/' + name);
}

ServerScript::~ServerScript()
{
    kill();
}

bool ServerScript::start(const QStringList &arguments)
{
    m_process.setArguments(arguments);
    m_process.start();
    const bool ready = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, patience);
    const QJsonObject greeting = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!ready || greeting.isEmpty()) {
        qWarning().noquote() << m_process.program() << "did not start:" << m_process.readAllStandardError();
        return false;
    }
    m_greeting = greeting;
    return true;
}

void ServerScript::kill()
{
    m_process.kill();
    waitForEnd();
}

void ServerScript::terminate()
{
    m_process.terminate();
    waitForEnd();
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

quint16 ServerScript::port() const
{
    return quint16(m_greeting.value(u"port"_s).toInt());
}

void ServerScript::waitForEnd()
{
    // The test's own event loop runs on: others may be in the middle of a conversation with this server.
    (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
}

} // namespace clinicbell::test
