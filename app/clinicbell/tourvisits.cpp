// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/tour.h"

#include "ui/theme/theme.h"
#include "ui/visits/consultationpage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/todaystrip.h"
#include "ui/visits/visitpane.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace clinicbell {

/// The day and the consultations; they begin with the text still large.
void Tour::planVisits()
{
    auto &window = m_desktop.window();
    const auto showsDay = [this] { return m_desktop.visits().day().pane().state() == ui::VisitPane::State::Rows; };
    const auto showsConsultations = [this] { // Not every hour at the clinic has one.
        const ui::VisitPane::State state = m_desktop.visits().consultations().pane().state();
        return state == ui::VisitPane::State::Rows || state == ui::VisitPane::State::Empty;
    };
    const auto day = [this, &window](const QSize &size) {
        m_desktop.popover().hide();
        window.resize(size);
        window.showPlace(ui::Place::Appointments);
    };
    add(
        u"day-large-text"_s,
        [day] {
            day({1280, 800});
        },
        showsDay);
    add(
        u"day"_s,
        [this, day] {
            QApplication::setFont(m_font);
            day({1080, 700});
        },
        showsDay);
    add(
        u"consultations"_s, [&window] { window.showPlace(ui::Place::Consultations); }, showsConsultations);
    add(
        u"day-narrow"_s,
        [day] {
            day({720, 480});
        },
        showsDay);
    add(
        u"day-right-to-left"_s,
        [day] {
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
            day({1080, 700});
        },
        showsDay);
    planVisitsDark();
}

void Tour::planVisitsDark()
{
    auto &window = m_desktop.window();
    const auto always = [] { return true; };
    add(
        u"day-dark"_s,
        [&window] {
            QGuiApplication::setLayoutDirection(QLocale().textDirection());
            ui::applyTheme(ui::Theme::Dark);
            window.showPlace(ui::Place::Appointments);
        },
        always);
    add(
        u"consultations-dark"_s, [&window] { window.showPlace(ui::Place::Consultations); }, always);
    add(
        u"today"_s,
        [&window] {
            ui::applyTheme(ui::Theme::Light);
            window.showPlace(ui::Place::Inbox);
        },
        [&window] { return window.today().isVisible(); });
}

} // namespace clinicbell
