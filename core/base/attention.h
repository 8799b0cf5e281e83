// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/attentionrules.h"
#include "core/base/preferences.h"

namespace clinicbell {

/// What is true on this desk at the moment a notification arrives.
struct AttentionContext
{
    bool centreIsActive = false; ///< The notification centre is the active window: the list itself is enough.
    QuietReason quiet = QuietReason::NotQuiet; ///< Why the person is not to be disturbed; one that isHeldBack().
    bool locked = false;
    Priority popUpsFrom = Priority::Normal; ///< What is less pops up nowhere; Critical always does.
    bool discreetPopUps = false; ///< Somebody else may see the screen.
    ChoicesByKind kinds = {}; ///< What the person wants to hear of.
    AttentionRules rules = {}; ///< How loud each is.
    bool alreadyShown = false; ///< This notification has popped up before, on this computer, ever.
};

struct AttentionDecision
{
    PopUpKind popUp = PopUpKind::None;
    bool sound = false;
    QuietReason reason = QuietReason::NotQuiet; ///< Why it stayed quiet, for "why did I not get this?".
    friend bool operator==(const AttentionDecision &, const AttentionDecision &) = default;
};

/// May this notification pop up? Critical ones always do, once, and stay until handled (ui.md, Native pop-up).
AttentionDecision decideAttention(const Notification &notification, const AttentionContext &context);

} // namespace clinicbell
