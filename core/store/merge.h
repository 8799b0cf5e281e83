// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

namespace clinicbell::store {

/// What is known of one notification once another copy of it came, by whichever way.
///
/// The copy with the later updatedAt wins; without one on both, the one that came last. What the winner leaves empty is
/// filled from the other, for frames are often poorer than records. A set readAt is never cleared; receivedAt and the
/// local states stay.
Notification merged(const Notification &known, const Notification &copy);

} // namespace clinicbell::store
