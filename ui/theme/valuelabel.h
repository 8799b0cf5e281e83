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

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();
};

} // namespace clinicbell::ui
