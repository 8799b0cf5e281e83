// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSettings>

namespace clinicbell {

/// One setting: its key and its default beside the one place that uses it.
template <typename T>
struct Setting
{
    const char *key;
    T fallback;

    /// @p settings: QSettings, or what stands over them.
    template <typename Settings>
    T read(const Settings &settings) const
    {
        return settings.value(QLatin1StringView(key), QVariant::fromValue(fallback)).template value<T>();
    }
    /// Nothing where it is so already: what nobody has chosen goes on following its default, here or of a policy.
    template <typename Settings>
    void write(Settings &settings, const T &value) const
    {
        if (read(settings) != value)
            settings.setValue(QLatin1StringView(key), QVariant::fromValue(value));
    }
};

} // namespace clinicbell
