// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/whydesk.h"

#include "app/clinicbell/jsontime.h"
#include "app/clinicbell/prioritytable.h"
#include "core/base/clock.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "ui/text/whytext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int actsLookedAt = 200; ///< Of the outbox: more than anybody leaves waiting.

QJsonObject stepObject(const WhyStep &step, const QDateTime &now)
{
    const bool isLane = step.kind == WhyStep::Kind::Lane;
    QJsonValue rule;
    if (step.rule)
        rule = QJsonObject{{u"by"_s, laneRuleKey(step.rule->by)}, {u"word"_s, step.rule->word}};
    return {{u"step"_s, whyKey(step.kind)},
            {u"at"_s, timeOrNull(step.at)},
            {u"late_seconds"_s, static_cast<qint64>(step.late.count())},
            {u"priority"_s, isLane ? QJsonValue(priorityKey(step.priority)) : QJsonValue()},
            {u"rule"_s, rule},
            {u"reason"_s, quietReasonKey(step.reason)},
            {u"text"_s, ui::whyText(step, now)}};
}

} // namespace

WhyDesk::WhyDesk(store::NotificationStore &store, sync::SyncEngine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&engine, &sync::SyncEngine::decided, this, &WhyDesk::remember);
}

void WhyDesk::remember(const Notification &notification, const AttentionDecision &decision, Origin origin)
{
    const bool isNew = !m_decisions.contains(notification.id);
    if (!isNew && decision.reason == QuietReason::AlreadyHandled)
        return; // It came again; what counts is how it came first.
    m_decisions.insert(notification.id, {.attention = decision, .origin = origin, .at = m_clock.now()});
    if (!isNew)
        return;
    m_order.append(notification.id);
    if (m_order.size() > mostDecisions)
        m_decisions.remove(m_order.takeFirst());
}

void WhyDesk::forget()
{
    m_decisions.clear();
    m_order.clear();
}

QFuture<Result<QList<WhyStep>>> WhyDesk::explain(const NotificationId &id)
{
    const Promised<QList<WhyStep>> promised;
    m_store.find(id).then(
        this, [this, promised](const Result<std::optional<Notification>> &found) { onFound(found, promised); });
    return promised.future();
}

void WhyDesk::onFound(const Result<std::optional<Notification>> &found, const Promised<QList<WhyStep>> &promised)
{
    if (!found)
        return promised.settle(tl::unexpected(found.error()));
    if (!*found)
        return promised.settle(failure(ErrorCode::NotFound));
    WhyFacts facts{.notification = **found, .rule = laneRuleOf(prioritiesText(), **found)};
    if (const auto decision = m_decisions.constFind(facts.notification.id); decision != m_decisions.constEnd())
        facts.decision = *decision;
    m_store.pending(actsLookedAt).then(this, [facts, promised](const Result<QList<store::OutboxEntry>> &acts) mutable {
        for (const store::OutboxEntry &act : acts.value_or(QList<store::OutboxEntry>())) {
            if (act.targets.contains(facts.notification.id))
                facts.waiting.append(act.kind);
        }
        promised.settle(whyOf(facts));
    });
}

std::optional<QFuture<ControlAnswer>> WhyDesk::answer(const ControlRequest &request)
{
    if (request.command != "why"_L1)
        return {};
    const Promised<QJsonValue> promised;
    const NotificationId id(request.arguments["ids"_L1][0].toString());
    explain(id).then(this, [this, promised](const Result<QList<WhyStep>> &steps) {
        promised.settle(steps.map([this](const QList<WhyStep> &each) {
            QJsonArray rows;
            for (const WhyStep &step : each)
                rows.append(stepObject(step, m_clock.now()));
            return QJsonValue(rows);
        }));
    });
    return promised.future();
}

} // namespace clinicbell
