// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/network/loopback.h"

#include <QUrl>

namespace clinicbell::clinic {

/// Plain http leaves everything readable on the way; only an administrator's policy may allow it beyond this computer.
enum class PlainHttp { LoopbackOnly, Allowed };

/// Makes a server address of what people type or paste: "clinic.example.org", with or without scheme (https is
/// assumed; http for a loopback host), trailing slashes, a pasted "/api/v1…". The result is as Account::server: equal
/// for the same server, so without the port that its scheme has anyway. Errors: AddressInvalid (no http(s) URL with a
/// host, or user info in it), AddressInsecure (plain http where it is not allowed).
Result<QUrl> checkAddress(const QString &text, PlainHttp plainHttp = PlainHttp::LoopbackOnly);

using network::isLoopback;

/// Plain http beyond this computer: whoever is on the way reads along.
bool isOpenToAll(const QUrl &server);

/// Same scheme, host and port: the only place the token may travel to.
bool isSameOrigin(const QUrl &a, const QUrl &b);

} // namespace clinicbell::clinic
