// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/plan.h"

#include <QMetaEnum>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::test {

namespace {

constexpr int settles = 100'000;

struct Weight
{
    StepKind kind;
    quint32 weight;
    const char *name;
};

constexpr std::array weights{
    Weight{StepKind::Create, 24, "create"},
    Weight{StepKind::ReadThere, 6, "read there"},
    Weight{StepKind::RemoveThere, 5, "remove there"},
    Weight{StepKind::Deliver, 6, "deliver"},
    Weight{StepKind::Read, 10, "read"},
    Weight{StepKind::ReadAll, 4, "read all"},
    Weight{StepKind::Remove, 7, "remove"},
    Weight{StepKind::Undo, 4, "undo"},
    Weight{StepKind::Fault, 14, "fault"},
    Weight{StepKind::Release, 4, "release"},
    Weight{StepKind::Cut, 4, "cut"},
    Weight{StepKind::Mend, 6, "mend"},
    Weight{StepKind::HangUp, 3, "hang up"},
    Weight{StepKind::Wait, 14, "wait"},
    Weight{StepKind::SetClock, 3, "set clock"},
    Weight{StepKind::Crash, 4, "crash"},
    Weight{StepKind::Restart, 2, "restart"},
    Weight{StepKind::Sync, 2, "sync"},
    Weight{StepKind::Acknowledge, 8, "acknowledge"},
    Weight{StepKind::Claim, 9, "claim"},
    Weight{StepKind::GiveBack, 5, "give back"},
    Weight{StepKind::AcknowledgeThere, 2, "acknowledge there"},
    Weight{StepKind::ClaimThere, 7, "claim there"},
    Weight{StepKind::Write, 14, "write"},
    Weight{StepKind::WriteThere, 10, "write there"},
};

bool isKnown(StepKind kind, const ClinicTraits &traits)
{
    if (kind >= StepKind::Write)
        return traits.messages;
    return kind < StepKind::Acknowledge || traits.handling;
}

StepKind kindFor(quint32 number, const ClinicTraits &traits)
{
    const auto weightOf = [&traits](const Weight &each) { return isKnown(each.kind, traits) ? each.weight : 0; };
    quint32 sum = 0;
    for (const Weight &each : weights)
        sum += weightOf(each);
    number %= sum;
    for (const Weight &each : weights) {
        if (number < weightOf(each))
            return each.kind;
        number -= weightOf(each);
    }
    return StepKind::Wait;
}

} // namespace

Plan planOf(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto oneOf = [&random](quint32 bound) { return random.bounded(bound) == 0; };
    Plan plan{.seed = seed,
              .traits = {},
              .history = 0,
              .clockError = 0ms,
              .crashes = false,
              .looksAtTalk = false,
              .steps = {}};
    plan.traits.idempotency = !oneOf(3);
    plan.traits.deltaSync = oneOf(2);
    plan.traits.bulkDelete = !oneOf(4);
    plan.traits.readAllUpTo = !oneOf(8);
    plan.traits.wholeSeconds = oneOf(2);
    plan.traits.totals = !oneOf(4);
    plan.traits.handling = !oneOf(3);
    plan.traits.declinesRepeats = oneOf(2) && !plan.traits.idempotency;
    plan.traits.pageSize = oneOf(2) ? 100 : 2 + random.bounded(3);
    plan.history = random.bounded(6);
    if (oneOf(5))
        plan.clockError = oneOf(2) ? 1h : -1h;
    plan.traits.messages = oneOf(4);
    plan.traits.messageIds = oneOf(2);
    plan.looksAtTalk = oneOf(2);
    plan.crashes = oneOf(2);
    for (int left = 10 + random.bounded(12); left > 0; --left) {
        Step step{.kind = kindFor(random.generate(), plan.traits),
                  .choice = random.generate(),
                  .fate = random.generate(),
                  .patience = oneOf(3) ? random.bounded(8) : settles};
        if (step.kind == StepKind::Crash && !plan.crashes)
            step.kind = StepKind::Restart;
        plan.steps.append(step);
    }
    return plan;
}

QString wordsOf(const Step &step)
{
    QString name;
    for (const Weight &each : weights) {
        if (each.kind == step.kind)
            name = QLatin1StringView(each.name);
    }
    const QString patience = step.patience < settles ? u", %1 turns"_s.arg(step.patience) : QString();
    return u"%1 (%2, %3%4)"_s.arg(name).arg(step.choice % 1000).arg(step.fate % 1000).arg(patience);
}

QString wordsOf(const Plan &plan)
{
    const ClinicTraits &traits = plan.traits;
    return u"seed %1: idempotency %2, delta %3, bulk delete %4, read-all up to %5, whole seconds %6, totals %7, "
           "handling %8 (declines repeats %9), pages of %10"_s.arg(plan.seed)
               .arg(traits.idempotency)
               .arg(traits.deltaSync)
               .arg(traits.bulkDelete)
               .arg(traits.readAllUpTo)
               .arg(traits.wholeSeconds)
               .arg(traits.totals)
               .arg(traits.handling)
               .arg(traits.declinesRepeats)
               .arg(traits.pageSize)
        + u", messages %1 (ids %2, open %3), history %4, clock wrong by %5 s, %6 steps"_s.arg(traits.messages)
              .arg(traits.messageIds)
              .arg(plan.looksAtTalk)
              .arg(plan.history)
              .arg(std::chrono::duration_cast<std::chrono::seconds>(plan.clockError).count())
              .arg(plan.steps.size());
}

} // namespace clinicbell::test
