// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/tour.h"

#include "ui/inbox/clearquestion.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/rowmenu.h"
#include "ui/inbox/undobar.h"
#include "ui/status/connectionbanner.h"
#include "ui/status/hintstrip.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"
#include "ui/tray/traystate.h"

#include <QApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int severalRows = 4;

ui::NotificationList &listOf(ui::MainWindow &window)
{
    return window.inbox().pane().list();
}

/// Chooses the first @p count rows.
void chooseRows(ui::NotificationList &list, int count)
{
    const QItemSelection rows(list.model()->index(0, 0), list.model()->index(count - 1, 0));
    list.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

} // namespace

/// Ready at that look: what an event sets off is painted by then.
std::function<bool()> Tour::after(int looks)
{
    return [looks, seen = 0]() mutable { return ++seen > looks; };
}

/// Rows chosen, and what is done with them.
void Tour::planChoosing()
{
    auto &window = m_desktop.window();
    add(
        u"several-chosen"_s,
        [this, &window] {
            QApplication::setFont(m_font);
            window.resize(1080, 700);
            window.showPlace(ui::Place::Inbox);
        },
        [&window] {
            if (window.inbox().pane().state() != ui::NotificationPane::State::Rows)
                return false;
            const bool chosen = listOf(window).selectedIds().size() == severalRows;
            chooseRows(listOf(window), severalRows);
            return chosen;
        });
    add(
        u"undo"_s,
        [&window] {
            auto &list = listOf(window);
            emit list.actRequested(ui::RowAct::Pin, {list.selectedIds().constLast()});
        },
        [&window] { return window.inbox().findChild<ui::UndoBar *>()->isVisible(); });
    const auto question = [&window] { return window.findChild<ui::ClearQuestion *>(); };
    add(
        u"clear-question"_s, [&window] { emit window.findChild<ui::FilterBar *>()->clearRequested(); },
        [question] { return question() != nullptr; });
    m_stops.last().subject = question;
    const auto dialog = [&window] { return window.findChild<ui::RemindDialog *>(); };
    add(
        u"remind"_s,
        [&window, question] {
            question()->reject();
            listOf(window).askForTime(listOf(window).selectedIds());
        },
        [dialog] { return dialog() != nullptr; });
    m_stops.last().subject = dialog;
    add(
        u"empty-by-filter"_s,
        [&window, dialog] {
            dialog()->reject();
            window.inbox().findChild<ui::UndoBar *>()->withdraw();
            window.inbox().findChild<QLineEdit *>()->setText(u"nobody of that name"_s);
        },
        [&window] { return window.inbox().pane().state() == ui::NotificationPane::State::EmptyByFilter; });
}

/// Do not disturb, and what comes while one is elsewhere.
void Tour::planQuiet()
{
    auto &window = m_desktop.window();
    add(
        u"do-not-disturb"_s,
        [this, &window] {
            window.inbox().findChild<QLineEdit *>()->clear();
            emit window.doNotDisturbRequested(m_desktop.application().clock().now().addSecs(3600));
        },
        [&window] { return window.inbox().pane().state() == ui::NotificationPane::State::Rows; });
    addPopover(u"popover-do-not-disturb"_s);
    add(
        u"arrival"_s,
        [this, &window] {
            m_desktop.popover().hide();
            emit window.doNotDisturbRequested({});
            window.showPlace(ui::Place::Team);
            Notification arrived;
            arrived.id = m_rows.value(0);
            arrived.kind = Kind::Appointment;
            arrived.priority = Priority::High;
            arrived.title = u"Patient is late"_s;
            arrived.message = u"Rina Wijaya · was due 14:15"_s;
            window.tellArrival(arrived);
        },
        after(1));
}

/// What is not as it should be, in the words of the banner.
void Tour::planTrouble()
{
    auto &window = m_desktop.window();
    ui::ConnectionBanner &banner = window.banner();
    add(
        u"refused"_s,
        [&window, &banner] {
            window.showPlace(ui::Place::Inbox);
            banner.showRefusal({.kind = OperationKind::Claim,
                                .count = 1,
                                .title = u"Emergency in Room 3"_s,
                                .error = {.code = ErrorCode::Conflict}});
        },
        after(1));
    add(
        u"notice"_s,
        [&banner] {
            banner.clearRefusals();
            banner.showNotice({.code = ErrorCode::PopUpsUnavailable});
        },
        after(1));
    add(
        u"no-tray"_s,
        [&window, &banner] {
            banner.clearNotice(ErrorCode::PopUpsUnavailable);
            window.findChild<ui::HintStrip *>()->setHint(ui::noTrayText());
        },
        after(1));
    add(
        u"session-expired"_s,
        [this, &window] {
            window.findChild<ui::HintStrip *>()->setHint({});
            auto *page = new ui::SignInPage; // The window takes it over.
            page->setServer(m_desktop.application().lifecycle().account().server, false);
            page->setEmail(m_desktop.application().lifecycle().account().email);
            page->setReason({.code = ErrorCode::SessionExpired});
            window.setCover(page);
        },
        after(1));
    add(
        u"sign-in-failed"_s,
        [&window] {
            auto *page = new ui::SignInPage; // The window takes it over.
            page->setServer(QUrl(u"https://clinic.example"_s), false);
            page->setEmail(u"siti@klinik.example"_s);
            page->showError({.code = ErrorCode::HostNotFound});
            window.setCover(page);
        },
        after(1));
}

} // namespace clinicbell
