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

    T read(const QSettings &settings) const
    {
        return settings.value(QLatin1StringView(key), QVariant::fromValue(fallback)).template value<T>();
    }
    void write(QSettings &settings, const T &value) const
    {
        settings.setValue(QLatin1StringView(key), QVariant::fromValue(value));
    }
};

} // namespace clinicbell
