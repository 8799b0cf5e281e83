// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/facing.h"
#include "app/clinicbell/inboxacts.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"

namespace clinicbell {

/// What came of it; a list that could not be read has its failure told elsewhere.
template <typename List>
void tellSwept(List &list, ui::RowAct act, InboxActs::Swept swept)
{
    swept.then(&list, [&list, act](const Result<int> &count) { list.showSwept(act, count.value_or(0)); });
}

/// What the inbox and the popover wish alike: pages from the store, and what the person does with rows.
template <typename List>
void joinList(List &list, store::NotificationStore &store, sync::SyncEngine &engine, InboxActs &acts,
              const Facing &facing)
{
    QObject::connect(&list, &List::pageWanted, &list, [&list, &store, &facing](const PageQuery &query) {
        store.page(query).then(&list, [&list, &facing, query](const Result<Page> &page) {
            if (!page) {
                list.showPageFailure(query, page.error());
                return;
            }
            Page shown = *page;
            shown.rows = facing.shown(page->rows);
            list.showPage(query, shown);
        });
    });
    QObject::connect(&engine.catchUp(), &sync::CatchUp::progressed, &list, &List::setSyncProgress);
    QObject::connect(&list, &List::actRequested, &acts, &InboxActs::perform);
    QObject::connect(&list, &List::remindRequested, &acts, &InboxActs::remind);
    QObject::connect(&list, &List::markAllReadRequested, &acts, &InboxActs::markAllRead);
    QObject::connect(&list, &List::shownReadRequested, &list, [&list, &acts](const Filter &filter) {
        tellSwept(list, ui::RowAct::MarkRead, acts.markShownRead(filter));
    });
    QObject::connect(&list, &List::undoRequested, &acts, &InboxActs::undo);
    QObject::connect(&list, &List::rowsSeen, &store, &store::NotificationStore::markSeen);
    QObject::connect(&list, &List::retryRequested, &engine, &sync::SyncEngine::retryNow);
}

} // namespace clinicbell
