// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/visitchanges.h"
#include "core/clinic/visitreaders.h"
#include "core/store/visitrules.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
class RequestTurns;
} // namespace clinicbell::clinic

namespace clinicbell::store {
class NotificationStore;
class VisitStore;
} // namespace clinicbell::store

namespace clinicbell::sync {

class LiveConnection;
class LiveFeed;
class VisitFeed;

/// Keeps the saved appointments and consultations equal to the server's: by their channels, and by one request for
/// each list at the sign-in, after each reconnection, at midnight, and where something was said that is not whole.
///
/// The clinic's limiter lets all desks together make 20 of these requests a minute, so that each waits for its turn,
/// and for as long as the server says. A server that has none for this person is not asked again.
class VisitSync : public QObject
{
    Q_OBJECT
public:
    VisitSync(clinic::ClinicApi &api, store::NotificationStore &store, store::VisitStore &visits, LiveConnection &live,
              const Clock &clock, QObject *parent = nullptr);
    ~VisitSync() override;

    /// The account's store is open.
    void start(const Account &account);
    void stop();
    /// The person does not want to wait; the server's own wait is kept.
    void retry();
    const VisitStatus &status() const { return m_status; }

signals:
    void statusChanged(const clinicbell::VisitStatus &status);

private:
    /// Which list is being asked for.
    enum class Asking { Nothing, Appointments, Consultations };

    void onFeedStarted(LiveFeed *feed);
    void onWentUp();
    void onWentDown();
    void onUnavailable();
    void onAppointmentsAnswered(bool granted);
    void onNotifications(const ChangeSet &changes);
    void onVisits(const VisitChanges &changes);
    void onAppointmentHeard(const Appointment &appointment);
    void onConsultationHeard(const Consultation &consultation);
    void follow();
    void want(bool appointments, bool consultations, std::chrono::milliseconds wait);
    void wantSoon(bool appointments);
    void planMidnight();
    void onDue();
    void askAppointments(int page);
    void askConsultations(int page);
    void onAppointments(const Result<clinic::AppointmentPage> &answer);
    void onConsultations(const Result<clinic::ConsultationPage> &answer);
    void onMerged(const Result<void> &merged, Asking next);
    void next(Asking asking);
    void finish(const std::optional<Error> &error);
    void setStatus(const VisitStatus &status);
    bool isStarted() const { return m_account.isValid(); }

    clinic::ClinicApi &m_api;
    const clinic::RequestTurns &m_turns;
    store::NotificationStore &m_store;
    store::VisitStore &m_visits;
    LiveConnection &m_live;
    const Clock &m_clock;
    QPointer<VisitFeed> m_feed; ///< Goes with its connection.
    std::unique_ptr<Timer> m_timer; ///< Until what is wanted is asked for.
    std::unique_ptr<Timer> m_midnight;
    Account m_account;
    VisitStatus m_status;
    bool m_wantsAppointments = false;
    bool m_wantsConsultations = false;
    bool m_hasConsultations = true; ///< As far as is known.
    bool m_polls = false; ///< Nothing comes live.
    bool m_isUntold = false; ///< Nothing of the appointments does: their channels are refused.
    Asking m_asking = Asking::Nothing;
    bool m_isWholeRound = false; ///< Both lists are asked for.
    int m_page = 1;
    int m_days = store::keptDaysAfter; ///< Fewer where a clinic has too many to list.
    store::VisitWindow m_window;
    QList<Appointment> m_appointments; ///< Of the pages so far.
    QList<Consultation> m_consultations;
    int m_failures = 0; ///< In a row.
    std::chrono::milliseconds m_notBefore{0}; ///< Monotonic; after a failure, and for politeness.
    std::chrono::milliseconds m_dueAt{0}; ///< Monotonic; of the timer.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
