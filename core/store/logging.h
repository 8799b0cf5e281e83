// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace clinicbell::store {

/// clinicbell.store: ids, counts and codes, never what a notification says.
Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace clinicbell::store
