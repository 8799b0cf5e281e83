// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/conversationstore.h"

#include "core/store/conversationworker.h"
#include "core/store/notificationstore.h"
#include "core/store/storeworker.h"

namespace clinicbell::store {

ConversationStore::ConversationStore(NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&thread().worker(), &OpenCache::conversationsChanged, this,
            [this](int session, const ConversationChanges &changes) {
                if (session == thread().session())
                    emit changed(changes);
            });
}

StoreThread &ConversationStore::thread() const
{
    return m_store.thread();
}

ConversationWorker &ConversationStore::worker() const
{
    return thread().worker().conversations();
}

QDateTime ConversationStore::now() const
{
    return m_store.now();
}

QFuture<Result<QList<Conversation>>> ConversationStore::conversations()
{
    return thread().unlessSwitched(thread().ask(worker(), &ConversationWorker::conversations));
}

QFuture<Result<MessageRows>> ConversationStore::page(const MessageQuery &query)
{
    return thread().unlessSwitched(thread().ask(worker(), &ConversationWorker::page, query));
}

QFuture<Result<MessageFinds>> ConversationStore::search(const MessageSearch &search)
{
    return thread().unlessSwitched(thread().ask(worker(), &ConversationWorker::search, search));
}

QFuture<Result<int>> ConversationStore::held(const ConversationId &id)
{
    return thread().unlessSwitched(thread().ask(worker(), &ConversationWorker::held, id));
}

void ConversationStore::mergeList(const QList<Conversation> &rows, const QDateTime &askedAt)
{
    thread().tell(worker(), &ConversationWorker::mergeList, rows, askedAt);
}

QFuture<Result<MessagePageReport>> ConversationStore::mergePage(const MessagePageMerge &page)
{
    return thread().unlessSwitched(thread().ask(worker(), &ConversationWorker::mergePage, page));
}

void ConversationStore::applyLive(const Message &message, bool inStep)
{
    thread().tell(worker(), &ConversationWorker::take, message, inStep);
}

void ConversationStore::applySent(const OperationId &operation, const Message &message)
{
    thread().tell(worker(), &ConversationWorker::takeSent, operation, message);
}

void ConversationStore::applyReceipt(const ReadReceipt &receipt)
{
    thread().tell(worker(), &ConversationWorker::noteRead, receipt);
}

void ConversationStore::setClosed(const ConversationId &id, bool closed)
{
    thread().tell(worker(), &ConversationWorker::setClosed, id, closed);
}

QFuture<Result<QList<OperationId>>> ConversationStore::markRead(const ConversationId &id)
{
    return thread().ask(worker(), &ConversationWorker::read, id, ActTimes{m_store.now(), {}});
}

QFuture<Result<QList<OperationId>>> ConversationStore::retry(const OperationId &clientId)
{
    return thread().ask(worker(), &ConversationWorker::retry, clientId, ActTimes{m_store.now(), {}});
}

QFuture<Result<QList<OperationId>>> ConversationStore::discard(const OperationId &clientId)
{
    return thread().ask(worker(), &ConversationWorker::discard, clientId);
}

} // namespace clinicbell::store
