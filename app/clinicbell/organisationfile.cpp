// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/organisationfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<QByteArray> readOrganisationFile(const QString &path, ErrorCode code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, path + u", "_s + file.errorString());
    if (file.size() > largestFile)
        return failure(code, path + u", more than 1 MiB"_s);
    return file.readAll();
}

tl::unexpected<Error> faultIn(const QString &path, ErrorCode code, const JsonFault &fault)
{
    return failure(code, path + u", "_s + fault.inWords());
}

} // namespace clinicbell
