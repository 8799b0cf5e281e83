// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/profilefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Makes @p path with its parents; only the last one becomes owner-only, and only if it is new.
bool makeOwnerOnly(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(path) && QFile::setPermissions(path, ownerOnly);
}

QString folderOf(const QString &path)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                          : QDir(path).absolutePath();
}

constexpr auto settingsName = "/settings.ini"_L1;

} // namespace

ProfileFolder::ProfileFolder(QString path)
    : m_path(std::move(path))
{ }

Result<ProfileFolder> ProfileFolder::open(const QString &path)
{
    const QString wanted = folderOf(path);
    if (!makeOwnerOnly(wanted))
        return failure(ErrorCode::StoreReadOnly, u"the profile's folder cannot be made"_s);
    return ProfileFolder(QFileInfo(wanted).canonicalFilePath());
}

QString ProfileFolder::settingsFileIn(const QString &path)
{
    return folderOf(path) + settingsName;
}

QString ProfileFolder::storeDirectory() const
{
    return m_path + "/stores"_L1;
}
QString ProfileFolder::auditDirectory() const
{
    return m_path + "/audit"_L1;
}
QString ProfileFolder::settingsFile() const
{
    return m_path + settingsName;
}
QString ProfileFolder::logFile() const
{
    return m_path + "/clinicbell.log"_L1;
}
QString ProfileFolder::lockFile() const
{
    return m_path + "/clinicbell.lock"_L1;
}
QString ProfileFolder::demoDirectory() const
{
    return m_path + "/demo"_L1;
}

QString ProfileFolder::identity() const
{
    const QByteArray hash = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

QString ProfileFolder::keychainService() const
{
    return "ClinicBell "_L1 + identity();
}

QString ProfileFolder::controlSocket() const
{
    // Qt would invent a runtime directory where the session has none, and complain of it.
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty())
        folder = QDir::tempPath() + "/clinicbell-"_L1 + identity();
    // The name can be guessed: whoever made that folder first could put a socket of their own into it.
    if (!makeOwnerOnly(folder) || QFileInfo(folder).ownerId() != ::geteuid())
        folder = m_path;
    return folder + "/clinicbell-"_L1 + identity() + ".socket"_L1;
}

} // namespace clinicbell
