// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/messages/messagingdesk.h"

#include "core/pusher/websockettransport.h"
#include "tests/support/eventually.h"
#include "tests/support/waitfor.h"

using namespace Qt::StringLiterals;

namespace clinicbell::messages::test {

namespace {

template <typename T>
std::optional<T> answer(const QFuture<Result<T>> &future)
{
    const bool came = clinicbell::test::eventually([&future] { return future.isFinished(); });
    const Result<T> result = came ? future.result() : Result<T>(failure(ErrorCode::TimedOut));
    return result ? std::optional<T>(*result) : std::nullopt;
}

} // namespace

MessagingDesk::MessagingDesk(QString email)
    : m_email(std::move(email))
    , m_api(std::make_unique<clinic::ClinicApi>(m_network, m_clock))
    , m_store(std::make_unique<store::NotificationStore>(m_clock))
    , m_conversations(std::make_unique<store::ConversationStore>(*m_store))
    , m_engine(std::make_unique<sync::SyncEngine>(
          *m_api, *m_store, m_notifier, [this] { return std::make_unique<pusher::WebSocketTransport>(m_api->route()); },
          m_clock))
    , m_sync(std::make_unique<sync::MessageSync>(*m_api, *m_store, *m_conversations, *m_engine, m_clock))
{ }

MessagingDesk::~MessagingDesk()
{
    switchOff();
    m_sync.reset();
    m_engine.reset();
    m_conversations.reset();
    m_store.reset();
}

bool MessagingDesk::signIn(const QUrl &server)
{
    m_api->setAddress({server, u"/api/v1"_s});
    const auto signedIn = answer(m_api->signIn(m_email, u"clinic-demo"_s, u"test"_s));
    if (!signedIn)
        return false;
    m_account = signedIn->account;
    const auto opened = answer(m_store->open({.directory = m_folder.filePath(u"stores"_s),
                                              .account = m_account,
                                              .key = QByteArray(32, 'k'),
                                              .kind = StoreKind::Sealed}));
    return opened && goLive();
}

bool MessagingDesk::goLive()
{
    m_engine->start(m_account, m_clock.now());
    m_sync->start(m_account);
    return clinicbell::test::eventually([this] { return m_engine->status().connection == Connection::Live; });
}

void MessagingDesk::switchOff()
{
    m_sync->stop();
    m_engine->stop();
}

ConversationId MessagingDesk::begin(const UserId &other)
{
    return answer(m_sync->begin(other)).value_or(ConversationId());
}

QList<Message> MessagingDesk::thread(const ConversationId &id)
{
    const auto page = answer(m_conversations->page({.conversation = id, .before = {}, .limit = 200}));
    return page ? page->rows : QList<Message>();
}

QStringList MessagingDesk::words(const ConversationId &id)
{
    QStringList words;
    const QList<Message> rows = thread(id);
    for (const Message &row : rows)
        words.append(row.content);
    return words;
}

std::optional<Conversation> MessagingDesk::conversation(const ConversationId &id)
{
    const QList<Conversation> all = answer(m_conversations->conversations()).value_or(QList<Conversation>());
    for (const Conversation &row : all) {
        if (row.id == id)
            return row;
    }
    return std::nullopt;
}

} // namespace clinicbell::messages::test
