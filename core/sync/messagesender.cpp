// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/messagesender.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/serverclock.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {

using namespace std::chrono_literals;

constexpr int pagesToLookThrough = 3; ///< A conversation has no three hundred messages between two attempts.
constexpr std::chrono::seconds clocksDiffer = 10min;
constexpr std::chrono::seconds readingIsFresh = 30s; ///< Nothing came since, as far as a desk that is live can know.

/// When it can have been sent, by the server's clock: this computer's may be wrong.
QDateTime earliestOf(const store::OutboxEntry &entry, const clinic::ServerClock &serverClock)
{
    const std::chrono::seconds offset = serverClock.offset().value_or(0s);
    return entry.until.isValid() ? entry.until : entry.createdAt.addSecs((offset - clocksDiffer).count());
}

} // namespace

MessageSender::MessageSender(clinic::ClinicApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{ }

QFuture<Result<void>> MessageSender::send(const store::OutboxEntry &entry)
{
    const Promised<void> done;
    const bool serverKnows = m_capabilities && (m_capabilities->hasIdempotency() || m_capabilities->hasMessageIds());
    if (entry.attempts > 0 && !serverKnows)
        look(entry, 1, done);
    else
        reallySend(entry, done);
    return done.future();
}

void MessageSender::reallySend(const store::OutboxEntry &entry, const Promised<void> &done)
{
    using Copy = std::optional<Message>;
    m_api.sendMessage(entry.conversation, m_user, entry.content, entry.id)
        .then(this, [this, id = entry.id, done](const Result<Copy> &answer) {
            if (answer && *answer)
                emit sent(id, **answer);
            done.settle(answer.map([](const Copy &) {}));
        });
}

void MessageSender::look(const store::OutboxEntry &entry, int page, const Promised<void> &done)
{
    m_api.messages(entry.conversation, m_user, page)
        .then(this, [this, entry, page, done](const Result<clinic::MessagePage> &answer) {
            onMessages(entry, page, answer, done);
        });
}

void MessageSender::onMessages(const store::OutboxEntry &entry, int page, const Result<clinic::MessagePage> &answer,
                               const Promised<void> &done)
{
    if (!answer) {
        // Not sent blindly: whatever is the matter, twice would be worse than later.
        done.settle(tl::unexpected(answer.error()));
        return;
    }
    const QList<Message> &messages = answer->messages;
    const auto same = std::find_if(messages.begin(), messages.end(),
                                   [this, &entry](const Message &message) { return isSame(message, entry); });
    if (same != messages.end()) {
        emit sent(entry.id, *same);
        done.settle({});
        return;
    }
    const bool older = !messages.isEmpty() && messages.last().sentAt < earliestOf(entry, m_api.serverClock());
    if (answer->isLast || older || page >= pagesToLookThrough)
        reallySend(entry, done);
    else
        look(entry, page + 1, done);
}

/// By its name, where the server keeps that; else by words of one's own that are not older than the act.
bool MessageSender::isSame(const Message &message, const store::OutboxEntry &entry) const
{
    if (!message.clientId.isEmpty())
        return message.clientId == entry.id;
    return message.senderId == m_user && message.content == entry.content
        && message.sentAt >= earliestOf(entry, m_api.serverClock());
}

QFuture<Result<void>> MessageSender::markRead(const store::OutboxEntry &entry, const QDateTime &now)
{
    const Promised<void> done;
    if (entry.createdAt.addSecs(readingIsFresh.count()) > now) {
        reallyMarkRead(entry, done);
        return done.future();
    }
    m_api.messages(entry.conversation, m_user, 1)
        .then(this, [this, entry, done](const Result<clinic::MessagePage> &answer) { onNewest(entry, answer, done); });
    return done.future();
}

void MessageSender::onNewest(const store::OutboxEntry &entry, const Result<clinic::MessagePage> &answer,
                             const Promised<void> &done)
{
    if (!answer) {
        done.settle(tl::unexpected(answer.error()));
        return;
    }
    const QList<Message> &messages = answer->messages;
    const bool wroteSince = std::any_of(messages.begin(), messages.end(), [this, &entry](const Message &message) {
        return message.senderId != m_user && entry.until.isValid() && message.sentAt > entry.until;
    });
    if (wroteSince)
        done.settle({});
    else
        reallyMarkRead(entry, done);
}

/// A receipt that the server does not want is nothing to tell anybody.
void MessageSender::reallyMarkRead(const store::OutboxEntry &entry, const Promised<void> &done)
{
    m_api.markConversationRead(entry.conversation, entry.id).then(this, [done](const Result<void> &answer) {
        const bool isDeclined = !answer
            && (answer.error().code == ErrorCode::Forbidden || answer.error().code == ErrorCode::NotFound
                || answer.error().code == ErrorCode::Refused || answer.error().code == ErrorCode::Conflict);
        done.settle(isDeclined ? Result<void>() : answer);
    });
}

} // namespace clinicbell::sync
