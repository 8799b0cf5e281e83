// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"
#include "core/base/result.h"

namespace clinicbell {

/// The organisation's policy for this computer, as far as it could be read.
struct OrganisationPolicy
{
    Policy policy; ///< Empty where there is none.
    QString source = {}; ///< Where it is written; empty: there is none.
    std::optional<Error> trouble = {}; ///< PolicyInvalid, with where and why in its detail.
};

/// Looks it up. Costs one look at a file that is mostly not there.
OrganisationPolicy organisationPolicy();

/// `clinicbell policy check [FILE]`: says what is wrong with FILE, or with the policy that is in force here, one line
/// each on stderr. Who may write FILE is not looked at: it may be a draft. Returns the exit code.
int checkPolicy(const QString &file);

} // namespace clinicbell
