// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/clinicbellprocess.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

namespace clinicbell::app::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int commandPatience = 30'000;
constexpr qint64 betweenQuestions = 40; ///< ms; a question costs about as much.

bool ends(QProcess &process, int patience)
{
    return QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience);
}

} // namespace

QJsonArray Outcome::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Outcome::object() const
{
    return QJsonDocument::fromJson(out).object();
}

ClinicBellProcess::ClinicBellProcess(QString profile)
    : m_profile(std::move(profile))
{ }

ClinicBellProcess::~ClinicBellProcess()
{
    kill();
}

bool ClinicBellProcess::start(const QStringList &options, const QByteArray &input)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(CLINICBELL), QStringList{u"--profile"_s, m_profile} + options);
    if (!m_process.waitForStarted())
        return false;
    m_process.write(input);
    m_process.closeWriteChannel();
    return eventually([this] { return !isRunning() || ask({u"status"_s}).exitCode == 0; }) && isRunning();
}

void ClinicBellProcess::kill()
{
    m_process.kill();
    ends(m_process, commandPatience);
}

bool ClinicBellProcess::quit()
{
    ask({u"quit"_s});
    return ends(m_process, commandPatience) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

QByteArray ClinicBellProcess::printed()
{
    return m_process.readAllStandardOutput() + m_process.readAllStandardError();
}

Outcome ClinicBellProcess::ask(const QStringList &command, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(CLINICBELL), QStringList{u"--profile"_s, m_profile} + command);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = ends(process, commandPatience);
    if (!ended) {
        process.kill();
        ends(process, commandPatience);
    }
    return {.exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

Outcome ClinicBellProcess::askJson(const QStringList &command, const QByteArray &input) const
{
    return ask(command + QStringList{u"--json"_s}, input);
}

QJsonObject ClinicBellProcess::status() const
{
    return askJson({u"status"_s}).object();
}

QJsonArray ClinicBellProcess::list() const
{
    return askJson({u"list"_s}).array();
}

QString ClinicBellProcess::connection() const
{
    return status().value(u"connection"_s).toString();
}

Outcome ClinicBellProcess::signIn(const QString &server, const QString &email, const QByteArray &password) const
{
    return askJson({u"sign-in"_s, u"--server"_s, server, u"--email"_s, email, u"--password-stdin"_s}, password + '\n');
}

bool ClinicBellProcess::becomes(const Predicate &wanted, std::chrono::milliseconds patience) const
{
    QJsonObject last;
    const bool done = eventually([&] { return wanted(last = status()); }, patience);
    if (!done)
        qWarning("still: %s", QJsonDocument(last).toJson(QJsonDocument::Compact).constData());
    return done;
}

bool ClinicBellProcess::becomes(const QString &connection, std::chrono::milliseconds patience) const
{
    return becomes([&](const QJsonObject &status) { return status.value(u"connection"_s) == connection; }, patience);
}

bool ClinicBellProcess::eventually(const std::function<bool()> &wanted, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QElapsedTimer asked;
    do {
        asked.start();
        if (wanted())
            return true;
        (void)QTest::qWaitFor([&asked] { return asked.hasExpired(betweenQuestions); }, int(betweenQuestions) * 2);
    } while (!deadline.hasExpired());
    return false;
}

int counter(const QJsonObject &status, QLatin1StringView name)
{
    return status.value(u"counters"_s)[name].toInt(-1);
}

int waiting(const QJsonObject &status)
{
    return status.value(u"outbox"_s)[u"waiting"_s].toInt(-1);
}

} // namespace clinicbell::app::test
