// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/trayjoin.h"

#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/tray/traybell.h"

#include <QEvent>

using namespace std::chrono_literals;

namespace clinicbell {

namespace {

/// The click itself takes the focus from the window and closes the popover, before anybody hears of it.
constexpr auto sameClick = 400ms;

} // namespace

TrayJoin::TrayJoin(ui::TrayBell &tray, ui::MainWindow &window, ui::Popover &popover, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_window(window)
    , m_popover(popover)
    , m_clock(clock)
{
    connect(&tray, &ui::TrayBell::popoverRequested, this, &TrayJoin::onClicked);
    window.installEventFilter(this);
    popover.installEventFilter(this);
}

bool TrayJoin::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::WindowDeactivate)
        m_leftFront = m_clock.monotonic();
    else if (watched == &m_popover && event->type() == QEvent::Hide)
        m_popoverHidden = m_clock.monotonic();
    return QObject::eventFilter(watched, event);
}

bool TrayJoin::isJustNow(const Moment &moment) const
{
    return moment && m_clock.monotonic() - *moment < sameClick;
}

void TrayJoin::togglePopover()
{
    if (m_popover.isVisible())
        m_popover.hide();
    else if (m_signedOut || m_locked)
        emit windowWanted();
    else
        m_popover.openAt(m_tray.icon().geometry());
}

void TrayJoin::onClicked(const QRect &anchor)
{
    const bool isShown = m_window.isVisible() && !m_window.isMinimized();
    const bool isInFront = isShown && (m_window.isActiveWindow() || isJustNow(m_leftFront));
    if (m_popover.isVisible())
        m_popover.hide();
    else if (isJustNow(m_popoverHidden))
        m_popoverHidden.reset(); // This click has closed it.
    else if (isInFront)
        m_window.close();
    else if (isShown || m_signedOut || m_locked)
        emit windowWanted();
    else
        m_popover.openAt(anchor);
}

} // namespace clinicbell
