// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizationqueue.h"

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

constexpr size_t mostInFlight = 6;

} // namespace

AuthorizationQueue::AuthorizationQueue(Authorizer &authorizer, QObject *parent)
    : QObject(parent)
    , m_authorizer(authorizer)
{ }

void AuthorizationQueue::restart(const QString &socketId)
{
    m_socketId = socketId;
    m_waiting.clear();
    for (auto &request : m_inFlight)
        request.second->disconnect(this);
    m_inFlight.clear();
}

void AuthorizationQueue::request(const QString &channelName)
{
    m_waiting.append(channelName);
    askNext();
}

void AuthorizationQueue::withdraw(const QString &channelName)
{
    m_waiting.removeOne(channelName);
    const auto request = m_inFlight.find(channelName);
    if (request == m_inFlight.end())
        return;
    request->second->disconnect(this);
    m_inFlight.erase(request);
    askNext();
}

void AuthorizationQueue::askNext()
{
    while (!m_waiting.isEmpty() && m_inFlight.size() < mostInFlight) {
        const auto name = m_waiting.takeFirst();
        auto watcher = std::unique_ptr<Watcher, DeleteLater>(new Watcher(this));
        connect(watcher.get(), &Watcher::finished, this, [this, name] { onFinished(name); });
        // A future that is finished already still reports through the event loop: watchers do, continuations do not.
        watcher->setFuture(m_authorizer.authorize(m_socketId, name));
        m_inFlight.insert_or_assign(name, std::move(watcher));
    }
}

void AuthorizationQueue::onFinished(const QString &channelName)
{
    const auto request = m_inFlight.extract(channelName);
    const auto future = request.mapped()->future();
    // A promise that was dropped leaves a future without a result.
    const auto answer = future.resultCount() > 0
        ? future.result()
        : clinicbell::failure(clinicbell::ErrorCode::Cancelled, u"the authorization was dropped"_s);
    emit answered(channelName, answer);
    askNext();
}

} // namespace pusher
