// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/prioritytable.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr qint64 largestTable = 1024 * 1024;

} // namespace

Result<AttentionRules> readPriorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PrioritiesInvalid, path + u", "_s + file.errorString());
    if (file.size() > largestTable)
        return failure(ErrorCode::PrioritiesInvalid, path + u", more than 1 MiB"_s);
    const auto rules = AttentionRules::read(file.readAll());
    if (!rules)
        return failure(ErrorCode::PrioritiesInvalid, path + u", "_s + rules.error().inWords());
    return *rules;
}

Result<AttentionRules> organisationPriorities()
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"clinicbell/priorities.json"_s);
    return path.isEmpty() ? Result<AttentionRules>(AttentionRules()) : readPriorities(path);
}

} // namespace clinicbell
