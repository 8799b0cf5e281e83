// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clinicbell::platform {

/// The organisation's policy as it was written.
struct PolicyText
{
    QString source; ///< For people: which file.
    QByteArray json = {};
    QString trouble = {}; ///< Not empty: it is there and not to be used, and why, in English.
};

/// The policy of this computer; nothing: there is none. On Linux /etc/clinicbell/policy.json. Where there is no such
/// file, the one that the environment names as CLINICBELL_POLICY, by the same rule of who may write it: so it can be
/// tried out, and never got round. On Windows the text "Policy" in HKEY_LOCAL_MACHINE\Software\Policies\ClinicBell,
/// which no test has run.
std::optional<PolicyText> readPolicyText();

/// The same for these two paths; @p other may be empty.
std::optional<PolicyText> readPolicyText(const QString &system, const QString &other);

} // namespace clinicbell::platform
