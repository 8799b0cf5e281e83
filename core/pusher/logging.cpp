// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/logging.h"

namespace pusher {

Q_LOGGING_CATEGORY(lcPusher, "clinicbell.pusher", QtInfoMsg)

} // namespace pusher
