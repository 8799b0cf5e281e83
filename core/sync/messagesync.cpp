// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/messagesync.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/conversationstore.h"
#include "core/store/notificationstore.h"
#include "core/sync/conversationfeed.h"
#include "core/sync/livefeed.h"
#include "core/sync/syncengine.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto pollEvery = 30s;
constexpr qsizetype mostFetched = 5; ///< At once, of those that changed.

} // namespace

MessageSync::MessageSync(clinic::ClinicApi &api, store::NotificationStore &notifications,
                         store::ConversationStore &store, SyncEngine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_notifications(notifications)
    , m_store(store)
    , m_engine(engine)
    , m_clock(clock)
    , m_fetcher(api, store, clock)
    , m_list(api, store, clock)
    , m_typing(clock)
    , m_pollTimer(clock.makeTimer())
{
    connect(&engine.live(), &LiveConnection::feedStarted, this, &MessageSync::onFeedStarted);
    connect(&engine.live(), &LiveConnection::wentUp, this, &MessageSync::onWentUp);
    connect(&engine.live(), &LiveConnection::wentDown, this, &MessageSync::onWentDown);
    connect(&engine, &SyncEngine::statusChanged, this, &MessageSync::onStatus);
    connect(&engine.outbox().messages(), &MessageSender::sent, &store, &store::ConversationStore::applySent);
    connect(&notifications, &store::NotificationStore::changed, this, &MessageSync::onNotifications);
    connect(&store, &store::ConversationStore::changed, this, &MessageSync::onConversations);
    connect(&m_fetcher, &ConversationFetcher::refreshed, this, &MessageSync::onRefreshed);
    connect(&m_fetcher, &ConversationFetcher::ended, this, &MessageSync::onFetchEnded);
    connect(&m_typing, &TypingBoard::changed, this, [this] { emit typingChanged(m_typing.typing()); });
    connect(&m_list, &ConversationList::newsFound, this, &MessageSync::onNewsFound);
    connect(m_pollTimer.get(), &Timer::timedOut, this, &MessageSync::onPollDue);
}

MessageSync::~MessageSync() = default;

void MessageSync::start(const Account &account)
{
    // The session may only have been renewed, and the person look at the same as before.
    const bool isSame = m_account.server == account.server && m_account.userId == account.userId;
    const ConversationId looksAt = isSame ? m_open : ConversationId();
    stop();
    m_account = account;
    m_fetcher.start(account.userId);
    m_list.start(account.userId);
    onStatus(m_engine.status());
    if (m_engine.live().feed())
        onFeedStarted(m_engine.live().feed());
    if (m_engine.live().isUp())
        onWentUp();
    if (!looksAt.isEmpty())
        open(looksAt);
}

void MessageSync::stop()
{
    ++m_generation;
    m_account = {};
    delete m_feed;
    m_fetcher.stop();
    m_typing.clear();
    m_list.stop();
    m_pollTimer->stop();
    m_open = {};
    m_recent.clear();
    m_inStep.clear();
    m_awaited.clear();
    for (const auto &waiting : std::exchange(m_firstPages, {}))
        waiting.second.settle(failure(ErrorCode::NotSignedIn));
}

void MessageSync::onFeedStarted(LiveFeed *feed)
{
    if (!isStarted())
        return;
    delete m_feed;
    m_inStep.clear();
    m_feed = new ConversationFeed(*feed, m_account);
    connect(m_feed, &ConversationFeed::subscribed, this, &MessageSync::onSubscribed);
    // What it says is asked for instead; that also tells whether the conversation is there at all.
    connect(m_feed, &ConversationFeed::refused, this, [this](const ConversationId &id) { m_fetcher.refresh(id); });
    connect(m_feed, &ConversationFeed::badPayload, this, [this](const ConversationId &id) { m_fetcher.refresh(id); });
    connect(m_feed, &ConversationFeed::messageHeard, this, &MessageSync::onMessageHeard);
    connect(m_feed, &ConversationFeed::receiptHeard, this, &MessageSync::onReceiptHeard);
    connect(m_feed, &ConversationFeed::typingHeard, this, &MessageSync::onTypingHeard);
    m_feed->follow(m_recent);
}

void MessageSync::onStatus(const ConnectionStatus &status)
{
    if (!isStarted())
        return;
    const bool polls = status.connection == Connection::Polling;
    m_fetcher.setReachable(polls || status.connection == Connection::Live);
    if (polls && !m_list.wasFetched())
        wantList();
    pollOpen();
}

void MessageSync::onWentUp()
{
    m_list.askAnew();
    if (isStarted())
        wantList();
}

void MessageSync::onWentDown()
{
    m_inStep.clear();
    m_typing.clear();
}

void MessageSync::wantList()
{
    m_list.want();
}

/// The others when they are opened.
void MessageSync::onNewsFound(const QList<ConversationId> &ids)
{
    for (const ConversationId &id : ids.mid(0, mostFetched)) {
        if (!isBeingToldOf(id))
            m_fetcher.refresh(id);
    }
}

/// The open one is fetched when its channel is granted or refused: before that it would be for nothing.
bool MessageSync::isBeingToldOf(const ConversationId &id) const
{
    return id == m_open && m_engine.live().isUp() && m_feed && m_feed->isFollowed(id) && !m_feed->isRefused(id)
        && !m_inStep.contains(id);
}

void MessageSync::onConversations(const ConversationChanges &changes)
{
    if (!isStarted())
        return;
    m_list.takeNote(changes.conversations);
    for (const Message &message : changes.messages) {
        // The server has it and did not say under which name.
        if (message.id.isEmpty() && message.state == MessageState::Sent)
            m_fetcher.refresh(message.conversation);
    }
    if (changes.reset) {
        m_list.forget();
        m_inStep.clear();
        if (m_list.wasFetched())
            wantList();
        m_fetcher.refresh(m_open, true);
    }
}

/// Others are heard of by their notifications, and from then on by their channels.
void MessageSync::onNotifications(const ChangeSet &changes)
{
    if (!isStarted() || changes.origin != Origin::Live)
        return; // After an outage the list of conversations tells the same, once.
    for (const Notification &row : changes.added) {
        const ConversationId id = conversationOf(row);
        if (id.isEmpty() || row.isRead() || m_inStep.contains(id))
            continue;
        follow(id);
        if (m_list.nameIn(id).isEmpty())
            wantList();
        m_fetcher.refresh(id);
    }
}

void MessageSync::open(const ConversationId &id)
{
    m_open = id;
    if (id.isEmpty() || !isStarted()) {
        m_pollTimer->stop();
        return;
    }
    follow(id);
    if (!m_inStep.contains(id))
        m_fetcher.refresh(id, true);
    pollOpen();
}

void MessageSync::follow(const ConversationId &id)
{
    m_recent.removeOne(id);
    m_recent.prepend(id);
    // The open one is never the one that goes.
    if (!m_open.isEmpty() && m_recent.indexOf(m_open) >= ConversationFeed::mostFollowed) {
        m_recent.removeOne(m_open);
        m_recent.insert(1, m_open);
    }
    m_recent = m_recent.mid(0, ConversationFeed::mostFollowed);
    m_inStep.intersect(QSet<ConversationId>(m_recent.begin(), m_recent.end()));
    if (m_feed)
        m_feed->follow(m_recent);
}

/// What was said before is not known to be here until it was fetched once more. Of those that nobody looks at the list
/// tells whether that is needed.
void MessageSync::onSubscribed(const ConversationId &id)
{
    m_inStep.remove(id);
    m_awaited.insert(id);
    if (id == m_open || m_fetcher.isFetching(id)) // What is on its way was said before.
        m_fetcher.refresh(id, id == m_open);
}

void MessageSync::onRefreshed(const ConversationId &id)
{
    if (m_fetcher.isWaiting(id))
        return;
    if (m_awaited.remove(id) && m_feed && m_feed->isSubscribed(id))
        m_inStep.insert(id);
}

void MessageSync::onMessageHeard(const Message &message)
{
    m_typing.end(message.conversation, message.senderId);
    m_store.applyLive(message, m_inStep.contains(message.conversation));
}

void MessageSync::onReceiptHeard(ReadReceipt receipt)
{
    if (!receipt.at.isValid())
        receipt.at = m_store.now();
    m_store.applyReceipt(receipt);
}

void MessageSync::onTypingHeard(const clinic::TypingNote &note)
{
    Typing who = note.who;
    if (const QString name = m_list.nameIn(who.conversation); !name.isEmpty())
        who.name = name; // There is but one other.
    if (note.hasStopped)
        m_typing.end(who.conversation, who.userId);
    else
        m_typing.hear(who);
}

void MessageSync::noteTyping(const ConversationId &id)
{
    if (m_feed && m_feed->isSubscribed(id) && m_typing.mayTell(id))
        m_feed->whisperTyping(id);
}

/// Answers whether a wait begins; none does while one runs, or where nothing is to be polled.
bool MessageSync::planPoll()
{
    const auto connection = m_engine.status().connection;
    const bool isReachable = connection == Connection::Live || connection == Connection::Polling;
    const bool isLive = m_feed && m_feed->isSubscribed(m_open);
    if (m_open.isEmpty() || !isReachable || isLive) {
        m_pollTimer->stop();
        return false;
    }
    if (m_pollTimer->isActive())
        return false;
    m_pollTimer->start(m_api.turns().pace(pollEvery) + m_api.turns().spread());
    return true;
}

void MessageSync::pollOpen()
{
    if (planPoll() && !isBeingToldOf(m_open))
        m_fetcher.refresh(m_open, true);
}

void MessageSync::onPollDue()
{
    if (planPoll())
        m_fetcher.refresh(m_open, true);
}

QFuture<Result<MessageRows>> MessageSync::messages(const MessageQuery &query)
{
    const Promised<MessageRows> promised;
    m_store.page(query).then(this, [this, query, promised](const Result<MessageRows> &stored) {
        const bool isEnough = !stored || stored->atBeginning || stored->rows.size() >= query.limit;
        if (isEnough || (!query.before && !stored->rows.isEmpty())) // What is newer than these comes as a change.
            promised.settle(stored);
        else if (!query.before && m_fetcher.isRefreshing(query.conversation))
            m_firstPages.append({query, promised});
        else
            m_fetcher.fetchOlder(query.conversation).then(this, [this, query, promised](const Result<void> &) {
                answer(query, promised);
            });
    });
    return promised.future();
}

void MessageSync::answer(const MessageQuery &query, const Promised<MessageRows> &promised)
{
    m_store.page(query).then(this, [promised](const Result<MessageRows> &rows) { promised.settle(rows); });
}

void MessageSync::onFetchEnded(const ConversationId &id)
{
    const auto waiting = std::exchange(m_firstPages, {});
    for (const auto &[query, promised] : waiting) {
        if (query.conversation == id)
            answer(query, promised);
        else
            m_firstPages.append({query, promised});
    }
}

QFuture<Result<ConversationId>> MessageSync::begin(const UserId &other)
{
    const OperationId key(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Promised<ConversationId> promised;
    m_api.beginConversation(other, m_account.userId, key)
        .then(this, [this, promised, generation = m_generation](const Result<Conversation> &answer) {
            if (answer && generation == m_generation)
                m_store.mergeList({*answer}, m_store.now());
            promised.settle(answer.map([](const Conversation &conversation) { return conversation.id; }));
        });
    return promised.future();
}

MessageSync::Operations MessageSync::send(const ConversationId &id, const QString &content)
{
    follow(id);
    return m_engine.acts().sendMessage(id, content);
}

MessageSync::Operations MessageSync::retry(const OperationId &clientId)
{
    return sendSoon(m_store.retry(clientId));
}

MessageSync::Operations MessageSync::markRead(const ConversationId &id)
{
    return sendSoon(m_store.markRead(id));
}

MessageSync::Operations MessageSync::sendSoon(const Operations &operations)
{
    m_engine.acts().sendWaiting(); // Queued behind the act on the store's thread, so it finds it.
    return operations;
}

} // namespace clinicbell::sync
