// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QPushButton;
class QSlider;

namespace clinicbell::ui {

class NoteLine;

/// Sounds: whether, how loud, and what each is like.
class SoundEdit : public QWidget
{
    Q_OBJECT
public:
    explicit SoundEdit(QWidget *parent = nullptr);

    /// Without a word. @p volumePercent is from 10 to 100.
    void setSounds(bool on, int volumePercent);
    /// What the organisation has fixed is shown, and cannot be changed.
    void setFixed(bool on, bool volume);
    bool isOn() const;
    int volumePercent() const;

signals:
    void changed();
    void testRequested(clinicbell::Priority priority, int volumePercent);

protected:
    void changeEvent(QEvent *event) override;

private:
    static QString soundText(Priority priority);
    void retranslate();
    void onChanged();

    QCheckBox *m_on;
    QLabel *m_volumeWord;
    QSlider *m_volume;
    QLabel *m_tryWord;
    NoteLine *m_note;
    bool m_volumeIsFixed = false;
    std::array<QPushButton *, priorityCount> m_tests{};
};

} // namespace clinicbell::ui
