// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/conversation.h"
#include "core/sync/announcer.h"

namespace clinicbell::sync {

// What pop-ups tell, and offer, while others may see the screen.

void Announcer::setContext(const AttentionContext &context)
{
    const bool wasDiscreet = isDiscreet();
    const bool wasLocked = m_context.locked;
    const QuietReason before = std::exchange(m_context, context).quiet;
    if (isDiscreet() && !wasDiscreet)
        hideNames();
    else if (isDiscreet() != wasDiscreet || context.locked != wasLocked)
        rewordUrgent();
    if (before != QuietReason::NotQuiet && context.quiet == QuietReason::NotQuiet)
        tellHeld(before);
}

/// What is not urgent is in the list; the rest has to stay in sight and is told without a word of it.
void Announcer::hideNames()
{
    QStringList stay;
    for (const QString &key : std::as_const(m_visible)) {
        if (m_urgent.contains(NotificationId(key)))
            stay.append(key); // Other words take its place.
        else
            m_notifier.withdraw(key);
    }
    m_visible = stay;
    m_summed.clear();
    m_summedLatest.clear();
    m_recent.clear(); // Nothing of it is to be folded into a summary any more.
    rewordUrgent();
}

void Announcer::rewordUrgent()
{
    for (const Notification &urgent : std::as_const(m_urgent))
        m_notifier.show(popUpOf(urgent, {.popUp = PopUpKind::Sticky, .sound = false}));
}

QList<OperationKind> Announcer::answersTo(const Notification &notification) const
{
    if (m_context.locked)
        return {}; // Nobody knows who would answer.
    QList<OperationKind> answers;
    if (m_takesClaims && canBeClaimed(notification))
        answers.append(OperationKind::Claim);
    if (m_takesAcknowledgements && needsAcknowledgement(notification))
        answers.append(OperationKind::Acknowledge);
    // Nobody answers what the pop-up does not show.
    if (answers.isEmpty() && !isDiscreet() && !conversationOf(notification).isEmpty())
        answers.append(OperationKind::Message);
    return answers;
}

PopUp Announcer::popUpOf(const Notification &notification, const AttentionDecision &decision) const
{
    return {.key = notification.id.value(),
            .about = {notification},
            .count = 1,
            .sticky = decision.popUp == PopUpKind::Sticky,
            .sound = decision.sound,
            .discreet = isDiscreet(),
            .answers = answersTo(notification)};
}

} // namespace clinicbell::sync
