// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/preferences.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QTimeEdit;
class QToolButton;

namespace clinicbell::ui {

/// Quiet hours: whether, from when to when, on which days.
class QuietHoursEdit : public QWidget
{
    Q_OBJECT
public:
    explicit QuietHoursEdit(QWidget *parent = nullptr);

    /// Without a word.
    void setHours(const QuietHours &hours);
    QuietHours hours() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();

    QCheckBox *m_on;
    QLabel *m_fromWord;
    QTimeEdit *m_from;
    QLabel *m_untilWord;
    QTimeEdit *m_until;
    std::array<QToolButton *, 7> m_days{};
};

} // namespace clinicbell::ui
