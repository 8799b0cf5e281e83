// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>

namespace clinicbell {

/// Whether somebody sits at this computer, in whatever program: the seam behind which the desktop is asked.
class IdleMonitor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isIdle() const = 0;
    virtual bool isLocked() const = 0;
    /// Nobody is there, as far as can be known.
    bool isAbandoned() const { return isIdle() || isLocked(); }

signals:
    /// Nobody has touched it since @p since (UTC), which is long enough.
    void idleSince(const QDateTime &since);
    /// Somebody touches it again.
    void active();
    void sessionLocked();
    void sessionUnlocked();
};

} // namespace clinicbell
