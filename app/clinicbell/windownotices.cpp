// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/windownotices.h"

#include "app/clinicbell/accountlifecycle.h"
#include "core/clinic/address.h"
#include "core/clinic/serverclock.h"
#include "core/store/notificationstore.h"
#include "core/sync/acts.h"
#include "ui/mainwindow.h"
#include "ui/status/connectionbanner.h"
#include "ui/status/oldactsstrip.h"
#include "ui/status/opentoallstrip.h"

namespace clinicbell {

namespace {

constexpr std::array inboxTroubles{
    ErrorCode::KeychainMissing, ErrorCode::SecretMissing, ErrorCode::StoreDamaged,
    ErrorCode::StoreNewer,      ErrorCode::StoreReadOnly, ErrorCode::StoreDiskFull,
    ErrorCode::StoreBusy,       ErrorCode::StoreKeyWrong, ErrorCode::StoreFailed,
};

/// Names the notification where the act was about one.
void showRefusal(ui::ConnectionBanner &banner, store::NotificationStore &store, const store::OutboxEntry &entry,
                 const Error &error)
{
    const Refusal refusal{.kind = entry.kind, .count = int(entry.targets.size()), .title = {}, .error = error};
    if (entry.targets.size() != 1) {
        banner.showRefusal(refusal);
        return;
    }
    store.find(entry.targets.first())
        .then(&banner, [&banner, refusal](const Result<std::optional<Notification>> &found) {
            if (!found && found.error().code == ErrorCode::NotSignedIn)
                return; // Another person's by now.
            Refusal named = refusal;
            if (found && *found)
                named.title = (*found)->title;
            banner.showRefusal(named);
        });
}

/// A message that was declined says so itself, where one writes it.
bool isShownInItsThread(const ui::MainWindow &window, const store::OutboxEntry &entry)
{
    return entry.kind == OperationKind::Message && window.isActiveWindow() && window.place() == ui::Place::Messages;
}

} // namespace

void joinNotices(ui::MainWindow &window, store::NotificationStore &store, const clinic::ServerClock &serverClock,
                 sync::Acts &acts)
{
    ui::ConnectionBanner &banner = window.banner();
    QObject::connect(&serverClock, &clinic::ServerClock::offsetChanged, &banner,
                     [&banner](const clinic::ServerClock::Offset &offset) {
                         if (offset && std::chrono::abs(*offset) >= clinic::tolerableClockOffset)
                             banner.showNotice({.code = ErrorCode::ClockWrong, .clockOffset = offset});
                         else
                             banner.clearNotice(ErrorCode::ClockWrong);
                     });
    QObject::connect(&store, &store::NotificationStore::operationRefused, &banner,
                     [&window, &store](const store::OutboxEntry &entry, const Error &error) {
                         if (!isShownInItsThread(window, entry))
                             showRefusal(window.banner(), store, entry, error);
                     });
    QObject::connect(&window.oldActs(), &ui::OldActsStrip::sendRequested, &acts, &sync::Acts::sendOld);
    QObject::connect(&window.oldActs(), &ui::OldActsStrip::discardRequested, &acts, &sync::Acts::discardOld);
}

void joinOpenToAll(ui::MainWindow &window, const AccountLifecycle &lifecycle)
{
    auto *strip = new ui::OpenToAllStrip(&window);
    window.setStrip(strip);
    QObject::connect(&lifecycle, &AccountLifecycle::serverChosen, strip,
                     [strip](const QUrl &server) { strip->setServer(clinic::isOpenToAll(server) ? server : QUrl()); });
}

void clearInboxNotices(ui::ConnectionBanner &banner)
{
    for (const ErrorCode code : inboxTroubles)
        banner.clearNotice(code);
    banner.clearRefusals();
    banner.clearLostActs();
}

} // namespace clinicbell
