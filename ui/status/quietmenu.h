// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QMenu>

namespace clinicbell::ui {

/// For how long one is not to be disturbed; and, while that is so, the end of it.
class QuietMenu final : public QMenu
{
    Q_OBJECT
public:
    /// @p clock outlives the menu.
    explicit QuietMenu(const Clock &clock, QWidget *parent = nullptr);

    /// Until it is turned off again: so far away that no desk will see it.
    static QDateTime withoutEnd();
    /// Whether there is something to end.
    void setQuiet(bool quiet);

signals:
    /// In UTC; invalid: end it.
    void chosen(const QDateTime &until);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseFor(std::chrono::minutes duration);
    void chooseTomorrow();

    const Clock &m_clock;
    QAction *m_halfHour;
    QAction *m_hour;
    QAction *m_tomorrow;
    QAction *m_open;
    QAction *m_off;
};

/// "14:30", and with its day where it is on another one: for words like "until %1". Empty: it has no end that could be
/// told.
QString quietEndText(const QDateTime &until, const QDateTime &now, const QLocale &locale = {});

} // namespace clinicbell::ui
