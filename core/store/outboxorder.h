// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

#include <functional>

namespace clinicbell::store {

/// An act that waited that long is not sent without asking: the world has moved on.
inline constexpr std::chrono::hours actsStayFresh{24};

bool needsConsent(const OutboxEntry &entry, const QDateTime &now);

/// What @p entry acts upon, as words that no two things share. Acts on one thing keep their order. A sweep over the
/// list keeps it towards other sweeps only: it and an act on a single notification may change places without harm.
QStringList entitiesOf(const OutboxEntry &entry);

/// The first @p limit of @p entries that nothing holds up: neither @p isHeld nor an earlier one that is held and acts
/// upon the same.
QList<OutboxEntry> sendable(const QList<OutboxEntry> &entries, int limit,
                            const std::function<bool(const OutboxEntry &)> &isHeld);

} // namespace clinicbell::store
