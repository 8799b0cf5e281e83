// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/member.h"
#include "core/base/visitchanges.h"

#include <QAbstractButton>

namespace clinicbell::ui {

class MinuteTick;

/// One slim line above the inbox: the consultation that is under way, the next patient with room and time left, and how
/// many have not come. It leads to the day. Hidden while there is nothing to say.
class TodayStrip : public QAbstractButton
{
    Q_OBJECT
public:
    /// @p clock outlives the strip.
    explicit TodayStrip(const Clock &clock, QWidget *parent = nullptr);

    void setAppointments(const QList<Appointment> &all);
    void setConsultations(const QList<Consultation> &all);
    void setStatus(const VisitStatus &status);
    /// Whose day it is: a doctor's own, else everybody's.
    void setPerson(const UserId &self, Role role);
    /// Pop-ups wait while the person is with a patient.
    void setQuiet(bool quiet);
    void setServerOffset(const std::optional<std::chrono::seconds> &offset);
    /// The page that it stands above is in sight.
    void setInPlace(bool inPlace);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One thing to be said: an icon, what matters, and what belongs to it.
    struct Part
    {
        QString icon;
        QString strong;
        QString more;
        QRgb color = 0;
        friend bool operator==(const Part &, const Part &) = default;
    };

    void refresh();
    void awaitTomorrow();
    QList<Part> parts() const;
    std::optional<Part> runningPart() const;
    std::optional<Part> nextPart() const;
    std::optional<Part> absentPart() const;
    bool isMine(const UserId &doctor) const;
    int paintPart(QPainter &painter, const Part &part, const QRect &room) const;

    MinuteTick *m_tick;
    std::unique_ptr<Timer> m_midnight; ///< Runs while there is nothing to say today.
    QList<Appointment> m_appointments;
    QList<Consultation> m_consultations;
    VisitStatus m_status;
    UserId m_self;
    Role m_role = Role::Other;
    bool m_quiet = false;
    bool m_inPlace = true;
    QList<Part> m_parts;
};

} // namespace clinicbell::ui
