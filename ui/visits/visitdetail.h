// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/clock.h"
#include "core/base/notification.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace clinicbell::ui {

class EarlierStates;
class NoteLine;

/// All that is known of one appointment: what it is now, what is different since the person last saw it, and what was
/// told of it.
class VisitDetail : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the pane.
    explicit VisitDetail(const Clock &clock, QWidget *parent = nullptr);

    /// Nothing: says how to get something here.
    void setAppointment(const std::optional<Appointment> &appointment);
    const std::optional<Appointment> &appointment() const { return m_appointment; }
    /// The server's time; what is late or near depends on it.
    void setNow(const QDateTime &now);
    /// It is on the server no more; what was known of it stays to be read.
    void setGone(bool gone);
    /// The notifications that told of it, newest first.
    void setTold(const QList<Notification> &rows);
    /// Whose links are opened.
    void setServer(const QUrl &server);
    /// As a page of its own it has a way back.
    void setBackShown(bool shown);
    bool hasHeightForWidth() const override { return false; }

signals:
    void backRequested();
    void notificationRequested(const clinicbell::AppointmentId &id);
    void linkOpenRequested(const clinicbell::Notification &notification);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void retranslate();
    void refresh();
    void fillLines();
    /// The newest one that has a link which may be opened; null: none.
    const Notification *linked() const;

    const Clock &m_clock;
    QDateTime m_now;
    std::optional<Appointment> m_appointment;
    QList<Notification> m_told;
    QUrl m_server;
    bool m_isGone = false;
    QWidget *m_content = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_hint = nullptr;
    QToolButton *m_back = nullptr;
    QLabel *m_patient = nullptr;
    NoteLine *m_gone = nullptr;
    QFormLayout *m_lines = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_show = nullptr;
    EarlierStates *m_history = nullptr;
};

} // namespace clinicbell::ui
