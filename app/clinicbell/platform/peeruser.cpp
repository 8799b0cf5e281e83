// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/peeruser.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace clinicbell::platform {

#ifdef Q_OS_LINUX

bool isOwnUser(qintptr socketDescriptor)
{
    ucred peer = {};
    socklen_t size = sizeof(peer);
    const int said = ::getsockopt(static_cast<int>(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size);
    return said == 0 && size == sizeof(peer) && peer.uid == ::geteuid();
}

bool isOwnFolder(const QString &folder)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && info.st_uid == ::geteuid() && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

#else

// Qt gives a named pipe to its owner alone, and there is no folder (QLocalServer::UserAccessOption).
bool isOwnUser(qintptr)
{
    return true;
}

bool isOwnFolder(const QString &)
{
    return true;
}

#endif

} // namespace clinicbell::platform
