// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace pusher {

/// `clinicbell.pusher`: codes, counts and delays; never payloads, keys or channel names, which may hold user ids.
Q_DECLARE_LOGGING_CATEGORY(lcPusher)

} // namespace pusher
