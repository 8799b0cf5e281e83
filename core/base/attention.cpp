// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attention.h"

namespace clinicbell {

AttentionDecision decideAttention(const Notification &notification, const AttentionContext &context)
{
    if (context.alreadyShown)
        return {.reason = QuietReason::AlreadyShown};
    if (isHandled(notification))
        return {.reason = QuietReason::AlreadyHandled};
    if (notification.priority == Priority::Critical)
        return {.popUp = PopUpKind::Sticky, .sound = true};
    if (context.quiet != QuietReason::NotQuiet)
        return {.reason = context.quiet};
    if (context.centreIsActive)
        return {.reason = QuietReason::CentreIsActive};
    const AttentionStyle style = context.rules.styleOf(notification);
    const KindChoices &choices = context.kinds.at(static_cast<size_t>(notification.kind));
    if (notification.priority < context.popUpsFrom || style.popUp == PopUpKind::None || !choices.popUp)
        return {.reason = QuietReason::LowPriority};
    return {.popUp = style.popUp, .sound = style.sound && choices.sound};
}

} // namespace clinicbell
