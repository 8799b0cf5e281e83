// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QDialog>
#include <QMenu>

class QDateTimeEdit;

namespace clinicbell::ui {

/// Asks for the time of "Remind me": from a minute to three months ahead. Deletes itself.
class RemindDialog : public QDialog
{
    Q_OBJECT
public:
    RemindDialog(const QDateTime &now, QWidget *parent);

signals:
    /// UTC.
    void timeChosen(const QDateTime &at);

private:
    QDateTimeEdit *m_time;
};

/// The times of "Remind me". Filled when it opens.
class RemindMenu : public QMenu
{
    Q_OBJECT
public:
    /// @p clock outlives the menu.
    explicit RemindMenu(const Clock &clock, QWidget *parent = nullptr);

    void setTimes(const RemindTimes &times) { m_times = times; }

signals:
    /// UTC; invalid: after this patient.
    void timeChosen(const QDateTime &at);
    /// None of these: a RemindDialog is wanted.
    void otherTimeWanted();

private:
    void fill();

    const Clock &m_clock;
    RemindTimes m_times;
};

/// What can be done with the rows it was opened for, each with its key printed beside it.
class RowMenu : public QMenu
{
    Q_OBJECT
public:
    RowMenu(const Notification &row, const Abilities &abilities, const Clock &clock, QWidget *parent);

signals:
    void actChosen(clinicbell::ui::RowAct act);
    void timeChosen(const QDateTime &at);
    void otherTimeWanted();
    void whyWanted();
};

} // namespace clinicbell::ui
