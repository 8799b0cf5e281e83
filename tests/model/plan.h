// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/model/simulatedclinic.h"

namespace clinicbell::test {

enum class StepKind {
    Create,
    ReadThere,
    RemoveThere,
    Deliver, ///< A broadcast that was late comes.
    Read,
    ReadAll,
    Remove,
    Undo,
    Fault,
    Release, ///< A request or an answer that was late comes.
    Cut,
    Mend,
    HangUp,
    Wait,
    SetClock, ///< The wall clock of the desk jumps.
    Crash,
    Restart,
    Sync,
    // On servers that have acknowledgements and claims
    Acknowledge,
    Claim,
    GiveBack,
    AcknowledgeThere,
    ClaimThere, ///< By a colleague, or given back.
    // On servers that have messages
    Write,
    WriteThere,
};

/// One thing that happens. What it happens to is told by its numbers, so that leaving out another step changes little.
struct Step
{
    StepKind kind = StepKind::Wait;
    quint32 choice = 0;
    quint32 fate = 0;
    int patience = 0; ///< Turns of the desk before the next step comes; a large number lets it settle.
};

struct Plan
{
    quint32 seed = 0;
    ClinicTraits traits;
    int history = 0; ///< Notifications that are there before the desk is.
    std::chrono::milliseconds clockError{0}; ///< Of the desk's wall clock.
    bool crashes = false;
    bool looksAtTalk = false; ///< The person has the conversation open.
    QList<Step> steps;
};

Plan planOf(quint32 seed);
/// `create 5/3`: its numbers tell the same story in a report of a failure.
QString wordsOf(const Step &step);
QString wordsOf(const Plan &plan);

} // namespace clinicbell::test
