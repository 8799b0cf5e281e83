// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace clinicbell {

/// Why a file that an administrator wrote cannot be used.
struct JsonFault
{
    int line = 0; ///< From 1; 0: not of one line.
    QString where; ///< The path to the value: "types.payment_failed.lane".
    QString detail; ///< In English, for the administrator.

    /// "line 41: types.payment_failed.lane is not known"
    QString inWords() const;
};

tl::expected<QJsonObject, JsonFault> parseJsonObject(const QByteArray &json);

/// The line of the name at the end of @p path, as well as JSON lets one know it; of the last name on the way that is
/// found. 0: not even the first is.
int lineOfPath(const QByteArray &json, const QStringList &path);

} // namespace clinicbell
