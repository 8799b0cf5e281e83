// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

namespace clinicbell::store {

// The personal part of each kind of row as bytes. Reading checks everything: a value that opened may still be of a
// later format.

/// All but ids, times, kind and priority, which are columns.
QByteArray encoded(const Notification &notification);
bool decode(const QByteArray &bytes, Notification &notification);

/// All but the user's id.
QByteArray encoded(const Member &member);
bool decode(const QByteArray &bytes, Member &member);

/// The targets and the watermark.
QByteArray encoded(const OutboxEntry &entry);
bool decode(const QByteArray &bytes, OutboxEntry &entry);

} // namespace clinicbell::store
