// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/conversationworker.h"

#include "core/store/opencache.h"

namespace clinicbell::store {

ConversationWorker::ConversationWorker(OpenCache &cache)
    : m_cache(cache)
{ }

/// What the server can tell again.
template <typename Rule>
Result<void> ConversationWorker::merge(Rule &&rule)
{
    return m_cache
        .write(Origin::Live, Durability::Process,
               [&](ChangeCollector &) {
                   rule(m_cache.cache()->threads().merge());
                   return true;
               })
        .map([](bool) {});
}

void ConversationWorker::mergeList(const QList<Conversation> &rows, const QDateTime &askedAt)
{
    std::ignore = merge([&](ThreadMerge &threads) { threads.mergeList(rows, askedAt); });
}

Result<MessagePageReport> ConversationWorker::mergePage(const MessagePageMerge &page)
{
    MessagePageReport report;
    return merge([&](ThreadMerge &threads) { report = threads.mergePage(page); }).map([&report] { return report; });
}

void ConversationWorker::take(const Message &message, bool inStep)
{
    std::ignore = merge([&](ThreadMerge &threads) { threads.take(message, inStep); });
}

void ConversationWorker::takeSent(const OperationId &operation, const Message &message)
{
    std::ignore = merge([&](ThreadMerge &threads) { threads.takeSent(operation, message); });
}

void ConversationWorker::noteRead(const ReadReceipt &receipt)
{
    std::ignore = merge([&](ThreadMerge &threads) { threads.noteRead(receipt); });
}

void ConversationWorker::setClosed(const ConversationId &id, bool closed)
{
    std::ignore = merge([&](ThreadMerge &threads) { threads.setClosed(id, closed); });
}

Result<QList<OperationId>> ConversationWorker::read(const ConversationId &id, const ActTimes &times)
{
    return m_cache.act(Durability::Power, [&](ChangeCollector &) {
        m_cache.cache()->threads().merge().noteReadHere(id, times.now);
        return m_cache.cache()->threads().acts().read(id, times);
    });
}

Result<QList<OperationId>> ConversationWorker::retry(const OperationId &clientId, const ActTimes &times)
{
    return m_cache.act(Durability::Power,
                       [&](ChangeCollector &) { return m_cache.cache()->threads().acts().retry(clientId, times); });
}

Result<QList<OperationId>> ConversationWorker::discard(const OperationId &clientId)
{
    return m_cache.act(Durability::Power,
                       [&](ChangeCollector &) { return m_cache.cache()->threads().acts().discard(clientId); });
}

Result<QList<Conversation>> ConversationWorker::conversations()
{
    return m_cache.read([&] { return m_cache.cache()->threads().view().all(); });
}

Result<MessageRows> ConversationWorker::page(const MessageQuery &query)
{
    return m_cache.read([&] { return m_cache.cache()->threads().view().page(query); });
}

Result<MessageFinds> ConversationWorker::search(const MessageSearch &search)
{
    return m_cache.read([&] { return m_cache.cache()->threads().view().search(search); });
}

Result<int> ConversationWorker::held(const ConversationId &id)
{
    return m_cache.read([&] { return m_cache.cache()->threads().held(id); });
}

} // namespace clinicbell::store
