// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/audittrail.h"

#include "core/store/notificationstore.h"
#include "core/store/storeworker.h"

namespace clinicbell::store {

AuditTrail::AuditTrail(NotificationStore &store, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent)
    , m_store(&store)
    , m_clock(clock)
    , m_worker(std::make_unique<AuditWorker>(std::move(folder)))
{
    StoreWorker &acts = store.thread().worker();
    m_worker->moveToThread(acts.thread());
    // On one thread: the entry is written before anybody hears that the act was.
    connect(&acts, &OpenCache::audited, m_worker.get(), &AuditWorker::take);
    connect(acts.thread(), &QThread::finished, m_worker.get(), &AuditWorker::finish, Qt::DirectConnection);
    connect(m_worker.get(), &AuditWorker::advanced, this, &AuditTrail::advanced);
    connect(m_worker.get(), &AuditWorker::failed, this, &AuditTrail::failed);
}

AuditTrail::~AuditTrail()
{
    Q_ASSERT(!m_store); // Its thread is over: the worker may go.
}

QFuture<Result<AuditHead>> AuditTrail::open(const QByteArray &key, const std::optional<AuditHead> &head)
{
    return m_store->thread().ask(*m_worker, &AuditWorker::open, key, head, m_clock.now());
}

void AuditTrail::setPerson(const Account &account)
{
    m_user = account.userId;
    m_server = account.server;
}

void AuditTrail::setDesk(const QString &desk)
{
    if (m_store)
        m_store->thread().tell(*m_worker, &AuditWorker::setDesk, desk);
}

void AuditTrail::record(AuditVerb verb, const QStringList &items)
{
    enter({.verb = verb, .items = items, .at = m_clock.now(), .user = m_user, .server = m_server});
}

void AuditTrail::recordOf(const Account &person, AuditVerb verb)
{
    enter({.verb = verb, .at = m_clock.now(), .user = person.userId, .server = person.server});
}

void AuditTrail::enter(const AuditEvent &event)
{
    if (m_store)
        m_store->thread().tell(*m_worker, &AuditWorker::take, QList<AuditEvent>{event});
}

QFuture<Result<QList<AuditEntry>>> AuditTrail::after(qint64 number, const QUrl &server, int limit)
{
    return m_store->thread().ask(*m_worker, &AuditWorker::after, number, server, limit);
}

} // namespace clinicbell::store
