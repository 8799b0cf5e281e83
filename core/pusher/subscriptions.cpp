// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/subscriptions.h"

#include "core/pusher/encryptedchannel.h"
#include "core/pusher/logging.h"
#include "core/pusher/options.h"
#include "core/pusher/presencechannel.h"
#include "core/pusher/user.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

/// What servers answer to a subscribe frame they decline, without naming the channel: bad signature, full, malformed.
bool declinesSubscriptions(int code)
{
    return code == 4009 || code == 4100 || code == 4300;
}

} // namespace

Subscriptions::Subscriptions(const Options &options, Authorizer &authorizer, const clinicbell::Clock &clock,
                             std::function<double()> random, FrameSender send, const User &user, QObject *parent)
    : QObject(parent)
    , m_authorizations(authorizer)
    , m_clientEvents(options, clock, send)
    , m_context{.authorizations = m_authorizations,
                .clock = clock,
                .user = user,
                .send = std::move(send),
                .random = std::move(random),
                .backoff = options.backoff,
                .timeout = options.subscribeTimeout,
                .longestFrame = options.longestFrame}
{
    connect(&m_authorizations, &AuthorizationQueue::answered, this, &Subscriptions::onAnswered);
    connect(&user, &User::signedIn, this, &Subscriptions::onUserSettled);
    connect(&user, &User::signInFailed, this, &Subscriptions::onUserSettled);
}

Subscriptions::~Subscriptions() = default;

Channel *Subscriptions::want(const QString &name)
{
    const auto kind = channelKind(name);
    if (kind == ChannelKind::Invalid || kind == ChannelKind::Reserved)
        return nullptr;
    if (Subscription *known = find(name)) {
        known->reinstate();
        if (m_connected && known->status().state == SubscriptionState::Failed)
            known->begin();
        return known->channel();
    }
    if (!isPortableName(name))
        qCWarning(lcPusher) << "a channel's name is longer than some servers allow, or has characters that they refuse";
    return add(name);
}

Channel *Subscriptions::wantReserved(const QString &name)
{
    Subscription *known = find(name);
    if (!known)
        return add(name);
    known->reinstate();
    return known->channel();
}

Channel *Subscriptions::add(const QString &name)
{
    Entry entry(new Subscription(makeChannel(name), m_context));
    entry->setParent(this);
    connect(entry.get(), &Subscription::finished, this, [this, name] { m_entries.erase(name); });
    connect(entry->channel(), &Channel::subscribed, this, [this, name] { emit channelSubscribed(name); });
    connect(entry->channel(), &Channel::subscriptionFailed, this,
            [this, name](const SubscriptionError &error) { emit channelFailed(name, error); });
    const Entry &kept = m_entries.insert_or_assign(name, std::move(entry)).first->second;
    if (m_connected)
        kept->begin();
    return kept->channel();
}

std::unique_ptr<Channel> Subscriptions::makeChannel(const QString &name)
{
    switch (channelKind(name)) {
    case ChannelKind::Presence: return std::make_unique<PresenceChannel>(name, m_clientEvents);
    case ChannelKind::Encrypted: return std::make_unique<EncryptedChannel>(name, m_clientEvents, m_context.clock);
    default: return std::make_unique<Channel>(name, m_clientEvents);
    }
}

void Subscriptions::drop(const QString &name)
{
    Subscription *known = find(name);
    if (known && known->cancel())
        m_entries.erase(name);
}

Channel *Subscriptions::channel(const QString &name) const
{
    const Subscription *known = find(name);
    return known && !known->isCancelled() ? known->channel() : nullptr;
}

QList<ChannelStatus> Subscriptions::statuses() const
{
    QList<ChannelStatus> all;
    for (const auto &[name, entry] : m_entries) {
        if (!entry->isCancelled())
            all.append(entry->status());
    }
    return all;
}

void Subscriptions::begin(const QString &socketId)
{
    m_connected = true;
    m_authorizations.restart(socketId);
    for (const auto &[name, entry] : m_entries)
        entry->begin();
    m_authorizations.release();
}

void Subscriptions::lapse()
{
    m_connected = false;
    m_authorizations.restart({});
    // Cancelled ones leave the table while it is walked.
    for (auto next = m_entries.begin(); next != m_entries.end();)
        (next++)->second->lapse();
}

void Subscriptions::onFrame(const Frame &frame)
{
    if (Subscription *known = find(frame.channel))
        known->onFrame(frame);
}

void Subscriptions::onErrorFrame(const Frame &frame, const ConnectionError &error)
{
    Subscription *meant = find(frame.channel);
    if (!meant && error.code && declinesSubscriptions(*error.code))
        meant = onlyPending();
    if (meant)
        meant->onRefused({.type = error.code == 4009 ? u"AuthError"_s : u"Refused"_s,
                          .message = error.message,
                          .status = error.code});
}

bool Subscriptions::isAnswerDue() const
{
    return std::ranges::any_of(m_entries, [](const auto &entry) { return entry.second->isPending(); });
}

Subscription *Subscriptions::find(const QString &name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : found->second.get();
}

Subscription *Subscriptions::onlyPending() const
{
    Subscription *only = nullptr;
    for (const auto &[name, entry] : m_entries) {
        if (entry->isPending() && std::exchange(only, entry.get()))
            return nullptr;
    }
    return only;
}

void Subscriptions::onAnswered(const QString &channelName, const clinicbell::Result<Authorization> &answer)
{
    if (Subscription *known = find(channelName))
        known->onAnswered(answer);
}

void Subscriptions::onUserSettled()
{
    if (m_context.user.isSigningIn())
        return;
    QStringList names;
    for (const auto &[name, entry] : m_entries)
        names.append(name);
    // What fails now is told, and a handler may let any channel go.
    for (const auto &name : names) {
        if (Subscription *known = find(name))
            known->onUserSettled();
    }
}

} // namespace pusher
