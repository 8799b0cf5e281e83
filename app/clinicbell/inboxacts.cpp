// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/inboxacts.h"

#include "app/clinicbell/quiet.h"
#include "core/store/notificationstore.h"
#include "core/sync/acts.h"
#include "ui/inbox/undobar.h"

namespace clinicbell {

namespace {

constexpr std::chrono::milliseconds undoTime = ui::UndoBar::offerTime;
constexpr int rowsLookedAt = 1'000; ///< At once, of a list that is cleared.

} // namespace

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
        m_undo = {};
        for (const NotificationId &id : ids)
            m_acts.acknowledge(id);
        break;
    case RowAct::Claim:
        for (const NotificationId &id : ids)
            m_acts.claim(id);
        m_undo = [this, ids] { perform(RowAct::Release, ids); };
        break;
    case RowAct::Release:
        for (const NotificationId &id : ids)
            m_acts.release(id);
        m_undo = [this, ids] { perform(RowAct::Claim, ids); };
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
    case RowAct::Remove: m_undo = [this, operations = m_acts.remove(ids, undoTime)] { takeBack(operations); }; break;
    }
    if (act == RowAct::Done || act == RowAct::BackToInbox || act == RowAct::Remove)
        forgetPatient(ids);
}

void InboxActs::markRead(const QList<NotificationId> &ids)
{
    rememberStates(ids);
    const auto takeBackMarks = m_undo;
    m_undo = [this, ids, takeBackMarks, operations = m_acts.markRead(ids)]() mutable {
        operations.then(this, [this, ids, takeBackMarks](const Result<QList<OperationId>> &done) {
            if (!done || done->isEmpty())
                return takeBackMarks(); // The server knows them as read, or will.
            m_acts.undo(*done);
            m_store.markUnreadAgain(ids); // Nothing where it could be taken back, for then they are not read.
        });
    };
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
    m_undo = [this, states = m_store.noted(ids), patients = m_afterPatient]() mutable {
        m_afterPatient = patients;
        states.then(this, [this](const Result<store::NotedStates> &before) {
            if (before)
                m_store.restore(*before);
        });
    };
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
    ++m_clearing;
    m_afterPatient.clear();
}

void InboxActs::markAllRead()
{
    m_undo = [this, operations = m_acts.markAllRead(undoTime)] { takeBack(operations); };
}

void InboxActs::clear(const Filter &filter)
{
    m_undo = [this] { ++m_clearing; };
    collect({.after = {}, .limit = rowsLookedAt, .filter = filter}, {});
}

void InboxActs::collect(const PageQuery &query, const QList<NotificationId> &found)
{
    m_store.page(query).then(this, [this, query, found, clearing = m_clearing](const Result<Page> &page) {
        if (!page || clearing != m_clearing)
            return;
        QList<NotificationId> ids = found;
        for (const Notification &row : page->rows) {
            if (ui::mayBeCleared(row))
                ids.append(row.id);
        }
        if (const auto next = nextAfter(*page))
            collect({.after = next, .limit = query.limit, .filter = query.filter}, ids);
        else
            removeCollected(ids);
    });
}

void InboxActs::removeCollected(const QList<NotificationId> &found)
{
    if (!found.isEmpty())
        perform(ui::RowAct::Remove, found);
}

void InboxActs::undo()
{
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
}

} // namespace clinicbell
