// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/prioritytable.h"

#include "app/clinicbell/organisationfile.h"

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

Result<AttentionRules> organisationPriorities()
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"clinicbell/priorities.json"_s);
    return path.isEmpty() ? Result<AttentionRules>(AttentionRules()) : readPriorities(path);
}

} // namespace clinicbell
