// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/logging.h"

namespace clinicbell::store {

Q_LOGGING_CATEGORY(lcStore, "clinicbell.store", QtInfoMsg)

} // namespace clinicbell::store
