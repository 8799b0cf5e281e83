// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/visitjoin.h"

#include "app/clinicbell/application.h"
#include "app/clinicbell/inboxjoin.h"
#include "app/clinicbell/quiet.h"
#include "ui/mainwindow.h"
#include "ui/text/visittext.h"
#include "ui/visits/consultationpage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/todaystrip.h"
#include "ui/visits/visitdetail.h"
#include "ui/visits/visitpane.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int rowsLookedThrough = 200; ///< For the notification of an appointment; older ones are history.

} // namespace

VisitJoin::VisitJoin(Application &application, ui::MainWindow &window, Quiet &quiet)
    : m_application(application)
    , m_visits(application.visits())
    , m_window(window)
    , m_quiet(quiet)
    , m_day(new ui::DayPage(application.clock()))
    , m_consultations(new ui::ConsultationPage(application.clock()))
    , m_ceiling(application.clock().makeTimer())
{
    window.setPresentPage(ui::Place::Appointments, m_day);
    window.setPresentPage(ui::Place::Consultations, m_consultations);
    connect(&m_visits.store(), &store::VisitStore::changed, this, &VisitJoin::onVisits);
    connect(&m_visits.sync(), &sync::VisitSync::statusChanged, this, &VisitJoin::onStatus);
    connect(&application.lifecycle(), &AccountLifecycle::opened, this, &VisitJoin::onOpened);
    connect(&quiet, &Quiet::changed, this, &VisitJoin::onQuietChanged);
    connect(&application.facing(), &Facing::changed, this, &VisitJoin::showVisits);
    connect(&application.facing(), &Facing::changed, m_day, &ui::DayPage::closeGone);
    connect(&application.lifecycle(), &AccountLifecycle::closed, m_day, &ui::DayPage::closeDetail);
    const clinic::ServerClock &clock = application.serverClock();
    connect(&clock, &clinic::ServerClock::offsetChanged, m_day, &ui::DayPage::setServerOffset);
    connect(&clock, &clinic::ServerClock::offsetChanged, m_consultations, &ui::ConsultationPage::setServerOffset);
    connect(&clock, &clinic::ServerClock::offsetChanged, &window.today(), &ui::TodayStrip::setServerOffset);
    connect(m_ceiling.get(), &Timer::timedOut, this, &VisitJoin::onCeiling);
    joinWishes();
    onStatus(m_visits.sync().status());
}

void VisitJoin::joinWishes()
{
    connect(m_day, &ui::DayPage::appointmentsSeen, &m_visits.store(), &store::VisitStore::markSeen);
    connect(m_day, &ui::DayPage::retryRequested, &m_visits.sync(), &sync::VisitSync::retry);
    connect(m_consultations, &ui::ConsultationPage::retryRequested, &m_visits.sync(), &sync::VisitSync::retry);
    connect(m_day, &ui::DayPage::appointmentOpened, this, [this](const AppointmentId &id) {
        openNotificationOf("appointment:"_L1 + id.value(), {Kind::Appointment, Kind::Reminder});
    });
    connect(m_day, &ui::DayPage::toldWanted, this, &VisitJoin::tellOf);
    connect(&m_day->detail(), &ui::VisitDetail::linkOpenRequested, this,
            [this](const Notification &notification) { openLink(notification, m_window, m_application.lifecycle()); });
    connect(m_consultations, &ui::ConsultationPage::consultationOpened, this, [this](const ConsultationId &id) {
        openNotificationOf("consultation:"_L1 + id.value(), {Kind::Consultation});
    });
}

void VisitJoin::onVisits(const VisitChanges &changes)
{
    showVisits();
    if (changes.missing > 0)
        m_day->tellMissing(changes.missing);
    followOwnConsultation();
}

void VisitJoin::showVisits()
{
    const Facing &facing = m_application.facing();
    const QList<Appointment> appointments = facing.shownAll(m_visits.store().appointments().values());
    const QList<Consultation> consultations = facing.shownAll(m_visits.store().consultations().values());
    m_day->setAppointments(appointments);
    m_window.today().setAppointments(appointments);
    m_consultations->setConsultations(consultations);
    m_window.today().setConsultations(consultations);
}

void VisitJoin::onStatus(const VisitStatus &status)
{
    m_day->setStatus(status);
    m_consultations->setStatus(status);
    m_window.today().setStatus(status);
    m_window.setPresentOffered(ui::Place::Appointments, status.offered);
    m_window.setPresentOffered(ui::Place::Consultations, status.offered);
}

void VisitJoin::onOpened()
{
    const Account &account = m_application.lifecycle().account();
    m_window.today().setPerson(account.userId, account.role);
    m_day->detail().setServer(account.server, m_application.lifecycle().linkHosts());
    followOwnConsultation();
}

void VisitJoin::onQuietChanged()
{
    m_window.today().setQuiet(m_quiet.isOn());
}

/// Only while it can be believed: one whose end was missed must not speak for the doctor all afternoon.
void VisitJoin::followOwnConsultation()
{
    const Account &account = m_application.lifecycle().account();
    const auto offset = m_application.serverClock().offset().value_or(std::chrono::seconds(0));
    const QDateTime now = m_application.clock().now().addSecs(offset.count());
    QDateTime latest;
    for (const Consultation &each : m_visits.store().consultations()) {
        const bool isOwn = account.role == Role::Doctor && each.doctorId == account.userId;
        if (isOwn && isBelievedRunning(each, now) && (!latest.isValid() || beganAt(each) > latest))
            latest = beganAt(each);
    }
    m_ceiling->stop();
    if (latest.isValid())
        m_ceiling->start(longestConsultation - std::chrono::milliseconds(latest.msecsTo(now))
                         + std::chrono::seconds(1));
    m_application.presence().setWithPatient(latest.isValid());
}

/// Perhaps its end was only not heard: the server is asked.
void VisitJoin::onCeiling()
{
    m_visits.sync().retry();
    followOwnConsultation();
}

void VisitJoin::findNotificationOf(const QString &subject, const QList<Kind> &kinds, const FoundNotification &take)
{
    Filter filter;
    filter.kinds = kinds;
    m_application.store()
        .page({.after = {}, .limit = rowsLookedThrough, .filter = filter})
        .then(this, [subject, take](const Result<Page> &page) {
            const QList<Notification> rows = page ? page->rows : QList<Notification>();
            const auto found = std::find_if(rows.begin(), rows.end(),
                                            [&](const Notification &row) { return subjectOf(row) == subject; });
            take(found == rows.end() ? std::nullopt : std::optional(*found));
        });
}

void VisitJoin::openNotificationOf(const QString &subject, const QList<Kind> &kinds)
{
    findNotificationOf(subject, kinds, [this](const std::optional<Notification> &found) {
        if (found)
            m_window.openNotification(found->id);
        else
            m_day->pane().setRemark(ui::noNotificationText());
    });
}

void VisitJoin::tellOf(const AppointmentId &id)
{
    const auto take = [this, id](const std::optional<Notification> &latest) {
        if (!latest) {
            m_day->showTold(id, {});
            return;
        }
        m_application.store()
            .earlier(latest->id)
            .then(this, [this, id, latest = *latest](const Result<QList<Notification>> &earlier) {
                const QList<Notification> told = QList<Notification>{latest} + earlier.value_or(QList<Notification>());
                m_day->showTold(id, m_application.facing().shown(told));
            });
    };
    findNotificationOf("appointment:"_L1 + id.value(), {Kind::Appointment, Kind::Reminder}, take);
}

} // namespace clinicbell
