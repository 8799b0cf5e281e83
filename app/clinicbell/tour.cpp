// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/tour.h"

#include "ui/help/shortcutsheet.h"
#include "ui/inbox/earlierstates.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/rowmenu.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr auto lookEvery = 100ms;
constexpr int mostLooks = 300; ///< Half a minute a picture.
constexpr int colleagues = 4; ///< A team picture wants a team.

} // namespace

Tour::Tour(Desktop &desktop, const QString &folder)
    : m_desktop(desktop)
    , m_folder(folder)
    , m_look(desktop.application().clock().makeTimer())
{
    connect(m_look.get(), &Timer::timedOut, this, &Tour::look);
    planSignIn();
    planCentre();
    planSettings();
    planShortcuts();
    planDark();
    planLargeText();
    planVisits();
    planMessages();
    planChoosing();
    planQuiet();
    planTrouble();
    planOffline();
    planEmpty();
    planUnjoined();
}

void Tour::start()
{
    if (!m_folder.mkpath(u"."_s)) {
        emit failed(u"the folder cannot be made"_s);
        return;
    }
    QCursor::setPos(0, 0); // No row looks hovered.
    auto &engine = m_desktop.application().engine();
    connect(&engine, &sync::SyncEngine::statusChanged, this, &Tour::onStatusChanged);
}

/// The pictures begin when the demo's inbox is live and filled.
void Tour::onStatusChanged(const ConnectionStatus &status)
{
    if (m_current < 0 && status.connection == Connection::Live && status.lastSync.isValid() && !status.syncing)
        next();
}

void Tour::add(const QString &name, std::function<void()> prepare, std::function<bool()> isReady)
{
    m_stops.append({name, std::move(prepare), std::move(isReady), [this] { return &m_desktop.window(); }});
}

void Tour::addAlert(const QString &name)
{
    m_stops.append(
        {name, [] {}, [this] { return m_desktop.alertCard().isVisible(); }, [this] { return &m_desktop.alertCard(); }});
}

void Tour::addPopover(const QString &name)
{
    m_stops.append({name, [this] { m_desktop.popover().openAt(QRect(1200, 10, 22, 22)); },
                    [this] { return m_desktop.popover().isVisible(); }, [this] { return &m_desktop.popover(); }});
}

void Tour::planSignIn()
{
    add(
        u"sign-in"_s, [this] { m_desktop.window().setCover(new ui::SignInPage); }, [] { return true; });
}

void Tour::planCentre()
{
    auto &window = m_desktop.window();
    const auto showsRows = [&window] { return window.inbox().pane().state() == ui::NotificationPane::State::Rows; };
    add(
        u"centre"_s,
        [this, &window] {
            window.setCover(nullptr);
            window.inbox().pane().list().setFocus();
            loadRows();
        },
        [this, showsRows] { return showsRows() && !m_rows.isEmpty(); });
    add(
        u"detail"_s, [this] { selectAppointment(); }, showsRows);
    add(
        u"history"_s, [this] { selectWithHistory(); },
        [this, &window] {
            // Not every day at the clinic has one.
            const bool hasNone = !m_hasHistory && m_historiesAsked == m_rows.size();
            return hasNone || window.inbox().findChild<ui::EarlierStates *>()->isVisible();
        });
    addPopover(u"popover"_s);
    addAlert(u"alert"_s);
    add(
        u"menu"_s,
        [this, &window] {
            m_desktop.popover().hide();
            window.inbox().pane().list().setFocus();
            QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
            QCoreApplication::sendEvent(window.inbox().pane().list().viewport(), &wanted);
        },
        [&window] { return window.inbox().pane().list().findChild<ui::RowMenu *>() != nullptr; });
    m_stops.last().subject = [&window] { return window.inbox().pane().list().findChild<ui::RowMenu *>(); };
    planPlaces();
    add(
        u"team"_s,
        [this, &window] {
            m_desktop.popover().hide();
            window.showPlace(ui::Place::Team);
        },
        [this] { return m_desktop.application().engine().team().members.size() >= colleagues; });
}

/// What was done, put off and pinned.
void Tour::planPlaces()
{
    auto &window = m_desktop.window();
    const auto showsRows = [&window] { return window.inbox().pane().state() == ui::NotificationPane::State::Rows; };
    add(
        u"done"_s,
        [this, &window] {
            if (auto *menu = window.inbox().pane().list().findChild<ui::RowMenu *>())
                menu->close();
            auto &store = m_desktop.application().store();
            store.setDone(m_rows.mid(8, 4), true);
            store.remindAt(m_rows.mid(14, 3), m_desktop.application().clock().now().addSecs(5400));
            store.setPinned(m_rows.mid(2, 2), true);
            window.showPlace(ui::Place::Done);
        },
        showsRows);
    add(
        u"later"_s, [&window] { window.showPlace(ui::Place::Later); }, showsRows);
    add(
        u"pinned"_s, [&window] { window.showPlace(ui::Place::Pinned); }, showsRows);
}

void Tour::planSettings()
{
    auto &window = m_desktop.window();
    const auto always = [] { return true; };
    add(
        u"settings"_s, [&window] { window.showSettings(); }, always);
    add(
        u"compact"_s,
        [&window] {
            window.showPlace(ui::Place::Inbox);
            window.inbox().pane().list().setDensity(ui::Density::Compact);
        },
        always);
    add(
        u"narrow"_s,
        [&window] {
            window.inbox().pane().list().setDensity(ui::Density::Comfortable);
            window.resize(720, 480);
        },
        always);
    add(
        u"settings-narrow"_s, [&window] { window.showSettings(); }, always);
}

void Tour::planShortcuts()
{
    auto &window = m_desktop.window();
    const auto sheet = [&window] { return window.findChild<ui::ShortcutSheet *>(); };
    add(
        u"shortcuts"_s,
        [&window] {
            window.resize(1080, 700);
            window.showShortcuts();
        },
        [sheet] { return sheet() != nullptr; });
    m_stops.last().subject = sheet;
}

void Tour::planDark()
{
    auto &window = m_desktop.window();
    const auto always = [] { return true; };
    add(
        u"settings-dark"_s,
        [&window] {
            if (auto *sheet = window.findChild<ui::ShortcutSheet *>())
                sheet->close();
            window.showSettings();
            ui::applyTheme(ui::Theme::Dark);
        },
        always);
    add(
        u"team-dark"_s, [&window] { window.showPlace(ui::Place::Team); }, always);
    add(
        u"centre-dark"_s, [&window] { window.showPlace(ui::Place::Inbox); }, always);
    addPopover(u"popover-dark"_s);
    addAlert(u"alert-dark"_s);
    add(
        u"sign-in-dark"_s,
        [this, &window] {
            m_desktop.popover().hide();
            window.setCover(new ui::SignInPage);
        },
        always);
    add(
        u"centre-high-contrast"_s,
        [&window] {
            window.setCover(nullptr);
            ui::applyTheme(ui::Theme::HighContrast);
        },
        always);
    add(
        u"settings-high-contrast"_s, [&window] { window.showSettings(); }, always);
    add(
        u"centre-right-to-left"_s,
        [&window] {
            window.showPlace(ui::Place::Inbox);
            ui::applyTheme(ui::Theme::Light);
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        },
        always);
}

/// Text twice as large.
void Tour::planLargeText()
{
    auto &window = m_desktop.window();
    const auto always = [] { return true; };
    add(
        u"centre-large-text"_s,
        [this, &window] {
            QGuiApplication::setLayoutDirection(QLocale().textDirection());
            m_font = QApplication::font();
            QFont large = m_font;
            large.setPointSizeF(large.pointSizeF() * 2);
            QApplication::setFont(large);
            window.resize(1280, 800);
        },
        always);
    add(
        u"settings-large-text"_s, [&window] { window.showSettings(); }, always);
    add(
        u"team-large-text"_s, [&window] { window.showPlace(ui::Place::Team); }, always);
    addPopover(u"popover-large-text"_s);
    addAlert(u"alert-large-text"_s);
}

void Tour::planOffline()
{
    auto &application = m_desktop.application();
    const auto isOffline = [&application] { return application.engine().status().connection == Connection::Offline; };
    add(
        u"offline"_s,
        [this, &application] {
            m_desktop.popover().hide();
            QApplication::setFont(m_font);
            m_desktop.window().setCover(nullptr);
            m_desktop.window().resize(1080, 700);
            m_desktop.window().showPlace(ui::Place::Inbox);
            application.demoClinic()->stop();
        },
        isOffline);
    add(
        u"team-offline"_s, [this] { m_desktop.window().showPlace(ui::Place::Team); }, isOffline);
    add(
        u"messages-offline"_s, [this] { m_desktop.window().showConversation(m_conversation); }, isOffline);
    addPopover(u"popover-offline"_s);
}

void Tour::planEmpty()
{
    add(
        u"empty"_s,
        [this] {
            m_desktop.popover().hide();
            m_desktop.window().showPlace(ui::Place::Inbox);
            m_desktop.application().demoClinic()->start();
            clearInbox();
        },
        [this] {
            const ui::NotificationPane::State state = m_desktop.window().inbox().pane().state();
            if (state == ui::NotificationPane::State::Rows)
                clearInbox(); // The clinic lives: something has come since.
            return m_desktop.application().engine().status().connection == Connection::Live
                && state == ui::NotificationPane::State::Empty;
        });
}

void Tour::loadRows()
{
    m_desktop.application()
        .store()
        .page({.after = {}, .limit = 1'000, .filter = {}})
        .then(this, [this](const Result<Page> &page) {
            for (const Notification &row : page.value_or(Page()).rows)
                m_rows.append(row.id);
        });
}

void Tour::selectAppointment()
{
    PageQuery query;
    query.filter.kinds = {Kind::Appointment};
    m_desktop.application().store().page(query).then(this, [this](const Result<Page> &page) {
        if (page && !page->rows.isEmpty())
            m_desktop.window().openNotification(page->rows.first().id);
    });
}

void Tour::selectWithHistory()
{
    for (const NotificationId &id : std::as_const(m_rows)) {
        m_desktop.application().store().earlier(id).then(this, [this, id](const Result<QList<Notification>> &earlier) {
            ++m_historiesAsked;
            if (earlier && !earlier->isEmpty() && !m_hasHistory) {
                m_hasHistory = true;
                m_desktop.window().openNotification(id);
            }
        });
    }
}

void Tour::clearInbox()
{
    // One by one, so that what waits for an answer goes, too.
    m_desktop.application()
        .store()
        .page({.after = {}, .limit = 1'000, .filter = {}})
        .then(this, [this](const Result<Page> &page) {
            QList<NotificationId> ids;
            for (const Notification &row : page.value_or(Page()).rows)
                ids.append(row.id);
            m_desktop.application().engine().acts().remove(ids, 0ms);
        });
}

void Tour::next()
{
    if (++m_current >= m_stops.size()) {
        emit finished();
        return;
    }
    m_looks = 0;
    m_stops.at(m_current).prepare();
    m_look->start(lookEvery);
}

void Tour::look()
{
    const Stop &stop = m_stops.at(m_current);
    if (stop.isReady() && m_looks > 0) // A look later all of it has its place: layouts take several turns.
        take();
    else if (++m_looks < mostLooks)
        m_look->start(lookEvery);
    else
        emit failed(stop.name + ": what it is to show did not come"_L1);
}

void Tour::take()
{
    const Stop &stop = m_stops.at(m_current);
    const QPixmap picture = stop.subject()->grab();
    const QString suffix = picture.devicePixelRatio() > 1 ? u"@2x.png"_s : u".png"_s;
    if (picture.save(m_folder.filePath(stop.name + suffix)))
        next();
    else
        emit failed(stop.name + ": cannot be written"_L1);
}

} // namespace clinicbell
