// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/history.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::test {

namespace {

constexpr auto pollingInterval = 40s;
constexpr auto longestHealing = 30min;
constexpr auto longestList = 70s;
constexpr std::array types{"appointment_confirmed"_L1, "appointment_confirmed"_L1, "emergency"_L1, "system"_L1};

} // namespace

History::History(const Plan &plan, DeskFolder &folder)
    : m_plan(plan)
    , m_folder(folder)
    , m_clinic(plan.traits)
    , m_line(m_clinic)
{
    m_clock.beginChance(plan.seed);
    m_clock.jump(plan.clockError);
    for (int i = 0; i < plan.history; ++i) {
        m_clinic.create(types.at(static_cast<size_t>(i) % types.size()), trueNow().addSecs(i - 3600));
        if (i % 2)
            m_clinic.readThere(i + 1, trueNow().addSecs(i - 1800));
    }
    m_clinic.takeEvents();
    m_folder.beginAfresh(std::none_of(plan.steps.begin(), plan.steps.end(), [](const Step &step) {
        return step.kind == StepKind::Crash || step.kind == StepKind::Restart;
    }));
}

History::~History()
{
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // They have timers of the clock.
}

/// The server's clock is right.
QDateTime History::trueNow() const
{
    return QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addMSecs(m_clock.monotonic().count());
}

void History::stamp()
{
    m_clock.advance(10ms);
    m_line.setNow(trueNow());
    if (!m_firstSync.isValid() && m_desk->isStarted() && m_desk->engine().status().lastSync.isValid()
        && !m_desk->engine().status().syncing)
        m_firstSync = trueNow();
}

void History::boot()
{
    m_desk = std::make_unique<ModelDesk>(m_folder, m_line, m_clock, m_notifier);
    if (m_plan.traits.messages)
        m_desk->addTalk(m_plan.looksAtTalk);
    QObject::connect(m_desk.get(), &ModelDesk::changed, m_desk.get(), [this](const ChangeSet &changes) {
        if (changes.origin != Origin::Local)
            return;
        m_local.updated += changes.updated;
        m_local.removed += changes.removed;
    });
    QObject::connect(m_desk.get(), &ModelDesk::refused, m_desk.get(),
                     [this](const store::OutboxEntry &entry) { m_refused.insert(entry.id); });
}

void History::settle(int turns)
{
    for (; turns > 0; --turns) {
        if (!m_desk->turn() && !m_line.step()) {
            m_toldLately.clear(); // Whatever it was, the desk has it on disk by now.
            break;
        }
    }
    m_log += m_line.takeLog();
}

QString History::run()
{
    m_line.setNow(trueNow());
    boot();
    settle();
    for (const Step &step : m_plan.steps) {
        stamp();
        m_log.append(wordsOf(step));
        perform(step);
        settle(step.patience);
    }
    if (const QString wrong = heal(); !wrong.isEmpty())
        return wrong;
    return check();
}

void History::perform(const Step &step)
{
    switch (step.kind) {
    case StepKind::Create:
    case StepKind::ReadThere:
    case StepKind::RemoveThere:
    case StepKind::AcknowledgeThere:
    case StepKind::ClaimThere:
    case StepKind::WriteThere: happenThere(step); break;
    case StepKind::Write:
    case StepKind::Acknowledge:
    case StepKind::Claim:
    case StepKind::GiveBack:
    case StepKind::Read:
    case StepKind::ReadAll:
    case StepKind::Remove:
    case StepKind::Undo:
        if (m_desk->isStarted())
            actHere(step);
        break;
    case StepKind::Deliver:
    case StepKind::Fault:
    case StepKind::Release:
    case StepKind::Cut:
    case StepKind::Mend:
    case StepKind::HangUp: befallLine(step); break;
    default: befallDesk(step); break;
    }
}

void History::happenThere(const Step &step)
{
    if (step.kind == StepKind::Create) {
        m_clinic.create(types.at(step.choice % types.size()), trueNow());
    } else if (step.kind == StepKind::WriteThere) {
        m_clinic.writeThere(trueNow());
    } else {
        const QList<NotificationId> ids = any(step, 1);
        if (ids.isEmpty())
            return;
        const qint64 id = ids.first().value().toLongLong();
        switch (step.kind) {
        case StepKind::ReadThere: m_clinic.readThere(id, trueNow()); break;
        case StepKind::AcknowledgeThere: m_clinic.acknowledgeThere(id, trueNow()); break;
        case StepKind::ClaimThere: m_clinic.claimThere(id, trueNow()); break;
        default: removeThere(id);
        }
    }
    publish(step);
}

/// Nobody deletes within the second: what came and went in one, and whose frame comes late, is one nobody can know of.
void History::removeThere(qint64 id)
{
    if (const auto row = m_clinic.rows().find(id); row != m_clinic.rows().end()) {
        const auto age = std::chrono::milliseconds(row->second.createdAt.msecsTo(trueNow()));
        m_clock.advance(std::clamp<std::chrono::milliseconds>(1s - age, 0ms, 1s));
        m_line.setNow(trueNow());
    }
    m_clinic.removeThere(id, trueNow());
}

/// Each broadcast comes at once, twice, late, cut down to its id, or never.
void History::publish(const Step &step)
{
    const QList<ChannelEvent> events = m_clinic.takeEvents();
    for (const ChannelEvent &event : events) {
        const bool listened = m_line.isSubscribed() && !m_line.isCut();
        m_toldLately.insert(event.payload.value(u"id"_s).toInteger());
        if (broadcast(event, step.fate % 8))
            continue;
        m_untold.insert(event.payload.value(u"id"_s).toInteger());
        m_hintsLost = m_hintsLost || listened;
    }
}

bool History::broadcast(const ChannelEvent &event, quint32 fate)
{
    switch (fate) {
    case 0: return false;
    case 1: m_late.append(event); return false;
    case 2: m_late.append(event); return m_line.deliver(event, false);
    case 3: return m_line.deliver(event, event.name == "general-notification"_L1);
    case 4: m_line.deliver(event, false); [[fallthrough]];
    default: return m_line.deliver(event, false);
    }
}

/// Which of two claims of the same second was later, a frame that was overtaken does not tell; a list does.
void History::deliverLate(const ChannelEvent &event)
{
    m_line.deliver(event, false);
    m_hintsLost = m_hintsLost || (m_plan.traits.wholeSeconds && event.name == "notification-claimed"_L1);
}

void History::befallLine(const Step &step)
{
    switch (step.kind) {
    case StepKind::Deliver:
        if (!m_late.isEmpty())
            deliverLate(m_late.takeAt(static_cast<qsizetype>(step.choice) % m_late.size()));
        break;
    case StepKind::Fault: m_line.plan(static_cast<Fault>(1 + step.choice % (faultCount - 1))); break;
    case StepKind::Release: m_line.release(step.choice); break;
    case StepKind::Cut: m_line.cut(step.choice % 2); break;
    case StepKind::Mend: m_line.mend(); break;
    default: m_line.hangUp(); break;
    }
    publish({.kind = step.kind, .choice = 0, .fate = 7, .patience = 0});
}

void History::befallDesk(const Step &step)
{
    switch (step.kind) {
    case StepKind::SetClock: {
        static constexpr std::array<std::chrono::milliseconds, 6> jumps{1h, -1h, 2s, -2s, 50ms, -50ms};
        m_clock.jump(jumps.at(step.choice % jumps.size()));
        break;
    }
    case StepKind::Crash: crash(); break;
    case StepKind::Restart:
        ++m_ends;
        m_untold += std::exchange(m_toldLately, {});
        m_desk.reset();
        boot();
        break;
    case StepKind::Sync:
        if (m_desk->isStarted())
            m_desk->engine().syncNow();
        break;
    default: {
        static constexpr std::array<std::chrono::milliseconds, 6> waits{100ms, 1s, 3s, 6s, 20s, 60s};
        wait(waits.at(step.choice % waits.size()));
    }
    }
}

/// What lies in the files at this moment is all that is left.
void History::crash()
{
    ++m_ends;
    m_untold += std::exchange(m_toldLately, {}); // It may not have come as far as the disk.
    const DeskFolder::Files files = m_folder.files();
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_folder.restore(files);
    boot();
}

void History::wait(std::chrono::milliseconds duration)
{
    const auto end = m_clock.monotonic() + duration;
    for (;;) {
        const auto next = m_clock.untilNextTimer();
        if (next < 0ms || m_clock.monotonic() + next > end)
            break;
        m_clock.advance(std::max(next, 0ms));
        m_line.setNow(trueNow());
        settle();
    }
    m_clock.advance(end - m_clock.monotonic());
    m_line.setNow(trueNow());
    settle();
}

/// Until the desk is live, in agreement and with nothing to say.
bool History::goesLive()
{
    const auto end = m_clock.monotonic() + longestHealing;
    while (m_clock.monotonic() < end) {
        settle();
        if (m_desk->isSettled() && m_line.isIdle())
            return true;
        const auto next = m_clock.untilNextTimer();
        if (next < 0ms)
            return false;
        m_clock.advance(std::max(next, 0ms));
        m_line.setNow(trueNow());
    }
    return false;
}

QString History::heal()
{
    m_log.append(u"heal"_s);
    m_line.forgetPlans();
    m_line.mend();
    while (m_line.release(0)) { }
    publish({.kind = StepKind::Wait, .choice = 0, .fate = 7, .patience = 0});
    stamp();
    if (!goesLive())
        return u"never settles: %1, %2 waiting"_s.arg(connectionKey(m_desk->engine().status().connection))
            .arg(m_desk->waiting());
    if (m_line.hadFaults()) {
        wait(pollingInterval); // What failed is asked again.
        if (!goesLive())
            return u"does not settle once more"_s;
    }
    if (m_plan.traits.messages) {
        wait(longestList); // The list of conversations is asked for less often.
        if (!goesLive())
            return u"does not settle after the messages"_s;
    }
    if (!m_hintsLost)
        return {};
    m_line.hangUp(); // What was lost on a line that stood shows with the next reconnection.
    if (!goesLive())
        return u"never settles again"_s;
    if (m_plan.traits.messages)
        wait(longestList);
    return {};
}

} // namespace clinicbell::test
