// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"

#include <QLocalSocket>
#include <QTimer>

namespace clinicbell {

/// Asks the running program one thing and hands over its answer, once.
class ControlClient : public QObject
{
    Q_OBJECT
public:
    explicit ControlClient(QObject *parent = nullptr);

    /// The answer's own deadline is one minute: sign-in may wait for a slow server.
    void ask(const QString &path, const ControlRequest &request);

signals:
    /// The whole answer object ("ok" with "result" or "error").
    void answered(const QJsonObject &answer);
    /// Nobody listens there.
    void notRunning();
    /// The running program went away, or said nothing in time.
    void lost();

private:
    void onErrorOccurred();
    void onReadyRead();

    QLocalSocket m_socket;
    QTimer m_deadline;
    bool m_connected = false;
    bool m_done = false;
};

} // namespace clinicbell
