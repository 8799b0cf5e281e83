// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/inboxacts.h"

#include "app/clinicbell/quiet.h"
#include "core/base/promised.h"
#include "core/store/notificationstore.h"
#include "core/sync/acts.h"
#include "ui/inbox/undobar.h"

namespace clinicbell {

namespace {

constexpr std::chrono::milliseconds undoTime = ui::UndoBar::offerTime;
constexpr int rowsLookedAt = 1'000; ///< At once, of a list that is swept.

bool isSwept(ui::RowAct act, const Notification &row)
{
    return act == ui::RowAct::Remove ? ui::mayBeCleared(row) : !row.isRead() && !waitsForAnswer(row);
}

} // namespace

/// One act on all that a list shows, while it is looked for.
struct InboxActs::Sweep
{
    ui::RowAct act;
    PageQuery query;
    QList<NotificationId> found = {};
    quint64 number; ///< See m_sweeping.
    quint64 done; ///< See m_done.
    Promised<int> swept = {};
};

InboxActs::InboxActs(sync::Acts &acts, store::NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_acts(acts)
    , m_store(store)
{ }

void InboxActs::perform(ui::RowAct act, const QList<NotificationId> &ids)
{
    using ui::RowAct;
    switch (act) {
    case RowAct::MarkRead: markRead(ids); break;
    case RowAct::MarkUnread:
        rememberStates(ids);
        m_store.markUnreadAgain(ids);
        break;
    case RowAct::Acknowledge:
        takeUndo({});
        for (const NotificationId &id : ids)
            m_acts.acknowledge(id);
        break;
    case RowAct::Claim:
        for (const NotificationId &id : ids)
            m_acts.claim(id);
        takeUndo([this, ids] { perform(RowAct::Release, ids); });
        break;
    case RowAct::Release:
        for (const NotificationId &id : ids)
            m_acts.release(id);
        takeUndo([this, ids] { perform(RowAct::Claim, ids); });
        break;
    case RowAct::Done:
        rememberStates(ids);
        m_store.setDone(ids, true);
        break;
    case RowAct::BackToInbox:
        rememberStates(ids);
        m_store.setDone(ids, false);
        m_store.remindAt(ids, {});
        break;
    case RowAct::Pin:
    case RowAct::Unpin:
        rememberStates(ids);
        m_store.setPinned(ids, act == RowAct::Pin);
        break;
    case RowAct::Remind: break; // Needs a time: remind().
    case RowAct::Remove: takeUndo([this, operations = m_acts.remove(ids, undoTime)] { takeBack(operations); }); break;
    }
    if (act == RowAct::Done || act == RowAct::BackToInbox || act == RowAct::Remove)
        forgetPatient(ids);
}

void InboxActs::takeUndo(std::function<void()> undo)
{
    m_undo = std::move(undo);
    ++m_done;
}

void InboxActs::markRead(const QList<NotificationId> &ids)
{
    rememberStates(ids);
    const auto takeBackMarks = m_undo;
    takeUndo([this, ids, takeBackMarks, operations = m_acts.markRead(ids)]() mutable {
        operations.then(this, [this, ids, takeBackMarks](const Result<QList<OperationId>> &done) {
            if (!done || done->isEmpty())
                return takeBackMarks(); // The server knows them as read, or will.
            m_acts.undo(*done);
            m_store.markUnreadAgain(ids); // Nothing where it could be taken back, for then they are not read.
        });
    });
}

void InboxActs::remind(const QList<NotificationId> &ids, const QDateTime &at)
{
    if (ids.isEmpty())
        return;
    rememberStates(ids);
    forgetPatient(ids);
    if (!at.isValid())
        m_afterPatient += ids;
    const auto longest = std::chrono::seconds(Quiet::longestConsultation);
    m_store.remindAt(ids, at.isValid() ? at : m_store.now().addSecs(longest.count()));
}

/// Asked before the act, the store answers what was before it.
void InboxActs::rememberStates(const QList<NotificationId> &ids)
{
    takeUndo([this, states = m_store.noted(ids), patients = m_afterPatient]() mutable {
        m_afterPatient = patients;
        states.then(this, [this](const Result<store::NotedStates> &before) {
            if (before)
                m_store.restore(*before);
        });
    });
}

/// What was sent meanwhile stays.
void InboxActs::takeBack(Operations operations)
{
    operations.then(this, [this](const Result<QList<OperationId>> &done) {
        if (done)
            m_acts.undo(*done);
    });
}

/// Something else has been decided about them.
void InboxActs::forgetPatient(const QList<NotificationId> &ids)
{
    m_afterPatient.removeIf([&ids](const NotificationId &id) { return ids.contains(id); });
}

void InboxActs::setWithPatient(bool withPatient)
{
    if (const auto waiting = withPatient ? QList<NotificationId>() : std::exchange(m_afterPatient, {});
        !waiting.isEmpty())
        m_store.remindAt(waiting, m_store.now());
}

void InboxActs::forget()
{
    m_undo = {};
    ++m_sweeping;
    m_afterPatient.clear();
}

void InboxActs::markAllRead()
{
    takeUndo([this, operations = m_acts.markAllRead(undoTime)] { takeBack(operations); });
}

InboxActs::Swept InboxActs::markShownRead(const Filter &filter)
{
    return sweep(ui::RowAct::MarkRead, filter);
}

InboxActs::Swept InboxActs::clear(const Filter &filter)
{
    return sweep(ui::RowAct::Remove, filter);
}

InboxActs::Swept InboxActs::sweep(ui::RowAct act, const Filter &filter)
{
    takeUndo([this] { ++m_sweeping; });
    const Sweep sweep{.act = act,
                      .query = {.after = {}, .limit = rowsLookedAt, .filter = filter},
                      .number = m_sweeping,
                      .done = m_done};
    collect(sweep);
    return sweep.swept.future();
}

void InboxActs::collect(const Sweep &begun)
{
    m_store.page(begun.query).then(this, [this, sweep = begun](const Result<Page> &page) mutable {
        if (sweep.number != m_sweeping)
            return sweep.swept.settle(0);
        if (!page) {
            emit failed(page.error());
            return sweep.swept.settle(tl::unexpected(page.error()));
        }
        for (const Notification &row : page->rows) {
            if (isSwept(sweep.act, row))
                sweep.found.append(row.id);
        }
        sweep.query.after = nextAfter(*page);
        sweep.query.after ? collect(sweep) : finish(sweep);
    });
}

/// What the person did meanwhile is later, and what they would take back first.
void InboxActs::finish(const Sweep &sweep)
{
    const bool isLast = sweep.done == m_done;
    const auto undoOfLater = isLast ? std::function<void()>() : m_undo;
    if (!sweep.found.isEmpty())
        perform(sweep.act, sweep.found);
    if (!isLast || sweep.found.isEmpty())
        m_undo = undoOfLater;
    sweep.swept.settle(isLast ? static_cast<int>(sweep.found.size()) : 0);
}

void InboxActs::undo()
{
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
}

} // namespace clinicbell
