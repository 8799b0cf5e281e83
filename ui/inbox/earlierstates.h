// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/notification.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace clinicbell::ui {

/// What was told of the same thing before, under the notification that stands for it now. Hidden where there is none.
class EarlierStates : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the widget.
    explicit EarlierStates(const Clock &clock, QWidget *parent = nullptr);

    /// In place of "Before that".
    void setHeading(const QString &words);
    /// Newest first; the oldest of very many are left out.
    void setRows(const QList<Notification> &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const Clock &m_clock;
    QList<Notification> m_rows;
    QString m_words; ///< Of the heading; empty: the usual ones.
    QLabel *m_heading;
    QFormLayout *m_lines;
};

} // namespace clinicbell::ui
