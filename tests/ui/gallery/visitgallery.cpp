// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/visitgallery.h"

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"
#include "ui/visits/consultationpage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/todaystrip.h"
#include "ui/visits/visitpane.h"

#include <QApplication>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace clinicbell::ui;

namespace clinicbell::test {

namespace {

/// A centre with a day in it.
struct Shown
{
    std::unique_ptr<MainWindow> window;
    DayPage *day;
    ConsultationPage *consultations;
};

Shown centre(const FakeClock &clock, Role role)
{
    auto *inbox = new InboxPage(clock);
    Shown shown{.window = std::make_unique<MainWindow>(clock, inbox, new TeamPage),
                .day = new DayPage(clock),
                .consultations = new ConsultationPage(clock)};
    const QList<Notification> rows = sampleNotifications(clock.now());
    QObject::connect(inbox, &InboxPage::pageWanted, inbox,
                     [=](const PageQuery &query) { inbox->showPage(query, {.rows = rows, .atEnd = true}); });
    MainWindow &window = *shown.window;
    window.setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
    window.setCounters(countersOf(rows));
    window.setPresentPage(Place::Appointments, shown.day);
    window.setPresentPage(Place::Consultations, shown.consultations);
    inbox->setPlace({});
    const VisitStatus status{.asOf = clock.now()};
    shown.day->setStatus(status);
    shown.consultations->setStatus(status);
    window.today().setStatus(status);
    window.today().setPerson(UserId(u"3"_s), role);
    shown.day->setAppointments(sampleAppointments(clock.now()));
    shown.consultations->setConsultations(sampleConsultations(clock.now()));
    window.today().setAppointments(sampleAppointments(clock.now()));
    window.today().setConsultations(sampleConsultations(clock.now()).first(4));
    return shown;
}

void save(QWidget &widget, const QDir &directory, const QString &name)
{
    widget.show();
    QCoreApplication::sendPostedEvents();
    widget.grab();
    QCoreApplication::sendPostedEvents();
    widget.grab().save(directory.filePath(name + u".png"_s));
}

void shootPlaces(const FakeClock &clock, const QDir &directory, const QString &suffix, const QSize &size = {1080, 700})
{
    const Shown shown = centre(clock, Role::Doctor);
    shown.window->resize(size);
    shown.window->today().setQuiet(true);
    save(*shown.window, directory, u"visits-strip"_s + suffix);
    shown.window->showPlace(Place::Appointments);
    shown.day->pane().list().setCurrentIndex(shown.day->pane().list().model()->index(4, 0));
    save(*shown.window, directory, u"visits-day"_s + suffix);
    shown.window->showPlace(Place::Consultations);
    save(*shown.window, directory, u"visits-consultations"_s + suffix);
}

void shootStates(const FakeClock &clock, const QDir &directory)
{
    const Shown shown = centre(clock, Role::Reception);
    shown.window->showPlace(Place::Appointments);
    shown.day->setStatus({.stale = true, .asOf = clock.now().addSecs(-900)});
    save(*shown.window, directory, u"visits-offline"_s);
    shown.day->setAppointments({});
    shown.day->setStatus({.asOf = clock.now()});
    save(*shown.window, directory, u"visits-empty"_s);
    shown.day->setStatus({.error = Error{.code = ErrorCode::ServerFailure}});
    save(*shown.window, directory, u"visits-failed"_s);
}

} // namespace

void shootVisits(const QDir &directory)
{
    FakeClock clock;
    clock.advance(std::chrono::hours(4) + std::chrono::minutes(18));
    applyTheme(Theme::Light);
    shootPlaces(clock, directory, u"-light"_s);
    shootStates(clock, directory);
    shootPlaces(clock, directory, u"-narrow"_s, {720, 480});
    QApplication::setLayoutDirection(Qt::RightToLeft);
    shootPlaces(clock, directory, u"-rtl"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    const QFont normal = QApplication::font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * 2);
    QApplication::setFont(large);
    shootPlaces(clock, directory, u"-large"_s, {1280, 900});
    QApplication::setFont(normal);
    applyTheme(Theme::Dark);
    shootPlaces(clock, directory, u"-dark"_s);
}

} // namespace clinicbell::test
