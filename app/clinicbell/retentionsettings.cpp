// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/retentionsettings.h"

#include "app/clinicbell/policedsettings.h"

using namespace std::chrono_literals;

namespace clinicbell {

store::RetentionPolicy retentionPolicy(QSettings &settings, const Policy &policy)
{
    const store::RetentionPolicy usual;
    const Setting<int> rows{"store/keepRows", usual.rows};
    // What cannot be read deletes nothing.
    return {.age = qMax(0, keepDaysSetting.read(PolicedSettings(settings, policy))) * 24h,
            .rows = qMax(0, rows.read(settings))};
}

} // namespace clinicbell
