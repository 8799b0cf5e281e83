// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/inboxjoin.h"

#include "core/store/notificationstore.h"
#include "ui/inbox/inboxpage.h"

namespace clinicbell {

void joinDetails(ui::InboxPage &inbox, store::NotificationStore &store)
{
    QObject::connect(&inbox, &ui::InboxPage::notificationWanted, &inbox, [&inbox, &store](const NotificationId &id) {
        store.find(id).then(&inbox, [&inbox](const Result<std::optional<Notification>> &found) {
            if (found && *found)
                inbox.showNotification(**found);
        });
    });
    QObject::connect(&inbox, &ui::InboxPage::earlierWanted, &inbox, [&inbox, &store](const NotificationId &id) {
        store.earlier(id).then(&inbox, [&inbox, id](const Result<QList<Notification>> &rows) {
            inbox.showEarlier(id, rows.value_or(QList<Notification>()));
        });
    });
}

} // namespace clinicbell
