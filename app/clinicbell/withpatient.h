// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QObject>

namespace clinicbell {

/// A doctor whose consultation runs is "in consultation", and afterwards what they were before. Who says something else
/// meanwhile keeps the last word, until the next consultation.
class WithPatient : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// @p present: one's own status now.
    void setRunning(bool running, PresenceStatus present);
    /// The person chose a status.
    void noteChosen() { m_isOurs = false; }
    /// Somebody else sits here now.
    void forget() { m_isRunning = m_isOurs = false; }

signals:
    void statusWanted(clinicbell::PresenceStatus status);

private:
    bool m_isRunning = false;
    bool m_isOurs = false; ///< The present status was set here.
    PresenceStatus m_before = PresenceStatus::Available;
};

} // namespace clinicbell
