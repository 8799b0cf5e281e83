// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace clinicbell::bench {

/// The real clinicbell with a profile of its own, steered by its command line.
class Program
{
public:
    ~Program();

    /// Starts it, if it does not run yet, and waits until it answers. @p options beyond --profile.
    bool start(const QStringList &options = {});
    /// Quits and waits for the end.
    void quit();
    /// The result of `clinicbell WORDS --json`.
    QJsonObject command(const QStringList &words, const QByteArray &input = {}) const;
    /// Signs in and waits until live.
    bool signIn(const QUrl &server, const QString &email);
    /// Asks until @p state holds, half a minute at most.
    bool awaitStatus(const std::function<bool(const QJsonObject &status)> &state) const;
    /// When the log told of @p words for the last time; invalid: not yet.
    QDateTime logged(const QByteArray &words) const;

    qint64 pid() const { return m_process.processId(); }
    /// When it was last started, just before the program was executed.
    QDateTime startedAt() const { return m_startedAt; }

private:
    QTemporaryDir m_profile;
    QProcess m_process;
    QDateTime m_startedAt;
};

} // namespace clinicbell::bench
