// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/visitreminders.h"

#include "core/store/notificationstore.h"
#include "core/store/visitstore.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace clinicbell::sync {

namespace {

/// The wall clock decides, and it may be set meanwhile.
constexpr std::chrono::milliseconds longestNap = 15min;
constexpr int remindersLookedAt = 50;

NotificationId reminderOf(const Appointment &appointment)
{
    return reminderId(appointment.id, appointment.startsAt);
}

} // namespace

VisitReminders::VisitReminders(store::VisitStore &visits, store::NotificationStore &store, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_visits(visits)
    , m_store(store)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(&visits, &store::VisitStore::changed, this, &VisitReminders::onVisits);
    connect(m_timer.get(), &Timer::timedOut, this, &VisitReminders::plan);
}

void VisitReminders::start(const Account &account)
{
    stop();
    m_account = account;
    plan();
}

void VisitReminders::stop()
{
    ++m_generation;
    m_account = {};
    m_said.clear();
    m_timer->stop();
}

void VisitReminders::setServerOffset(const std::optional<std::chrono::seconds> &offset)
{
    m_offset = offset.value_or(0s);
    plan();
}

QDateTime VisitReminders::serverNow() const
{
    return m_clock.now().addSecs(m_offset.count());
}

bool VisitReminders::concerns(const Appointment &appointment) const
{
    const bool isMine = appointment.doctorId.isEmpty() || appointment.doctorId == m_account.userId;
    return isExpected(appointment) && (m_account.role != Role::Doctor || isMine);
}

void VisitReminders::onVisits(const VisitChanges &changes)
{
    for (const Appointment &each : changes.appointments) {
        if (!isExpected(each) || m_said.value(each.id, reminderOf(each)) != reminderOf(each))
            takeBack(each.id);
    }
    for (const AppointmentId &id : changes.removedAppointments)
        takeBack(id);
    plan();
}

/// It is to begin at another time, or not at all.
void VisitReminders::takeBack(const AppointmentId &id)
{
    if (const NotificationId said = m_said.take(id); !said.isEmpty())
        m_store.applyRemoteDeletion({said});
}

void VisitReminders::plan()
{
    if (!m_account.isValid() || m_account.role == Role::Patient)
        return;
    const QDateTime now = serverNow();
    std::chrono::milliseconds wait = longestNap;
    bool isAnyToCome = false;
    QList<Appointment> ready;
    for (const Appointment &each : m_visits.appointments()) {
        const std::chrono::milliseconds left(now.msecsTo(each.startsAt));
        if (!concerns(each) || left <= 0ms || m_said.value(each.id) == reminderOf(each))
            continue;
        if (left <= ahead)
            ready.append(each);
        else
            wait = std::min(wait, left - ahead);
        isAnyToCome = true;
    }
    if (isAnyToCome)
        m_timer->start(wait);
    else
        m_timer->stop(); // The next change of one plans anew.
    if (ready.isEmpty())
        return;
    for (const Appointment &each : std::as_const(ready))
        m_said.insert(each.id, reminderOf(each));
    Filter reminders;
    reminders.kinds = {Kind::Reminder};
    m_store.page({.after = {}, .limit = remindersLookedAt, .filter = reminders})
        .then(this, [this, ready, generation = m_generation](const Result<Page> &page) {
            if (generation == m_generation)
                onSaidByServer(ready, page);
        });
}

/// Without an answer better twice than not at all.
void VisitReminders::onSaidByServer(const QList<Appointment> &ready, const Result<Page> &reminders)
{
    const QDateTime now = serverNow();
    const QList<Notification> rows = reminders ? reminders->rows : QList<Notification>();
    QList<Appointment> unsaid;
    for (const Appointment &each : ready) {
        const auto tellsOfIt = [&](const Notification &row) {
            return !isLocal(row.id) && subjectOf(row) == "appointment:"_L1 + each.id.value()
                && row.createdAt.addSecs(std::chrono::seconds(sameWithin).count()) >= now;
        };
        const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const Notification &row) {
            return row.id == reminderOf(each) || tellsOfIt(row);
        });
        if (!isThere)
            unsaid.append(each);
    }
    if (!unsaid.isEmpty())
        emit due(unsaid, now);
}

} // namespace clinicbell::sync
