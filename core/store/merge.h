// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

/// What is known of one notification once another copy of it came, by whichever way.
///
/// The copy with the later updatedAt wins; without one on both, the one that came last. What the winner leaves empty is
/// filled from the other, for frames are often poorer than records. A set readAt is never cleared, receivedAt and the
/// local states stay. @p knownIsNewer: what is known came after the copy was made, so that only a later updatedAt lets
/// the copy win.
Notification merged(const Notification &known, const Notification &copy, bool knownIsNewer = false);

/// The later word wins, and what waits in the outbox lies over it: until the server knows of a claim, "nobody" changes
/// nothing, but somebody else's claim does, for that one was first.
Handling merged(const Handling &known, const Handling &copy);

/// The effect of an acknowledgement, a claim or a release by @p account; any other act has none here.
void layOver(Handling &handling, const OutboxEntry &entry, const Account &account);
/// The server knows of it now.
void confirm(Handling &handling, const OutboxEntry &entry);
/// Takes the effect back, where the act still lies over what the server says.
void takeBack(Handling &handling, const OutboxEntry &entry);

} // namespace clinicbell::store
