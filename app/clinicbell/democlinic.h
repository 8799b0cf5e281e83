// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QProcess>

namespace clinicbell {

/// The demo clinic as a child process: `clinicbell-demo-server` from beside this program, on loopback. It can be
/// stopped and started again, on the same port and with its memory, to see what the app does meanwhile.
class DemoClinic : public QObject
{
    Q_OBJECT
public:
    /// @p dataDirectory keeps its state. @p extra are further options of the server.
    DemoClinic(QString dataDirectory, QStringList extra, QObject *parent = nullptr);
    ~DemoClinic() override;

    void start();
    void stop();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// The account that the demo signs in with: the first receptionist. Valid after started().
    QString server() const;
    QString email() const;
    QString password() const;

signals:
    void started();
    void stopped();
    void failed(const QString &detail);

private:
    void onReadyRead();
    void onErrorOccurred(QProcess::ProcessError error);
    void onFinished();
    QJsonObject firstReceptionist() const;

    QString m_dataDirectory;
    QStringList m_extra;
    QProcess m_process;
    QJsonObject m_description; ///< The server's first line.
};

} // namespace clinicbell
