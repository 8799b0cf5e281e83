// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/history.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::test {

namespace {

constexpr auto undoTime = 5s;

} // namespace

QList<NotificationId> History::any(const Step &step, int count) const
{
    QList<NotificationId> ids;
    const auto rows = static_cast<quint32>(m_clinic.rows().size());
    for (quint32 i = 0; rows > 0 && i < static_cast<quint32>(count); ++i) {
        const NotificationId id(QString::number((step.choice + i * 7) % rows + 1));
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void History::actHere(const Step &step)
{
    sync::SyncEngine &engine = m_desk->engine();
    const bool heldBack = step.fate % 2;
    const auto holdBack = heldBack ? std::chrono::milliseconds(undoTime) : 0ms;
    const QList<NotificationId> ids = any(step, 1 + static_cast<int>(step.fate / 2 % 3));
    if (step.kind == StepKind::Read)
        act(store::OperationKind::MarkRead, ids, engine.markRead(ids));
    else if (step.kind == StepKind::ReadAll)
        act(store::OperationKind::MarkAllRead, {}, engine.markAllRead(holdBack));
    else if (step.kind == StepKind::Remove)
        act(store::OperationKind::Remove, ids, engine.remove(ids, holdBack));
    else if (step.kind == StepKind::Write)
        write();
    else if (step.kind == StepKind::Undo)
        undo();
    else
        handleHere(step);
}

/// Of those that ask for an answer, where there are some.
QList<NotificationId> History::anyToAnswer(const Step &step) const
{
    QList<NotificationId> ids;
    for (const auto &[id, row] : m_clinic.rows()) {
        if (row.wantsAnswer())
            ids.append(row.notificationId());
    }
    return ids.isEmpty() ? ids : ids.mid(static_cast<qsizetype>(step.choice) % ids.size(), 1);
}

void History::handleHere(const Step &step)
{
    sync::Acts &acts = m_desk->engine().acts();
    const QList<NotificationId> ids = step.fate % 4 ? anyToAnswer(step) : any(step, 1);
    if (ids.isEmpty() || (step.kind == StepKind::Acknowledge && !m_clinic.find(ids.first())->wantsAnswer()))
        return;
    if (step.kind == StepKind::Acknowledge)
        act(store::OperationKind::Acknowledge, ids, acts.acknowledge(ids.first()));
    else if (step.kind == StepKind::Claim)
        act(store::OperationKind::Claim, ids, acts.claim(ids.first()));
    else
        act(store::OperationKind::Release, ids, acts.release(ids.first()));
}

/// Two turns: the store has it, and says so. Whatever comes between is a crash before that.
void History::act(store::OperationKind kind, const QList<NotificationId> &targets, const Change &change)
{
    m_local = {};
    m_acts.append({.kind = kind, .ids = {}, .targets = targets, .undone = false, .refused = false});
    m_desk->turn();
    if (!change.isFinished() || !change.result())
        return;
    Act &act = m_acts.last();
    act.ids = change.result().value();
    if (isHandling(kind) || kind == store::OperationKind::Message) {
        act.targets = act.ids.isEmpty() ? QList<NotificationId>() : targets;
        return;
    }
    act.targets.clear();
    if (kind == store::OperationKind::Remove)
        act.targets = m_local.removed;
    for (const Notification &row : std::as_const(m_local.updated)) {
        if (kind != store::OperationKind::Remove && row.isRead()) // Not what a refusal takes back at the same time.
            act.targets.append(row.id);
    }
}

void History::write()
{
    const QString content = u"mine %1"_s.arg(m_acts.size());
    act(store::OperationKind::Message, {}, m_desk->write(content));
    m_acts.last().content = content;
}

void History::undo()
{
    if (m_acts.isEmpty() || m_acts.last().ids.isEmpty())
        return;
    const Change change = m_desk->engine().undo(m_acts.last().ids);
    m_desk->turn();
    if (change.isFinished() && change.result() && !change.result().value().isEmpty())
        m_acts.last().undone = true;
}

} // namespace clinicbell::test
