// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/conversationlist.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/conversationstore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto betweenLists = 30s;
constexpr qsizetype fewDesks = 5; ///< So few need not take turns.
constexpr int mostListPages = 5; ///< Of a new store; else as far as there is something new.

} // namespace

ConversationList::ConversationList(clinic::ClinicApi &api, store::ConversationStore &store, const Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_wishes(api.turns(), clock, betweenLists)
{
    connect(&m_wishes, &Throttle::due, this, [this] {
        if (!m_self.isEmpty())
            ask(1);
    });
}

void ConversationList::start(const UserId &self)
{
    stop();
    m_self = self;
    m_store.conversations().then(this, [this, generation = m_generation](const Result<QList<Conversation>> &rows) {
        if (rows && generation == m_generation)
            takeNote(*rows);
    });
}

void ConversationList::stop()
{
    ++m_generation;
    m_self = {};
    m_wishes.reset();
    m_known.clear();
    m_wasFetched = false;
    m_isOffered = true;
}

void ConversationList::want()
{
    if (!m_isOffered)
        return;
    const clinic::RequestTurns &turns = m_api.turns();
    const bool isUrgent = (m_known.isEmpty() && !m_wasFetched) || turns.desks() < fewDesks;
    m_wishes.request(isUrgent ? turns.quiet() : turns.turn());
}

void ConversationList::takeNote(const QList<Conversation> &rows)
{
    for (const Conversation &row : rows)
        m_known.insert(row.id, row);
}

void ConversationList::ask(int page)
{
    m_api.conversations(m_self, page)
        .then(this,
              [this, page, askedAt = m_store.now(),
               generation = m_generation](const Result<clinic::ConversationPage> &answer) {
                  if (generation == m_generation)
                      onPage(page, askedAt, answer);
              });
}

void ConversationList::onPage(int page, const QDateTime &askedAt, const Result<clinic::ConversationPage> &answer)
{
    if (!answer) {
        onFailed(answer.error());
        return;
    }
    m_wasFetched = true;
    QList<ConversationId> changed;
    for (const Conversation &row : answer->rows) {
        const Conversation known = m_known.value(row.id);
        const bool hasMore = known.lastId != row.lastId || known.mayMissSome || row.unread > known.unread;
        if (!row.lastId.isEmpty() && hasMore)
            changed.append(row.id);
    }
    m_store.mergeList(answer->rows, askedAt);
    if (page == 1 && !changed.isEmpty())
        emit newsFound(changed);
    if (!answer->isLast && page < mostListPages && changed.size() == answer->rows.size())
        ask(page + 1);
}

/// A server that has no messages, or none for this person, is not asked again before the next line.
void ConversationList::onFailed(const Error &error)
{
    m_isOffered = error.code != ErrorCode::NotFound && error.code != ErrorCode::Forbidden;
    if (m_isOffered && error.code != ErrorCode::SessionExpired && error.code != ErrorCode::Cancelled)
        m_wishes.request(m_api.turns().turn()); // After the pause.
}

} // namespace clinicbell::sync
