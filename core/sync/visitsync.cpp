// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/visitsync.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/notificationstore.h"
#include "core/store/visitstore.h"
#include "core/sync/liveconnection.h"
#include "core/sync/livefeed.h"
#include "core/sync/visitfeed.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto limiter = clinic::RequestTurns::Limiter::Visits;
constexpr auto pause = 15s; ///< Between two rounds, however much is heard.
constexpr auto gathering = 300ms; ///< What is heard of one thing comes in pieces.
constexpr auto pollVisitsEvery = 5min; ///< Where nothing comes live.
constexpr auto firstRetry = 30s;
constexpr auto longestRetry = 15min;
constexpr int mostPages = 5;
constexpr int fewDays = 2; ///< To come, where two weeks are too many pages.

bool hasNone(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden;
}

/// It can be shown as it is.
bool isWhole(const Appointment &appointment)
{
    return appointment.startsAt.isValid() && !appointment.patientName.isEmpty();
}

} // namespace

VisitSync::VisitSync(clinic::ClinicApi &api, store::NotificationStore &store, store::VisitStore &visits,
                     LiveConnection &live, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_turns(api.turns())
    , m_store(store)
    , m_visits(visits)
    , m_live(live)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_midnight(clock.makeTimer())
{
    connect(&live, &LiveConnection::feedStarted, this, &VisitSync::onFeedStarted);
    connect(&live, &LiveConnection::wentUp, this, &VisitSync::onWentUp);
    connect(&live, &LiveConnection::wentDown, this, &VisitSync::onWentDown);
    connect(&live, &LiveConnection::unavailable, this, &VisitSync::onUnavailable);
    connect(&store, &store::NotificationStore::changed, this, &VisitSync::onNotifications);
    connect(&store, &store::NotificationStore::rebuilt, this, [this] { want(true, true, 0ms); });
    connect(&visits, &store::VisitStore::changed, this, &VisitSync::onVisits);
    connect(m_timer.get(), &Timer::timedOut, this, &VisitSync::onDue);
    connect(m_midnight.get(), &Timer::timedOut, this, &VisitSync::planMidnight);
}

VisitSync::~VisitSync() = default;

void VisitSync::start(const Account &account)
{
    stop();
    m_account = account;
    setStatus({.offered = account.role != Role::Patient, .stale = !m_live.isUp(), .asOf = m_visits.asOf()});
    planMidnight();
    if (m_live.feed())
        onFeedStarted(m_live.feed());
    if (m_live.isUp())
        onWentUp();
}

void VisitSync::stop()
{
    ++m_generation;
    m_account = {};
    m_timer->stop();
    m_midnight->stop();
    delete m_feed;
    m_wantsAppointments = m_wantsConsultations = m_polls = m_isUntold = false;
    m_hasConsultations = true;
    m_asking = Asking::Nothing;
    m_days = store::keptDaysAfter;
    m_failures = 0;
    m_notBefore = 0ms;
    setStatus({});
}

void VisitSync::onFeedStarted(LiveFeed *feed)
{
    if (!isStarted() || !m_status.offered)
        return;
    delete m_feed;
    m_isUntold = false;
    m_feed = new VisitFeed(*feed, m_account);
    connect(m_feed, &VisitFeed::appointmentHeard, this, &VisitSync::onAppointmentHeard);
    connect(m_feed, &VisitFeed::consultationHeard, this, &VisitSync::onConsultationHeard);
    // All desks subscribe anew after the same outage: each at its turn.
    connect(m_feed, &VisitFeed::consultationFollowed, this,
            [this] { want(false, true, gathering + m_turns.turn(limiter)); });
    connect(m_feed, &VisitFeed::badPayload, this, [this] { wantSoon(true); });
    connect(m_feed, &VisitFeed::appointmentsAnswered, this, &VisitSync::onAppointmentsAnswered);
    if (!m_feed->hasAppointmentChannels())
        onAppointmentsAnswered(false); // Nobody will say so.
    follow();
}

void VisitSync::onWentUp()
{
    m_polls = false;
    want(true, true, m_visits.asOf().isValid() ? m_turns.turn(limiter) : 0ms);
    VisitStatus status = m_status;
    status.stale = false;
    setStatus(status);
}

void VisitSync::onWentDown()
{
    VisitStatus status = m_status;
    status.stale = true;
    setStatus(status);
}

void VisitSync::onUnavailable()
{
    if (!std::exchange(m_polls, true)) // It is said again and again, and they are polled already.
        want(true, true, m_visits.asOf().isValid() ? m_turns.turn(limiter) : 0ms);
}

/// The line stands, and nobody says on it when an appointment changes.
void VisitSync::onAppointmentsAnswered(bool granted)
{
    m_isUntold = !granted;
    if (m_isUntold)
        want(true, true, m_turns.pace(pollVisitsEvery, limiter) + m_turns.spread(limiter));
}

/// A consultation begins where nobody follows it yet: its notification is what tells of it.
void VisitSync::onNotifications(const ChangeSet &changes)
{
    const auto tellsOfOne = [](const Notification &row) { return row.kind == Kind::Consultation; };
    if (changes.origin == Origin::Live && std::any_of(changes.added.begin(), changes.added.end(), tellsOfOne))
        wantSoon(false);
}

void VisitSync::onVisits(const VisitChanges &changes)
{
    follow();
    VisitStatus status = m_status;
    status.asOf = changes.asOf;
    setStatus(status);
}

void VisitSync::onAppointmentHeard(const Appointment &appointment)
{
    const auto known = m_visits.appointments().constFind(appointment.id);
    m_visits.hear(appointment);
    if (known == m_visits.appointments().constEnd() && !isWhole(appointment))
        wantSoon(true);
    else if (appointment.status == AppointmentStatus::Started)
        wantSoon(false); // A consultation has begun.
}

void VisitSync::onConsultationHeard(const Consultation &consultation)
{
    const auto known = m_visits.consultations().constFind(consultation.id);
    const bool isNamed = known != m_visits.consultations().constEnd() && !known->patientName.isEmpty();
    m_visits.hear(consultation);
    if (!isNamed && consultation.patientName.isEmpty())
        wantSoon(false);
}

/// One's own first, then as a list shows them; what is over says nothing more.
void VisitSync::follow()
{
    if (!m_feed)
        return;
    QList<Consultation> open = m_visits.consultations().values();
    open.removeIf([](const Consultation &each) { return isOver(each.status); });
    std::sort(open.begin(), open.end(), [this](const Consultation &a, const Consultation &b) {
        const bool aIsOwn = a.doctorId == m_account.userId;
        const bool bIsOwn = b.doctorId == m_account.userId;
        return aIsOwn != bIsOwn ? aIsOwn : isNearer(a, b);
    });
    QList<ConsultationId> ids;
    for (const Consultation &each : std::as_const(open))
        ids.append(each.id);
    m_feed->followConsultations(ids);
}

void VisitSync::retry()
{
    m_failures = 0;
    want(true, true, 0ms);
}

/// Each desk of the clinic has heard the same: doctors of their own patients only, the others of all.
void VisitSync::wantSoon(bool appointments)
{
    want(appointments, true, gathering + (m_account.role == Role::Doctor ? 0ms : m_turns.spread(limiter) / 4));
}

void VisitSync::want(bool appointments, bool consultations, std::chrono::milliseconds wait)
{
    if (!isStarted() || !m_status.offered)
        return;
    m_wantsAppointments = m_wantsAppointments || appointments;
    m_wantsConsultations = m_wantsConsultations || consultations;
    if (m_asking != Asking::Nothing)
        return; // The end of it plans the next round.
    const auto now = m_clock.monotonic();
    const auto due = std::max({now + wait, m_notBefore, now + m_turns.quiet(limiter)});
    if (m_timer->isActive() && m_dueAt <= due)
        return; // However much is heard, it is asked for then.
    m_dueAt = due;
    m_timer->start(std::max<std::chrono::milliseconds>(due - now, 0ms));
}

/// Today is another day: what is kept moves on with it.
void VisitSync::planMidnight()
{
    if (!isStarted())
        return;
    const QDateTime now = m_clock.now().toLocalTime();
    const std::chrono::milliseconds left(now.msecsTo(now.date().addDays(1).startOfDay()));
    const bool isNewDay = m_visits.asOf().isValid() && m_visits.asOf().toLocalTime().date() != now.date();
    m_midnight->start(std::clamp<std::chrono::milliseconds>(left, 1s, 1h)); // The clock may be set meanwhile.
    if (isNewDay)
        want(true, true, m_turns.turn(limiter));
}

void VisitSync::onDue()
{
    m_timer->stop();
    if (m_turns.quiet(limiter) > 0ms) { // Somebody else has been told to wait since this was planned.
        want(false, false, m_turns.turn(limiter));
        return;
    }
    m_notBefore = m_clock.monotonic() + pause;
    m_window = {.from = store::keptFrom(m_clock.now()), .to = {}, .askedAt = m_store.now()};
    VisitStatus status = m_status;
    status.loading = true;
    setStatus(status);
    m_isWholeRound = std::exchange(m_wantsAppointments, false);
    next(m_isWholeRound ? Asking::Appointments : Asking::Consultations);
}

void VisitSync::next(Asking asking)
{
    m_asking = asking;
    m_appointments.clear();
    m_consultations.clear();
    if (asking == Asking::Appointments)
        askAppointments(1);
    else if (asking == Asking::Consultations && std::exchange(m_wantsConsultations, false) && m_hasConsultations)
        askConsultations(1);
    else
        finish({});
}

void VisitSync::askAppointments(int page)
{
    m_page = page;
    const int fewer = store::keptDaysAfter - m_days;
    m_window.to = store::keptTo(m_clock.now()).addDays(-fewer);
    m_api.appointments({.from = m_window.from, .to = m_window.to, .page = page})
        .then(this, [this, generation = m_generation](const Result<clinic::AppointmentPage> &answer) {
            if (generation == m_generation)
                onAppointments(answer);
        });
}

void VisitSync::askConsultations(int page)
{
    m_page = page;
    m_window.to = {};
    m_api.consultations({.from = m_window.from, .to = {}, .page = page})
        .then(this, [this, generation = m_generation](const Result<clinic::ConsultationPage> &answer) {
            if (generation == m_generation)
                onConsultations(answer);
        });
}

void VisitSync::onAppointments(const Result<clinic::AppointmentPage> &answer)
{
    if (!answer) {
        if (hasNone(answer.error())) {
            setStatus({.offered = false});
            m_asking = Asking::Nothing;
            m_visits.merge(QList<Appointment>(), m_window);
            m_visits.merge(QList<Consultation>(), m_window);
        } else {
            finish(answer.error());
        }
        return;
    }
    m_appointments += answer->rows;
    if (!answer->isLast && m_page < mostPages)
        return askAppointments(m_page + 1);
    if (!answer->isLast && m_days > fewDays) {
        m_days = fewDays; // The next days matter most, and which end of the list comes first is the server's choice.
        return next(Asking::Appointments);
    }
    m_window.isWhole = answer->isLast;
    m_visits.merge(m_appointments, m_window).then(this, [this, generation = m_generation](const Result<void> &merged) {
        if (generation == m_generation)
            onMerged(merged, Asking::Consultations);
    });
}

void VisitSync::onConsultations(const Result<clinic::ConsultationPage> &answer)
{
    if (!answer) {
        m_hasConsultations = !hasNone(answer.error());
        finish(m_hasConsultations ? std::optional(answer.error()) : std::nullopt);
        return;
    }
    m_consultations += answer->rows;
    if (!answer->isLast && m_page < mostPages)
        return askConsultations(m_page + 1);
    m_window.isWhole = answer->isLast;
    m_visits.merge(m_consultations, m_window).then(this, [this, generation = m_generation](const Result<void> &merged) {
        if (generation == m_generation)
            onMerged(merged, Asking::Nothing);
    });
}

void VisitSync::onMerged(const Result<void> &merged, Asking following)
{
    if (merged)
        next(following);
    else
        finish(merged.error());
}

void VisitSync::finish(const std::optional<Error> &error)
{
    m_asking = Asking::Nothing;
    VisitStatus status = m_status;
    status.loading = false;
    status.stale = !m_live.isUp() && !m_polls;
    status.error = error;
    if (error) {
        const auto backoff =
            std::min<std::chrono::seconds>(firstRetry * (1 << std::min(m_failures++, 5)), longestRetry);
        if (error->code != ErrorCode::RateLimited)
            m_notBefore = m_clock.monotonic() + backoff;
        setStatus(status);
        if (error->code != ErrorCode::SessionExpired && (m_live.isUp() || m_polls))
            want(true, true, m_turns.turn(limiter));
        return;
    }
    m_failures = 0;
    if (m_isWholeRound)
        m_visits.setAsOf(m_clock.now());
    setStatus(status);
    if (m_wantsAppointments || m_wantsConsultations)
        want(false, false, 0ms);
    else if (m_polls || m_isUntold)
        want(true, true, m_turns.pace(pollVisitsEvery, limiter) + m_turns.spread(limiter));
}

void VisitSync::setStatus(const VisitStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit statusChanged(m_status);
}

} // namespace clinicbell::sync
