// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace clinicbell::ui {

/// Words of others, to be selected and copied: never mark-up, wrapped, and at the leading edge of the layout, whatever
/// direction they run in themselves.
class ValueLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ValueLabel(QWidget *parent = nullptr);

    /// Begins where the label beside it begins, however many lines it has.
    void setAtTop();

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();

    Qt::Alignment m_vertical = Qt::AlignVCenter;
};

} // namespace clinicbell::ui
