// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonfault.h"
#include "core/base/result.h"

#include <QByteArray>

namespace clinicbell {

/// What an administrator wrote into @p path, at most 1 MiB. @p code is that of a failure, with file and reason.
Result<QByteArray> readOrganisationFile(const QString &path, ErrorCode code);

/// "FILE, line 41: types.payment.lane is …"
tl::unexpected<Error> faultIn(const QString &path, ErrorCode code, const JsonFault &fault);

} // namespace clinicbell
