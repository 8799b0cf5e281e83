// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

namespace clinicbell {

/// What a backend type means here; a type nobody has listed is General (backend.md, section 1).
Kind kindOf(const QString &type);

/// `data.priority` decides where the backend sends it ("low", "normal", "high", "critical", "urgent"); else the type.
Priority priorityOf(const QString &type, const QJsonObject &data);

/// What is true on this desk at the moment a notification arrives.
struct AttentionContext
{
    bool centreIsActive = false; ///< The notification centre is the active window: the list itself is enough.
    bool doNotDisturb = false;
    bool locked = false;
    Priority popUpsFrom = Priority::Normal; ///< What is less pops up nowhere; Critical always does.
    bool alreadyShown = false; ///< This notification has popped up before, on this computer, ever.
};

enum class PopUpKind { None, Brief, Sticky };

enum class QuietReason { NotQuiet, AlreadyHandled, AlreadyShown, CentreIsActive, DoNotDisturb, LowPriority };

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
