// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/tour.h"

#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationpane.h"
#include "ui/team/teampage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr int untilSkeleton = 4; ///< Looks, until skeleton rows have come.

} // namespace

void Tour::beginUnjoined(std::function<void(ui::InboxPage &, const PageQuery &)> answer)
{
    auto *inbox = new ui::InboxPage(m_desktop.application().clock()); // The window takes it over.
    m_unjoinedWindow = std::make_unique<ui::MainWindow>(m_desktop.application().clock(), inbox, new ui::TeamPage);
    const Account &account = m_desktop.application().lifecycle().account();
    m_unjoinedWindow->setPerson(account.name, u"Reception 1"_s);
    connect(inbox, &ui::InboxPage::pageWanted, this,
            [inbox, answer = std::move(answer)](const PageQuery &query) { answer(*inbox, query); });
    inbox->setPlace({});
    m_unjoinedWindow->show();
    inbox->pane().setFocus();
}

void Tour::addUnjoined(const QString &name, std::function<void()> prepare, int looks)
{
    add(name, std::move(prepare), after(looks));
    m_stops.last().subject = [this] { return m_unjoinedWindow.get(); };
}

void Tour::addUnjoinedPopover(const QString &name, std::function<void(ui::Popover &)> prepare)
{
    add(
        name,
        [this, prepare = std::move(prepare)] {
            m_unjoinedWindow.reset();
            m_unjoinedPopover = std::make_unique<ui::Popover>(m_desktop.application().clock());
            prepare(*m_unjoinedPopover);
            m_unjoinedPopover->openAt(QRect(1200, 10, 22, 22));
        },
        after(untilSkeleton));
    m_stops.last().subject = [this] { return m_unjoinedPopover.get(); };
}

void Tour::addStateOfTheLine(const QString &name, const ConnectionStatus &status, const OutboxSummary &outbox)
{
    addUnjoined(
        name, [this, status, outbox] { m_unjoinedWindow->setConnection(status, outbox); }, 1);
}

/// What passes too quickly to be seen, and what this clinic does not do.
void Tour::planUnjoined()
{
    const auto nothing = [](ui::InboxPage &, const PageQuery &) {};
    const auto failure = [](ui::InboxPage &page, const PageQuery &query) {
        page.showPageFailure(query, {.code = ErrorCode::StoreFailed});
    };
    const auto emptyPage = [](ui::InboxPage &page, const PageQuery &query) {
        page.showPage(query, {.rows = {}, .atEnd = true});
    };
    addUnjoined(
        u"loading"_s, [this, nothing] { beginUnjoined(nothing); }, untilSkeleton);
    addUnjoined(u"failed"_s, [this, failure] { beginUnjoined(failure); });
    const QDateTime now = m_desktop.application().clock().now();
    ConnectionStatus status;
    status.connection = Connection::Connecting;
    status.since = now;
    addUnjoined(u"connecting"_s, [this, emptyPage, status] {
        beginUnjoined(emptyPage);
        m_unjoinedWindow->setConnection(status, {});
    });
    status.connection = Connection::Live;
    status.lastSync = now;
    status.syncing = true;
    addUnjoined(u"syncing"_s, [this, status] {
        m_unjoinedWindow->setConnection(status, {});
        m_unjoinedWindow->inbox().setSyncProgress(3, 10);
    });
    status.syncing = false;
    status.connection = Connection::Polling;
    status.pollInterval = 30s;
    addStateOfTheLine(u"polling"_s, status);
    status.connection = Connection::Offline;
    status.lastError = Error{.code = ErrorCode::CertificateUnknownIssuer};
    addStateOfTheLine(u"certificate-not-trusted"_s, status);
    status.lastError = Error{.code = ErrorCode::HostNotFound};
    OutboxSummary outbox{.waiting = 3, .oldest = now};
    outbox.unconsented = 2;
    outbox.unconsentedSince = now.addDays(-2);
    addStateOfTheLine(u"changes-waiting"_s, status, outbox);
    status.connection = Connection::SignedOut;
    addStateOfTheLine(u"signed-out"_s, status);
    planUnjoinedPopovers();
}

void Tour::planUnjoinedPopovers()
{
    addUnjoinedPopover(u"popover-loading"_s, [](ui::Popover &popover) { popover.load(); });
    addUnjoinedPopover(u"popover-empty"_s, [](ui::Popover &popover) {
        connect(&popover, &ui::Popover::pageWanted, &popover,
                [&popover](const PageQuery &query) { popover.showPage(query, {.rows = {}, .atEnd = true}); });
        popover.load();
    });
    addUnjoinedPopover(u"popover-failed"_s, [](ui::Popover &popover) {
        connect(&popover, &ui::Popover::pageWanted, &popover, [&popover](const PageQuery &query) {
            popover.showPageFailure(query, {.code = ErrorCode::StoreFailed});
        });
        popover.load();
    });
}

} // namespace clinicbell
