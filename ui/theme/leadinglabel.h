// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace clinicbell::ui {

/// Words, never mark-up, at the leading edge of the layout, whatever direction they run in themselves: a Latin name in
/// an Arabic window belongs to what stands beside it.
class LeadingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LeadingLabel(QWidget *parent = nullptr);

    /// Begins where the label beside it begins, however many lines it has.
    void setAtTop();

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();

    Qt::Alignment m_vertical = Qt::AlignVCenter;
};

} // namespace clinicbell::ui
