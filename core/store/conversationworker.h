// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/messagesearch.h"
#include "core/base/result.h"
#include "core/store/localacts.h"
#include "core/store/threadvalues.h"

namespace clinicbell::store {

class OpenCache;

/// What ConversationStore asks, on the store's own thread: each call is one transaction.
class ConversationWorker
{
public:
    explicit ConversationWorker(OpenCache &cache);

    void mergeList(const QList<Conversation> &rows, const QDateTime &askedAt);
    Result<MessagePageReport> mergePage(const MessagePageMerge &page);
    void take(const Message &message, bool inStep);
    void takeSent(const OperationId &operation, const Message &message);
    void noteRead(const ReadReceipt &receipt);
    void setClosed(const ConversationId &id, bool closed);

    Result<QList<OperationId>> read(const ConversationId &id, const ActTimes &times);
    Result<QList<OperationId>> retry(const OperationId &clientId, const ActTimes &times);
    Result<QList<OperationId>> discard(const OperationId &clientId);

    Result<QList<Conversation>> conversations();
    Result<MessageRows> page(const MessageQuery &query);
    Result<MessageFinds> search(const MessageSearch &search);
    Result<int> held(const ConversationId &id);

private:
    template <typename Rule>
    Result<void> merge(Rule &&rule);

    OpenCache &m_cache;
};

} // namespace clinicbell::store
