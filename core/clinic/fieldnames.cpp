// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/fieldnames.h"

#include <algorithm>

namespace clinicbell::clinic {

namespace {

bool saysNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

} // namespace

QJsonObject FieldNames::translated(const QJsonObject &json) const
{
    QJsonObject result = json;
    for (auto name = m_names.begin(); name != m_names.end(); ++name) {
        if (!saysNothing(json.value(name.key())))
            continue;
        const auto said = std::find_if(name->begin(), name->end(),
                                       [&json](const QString &other) { return !saysNothing(json.value(other)); });
        if (said != name->end())
            result.insert(name.key(), json.value(*said));
    }
    return result;
}

} // namespace clinicbell::clinic
