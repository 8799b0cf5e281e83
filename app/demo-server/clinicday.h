// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/colleagues.h"
#include "app/demo-server/daybook.h"
#include "core/base/clock.h"

#include <QObject>

namespace clinicbell::demo {

class Conversations;
class Inboxes;

/// The day at the clinic: the script of daybook.h at real speed, or faster. The same seed brings the same beats about
/// the same people in the same order.
class ClinicDay : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const Staff &staff;
        Inboxes &inboxes;
        Conversations &conversations;
        Visits &visits;
        Hub &hub;
        const Clock &clock;
    };

    ClinicDay(const Parts &parts, quint32 seed, double speed, QObject *parent = nullptr);

    /// Colleagues arrive; the first event follows within seconds, the next every 20 to 40.
    void begin();

private:
    void onBeat();
    void onStir();
    void onConsultationStep();
    void play(Beat beat);
    void announce(Beat beat, const Appointment &visit, const Person &doctor);
    void requestConsultation(const Appointment &visit, const Person &doctor);
    void playMessage();
    Appointment visitFor(Beat beat, const Person &doctor);
    void apply(Beat beat, Appointment visit, const Person &doctor);
    std::chrono::milliseconds atSpeed(int seconds) const;

    Parts m_parts;
    Luck m_luck;
    Luck m_staffLuck;
    double m_speed;
    Colleagues m_colleagues;
    std::unique_ptr<Timer> m_beatTimer;
    std::unique_ptr<Timer> m_stirTimer;
    std::unique_ptr<Timer> m_consultationTimer; ///< From asked for to accepted to begun.
    Appointment m_requested; ///< Whose consultation was asked for last.
    bool m_isAccepted = false;
    size_t m_position = 0;
};

} // namespace clinicbell::demo
