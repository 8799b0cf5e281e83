// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/democlinic.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace clinicbell {

DemoClinic::DemoClinic(QString dataDirectory, QStringList extra, QObject *parent)
    : QObject(parent)
    , m_dataDirectory(std::move(dataDirectory))
    , m_extra(std::move(extra))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // It must not outlive this program, however that ends.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoClinic::onReadyRead);
    connect(&m_process, &QProcess::errorOccurred, this, &DemoClinic::onErrorOccurred);
    connect(&m_process, &QProcess::finished, this, &DemoClinic::onFinished);
}

DemoClinic::~DemoClinic()
{
    m_process.disconnect(this);
}

void DemoClinic::start()
{
    if (isRunning())
        return;
    const int port = QUrl(server()).port(0); // The same one again, so that the app finds it where it was.
    QStringList arguments{u"--port"_s, QString::number(port), u"--data"_s, m_dataDirectory};
    arguments += m_extra;
    m_process.start(QCoreApplication::applicationDirPath() + "/clinicbell-demo-server"_L1, arguments);
}

void DemoClinic::stop()
{
    m_process.terminate();
}

void DemoClinic::onReadyRead()
{
    if (!m_process.canReadLine())
        return;
    const QJsonObject description = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!description.contains("rest"_L1))
        return;
    m_description = description;
    emit started();
}

void DemoClinic::onErrorOccurred(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        emit failed(m_process.errorString());
}

void DemoClinic::onFinished()
{
    emit stopped();
}

QJsonObject DemoClinic::firstReceptionist() const
{
    const QJsonArray users = m_description.value("users"_L1).toArray();
    for (const QJsonValue &user : users) {
        if (user.toObject().value("role"_L1).toString() == "reception"_L1)
            return user.toObject();
    }
    return {};
}

QString DemoClinic::server() const
{
    return m_description.value("rest"_L1).toString();
}
QString DemoClinic::email() const
{
    return firstReceptionist().value("email"_L1).toString();
}
QString DemoClinic::password() const
{
    return firstReceptionist().value("password"_L1).toString();
}

} // namespace clinicbell
