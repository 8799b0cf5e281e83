// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/quietmenu.h"

#include "ui/text/timetext.h"

#include <QEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int startOfWork = 7; ///< Local time at which "until tomorrow" ends.

} // namespace

QuietMenu::QuietMenu(const Clock &clock, QWidget *parent)
    : QMenu(parent)
    , m_clock(clock)
    , m_halfHour(addAction({}, this, [this] { chooseFor(30min); }))
    , m_hour(addAction({}, this, [this] { chooseFor(60min); }))
    , m_tomorrow(addAction({}, this, &QuietMenu::chooseTomorrow))
    , m_open(addAction({}, this, [this] { emit chosen(withoutEnd()); }))
    , m_off(addAction({}, this, [this] { emit chosen({}); }))
{
    insertSeparator(m_off);
    setQuiet(false);
    retranslate();
}

QDateTime QuietMenu::withoutEnd()
{
    return {QDate(9999, 1, 1), QTime(0, 0), Qt::UTC};
}

void QuietMenu::setQuiet(bool quiet)
{
    m_off->setEnabled(quiet);
}

void QuietMenu::retranslate()
{
    //: Menu, do not disturb.
    m_halfHour->setText(tr("For 30 minutes"));
    //: Menu, do not disturb.
    m_hour->setText(tr("For 1 hour"));
    //: Menu, do not disturb: until tomorrow morning.
    m_tomorrow->setText(tr("Until tomorrow"));
    //: Menu, do not disturb: without an end.
    m_open->setText(tr("Until I turn it off"));
    //: Menu: ends do not disturb.
    m_off->setText(tr("Turn off"));
}

void QuietMenu::chooseFor(std::chrono::minutes duration)
{
    emit chosen(m_clock.now().addSecs(std::chrono::seconds(duration).count()));
}

void QuietMenu::chooseTomorrow()
{
    const QDate today = m_clock.now().toLocalTime().date();
    emit chosen(QDateTime(today.addDays(1), QTime(startOfWork, 0)).toUTC());
}

void QuietMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString quietEndText(const QDateTime &until, const QDateTime &now, const QLocale &locale)
{
    if (!until.isValid() || until >= QuietMenu::withoutEnd())
        return {};
    return untilTime(until, now, locale);
}

} // namespace clinicbell::ui
