// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Draws the widgets with sample data into PNG files, to be looked at: gallery DIRECTORY

#include "tests/support/fakeclock.h"
#include "tests/ui/gallery/lockpictures.h"
#include "tests/ui/gallery/messagepictures.h"
#include "tests/ui/gallery/visitgallery.h"
#include "tests/ui/inbox/samples.h"
#include "ui/alert/alertcard.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/settings/settingspage.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"
#include "ui/tray/trayiconpainter.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

namespace {

/// One picture at a time; every shot makes its widgets anew so that none inherits from another.
class Gallery
{
public:
    explicit Gallery(const QDir &directory)
        : m_directory(directory)
    {
        m_clock.advance(std::chrono::hours(7) + std::chrono::minutes(12));
    }

    void shootAll()
    {
        QList<Notification> day = test::sampleNotifications(m_clock.now());
        day.first().data = {{u"requires_ack"_s, true},
                            {u"escalates_at"_s, m_clock.now().addSecs(42).toString(Qt::ISODate)},
                            {u"escalates_to"_s, u"Nurse Dewi"_s}};
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QString suffix = theme == Theme::Light ? u"-light"_s : u"-dark"_s;
            shootCentre(u"centre"_s + suffix, day, {}, Qt::LeftToRight);
            shootPopover(u"popover"_s + suffix, day);
            shootTeam(u"team"_s + suffix);
            shootAlert(u"alert"_s + suffix, day);
            shootBells(u"bells"_s + suffix);
        }
        applyTheme(Theme::Light);
        shootCentre(u"centre-rtl"_s, day, {}, Qt::RightToLeft);
        shootCentre(u"centre-empty"_s, {}, {}, Qt::LeftToRight);
        shootCentre(u"centre-offline"_s, day.mid(2), offline(), Qt::LeftToRight);
        shootCompact(day);
        shootNarrow(day);
        shootSeveral(day);
        shootSettings();
        shootLargeText(day);
    }

private:
    static Abilities abilities() { return {.self = {}, .acknowledgements = true, .claims = true}; }

    ConnectionStatus live() const
    {
        ConnectionStatus status;
        status.connection = Connection::Live;
        status.since = m_clock.now().addSecs(-3600);
        status.lastSync = m_clock.now();
        return status;
    }

    ConnectionStatus offline() const
    {
        ConnectionStatus status = live();
        status.connection = Connection::Offline;
        status.since = m_clock.now().addSecs(-600);
        status.lastSync = status.since;
        status.retryAt = m_clock.now().addSecs(8);
        return status;
    }

    std::unique_ptr<MainWindow> centre(const QList<Notification> &rows, const ConnectionStatus &status)
    {
        auto *inbox = new InboxPage(m_clock);
        auto *team = new TeamPage;
        auto window = std::make_unique<MainWindow>(m_clock, inbox, team);
        QObject::connect(inbox, &InboxPage::pageWanted, inbox,
                         [=](const PageQuery &query) { inbox->showPage(query, {.rows = rows, .atEnd = true}); });
        window->setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
        window->setCounters(test::countersOf(rows));
        window->setTeamCount(5);
        const QList<Member> members = test::sampleMembers(m_clock.now());
        window->setOwnStatus(members.first(), m_clock.now(), status.connection == Connection::Offline);
        team->setSelf(UserId(u"1"_s));
        team->setMembers(members, m_clock.now(), false);
        const bool waiting = status.connection == Connection::Offline;
        window->setConnection(status, {.waiting = waiting ? 3 : 0, .oldest = {}});
        inbox->setAbilities(abilities());
        inbox->setPlace({});
        return window;
    }

    void shootCentre(const QString &name, const QList<Notification> &rows, const ConnectionStatus &status,
                     Qt::LayoutDirection direction)
    {
        QApplication::setLayoutDirection(direction);
        const auto window = centre(rows, status == ConnectionStatus() ? live() : status);
        settle(*window);
        if (rows.size() > 1)
            window->openNotification(rows.at(1).id);
        save(*window, name);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shootPopover(const QString &name, const QList<Notification> &rows)
    {
        Popover popover(m_clock);
        QObject::connect(&popover, &Popover::pageWanted, &popover,
                         [&](const PageQuery &query) { popover.showPage(query, {.rows = rows, .atEnd = true}); });
        popover.setConnection(live(), {});
        popover.setCounters(test::countersOf(rows));
        popover.setAbilities(abilities());
        popover.load();
        save(popover, name);
    }

    void shootAlert(const QString &name, const QList<Notification> &rows)
    {
        AlertCard card(m_clock);
        card.setAbilities(abilities());
        Notification alert = rows.first();
        alert.data.insert(u"escalates_at"_s, m_clock.now().addSecs(42).toString(Qt::ISODate));
        alert.data.insert(u"escalates_to"_s, u"the duty nurse"_s);
        card.setAlerts({alert});
        save(card, name);
        alert.data.insert(u"escalates_at"_s, m_clock.now().addSecs(-42).toString(Qt::ISODate));
        card.setAlerts({alert, alert});
        save(card, name + u"-past"_s);
    }

    /// Every state at every size, on a light and on a dark panel.
    void shootBells(const QString &name)
    {
        const QList<TrayState> states{
            {},
            {.unread = 7},
            {.others = true},
            {.unread = 7, .urgent = 1},
            {.unread = 7, .offline = true},
            {.unread = 7, .urgent = 1, .offline = true},
            {.signedOut = true},
            {.unread = 7, .doNotDisturb = true},
        };
        constexpr std::array sizes{12, 16, 22, 32, 64};
        QImage picture(QSize(states.size() * 70, 2 * 200), QImage::Format_ARGB32);
        picture.fill(QColor(0xF0F0F0));
        QPainter painter(&picture);
        painter.fillRect(0, 200, picture.width(), 200, QColor(0x202020));
        const TrayIconPainter bell(tokensFor(QApplication::palette()));
        for (int panel = 0; panel < 2; ++panel) {
            for (int state = 0; state < states.size(); ++state) {
                int y = panel * 200 + 4;
                for (const int size : sizes) {
                    painter.drawPixmap(state * 70 + 3, y, bell.pixmap(states.at(state), size));
                    y += size + 6;
                }
            }
        }
        painter.end();
        picture.scaled(picture.size() * 2).save(m_directory.filePath(name + u".png"_s));
    }

    void shootTeam(const QString &name)
    {
        const auto window = centre({}, live());
        window->showPlace(Place::Team);
        save(*window, name);
    }

    void shootCompact(const QList<Notification> &rows)
    {
        const auto window = centre(rows, live());
        window->inbox().pane().list().look().setDensity(Density::Compact);
        save(*window, u"centre-compact"_s);
    }

    void shootSeveral(const QList<Notification> &rows)
    {
        const auto window = centre(rows, live());
        settle(*window);
        window->inbox().pane().list().selectAll();
        save(*window, u"centre-several"_s);
    }

    void shootSettings()
    {
        const auto window = centre({}, live());
        auto *page = new SettingsPage;
        page->setGlobalKey({.state = GlobalKey::State::NotOffered});
        page->setTrayAvailable(false);
        page->setDataFolder(u"/home/siti/.local/share/clinicbell"_s);
        window->setSettingsPage(page);
        window->showSettings();
        window->resize(1080, 1500);
        save(*window, u"settings"_s);
    }

    void shootNarrow(const QList<Notification> &rows)
    {
        const auto window = centre(rows, live());
        window->resize(720, 480);
        save(*window, u"centre-narrow"_s);
        window->openNotification(rows.at(1).id);
        save(*window, u"centre-narrow-detail"_s);
    }

    void shootLargeText(const QList<Notification> &rows)
    {
        const QFont normal = QApplication::font();
        QFont large = normal;
        large.setPointSizeF(normal.pointSizeF() * 2);
        QApplication::setFont(large);
        const auto window = centre(rows, live());
        window->resize(1600, 1000);
        save(*window, u"centre-large-text-wide"_s);
        window->resize(window->minimumSize());
        save(*window, u"centre-large-text-small"_s);
        window->resize(1600, 1000);
        window->openNotification(rows.at(1).id);
        save(*window, u"centre-large-text"_s);
        window->resize(window->minimumSize());
        window->setSettingsPage(new SettingsPage);
        window->showSettings();
        save(*window, u"settings-large-text-small"_s);
        shootPopover(u"popover-large-text"_s, rows);
        shootAlert(u"alert-large-text"_s, rows);
        QApplication::setFont(normal);
    }

    /// Lays everything out, as the event loop would.
    void settle(QWidget &widget)
    {
        widget.show();
        QCoreApplication::sendPostedEvents();
        widget.grab();
    }

    void save(QWidget &widget, const QString &name)
    {
        settle(widget);
        widget.grab().save(m_directory.filePath(name + u".png"_s));
    }

    QDir m_directory;
    test::FakeClock m_clock;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"directory"_s, u"Where the pictures go."_s);
    parser.process(app);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const QDir directory(parser.positionalArguments().first());
    if (!directory.mkpath(u"."_s))
        return 1;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFont font(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    Gallery(directory).shootAll();
    test::shootVisits(directory);
    test::shootMessages(directory);
    test::shootLock(directory);
    return 0;
}
