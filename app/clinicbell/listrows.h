// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"
#include "core/base/query.h"

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell {

/// The first @p limit rows as the command `list` tells them, newest first.
QFuture<ControlAnswer> listRows(store::NotificationStore &store, const Filter &filter, int limit);

} // namespace clinicbell
