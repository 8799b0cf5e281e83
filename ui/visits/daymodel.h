// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "ui/rowsbyid.h"

#include <optional>

namespace clinicbell::ui {

/// The appointments of one day, earliest first, each in its present state. What was moved to another day stays where it
/// was until that was seen, and says where it went; what has no time is shown today.
class DayModel : public RowsById<Appointment>
{
    Q_OBJECT
public:
    using RowsById::RowsById;

    void setAppointments(const QList<Appointment> &all);
    /// @p day in this computer's zone.
    void setDay(const QDate &day);
    const QDate &day() const { return m_day; }
    /// The server's time; what is late or near depends on it.
    void setNow(const QDateTime &now);
    const QDateTime &now() const { return m_now; }
    QDate today() const { return m_now.toLocalTime().date(); }
    /// The row at which the day stands: the first that is not over; the last where all are; -1: there is none.
    int presentRow() const;
    /// Of whatever day.
    std::optional<Appointment> find(const AppointmentId &id) const;
    /// Those shown with something new about them.
    QList<AppointmentId> news() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isOfDay(const Appointment &appointment) const;
    bool hasGone(const Appointment &appointment) const;
    void refresh();
    QVariant spoken(const Appointment &appointment) const;

    QList<Appointment> m_all;
    QDate m_day;
    QDateTime m_now;
};

} // namespace clinicbell::ui
