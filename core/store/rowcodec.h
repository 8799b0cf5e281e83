// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

#include <optional>

namespace clinicbell::store {

// The personal part of each kind of row as bytes. Reading checks everything: a value that opened may still be of a
// later format.

/// All but ids, times, kind and priority, which are columns.
QByteArray encoded(const Notification &notification);
bool decode(const QByteArray &bytes, Notification &notification);

/// Where the texts that a search looks in stand in those bytes, which have to stay; the data as JSON.
struct SearchedTexts
{
    QByteArrayView title;
    QByteArrayView message;
    QByteArrayView data;
};
/// Nothing where the bytes end before them.
std::optional<SearchedTexts> searchedTexts(const QByteArray &bytes);

/// All but the user's id.
QByteArray encoded(const Member &member);
bool decode(const QByteArray &bytes, Member &member);

/// The targets, the watermark, and what the later kinds need. `kind` has to be set on both ways.
QByteArray encoded(const OutboxEntry &entry);
bool decode(const QByteArray &bytes, OutboxEntry &entry);

} // namespace clinicbell::store
