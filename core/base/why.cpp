// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/why.h"

#include "core/base/attentiontable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

using Step = WhyStep::Kind;

WhyStep arrival(const WhyFacts &facts)
{
    const Notification &row = facts.notification;
    if (isLocal(row.id))
        return {.kind = Step::MadeHere, .at = row.receivedAt};
    if (row.late.count() > 0)
        return {.kind = Step::CameLate, .at = row.receivedAt, .late = row.late};
    if (!facts.decision)
        return {.kind = Step::Came, .at = row.receivedAt};
    const bool isLive = facts.decision->origin == Origin::Live;
    return {.kind = isLive ? Step::CameLive : Step::CameInList, .at = row.receivedAt};
}

void addAttention(QList<WhyStep> &steps, const WhyFacts &facts)
{
    const QuietReason held = facts.notification.local.heldBecause;
    if (held != QuietReason::NotQuiet) {
        steps.append({.kind = Step::StayedQuiet, .at = facts.notification.receivedAt, .reason = held});
    } else if (!facts.decision) {
        steps.append({.kind = Step::NotRemembered});
    } else if (facts.decision->origin == Origin::History) {
        steps.append({.kind = Step::WasOld, .at = facts.decision->at});
    } else if (facts.decision->attention.popUp == PopUpKind::None) {
        steps.append({.kind = Step::StayedQuiet, .at = facts.decision->at, .reason = facts.decision->attention.reason});
    } else {
        const bool stays = facts.decision->attention.popUp == PopUpKind::Sticky;
        steps.append({.kind = stays ? Step::PoppedUpToStay : Step::PoppedUp, .at = facts.decision->at});
        steps.append(
            {.kind = facts.decision->attention.sound ? Step::Sounded : Step::Silent, .at = facts.decision->at});
    }
    if (facts.notification.local.heldIsTold)
        steps.append({.kind = Step::ToldLater});
}

QList<WhyStep> laterSteps(const Notification &row)
{
    QList<WhyStep> later;
    const auto add = [&later](Step kind, const QDateTime &at) {
        if (at.isValid())
            later.append({.kind = kind, .at = at});
    };
    add(Step::Seen, row.local.seenAt);
    add(Step::Acknowledged, row.handling.acknowledgedAt);
    if (!row.handling.claimedBy.isEmpty())
        later.append({.kind = Step::Claimed, .at = row.handling.claimedAt});
    add(Step::Read, row.readAt);
    add(Step::Done, row.local.doneAt);
    std::stable_sort(later.begin(), later.end(), [](const WhyStep &a, const WhyStep &b) {
        return a.at.isValid() && (!b.at.isValid() || a.at < b.at);
    });
    if (row.local.unreadAgain)
        later.append({.kind = Step::UnreadAgain});
    add(Step::PutOff, row.local.remindAt);
    if (row.local.superseded)
        later.append({.kind = Step::Overtaken});
    return later;
}

} // namespace

std::optional<LaneRule> laneRuleOf(const QByteArray &table, const Notification &notification)
{
    const auto read = readAttentionTable(table);
    if (!read)
        return {};
    const QString word = typeWord(notification.type);
    const TypeRule &byType = read->ruleFor(word);
    if (byType.lane != Priority::Critical) {
        for (const PayloadRule &rule : read->payload) {
            if (rule.lane && rule.type.matches(word) && holds(rule.when, notification.data))
                return LaneRule{.by = LaneRule::By::Content, .word = rule.when.keys().join(u", "_s)};
        }
    }
    if (!byType.type.isPrefix)
        return LaneRule{.by = LaneRule::By::Type, .word = word};
    return byType.type.text.isEmpty() ? LaneRule{.by = LaneRule::By::Default, .word = word}
                                      : LaneRule{.by = LaneRule::By::Beginning, .word = byType.type.text};
}

QList<WhyStep> whyOf(const WhyFacts &facts)
{
    QList<WhyStep> steps{arrival(facts)};
    steps.append({.kind = Step::Lane, .priority = facts.notification.priority, .rule = facts.rule});
    addAttention(steps, facts);
    steps += laterSteps(facts.notification);
    for (const OperationKind act : facts.waiting)
        steps.append({.kind = Step::Waiting, .act = act});
    return steps;
}

QString whyKey(WhyStep::Kind kind)
{
    static constexpr std::array<QLatin1StringView, whyKindCount> words{
        "came-live"_L1,    "came-late"_L1,    "came-in-list"_L1,   "came"_L1,
        "made-here"_L1,    "lane"_L1,         "popped-up"_L1,      "popped-up-to-stay"_L1,
        "stayed-quiet"_L1, "was-old"_L1,      "not-remembered"_L1, "sounded"_L1,
        "silent"_L1,       "told-later"_L1,   "overtaken"_L1,      "seen"_L1,
        "read"_L1,         "unread-again"_L1, "acknowledged"_L1,   "claimed"_L1,
        "put-off"_L1,      "done"_L1,         "waiting"_L1};
    return words.at(static_cast<size_t>(kind));
}

QString quietReasonKey(QuietReason reason)
{
    static constexpr std::array<QLatin1StringView, quietReasonCount> words{
        "none"_L1,         "already-handled"_L1, "already-shown"_L1,   "centre-is-active"_L1, "do-not-disturb"_L1,
        "low-priority"_L1, "quiet-hours"_L1,     "in-consultation"_L1, "desktop-quiet"_L1};
    return words.at(static_cast<size_t>(reason));
}

QString laneRuleKey(LaneRule::By by)
{
    static constexpr std::array words{"type"_L1, "beginning"_L1, "content"_L1, "default"_L1};
    return words.at(static_cast<size_t>(by));
}

} // namespace clinicbell
