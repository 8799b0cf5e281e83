// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>
#include <QMutex>

namespace clinicbell {

/// Writes Qt's log messages to a file that only its owner can read, and warnings to stderr as well. At 1 MB the file
/// moves to `….1`. Messages carry ids, counts and codes, never names or texts (quality.md, section 4).
///
/// Qt's message handler is global, so there can be one log file a program; it is installed while this object lives.
class LogFile
{
public:
    explicit LogFile(const QString &path);
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QString &line);
    void open();

    QFile m_file;
    QMutex m_mutex; // The store's thread logs too.
    static LogFile *s_installed;
};

} // namespace clinicbell
