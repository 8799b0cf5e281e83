// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/policysource.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <QSettings>
#else
#include <sys/stat.h>

#include <cerrno>
#endif

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

#ifndef Q_OS_WIN

/// Also where it cannot be seen: what is hidden may be a policy.
bool mayBeThere(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/// Others can put something else in the place of @p path, or of what it is in.
bool isOthersToWrite(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return true;
    const bool isSticky = S_ISDIR(info.st_mode) && (info.st_mode & S_ISVTX) != 0; // What is root's stays root's there.
    return info.st_uid != 0 || ((info.st_mode & (S_IWGRP | S_IWOTH)) != 0 && !isSticky);
}

/// Empty: nobody but root.
QString whatOthersCanWrite(const QString &path)
{
    QString part = QFileInfo(path).canonicalFilePath();
    while (!part.isEmpty() && !isOthersToWrite(part)) {
        if (part == "/"_L1)
            return {};
        part = QFileInfo(part).path();
    }
    return part.isEmpty() ? path : part;
}

PolicyText readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.source = path, .trouble = u"cannot be read: "_s + file.errorString()};
    if (const QString open = whatOthersCanWrite(path); !open.isEmpty())
        return {.source = path, .trouble = u"is not used: others than root can write %1"_s.arg(open)};
    if (file.size() > largestFile)
        return {.source = path, .trouble = u"has more than 1 MiB"_s};
    return {.source = path, .json = file.readAll()};
}

#endif

} // namespace

#ifdef Q_OS_WIN

std::optional<PolicyText> readPolicyText()
{
    const QSettings registry(u"HKEY_LOCAL_MACHINE\\Software\\Policies\\ClinicBell"_s, QSettings::NativeFormat);
    if (!registry.contains(u"Policy"_s))
        return {};
    return PolicyText{.source = registry.fileName(), .json = registry.value(u"Policy"_s).toString().toUtf8()};
}

#else

std::optional<PolicyText> readPolicyText()
{
    return readPolicyText(u"/etc/clinicbell/policy.json"_s, qEnvironmentVariable("CLINICBELL_POLICY"));
}

std::optional<PolicyText> readPolicyText(const QString &system, const QString &other)
{
    if (mayBeThere(system))
        return readFile(system);
    return other.isEmpty() ? std::nullopt : std::optional(readFile(other));
}

#endif

} // namespace clinicbell::platform
