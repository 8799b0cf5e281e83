// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

namespace clinicbell::ui {

/// A small card that lies over a page.
class CardFrame : public QFrame
{
    Q_OBJECT
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace clinicbell::ui
