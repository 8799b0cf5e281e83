// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/prioritytable.h"

#include "app/clinicbell/organisationfile.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clinicbell {

Result<AttentionRules> readPriorities(const QString &path)
{
    const auto text = readOrganisationFile(path, ErrorCode::PrioritiesInvalid);
    if (!text)
        return tl::unexpected(text.error());
    const auto rules = AttentionRules::read(*text);
    if (!rules)
        return faultIn(path, ErrorCode::PrioritiesInvalid, rules.error());
    return *rules;
}

namespace {

QString organisationTable()
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"clinicbell/priorities.json"_s);
}

} // namespace

QByteArray prioritiesText()
{
    const QString path = organisationTable();
    if (!path.isEmpty() && readPriorities(path))
        return readOrganisationFile(path, ErrorCode::PrioritiesInvalid).value_or(QByteArray());
    QFile own(u":/clinicbell/priorities.json"_s);
    return own.open(QIODevice::ReadOnly) ? own.readAll() : QByteArray();
}

Result<AttentionRules> organisationPriorities()
{
    const QString path = organisationTable();
    return path.isEmpty() ? Result<AttentionRules>(AttentionRules()) : readPriorities(path);
}

} // namespace clinicbell
