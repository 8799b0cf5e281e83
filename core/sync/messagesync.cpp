// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/messagesync.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/readers.h"
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

constexpr auto betweenLists = 30s;
constexpr auto turnOfEachDesk = 1s; ///< 60 a minute, for all desks of a clinic.
constexpr std::chrono::milliseconds longestSpread = 60s;
constexpr auto pollEvery = 30s;
constexpr int mostListPages = 5; ///< Of a new store; else as far as there is something new.
constexpr qsizetype mostFetched = 5; ///< At once, of those that changed; the others when they are opened.

/// Of a notification that tells of a message; empty where it does not say.
ConversationId conversationOf(const Notification &notification)
{
    if (notification.kind != Kind::Message)
        return {};
    const ConversationId named(clinic::readId(notification.data.value("conversation_id"_L1)));
    const bool isAbout = notification.notifiableType.contains("conversation"_L1, Qt::CaseInsensitive);
    return named.isEmpty() && isAbout ? ConversationId(notification.notifiableId) : named;
}

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
    , m_typing(clock)
    , m_listWishes(clock, betweenLists)
    , m_listTimer(clock.makeTimer())
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
    connect(&m_typing, &TypingBoard::changed, this, [this] { emit typingChanged(m_typing.typing()); });
    connect(&m_listWishes, &Throttle::due, this, [this] {
        if (isStarted())
            askList(1);
    });
    connect(m_listTimer.get(), &Timer::timedOut, &m_listWishes, &Throttle::request);
    connect(m_pollTimer.get(), &Timer::timedOut, this, &MessageSync::pollOpen);
}

MessageSync::~MessageSync() = default;

void MessageSync::start(const Account &account)
{
    stop();
    m_account = account;
    m_fetcher.start(account.userId);
    onStatus(m_engine.status());
    if (m_engine.live().feed())
        onFeedStarted(m_engine.live().feed());
    if (m_engine.live().isUp())
        onWentUp();
}

void MessageSync::stop()
{
    ++m_generation;
    m_account = {};
    if (m_feed)
        delete m_feed;
    m_fetcher.stop();
    m_typing.clear();
    m_listWishes.reset();
    m_listTimer->stop();
    m_pollTimer->stop();
    m_open = {};
    m_recent.clear();
    m_known.clear();
    m_names.clear();
    m_inStep.clear();
    m_awaited.clear();
    m_hasList = false;
}

void MessageSync::onFeedStarted(LiveFeed *feed)
{
    if (!isStarted())
        return;
    if (m_feed)
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
    if (polls && !m_hasList && !m_listTimer->isActive())
        wantList();
    pollOpen();
}

void MessageSync::onWentUp()
{
    if (isStarted())
        wantList();
}

void MessageSync::onWentDown()
{
    m_inStep.clear();
    m_typing.clear();
}

/// All desks come back at once.
void MessageSync::wantList()
{
    const auto desks = static_cast<int>(m_engine.team().members.size());
    const std::chrono::milliseconds spread = std::min<std::chrono::milliseconds>(desks * turnOfEachDesk, longestSpread);
    const auto wait = m_known.isEmpty() || desks < 5
        ? 0ms
        : std::chrono::milliseconds(qint64(m_clock.chance() * double(spread.count())));
    m_listTimer->start(std::max(wait, m_fetcher.askedWait()));
}

void MessageSync::askList(int page)
{
    m_api.conversations(m_account.userId, page)
        .then(this,
              [this, page, askedAt = m_store.now(),
               generation = m_generation](const Result<clinic::ConversationPage> &answer) {
                  if (generation == m_generation)
                      onList(page, askedAt, answer);
              });
}

void MessageSync::onList(int page, const QDateTime &askedAt, const Result<clinic::ConversationPage> &answer)
{
    if (!answer) {
        if (answer.error().retryAfter)
            m_fetcher.postpone(*answer.error().retryAfter);
        const ErrorCode code = answer.error().code;
        const bool hasNone = code == ErrorCode::NotFound || code == ErrorCode::Forbidden;
        if (!hasNone && code != ErrorCode::SessionExpired)
            m_listTimer->start(std::max<std::chrono::milliseconds>(m_fetcher.askedWait(), betweenLists));
        return;
    }
    m_hasList = true;
    const QList<ConversationId> changed = changedIn(answer->rows);
    m_store.mergeList(answer->rows, askedAt);
    for (const ConversationId &id : changed.mid(0, page == 1 ? mostFetched : 0))
        m_fetcher.refresh(id);
    if (!answer->isLast && page < mostListPages && changed.size() == answer->rows.size())
        askList(page + 1);
}

QList<ConversationId> MessageSync::changedIn(const QList<Conversation> &rows) const
{
    QList<ConversationId> changed;
    for (const Conversation &row : rows) {
        if (!row.lastId.isEmpty() && m_known.value(row.id) != row.lastId)
            changed.append(row.id);
    }
    return changed;
}

void MessageSync::onConversations(const ConversationChanges &changes)
{
    if (!isStarted())
        return;
    for (const Conversation &row : changes.conversations) {
        m_known.insert(row.id, row.lastId);
        m_names.insert(row.id, row.otherName);
    }
    for (const Message &message : changes.messages) {
        // The server has it and did not say under which name.
        if (message.id.isEmpty() && message.state == MessageState::Sent)
            m_fetcher.refresh(message.conversation);
    }
    if (changes.reset) {
        m_known.clear();
        m_inStep.clear();
        if (m_hasList)
            wantList();
        m_fetcher.refresh(m_open, true);
    }
}

/// Others are heard of by their notifications, and from then on by their channels.
void MessageSync::onNotifications(const ChangeSet &changes)
{
    if (!isStarted() || changes.origin == Origin::History)
        return;
    for (const Notification &row : changes.added) {
        const ConversationId id = conversationOf(row);
        if (id.isEmpty() || row.isRead() || m_inStep.contains(id))
            continue;
        if (changes.origin == Origin::Live)
            follow(id);
        if (!m_names.contains(id))
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
    if (id == m_open)
        m_fetcher.refresh(id, true);
}

void MessageSync::onRefreshed(const ConversationId &id)
{
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
    if (const QString name = m_names.value(who.conversation); !name.isEmpty())
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

void MessageSync::pollOpen()
{
    const auto connection = m_engine.status().connection;
    const bool isReachable = connection == Connection::Live || connection == Connection::Polling;
    const bool isLive = m_feed && m_feed->isSubscribed(m_open);
    if (m_open.isEmpty() || !isReachable || isLive) {
        m_pollTimer->stop();
        return;
    }
    if (m_pollTimer->isActive())
        return;
    m_pollTimer->start(pollEvery);
    m_fetcher.refresh(m_open, true);
}

QFuture<Result<MessageRows>> MessageSync::messages(const MessageQuery &query)
{
    const Promised<MessageRows> promised;
    m_store.page(query).then(this, [this, query, promised](const Result<MessageRows> &stored) {
        const bool isEnough = !stored || stored->atBeginning || stored->rows.size() >= query.limit;
        if (isEnough) {
            promised.settle(stored);
            return;
        }
        m_fetcher.fetchOlder(query.conversation).then(this, [this, query, promised](const Result<void> &) {
            m_store.page(query).then(this, [promised](const Result<MessageRows> &all) { promised.settle(all); });
        });
    });
    return promised.future();
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
