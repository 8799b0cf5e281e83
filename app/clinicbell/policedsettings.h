// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"

#include <QSettings>

namespace clinicbell {

/// The profile's settings with the organisation's policy over them: what Setting::read() and Setting::write() go
/// through wherever the organisation may have a say.
class PolicedSettings
{
public:
    /// Both outlive this.
    PolicedSettings(QSettings &settings, const Policy &policy)
        : m_settings(settings)
        , m_policy(policy)
    { }

    QVariant value(QLatin1StringView key, const QVariant &fallback) const
    {
        const PolicyRow *row = policyRowOfKey(key);
        const QVariant chosen = m_settings.value(key);
        const QVariant counts = row ? m_policy.over(row->setting, chosen) : chosen;
        return counts.isValid() ? counts : fallback;
    }
    /// What is not the person's to choose stays as they had it.
    void setValue(QLatin1StringView key, const QVariant &value)
    {
        const PolicyRow *row = policyRowOfKey(key);
        if (!row || !m_policy.isFixed(row->setting))
            m_settings.setValue(key, value);
    }

private:
    QSettings &m_settings;
    const Policy &m_policy;
};

} // namespace clinicbell
