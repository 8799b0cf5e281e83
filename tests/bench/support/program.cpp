// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clinicbell::bench {

namespace {

constexpr int patience = 30'000;
constexpr auto programPath = BENCH_PROGRAM;

} // namespace

Program::~Program()
{
    quit();
}

bool Program::start(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_process.start(QString::fromLatin1(programPath), QStringList{u"--profile"_s, m_profile.path()} + options);
    return awaitStatus([](const QJsonObject &status) { return !status.isEmpty(); });
}

void Program::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
    m_process.waitForFinished(patience);
}

QJsonObject Program::command(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QString::fromLatin1(programPath), words + QStringList{u"--json"_s, u"--profile"_s, m_profile.path()});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

bool Program::signIn(const QUrl &server, const QString &email)
{
    command({u"sign-in"_s, u"--server"_s, server.toString(), u"--email"_s, email, u"--password-stdin"_s},
            "clinic-demo\n");
    return awaitStatus([](const QJsonObject &status) { return status.value(u"connection"_s) == u"live"_s; });
}

bool Program::awaitStatus(const std::function<bool(const QJsonObject &)> &state) const
{
    return QTest::qWaitFor([&] { return state(command({u"status"_s})); }, patience);
}

QDateTime Program::logged(const QByteArray &words) const
{
    QFile log(m_profile.filePath(u"clinicbell.log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = log.readAll();
    const qsizetype at = text.lastIndexOf(words);
    if (at < 0)
        return {};
    const qsizetype line = text.lastIndexOf('\n', at) + 1;
    return QDateTime::fromString(QString::fromLatin1(text.mid(line, text.indexOf(' ', line) - line)),
                                 Qt::ISODateWithMs);
}

} // namespace clinicbell::bench
