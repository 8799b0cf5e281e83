// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/logfile.h"

#include <QDateTime>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr qint64 longestFile = 1'000'000;

QLatin1StringView levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "critical"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    return "unknown"_L1;
}

} // namespace

LogFile *LogFile::s_installed = nullptr;

LogFile::LogFile(const QString &path)
    : m_file(path)
{
    open();
    s_installed = this;
    qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(nullptr);
    s_installed = nullptr;
}

void LogFile::open()
{
    // A log that cannot be written must not keep the program from running; stderr still gets the warnings.
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString category = QString::fromLatin1(context.category);
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelOf(type) + u' '
        + category + ": "_L1 + message + u'\n';
    if (s_installed)
        s_installed->write(type, line);
}

void LogFile::write(QtMsgType type, const QString &line)
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray bytes = line.toUtf8();
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    if (!m_file.isOpen())
        return;
    m_file.write(bytes);
    m_file.flush();
    if (m_file.size() < longestFile)
        return;
    const QString path = m_file.fileName();
    m_file.close();
    QFile::remove(path + ".1"_L1);
    QFile::rename(path, path + ".1"_L1);
    open();
}

} // namespace clinicbell
