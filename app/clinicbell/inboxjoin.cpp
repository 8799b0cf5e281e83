// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/inboxjoin.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/facing.h"
#include "app/clinicbell/whydesk.h"
#include "core/base/actionlink.h"
#include "core/base/clock.h"
#include "core/store/notificationstore.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/whydialog.h"
#include "ui/mainwindow.h"
#include "ui/status/connectionbanner.h"

#include <QDesktopServices>

namespace clinicbell {

void joinDetails(ui::InboxPage &inbox, store::NotificationStore &store, const Facing &facing)
{
    QObject::connect(
        &inbox, &ui::InboxPage::notificationWanted, &inbox, [&inbox, &store, &facing](const NotificationId &id) {
            store.find(id).then(&inbox, [&inbox, &facing](const Result<std::optional<Notification>> &found) {
                if (found && *found)
                    inbox.showNotification(facing.shown(**found));
            });
        });
    QObject::connect(&inbox, &ui::InboxPage::earlierWanted, &inbox,
                     [&inbox, &store, &facing](const NotificationId &id) {
                         store.earlier(id).then(&inbox, [&inbox, &facing, id](const Result<QList<Notification>> &rows) {
                             inbox.showEarlier(id, facing.shown(rows.value_or(QList<Notification>())));
                         });
                     });
}

void openLink(const Notification &notification, ui::MainWindow &window, const AccountLifecycle &lifecycle)
{
    const auto link = actionLink(lifecycle.account().server, notification.actionUrl, lifecycle.linkHosts());
    if (link && !QDesktopServices::openUrl(*link))
        window.banner().showNotice({.code = ErrorCode::BrowserMissing});
}

void joinWhy(ui::MainWindow &window, WhyDesk &why, const Clock &clock)
{
    const auto show = [&window, &clock](const Result<QList<WhyStep>> &steps) {
        if (steps)
            (new ui::WhyDialog(*steps, clock.now(), &window))->open();
    };
    const auto ask = [&window, &why, show](const NotificationId &id) { why.explain(id).then(&window, show); };
    QObject::connect(&window.inbox(), &ui::InboxPage::whyWanted, &window, ask);
    QObject::connect(&window.inbox().pane().list(), &ui::NotificationList::whyWanted, &window, ask);
}

void joinLinks(ui::MainWindow &window, const AccountLifecycle &lifecycle)
{
    QObject::connect(
        &window.inbox(), &ui::InboxPage::linkOpenRequested, &window,
        [&window, &lifecycle](const Notification &notification) { openLink(notification, window, lifecycle); });
}

} // namespace clinicbell
