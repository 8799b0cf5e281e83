// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/subscriptions.h"

#include "core/pusher/options.h"
#include "core/pusher/presencechannel.h"

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

std::unique_ptr<Channel> makeChannel(const QString &name, const Channel::Sender &send)
{
    switch (channelKind(name)) {
    case ChannelKind::Public:
    case ChannelKind::Private: return std::make_unique<Channel>(name, send);
    case ChannelKind::Presence: return std::make_unique<PresenceChannel>(name, send);
    case ChannelKind::Encrypted:
    case ChannelKind::Invalid: break;
    }
    return nullptr;
}

/// What servers answer to a subscribe frame they decline, without naming the channel: bad signature, full, malformed.
bool declinesSubscriptions(int code)
{
    return code == 4009 || code == 4100 || code == 4300;
}

} // namespace

Subscriptions::Subscriptions(const Options &options, Authorizer &authorizer, const clinicbell::Clock &clock,
                             std::function<double()> random, Channel::Sender send, QObject *parent)
    : QObject(parent)
    , m_authorizations(authorizer)
    , m_context{.authorizations = m_authorizations,
                .clock = clock,
                .send = std::move(send),
                .random = std::move(random),
                .backoff = options.backoff,
                .timeout = options.subscribeTimeout}
{
    connect(&m_authorizations, &AuthorizationQueue::answered, this, &Subscriptions::onAnswered);
}

Subscriptions::~Subscriptions() = default;

Channel *Subscriptions::want(const QString &name)
{
    if (Subscription *known = find(name)) {
        known->reinstate();
        return known->channel();
    }
    auto channel = makeChannel(name, m_context.send);
    if (!channel)
        return nullptr;
    Entry entry(new Subscription(std::move(channel), m_context));
    entry->setParent(this);
    connect(entry.get(), &Subscription::finished, this, [this, name] { m_entries.erase(name); });
    const Entry &kept = m_entries.insert_or_assign(name, std::move(entry)).first->second;
    if (m_connected)
        kept->begin();
    return kept->channel();
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

void Subscriptions::begin(const QString &socketId)
{
    m_connected = true;
    m_authorizations.restart(socketId);
    for (const auto &[name, entry] : m_entries)
        entry->begin();
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

} // namespace pusher
