// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visitstore.h"

#include "core/store/notificationstore.h"
#include "core/store/storeworker.h"
#include "core/store/visitworker.h"

namespace clinicbell::store {

VisitStore::VisitStore(NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&worker(), &VisitWorker::changed, this, &VisitStore::onChanged);
    // Whatever was opened or closed: what there is now is asked for.
    connect(&store, &NotificationStore::changed, this, [this](const ChangeSet &changes) {
        if (changes.reset)
            thread().tell(worker(), &VisitWorker::sayAll);
    });
}

StoreThread &VisitStore::thread() const
{
    return m_store.thread();
}

VisitWorker &VisitStore::worker() const
{
    return thread().worker().visits();
}

void VisitStore::onChanged(int session, const VisitChanges &changes)
{
    if (session != thread().session())
        return;
    if (changes.reset) {
        m_appointments.clear();
        m_consultations.clear();
    }
    for (const Appointment &each : changes.appointments)
        m_appointments.insert(each.id, each);
    for (const AppointmentId &id : changes.removedAppointments)
        m_appointments.remove(id);
    for (const Consultation &each : changes.consultations)
        m_consultations.insert(each.id, each);
    for (const ConsultationId &id : changes.removedConsultations)
        m_consultations.remove(id);
    m_asOf = changes.asOf;
    emit changed(changes);
}

void VisitStore::hear(const Appointment &appointment)
{
    thread().tell(worker(), &VisitWorker::hearAppointments, QList{appointment}, m_store.now());
}

void VisitStore::hear(const Consultation &consultation)
{
    thread().tell(worker(), &VisitWorker::hearConsultations, QList{consultation}, m_store.now());
}

QFuture<Result<void>> VisitStore::merge(const QList<Appointment> &rows, const VisitWindow &window)
{
    return thread().unlessSwitched(
        thread().ask(worker(), &VisitWorker::mergeAppointments, rows, window, m_store.now()));
}

QFuture<Result<void>> VisitStore::merge(const QList<Consultation> &rows, const VisitWindow &window)
{
    return thread().unlessSwitched(
        thread().ask(worker(), &VisitWorker::mergeConsultations, rows, window, m_store.now()));
}

void VisitStore::markSeen(const QList<AppointmentId> &ids)
{
    if (!ids.isEmpty())
        thread().tell(worker(), &VisitWorker::markSeen, ids);
}

void VisitStore::setAsOf(const QDateTime &at)
{
    thread().tell(worker(), &VisitWorker::setAsOf, at);
}

} // namespace clinicbell::store
