// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>
#include <QString>

namespace clinicbell {

/// What a command prints for people; with --json the answer is printed as it is. Text from the server is made safe for
/// a terminal: no control characters.
QString renderForPeople(const QString &command, const QJsonValue &result);

} // namespace clinicbell
