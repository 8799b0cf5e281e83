// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QUrl>

#include <optional>

namespace clinicbell {

/// Where a notification's action_url leads: an http(s) address on the clinic's own host, an https address on one of
/// @p otherHosts (as Policy has them: in lower case, "xn--" for what is not ASCII), or nothing. Whatever else a server
/// writes there is not opened: file:, javascript:, another host, user info that looks like one, characters that cannot
/// be seen (quality.md, section 4).
std::optional<QUrl> actionLink(const QUrl &server, const QString &actionUrl, const QStringList &otherHosts = {});

} // namespace clinicbell
