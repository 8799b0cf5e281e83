// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace clinicbell::platform {

/// Whether the desktop starts ClinicBell when the person signs in to it. The package brings an entry for everybody; the
/// person's own stands over it (freedesktop.org, Desktop Application Autostart Specification 0.5).
class Autostart
{
public:
    struct Places
    {
        QString own; ///< Folder of the person's entries; need not be there yet.
        QStringList shared; ///< Those of everybody, the first one counts most.
        QString program; ///< What an entry starts.
    };

    /// As the environment says.
    static Places places();

    explicit Autostart(Places places);

    bool isOn() const;
    /// Nothing is written where it is so already; an entry of the person's that only says what the shared one says is
    /// removed. AutostartNotKept where it cannot be written.
    Result<void> set(bool on) const;

private:
    QString ownFile() const;
    bool isSharedOn() const;

    const Places m_places;
};

} // namespace clinicbell::platform
