// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <chrono>
#include <functional>

namespace clinicbell::app::test {

using namespace std::chrono_literals;

/// What a command left behind.
struct Outcome
{
    int exitCode = -1; ///< -1: it did not end in time, or crashed.
    QByteArray out;
    QByteArray err;

    QJsonArray array() const;
    QJsonObject object() const;
};

/// The real program as a child, without windows, and its command line as people use it. While something is waited for,
/// the test's own event loop runs.
class ClinicBellProcess
{
public:
    using Predicate = std::function<bool(const QJsonObject &status)>;

    /// @p profile: the folder of its identity.
    explicit ClinicBellProcess(QString profile);
    ~ClinicBellProcess();

    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    const QProcessEnvironment &environment() const { return m_environment; }
    const QString &profile() const { return m_profile; }
    qint64 pid() const { return m_process.processId(); }

    /// Starts it and waits until it answers commands. @p input is all that stands on its standard input.
    bool start(const QStringList &options = {QStringLiteral("--headless")}, const QByteArray &input = {});
    /// Without any chance to tidy up.
    void kill();
    /// Asks it to quit where it still runs; true: it ended by itself with 0.
    bool quit();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// All that it printed since it started, stdout and stderr.
    QByteArray printed();

    /// `clinicbell --profile … COMMAND`, to its end.
    Outcome ask(const QStringList &command, const QByteArray &input = {}) const;
    /// The same with `--json`.
    Outcome askJson(const QStringList &command, const QByteArray &input = {}) const;
    QJsonObject status() const;
    QJsonArray list() const;
    QString connection() const;
    Outcome signIn(const QString &server, const QString &email = QStringLiteral("siti@klinik.example"),
                   const QByteArray &password = "clinic-demo") const;

    /// Asks for the status again and again until @p wanted is true of it. If it never is, the last one is printed.
    bool becomes(const Predicate &wanted, std::chrono::milliseconds patience = 10s) const;
    bool becomes(const QString &connection, std::chrono::milliseconds patience = 10s) const;
    /// The same for any question; @p wanted asks by itself.
    static bool eventually(const std::function<bool()> &wanted, std::chrono::milliseconds patience = 10s);

private:
    QString m_profile;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
};

/// A number of `status --json`'s counters.
int counter(const QJsonObject &status, QLatin1StringView name);
int waiting(const QJsonObject &status);

} // namespace clinicbell::app::test
