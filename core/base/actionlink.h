// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

#include <optional>

namespace clinicbell {

/// Where a notification's action_url leads: an http(s) address on the clinic's own host, or nothing. Whatever else a
/// server writes there (file:, javascript:, another host) is not opened (quality.md, section 4).
std::optional<QUrl> actionLink(const QUrl &server, const QString &actionUrl);

} // namespace clinicbell
