// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/notification.h"
#include "ui/theme/cardframe.h"

class QLabel;
class QPushButton;

namespace clinicbell::ui {

/// "Appointment confirmed  Show": what has just arrived while the window is in front and its list is not in sight. In
/// place of a pop-up of the desktop's (ui.md, Native pop-up); goes by itself and never takes the focus.
class ArrivalNote : public CardFrame
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds shownFor{6};

    /// @p clock outlives the note.
    explicit ArrivalNote(const Clock &clock, QWidget *parent = nullptr);

    /// Takes the place of the one before, and says that there was one.
    void tell(const Notification &notification);
    /// It is in sight now, or handled.
    void forget();

signals:
    void openRequested(const clinicbell::NotificationId &id);

private:
    QLabel *m_words;
    QPushButton *m_open;
    std::unique_ptr<Timer> m_timer;
    NotificationId m_id;
    int m_count = 0; ///< Told since it came up.
};

} // namespace clinicbell::ui
