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

} // namespace

InboxActs::InboxActs(sync::Acts &acts, store::NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_acts(acts)
    , m_store(store)
{ }

void InboxActs::perform(ui::RowAct act, const QList<NotificationId> &ids)
{
    using ui::RowAct;
    if (act == RowAct::Done || act == RowAct::BackToInbox || act == RowAct::Remove)
        forgetPatient(ids);
    switch (act) {
    case RowAct::MarkRead: m_acts.markRead(ids); break;
    case RowAct::MarkUnread: m_store.markUnreadAgain(ids); break;
    case RowAct::Acknowledge:
        for (const NotificationId &id : ids)
            m_acts.acknowledge(id);
        break;
    case RowAct::Claim:
        for (const NotificationId &id : ids)
            m_acts.claim(id);
        setUndo([this, ids] { perform(RowAct::Release, ids); });
        break;
    case RowAct::Release:
        for (const NotificationId &id : ids)
            m_acts.release(id);
        break;
    case RowAct::Done:
        m_store.setDone(ids, true);
        setUndo([this, ids] { m_store.setDone(ids, false); });
        break;
    case RowAct::BackToInbox:
        m_store.setDone(ids, false);
        m_store.remindAt(ids, {});
        break;
    case RowAct::Pin: m_store.setPinned(ids, true); break;
    case RowAct::Unpin: m_store.setPinned(ids, false); break;
    case RowAct::Remind: break; // Needs a time: remind().
    case RowAct::Remove: rememberOperations(m_acts.remove(ids, undoTime)); break;
    }
}

void InboxActs::remind(const QList<NotificationId> &ids, const QDateTime &at)
{
    if (ids.isEmpty())
        return;
    forgetPatient(ids);
    if (!at.isValid())
        m_afterPatient += ids;
    const auto longest = std::chrono::seconds(Quiet::longestConsultation);
    m_store.remindAt(ids, at.isValid() ? at : m_store.now().addSecs(longest.count()));
    setUndo([this, ids] {
        m_store.remindAt(ids, {});
        forgetPatient(ids);
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
    setUndo({});
    m_afterPatient.clear();
}

void InboxActs::markAllRead()
{
    rememberOperations(m_acts.markAllRead(undoTime));
}

void InboxActs::setUndo(std::function<void()> undo)
{
    ++m_serial;
    m_undo = std::move(undo);
}

void InboxActs::rememberOperations(QFuture<Result<QList<OperationId>>> operations)
{
    setUndo({});
    operations.then(this, [this, serial = m_serial](const Result<QList<OperationId>> &done) {
        if (done && serial == m_serial) // Else it is not the last any more, or another person's.
            m_undo = [this, ids = *done] { m_acts.undo(ids); };
    });
}

void InboxActs::undo()
{
    if (const auto takeBack = std::exchange(m_undo, {}))
        takeBack();
}

} // namespace clinicbell
