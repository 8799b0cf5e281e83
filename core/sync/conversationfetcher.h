// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/conversation.h"
#include "core/base/promised.h"
#include "core/clinic/messagereaders.h"
#include "core/store/threadvalues.h"

#include <QObject>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class ConversationStore;
}

namespace clinicbell::sync {

/// Fetches messages, one request at a time: the newest of a conversation that may have changed, further back until
/// nothing is missing before them, and older ones when they are asked for. A conversation that the server does not have
/// is closed here, and the others go on. The server's Retry-After is kept for all.
class ConversationFetcher : public QObject
{
    Q_OBJECT
public:
    ConversationFetcher(clinic::ClinicApi &api, store::ConversationStore &store, const Clock &clock,
                        QObject *parent = nullptr);

    void start(const UserId &self);
    void stop();
    /// The server can be reached.
    void setReachable(bool reachable);
    /// @p first: before the others, for somebody looks at it.
    void refresh(const ConversationId &id, bool first = false);
    bool isRefreshing(const ConversationId &id) const;
    /// It has been asked for, and what comes is older than now.
    bool isFetching(const ConversationId &id) const { return m_current == id; }
    /// It is asked for once more after what is being fetched.
    bool isWaiting(const ConversationId &id) const { return m_waiting.contains(id); }
    /// What is before the oldest that is here. Answers once that is stored.
    QFuture<Result<void>> fetchOlder(const ConversationId &id);

signals:
    /// The newest messages are here.
    void refreshed(const clinicbell::ConversationId &id);
    /// Or not: that is tried again, unless the server does not have it. After refreshed().
    void ended(const clinicbell::ConversationId &id);

private:
    std::chrono::milliseconds wait() const;
    void next();
    void ask(int page);
    void onPage(int page, const Result<clinic::MessagePage> &answer);
    void onMerged(int page, bool isLast, const Result<store::MessagePageReport> &report);
    void onFailed(const Error &error);
    void askOlder(const ConversationId &id, int page, const Promised<void> &done);
    void onOlder(const ConversationId &id, const Result<clinic::MessagePage> &answer, const Promised<void> &done);

    clinic::ClinicApi &m_api;
    store::ConversationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    UserId m_self;
    QList<ConversationId> m_waiting;
    ConversationId m_current; ///< Empty: none is being fetched.
    bool m_isReachable = false;
    int m_failures = 0; ///< In a row.
    std::chrono::milliseconds m_notBefore{0}; ///< Monotonic; after a failure.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
