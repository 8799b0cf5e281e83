// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QLocalServer>

#include <functional>

namespace clinicbell {

/// One question of the command line to the running program.
struct ControlRequest
{
    QString command;
    QJsonObject arguments;
};

using ControlAnswer = Result<QJsonValue>;
/// Why a request is not to be answered now, in the user's words; empty: it is.
using ControlGate = std::function<QString(const ControlRequest &)>;
using ControlHandler = std::function<QFuture<ControlAnswer>(const ControlRequest &)>;

/// The local socket that `clinicbell status` and its kin talk to: one line of JSON in, one line out, then it closes.
/// Only the owner's processes can open it: the socket is owner-only, in a folder to which nobody else writes, and who
/// calls is asked of the system. A request may be at most 1 MiB, and has to be there within `patience`; more callers
/// than `mostCallers` at a time are hung up on.
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience{5}; ///< Also for whoever does not read the answer.
    static constexpr int mostCallers = 32;

    /// @p clock outlives this.
    ControlSocket(ControlHandler handler, const Clock &clock, QObject *parent = nullptr);

    /// Asked before each request; without one, all are answered.
    void setGate(ControlGate gate) { m_gate = std::move(gate); }
    /// Takes over a socket that a crashed run left behind; the caller holds the profile's lock. NotRunning: it cannot
    /// be made, or others could put theirs in its place.
    Result<void> listen(const QString &path);

private:
    void onNewConnection();
    void take(QLocalSocket *connection);
    void read(QLocalSocket *connection, Timer *deadline);

    ControlHandler m_handler;
    ControlGate m_gate;
    const Clock &m_clock;
    QLocalServer m_server;
    int m_callers = 0;
};

/// Request and answer as they stand on the line.
QByteArray encodeRequest(const ControlRequest &request);
QByteArray encodeAnswer(const ControlAnswer &answer, const QString &words);
/// What the gate says: the error "locked".
QByteArray encodeLocked(const QString &words);
Result<ControlRequest> decodeRequest(const QByteArray &line);

/// What may be asked of a locked desk: nothing that tells of patients, nor acts for the person who is away.
bool isAllowedWhileLocked(const ControlRequest &request);

} // namespace clinicbell
