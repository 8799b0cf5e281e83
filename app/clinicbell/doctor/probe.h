// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"

#include <QObject>

namespace clinicbell {

/// Looks at one thing, or at some that need each other. Never blocks; ends with its object.
class Probe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Once. finished() comes later, never from inside.
    virtual void start() = 0;
    /// What is to be said of it where it has not finished in time.
    virtual QList<CheckResult> overdue() const = 0;

signals:
    void found(const clinicbell::CheckResult &result);
    /// Everything was found.
    void finished();
};

} // namespace clinicbell
