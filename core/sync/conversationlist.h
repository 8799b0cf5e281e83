// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/messagereaders.h"
#include "core/sync/throttle.h"

#include <QHash>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class ConversationStore;
}

namespace clinicbell::sync {

/// Fetches the list of conversations when something may have changed in it: one request, not too often, and never all
/// desks of a clinic at the same moment. Says in which of them there is something new.
class ConversationList : public QObject
{
    Q_OBJECT
public:
    ConversationList(clinic::ClinicApi &api, store::ConversationStore &store, const Clock &clock,
                     QObject *parent = nullptr);

    /// The account's store is open.
    void start(const UserId &self);
    void stop();
    /// At this desk's turn.
    void want();
    /// As they are here now.
    void takeNote(const QList<Conversation> &rows);
    void forget() { m_known.clear(); }
    /// Another line, or other names: a server that had no messages may have some.
    void askAnew() { m_isOffered = true; }

    /// Of the other one; empty where it is not known.
    QString nameIn(const ConversationId &id) const { return m_known.value(id).otherName; }
    bool wasFetched() const { return m_wasFetched; }

signals:
    void newsFound(const QList<clinicbell::ConversationId> &ids);

private:
    void ask(int page);
    void onPage(int page, const QDateTime &askedAt, const Result<clinic::ConversationPage> &answer);
    void onFailed(const Error &error);

    clinic::ClinicApi &m_api;
    store::ConversationStore &m_store;
    Throttle m_wishes; ///< A line that comes and goes must not become a stream of requests.
    UserId m_self;
    QHash<ConversationId, Conversation> m_known;
    bool m_wasFetched = false;
    bool m_isOffered = true; ///< As far as is known.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
