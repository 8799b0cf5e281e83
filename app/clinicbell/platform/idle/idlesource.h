// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace clinicbell::platform {

/// One way of learning that nobody touches the computer.
class IdleSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Once, from now on: @p enough without a touch is idle.
    virtual void watch(std::chrono::milliseconds enough) = 0;

signals:
    void idleSince(const QDateTime &since); ///< UTC
    void active();
    /// It tells nothing after all, and will not.
    void failed();
};

} // namespace clinicbell::platform
