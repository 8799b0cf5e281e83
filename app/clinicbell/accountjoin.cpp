// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountjoin.h"

#include "app/clinicbell/application.h"
#include "ui/settings/settingspage.h"
#include "ui/status/connectionbanner.h"

namespace clinicbell {

namespace {

void sayFailure(ui::ConnectionBanner &banner, QFuture<Result<void>> act)
{
    act.then(&banner, [&banner](const Result<void> &done) {
        if (!done)
            banner.showNotice(done.error());
    });
}

} // namespace

void joinAccount(Application &application, ui::SettingsPage &page, ui::ConnectionBanner &banner)
{
    AccountLifecycle &lifecycle = application.lifecycle();
    QObject::connect(&page, &ui::SettingsPage::signOutRequested, &lifecycle, &AccountLifecycle::signOut);
    QObject::connect(&page, &ui::SettingsPage::signOutEverywhereRequested, &lifecycle,
                     [&] { sayFailure(banner, lifecycle.signOutEverywhere()); });
    QObject::connect(&page, &ui::SettingsPage::keyChangeRequested, &lifecycle,
                     [&] { sayFailure(banner, lifecycle.changeKey()); });
    QObject::connect(&page, &ui::SettingsPage::forgetRequested, &lifecycle,
                     [&] { sayFailure(banner, lifecycle.forgetComputer()); });
    const sync::ServerFeatures &features = application.engine().features();
    QObject::connect(&features, &sync::ServerFeatures::changed, &page, [&] {
        page.setSignOutEverywhereOffered(features.known() && features.known()->hasSignOutEverywhere());
    });
}

} // namespace clinicbell
