// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/clearquestion.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/undobar.h"
#include "ui/theme/theme.h"

// What the person does with rows there, and the way back that is offered.

namespace clinicbell::ui {

void InboxPage::act(RowAct act, const QList<NotificationId> &ids)
{
    if (ids.isEmpty())
        return;
    const QString words = undoText(act, static_cast<int>(ids.size()));
    words.isEmpty() ? m_undo->withdraw() : offerUndo(words);
    emit actRequested(act, ids);
}

void InboxPage::remind(const QList<NotificationId> &ids, const QDateTime &at)
{
    if (ids.isEmpty())
        return;
    offerUndo(remindedText(at, m_clock.now()));
    emit remindRequested(ids, at);
}

void InboxPage::offerUndo(const QString &words)
{
    m_undo->offer(words);
    placeUndoBar();
}

void InboxPage::markAllRead()
{
    if (m_counters.unread == 0)
        return;
    offerUndo(allReadText(m_counters));
    emit markAllReadRequested();
}

void InboxPage::markShownRead()
{
    if (showsWholeInbox(m_model->filter())) {
        markAllRead();
        return;
    }
    m_undo->withdraw(); // From now on it would take this back.
    emit shownReadRequested(m_model->filter());
}

void InboxPage::showSwept(RowAct act, int count)
{
    if (count > 0)
        offerUndo(act == RowAct::Remove ? clearedText() : undoText(act, count));
}

void InboxPage::askToClear()
{
    auto *question = new ClearQuestion(m_model->filter(), window());
    // What was asked about; another list may be shown by the time of the answer.
    connect(question, &QDialog::accepted, this, [this, filter = m_model->filter()] {
        m_undo->withdraw();
        emit clearRequested(filter);
    });
    connect(this, &InboxPage::left, question, &QDialog::reject);
    question->open();
}

void InboxPage::placeUndoBar()
{
    m_undo->move((m_listSide->width() - m_undo->width()) / 2, m_listSide->height() - m_undo->height() - space::l);
}

} // namespace clinicbell::ui
