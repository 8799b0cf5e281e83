// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace clinicbell::ui {

/// Who scrolls a page does not change what the pointer comes across: boxes, sliders and times take the wheel only while
/// they have the focus.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    /// Guards what is below @p root now, and lives as long.
    explicit WheelGuard(QWidget *root);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace clinicbell::ui
