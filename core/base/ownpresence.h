// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <array>
#include <optional>

namespace clinicbell {

/// What a person tells the team of themselves.
struct OwnPresence
{
    PresenceStatus status = PresenceStatus::Available;
    QDateTime until = {}; ///< UTC; then they are available again. Invalid: until they say otherwise.
    std::optional<QString> room = {}; ///< Nothing: the one that the server knows.
    QString desk = {}; ///< Which of the clinic's desks this is, as people call it; may be empty.
    bool isIdle = false; ///< Away, and nobody said so: they do not sit at this desk.
    bool isWithPatient = false; ///< In consultation, as a running one says, and not the person.

    friend bool operator==(const OwnPresence &, const OwnPresence &) = default;
};

/// What speaks for the person, whatever they said before.
struct PresenceCauses
{
    bool withPatient = false; ///< A consultation of theirs runs.
    bool absent = false; ///< Nobody touches the computer, or it is locked.
};

/// What the team is told at @p now (UTC), where the person said @p chosen. A consultation goes before everything, and
/// whoever is in one is not taken to be away: a doctor with a patient does not touch the keyboard. Once no cause is
/// left, what was chosen is true again, exactly.
OwnPresence presentPresence(const OwnPresence &chosen, const PresenceCauses &causes, const QDateTime &now);

/// What is left at @p now of what was said at @p saidAt, after a restart. Room and desk stay. A status with an end
/// lasts until then; one without ends with its day (local time), since yesterday's tells nothing of today.
OwnPresence remembered(const OwnPresence &chosen, const QDateTime &saidAt, const QDateTime &now);

/// For how long one is something.
enum class PresenceSpan { Open, HalfHour, Hour, Day };
/// From @p now on (UTC); Day: until the end of the local day. Invalid for Open.
QDateTime endOf(PresenceSpan span, const QDateTime &now);
/// When it is next @p time (local) after @p now; UTC.
QDateTime nextAt(const QTime &time, const QDateTime &now);

/// What is offered wherever one's own status is chosen; not being here follows from signing out.
struct PresenceChoice
{
    PresenceStatus status = PresenceStatus::Available;
    PresenceSpan span = PresenceSpan::Open;
};
inline constexpr std::array presenceChoices{
    PresenceChoice{PresenceStatus::Available},
    PresenceChoice{PresenceStatus::Busy},
    PresenceChoice{PresenceStatus::InConsultation},
    PresenceChoice{PresenceStatus::Away},
    PresenceChoice{PresenceStatus::Busy, PresenceSpan::HalfHour},
    PresenceChoice{PresenceStatus::Busy, PresenceSpan::Hour},
    PresenceChoice{PresenceStatus::Busy, PresenceSpan::Day},
};

} // namespace clinicbell
