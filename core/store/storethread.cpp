// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/storethread.h"

#include "core/store/storeworker.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

StoreThread::StoreThread(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<StoreWorker>())
{
    m_thread.setObjectName(u"store"_s);
    m_thread.setParent(this); // Found by who looks for the store's thread.
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    tell(*m_worker, &StoreWorker::shutDown);
    m_thread.wait(); // the program ends here: what is queued has to be on disk first
}

void StoreThread::queue(std::function<void()> call)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(call), Qt::QueuedConnection);
}

} // namespace clinicbell::store
