// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/clock.h"
#include "core/base/notification.h"
#include "ui/inbox/detailframe.h"

#include <QUrl>

#include <optional>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

class EarlierStates;
class NoteLine;

/// All that is known of one appointment: what it is now, what is different since the person last saw it, and what was
/// told of it.
class VisitDetail : public DetailFrame
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
    /// Whose links are opened; see actionLink().
    void setServer(const QUrl &server, const QStringList &linkHosts = {});

signals:
    void notificationRequested(const clinicbell::AppointmentId &id);
    void linkOpenRequested(const clinicbell::Notification &notification);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    /// The newest one that has a link which may be opened; null: none.
    const Notification *linked() const;

    const Clock &m_clock;
    QDateTime m_now;
    std::optional<Appointment> m_appointment;
    QList<Notification> m_told;
    QUrl m_server;
    QStringList m_linkHosts;
    bool m_isGone = false;
    QLabel *m_patient = nullptr;
    NoteLine *m_gone = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_show = nullptr;
    EarlierStates *m_history = nullptr;
};

} // namespace clinicbell::ui
