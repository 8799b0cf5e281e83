// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonfault.h"
#include "core/base/policysettings.h"

namespace clinicbell {

/// What the organisation decided for this computer: settings that are fixed, and others that have another default. A
/// value; empty where there is no policy.
class Policy
{
public:
    bool isFixed(PolicySetting setting) const { return m_fixed.contains(setting); }
    FixedSettings fixedSettings() const;
    /// Of a permission: is it given?
    bool allows(PolicySetting permission) const { return m_fixed.value(permission).toBool(); }
    /// What is fixed, else the default; invalid: the organisation says nothing.
    QVariant said(PolicySetting setting) const { return m_fixed.value(setting, m_defaults.value(setting)); }
    /// What counts where the person has chosen @p chosen, which is invalid where they have not; invalid: nobody has.
    /// What is at its safest for a fault alone (fixTheSafest()) gives way to a number that is stricter.
    QVariant over(PolicySetting setting, const QVariant &chosen) const;

    void fix(PolicySetting setting, const QVariant &value) { m_fixed.insert(setting, value); }
    void setDefault(PolicySetting setting, const QVariant &value) { m_defaults.insert(setting, value); }
    /// The safest that there is, for what is not fixed yet: of a policy that could not be read in whole.
    void fixTheSafest();

    friend bool operator==(const Policy &, const Policy &) = default;

private:
    QHash<PolicySetting, QVariant> m_fixed;
    QHash<PolicySetting, QVariant> m_defaults;
    QSet<PolicySetting> m_guessed; ///< Of the fixed ones: no file says so.
};

struct PolicyReading
{
    Policy policy;
    QList<JsonFault> faults; ///< All of them; none: the policy is as it was meant.
};

/// A policy from its JSON (docs/policy.md). Where there is a fault, what could be read counts, and what the file does
/// not fix is at its safest (docs/decisions/023-policy.md).
PolicyReading readPolicy(const QByteArray &json);

} // namespace clinicbell
