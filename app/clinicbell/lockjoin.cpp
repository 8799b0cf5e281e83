// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/lockjoin.h"

#include "app/clinicbell/accountjoin.h"
#include "app/clinicbell/application.h"
#include "app/clinicbell/settingsjoin.h"
#include "app/clinicbell/trayjoin.h"
#include "ui/alert/alertcard.h"
#include "ui/lock/lockpage.h"
#include "ui/lock/pindialog.h"
#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/settings/settingspage.h"
#include "ui/text/errortext.h"
#include "ui/text/pintext.h"
#include "ui/tray/traybell.h"

#include <QDBusConnection>

#include <algorithm>

namespace clinicbell {

namespace {

IdleLock::MakeSource desktopOf(const Clock &clock)
{
    return [&clock](std::chrono::milliseconds enough) {
        auto monitor = std::make_unique<platform::DesktopIdleMonitor>(
            clock,
            platform::DesktopIdleMonitor::Buses{.session = QDBusConnection::sessionBus(),
                                                .system = QDBusConnection::systemBus()});
        monitor->start(enough);
        const auto canTell = [desktop = monitor.get()] { return desktop->canTell(); };
        return IdleLock::Source{.monitor = std::move(monitor), .canTell = canTell};
    };
}

QList<ui::DeskPerson> peopleOf(const QList<Account> &accounts)
{
    QList<ui::DeskPerson> people;
    for (const Account &each : accounts)
        people.append({.account = accountKey(each.server, each.userId), .name = each.name});
    std::sort(people.begin(), people.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return people;
}

} // namespace

LockJoin::LockJoin(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_idle(parts.clock, desktopOf(parts.clock))
{
    DeskLock &lock = parts.application.deskLock();
    connect(&lock, &DeskLock::lockedChanged, this, &LockJoin::follow);
    connect(&lock, &DeskLock::waysChanged, this, &LockJoin::showWays);
    connect(&m_idle, &IdleLock::lockWanted, &lock, &DeskLock::lock);
    connect(&parts.application.store(), &store::NotificationStore::changed, this, [this](const ChangeSet &changes) {
        m_waiting = changes.outbox.waiting;
        showCounters(changes.counters);
    });
    connect(&parts.application.engine(), &sync::SyncEngine::statusChanged, this, &LockJoin::showConnection);
    connect(&parts.settings, &SettingsJoin::changed, this, &LockJoin::followPreferences);
    joinWishes();
    followPreferences();
    showWays();
    follow(); // It may have been locked when the program ended.
}

void LockJoin::joinWishes()
{
    DeskLock &lock = m_parts.application.deskLock();
    connect(&m_parts.window, &ui::MainWindow::lockRequested, &lock, &DeskLock::lock);
    connect(&m_parts.tray, &ui::TrayBell::lockRequested, &lock, &DeskLock::lock);
    connect(&m_parts.page, &ui::SettingsPage::pinChangeRequested, this, &LockJoin::changePin);
    connect(&m_parts.page, &ui::SettingsPage::pinRemovalRequested, this, &LockJoin::removePin);
}

/// Not in the demo, whose password nobody has been told.
void LockJoin::followPreferences()
{
    const bool isDemo = m_parts.application.demoClinic() != nullptr;
    m_idle.setThreshold(std::chrono::minutes(isDemo ? 0 : m_parts.settings.preferences().lockAfterMinutes));
}

void LockJoin::follow()
{
    const bool locked = m_parts.application.deskLock().isLocked();
    if (locked == m_curtain.isDrawn())
        return;
    locked ? cover() : uncover();
    m_parts.tray.setLocked(locked);
    m_parts.trayJoin.setLocked(locked);
    m_parts.alertCard.setLocked(locked);
    emit changed();
}

void LockJoin::cover()
{
    m_parts.popover.hide();
    ui::closeWindowsBut({&m_parts.window, &m_parts.alertCard});
    m_curtain.draw({&m_parts.window.centre(), &m_parts.popover});
    m_page = new ui::LockPage; // The window takes it over.
    joinPage();
    m_page->setCounts(m_unread, m_urgent);
    if (const DemoClinic *demo = m_parts.application.demoClinic())
        m_page->setHint(ui::demoPasswordText(demo->password()));
    showWays();
    showConnection();
    m_parts.window.setLockPage(m_page);
}

void LockJoin::uncover()
{
    m_curtain.open();
    m_parts.window.setLockPage(nullptr);
}

void LockJoin::joinPage()
{
    DeskLock &lock = m_parts.application.deskLock();
    connect(m_page, &ui::LockPage::pinEntered, &lock, &DeskLock::tryPin);
    connect(m_page, &ui::LockPage::passwordEntered, &lock, &DeskLock::tryPassword);
    connect(m_page, &ui::LockPage::signInRequested, this, &LockJoin::makeRoom);
    connect(m_page, &ui::LockPage::takeOverRequested, &lock, &DeskLock::takeOver);
    connect(&lock, &DeskLock::colleaguesFound, m_page,
            [this](const QList<Account> &colleagues) { m_page->setOthers(peopleOf(colleagues)); });
    lock.lookForColleagues();
    connect(&lock, &DeskLock::pinRefused, m_page, &ui::LockPage::refusePin);
    connect(&lock, &DeskLock::passwordRefused, m_page, &ui::LockPage::refusePassword);
}

/// Whoever has a PIN stays signed in behind it.
void LockJoin::makeRoom()
{
    DeskLock &lock = m_parts.application.deskLock();
    leaveAsking(m_parts.application.lifecycle(), lock.hasPin() ? 0 : m_waiting, m_parts.window,
                [&lock] { lock.makeRoom(); });
}

void LockJoin::showWays()
{
    const DeskLock &lock = m_parts.application.deskLock();
    showPinState();
    if (!m_page)
        return;
    m_page->setPerson(m_parts.application.lifecycle().account().name);
    m_page->setWays(lock.hasPin(), lock.pinTriesLeft());
}

void LockJoin::showCounters(const Counters &counters)
{
    m_unread = counters.unread;
    m_urgent = counters.urgent;
    if (m_page)
        m_page->setCounts(m_unread, m_urgent);
}

void LockJoin::showConnection()
{
    if (m_page)
        m_page->setOffline(m_parts.application.engine().status().connection == Connection::Offline);
}

void LockJoin::showPinState()
{
    const DeskLock &lock = m_parts.application.deskLock();
    m_parts.page.setPin({.isSet = lock.hasPin(), .isForThisRun = lock.isPinForThisRun()});
}

void LockJoin::changePin()
{
    using Purpose = ui::PinDialog::Purpose;
    const bool hasPin = m_parts.application.deskLock().hasPin();
    openDialog(new ui::PinDialog(hasPin ? Purpose::Change : Purpose::Set, &m_parts.window));
}

void LockJoin::removePin()
{
    openDialog(new ui::PinDialog(ui::PinDialog::Purpose::Remove, &m_parts.window));
}

void LockJoin::openDialog(ui::PinDialog *dialog)
{
    m_dialog = dialog;
    connect(dialog, &ui::PinDialog::submitted, this, &LockJoin::onPinSubmitted);
    dialog->open();
}

void LockJoin::onPinSubmitted(const QString &present, const QString &chosen)
{
    DeskLock &lock = m_parts.application.deskLock();
    lock.changePin(present, chosen).then(this, [this, &lock](const Result<session::PinAnswer> &answer) {
        if (!m_dialog)
            return;
        if (!answer)
            m_dialog->refuse(ui::errorText(answer.error()));
        else if (*answer == session::PinAnswer::Right)
            m_dialog->close();
        else
            m_dialog->refusePresent(lock.pinTriesLeft());
    });
}

} // namespace clinicbell
