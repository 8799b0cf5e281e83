// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/notification.h"
#include "core/base/visitchanges.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

class DayModel;
class MinuteTick;
class VisitDetail;
class VisitPane;

/// The appointments of a day, and the way to the days around it: ← and → (in the direction of the language), T for
/// today. What changed is marked until one looks elsewhere.
class DayPage : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the page.
    explicit DayPage(const Clock &clock, QWidget *parent = nullptr);

    void setAppointments(const QList<Appointment> &all);
    void setStatus(const VisitStatus &status);
    /// The server's time minus this computer's.
    void setServerOffset(const std::optional<std::chrono::seconds> &offset);
    /// So many that were to come are on the server no more.
    void tellMissing(int count);
    /// The details show nothing more that is not on the server: its names are not for whoever looks now.
    void closeGone();
    /// Whose day it was has left.
    void closeDetail();
    void showDay(const QDate &day);
    const QDate &day() const;
    VisitPane &pane() { return *m_pane; }
    VisitDetail &detail() { return *m_detail; }
    /// The answer to toldWanted(), newest first; ignored once another one is shown.
    void showTold(const AppointmentId &id, const QList<Notification> &rows);
    bool hasHeightForWidth() const override { return false; }

signals:
    /// What was told of it? Answered by showTold().
    void toldWanted(const clinicbell::AppointmentId &id);
    /// To what was told of it.
    void appointmentOpened(const clinicbell::AppointmentId &id);
    /// What was new about them has been in sight, and is no more.
    void appointmentsSeen(const QList<clinicbell::AppointmentId> &ids);
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QToolButton *stepButton(int days);
    void step(int days);
    void onTicked(const QDateTime &now);
    void leave();
    void goToPresent();
    void joinDetail();
    void showDetail();
    void setDetailOpen(bool open);
    void arrange();
    void followShown();
    void retranslate();
    void showHeading();

    MinuteTick *m_tick;
    DayModel *m_model;
    QWidget *m_head;
    QLabel *m_heading;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_today;
    VisitPane *m_pane;
    VisitDetail *m_detail;
    QWidget *m_listSide;
    bool m_isDetailOpen = false; ///< In the narrow layout.
    bool m_isFollowing = false; ///< The rows change; nobody chooses.
    QDate m_knownToday; ///< The day moves on with it where today is shown.
    int m_missing = 0;
};

} // namespace clinicbell::ui
