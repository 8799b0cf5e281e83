// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountjoin.h"

#include "app/clinicbell/application.h"
#include "ui/mainwindow.h"
#include "ui/settings/leavequestion.h"
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

void leaveAsking(const AccountLifecycle &lifecycle, int waiting, ui::MainWindow &window,
                 const std::function<void()> &leave)
{
    if (waiting == 0 || !lifecycle.isWipedAtSignOut()) {
        leave();
        return;
    }
    auto *question = new ui::LeaveQuestion(waiting, &window); // It deletes itself.
    QObject::connect(question, &QDialog::accepted, &window, leave);
    question->open();
}

void joinAccount(Application &application, ui::SettingsPage &page, ui::MainWindow &window,
                 const std::function<int()> &waiting)
{
    AccountLifecycle &lifecycle = application.lifecycle();
    ui::ConnectionBanner &banner = window.banner();
    QObject::connect(&page, &ui::SettingsPage::signOutRequested, &lifecycle, [&lifecycle, &window, waiting] {
        leaveAsking(lifecycle, waiting(), window, [&lifecycle] { lifecycle.signOut(); });
    });
    QObject::connect(&page, &ui::SettingsPage::signOutEverywhereRequested, &lifecycle,
                     [&lifecycle, &window, &banner, waiting] {
                         leaveAsking(lifecycle, waiting(), window,
                                     [&lifecycle, &banner] { sayFailure(banner, lifecycle.signOutEverywhere()); });
                     });
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
