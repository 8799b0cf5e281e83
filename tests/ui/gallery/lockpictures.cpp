// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/lockpictures.h"

#include "core/base/redaction.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "ui/alert/alertcard.h"
#include "ui/inbox/inboxpage.h"
#include "ui/lock/lockpage.h"
#include "ui/lock/pindialog.h"
#include "ui/mainwindow.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace clinicbell::ui;

namespace clinicbell::test {

namespace {

class LockPictures
{
public:
    explicit LockPictures(const QDir &directory)
        : m_directory(directory)
    {
        m_clock.advance(std::chrono::hours(7));
    }

    void shoot(const QString &suffix)
    {
        const auto window = lockedWindow();
        m_page->setWays(true, mostPinTries);
        save(*window, u"lock"_s + suffix);
        m_page->refusePin(3);
        save(*window, u"lock-wrong"_s + suffix);
        shootFacing(u"facing"_s + suffix);
        shootAlert(u"alert-locked"_s + suffix);
    }

    void shootOnce()
    {
        const auto window = lockedWindow();
        m_page->setOffline(true);
        save(*window, u"lock-offline"_s);
        m_page->setOffline(false);
        m_page->setOthers({{u"1"_s, u"Budi Hartono"_s}, {u"2"_s, u"Dewi Lestari"_s}});
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->text() == "Switch user"_L1)
                each->click();
        }
        save(*window, u"lock-switch"_s);
        window->resize(window->minimumSize());
        save(*window, u"lock-small"_s);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto mirrored = lockedWindow();
        m_page->setWays(true, mostPinTries);
        save(*mirrored, u"lock-rtl"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        PinDialog dialog(PinDialog::Purpose::Change);
        save(dialog, u"pin-dialog"_s);
    }

private:
    std::unique_ptr<MainWindow> lockedWindow()
    {
        auto window = std::make_unique<MainWindow>(m_clock, new InboxPage(m_clock), new TeamPage);
        m_page = new LockPage; // The window takes it over.
        m_page->setCounts(4, 1);
        m_page->setPerson(u"Siti Rahma"_s);
        window->setLockPage(m_page);
        return window;
    }

    void shootFacing(const QString &name)
    {
        auto *inbox = new InboxPage(m_clock);
        MainWindow window(m_clock, inbox, new TeamPage);
        QList<Notification> rows = sampleNotifications(m_clock.now());
        for (Notification &row : rows)
            row.data.insert(u"patient_name"_s, u"Budi Santoso"_s);
        rows = redacted(rows, Redaction::Initials);
        QObject::connect(inbox, &InboxPage::pageWanted, inbox,
                         [=](const PageQuery &query) { inbox->showPage(query, {.rows = rows, .atEnd = true}); });
        window.setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
        window.setCounters(countersOf(rows));
        window.setFacingPatients(true);
        inbox->setPlace({});
        window.show();
        QCoreApplication::sendPostedEvents();
        window.openNotification(rows.at(1).id);
        save(window, name);
    }

    void shootAlert(const QString &name)
    {
        AlertCard card(m_clock);
        card.setAlerts({sampleNotifications(m_clock.now()).first()});
        card.setLocked(true);
        save(card, name);
    }

    void save(QWidget &widget, const QString &name)
    {
        widget.show();
        QCoreApplication::sendPostedEvents();
        widget.grab();
        widget.grab().save(m_directory.filePath(name + u".png"_s));
    }

    QDir m_directory;
    FakeClock m_clock;
    LockPage *m_page = nullptr; // owned by its window
};

} // namespace

void shootLock(const QDir &directory)
{
    LockPictures pictures(directory);
    applyTheme(Theme::Dark);
    pictures.shoot(u"-dark"_s);
    applyTheme(Theme::Light);
    pictures.shoot(u"-light"_s);
    pictures.shootOnce();
}

} // namespace clinicbell::test
