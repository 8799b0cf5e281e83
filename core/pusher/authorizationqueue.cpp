// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizationqueue.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using clinicbell::ErrorCode;

namespace pusher {

namespace {

constexpr size_t mostInFlight = 6;
constexpr qsizetype mostInBatch = 100;

QFuture<Authorizer::BatchAnswer> askForOne(Authorizer &authorizer, const QString &socketId, const QString &channelName)
{
    return authorizer.authorize(socketId, channelName)
        .then([channelName](const clinicbell::Result<Authorization> &answer) {
            return Authorizer::BatchAnswer({{channelName, answer}});
        });
}

clinicbell::Result<Authorization> partOf(const Authorizer::BatchAnswer &answer, const QString &channelName)
{
    if (!answer)
        return tl::unexpected(answer.error());
    const auto found = answer->constFind(channelName);
    return found != answer->constEnd() ? *found
                                       : clinicbell::failure(ErrorCode::Refused, u"no answer for this channel"_s);
}

} // namespace

AuthorizationQueue::AuthorizationQueue(Authorizer &authorizer, QObject *parent)
    : QObject(parent)
    , m_authorizer(authorizer)
{ }

void AuthorizationQueue::restart(const QString &socketId)
{
    m_socketId = socketId;
    m_held = true;
    m_waiting.clear();
    for (auto &request : m_inFlight)
        request.second.watcher->disconnect(this);
    m_inFlight.clear();
}

void AuthorizationQueue::release()
{
    m_held = false;
    askNext();
}

void AuthorizationQueue::request(const QString &channelName)
{
    m_waiting.append(channelName);
    askNext();
}

void AuthorizationQueue::withdraw(const QString &channelName)
{
    m_waiting.removeOne(channelName);
    const auto asked = std::ranges::find_if(
        m_inFlight, [&](auto &request) { return request.second.channelNames.removeOne(channelName); });
    if (asked == m_inFlight.end() || !asked->second.channelNames.isEmpty())
        return;
    asked->second.watcher->disconnect(this);
    m_inFlight.erase(asked);
    askNext();
}

void AuthorizationQueue::askNext()
{
    while (!m_held && !m_waiting.isEmpty() && m_inFlight.size() < mostInFlight) {
        if (askBatch())
            continue;
        const auto name = m_waiting.takeFirst();
        watch({name}, false, askForOne(m_authorizer, m_socketId, name));
    }
}

bool AuthorizationQueue::askBatch()
{
    if (m_batchMissing || m_waiting.size() < 2)
        return false;
    const QStringList names = m_waiting.mid(0, mostInBatch);
    const auto answer = m_authorizer.authorizeBatch(m_socketId, names);
    if (!answer)
        return false;
    m_waiting.remove(0, names.size());
    watch(names, true, *answer);
    return true;
}

void AuthorizationQueue::watch(const QStringList &channelNames, bool isBatch,
                               const QFuture<Authorizer::BatchAnswer> &answer)
{
    auto watcher = std::unique_ptr<Watcher, DeleteLater>(new Watcher(this));
    connect(watcher.get(), &Watcher::finished, this, [this, id = ++m_lastId] { onFinished(id); });
    // A future that is finished already still reports through the event loop: watchers do, continuations do not.
    watcher->setFuture(answer);
    m_inFlight.emplace(m_lastId, Request{channelNames, isBatch, std::move(watcher)});
}

void AuthorizationQueue::onFinished(quint64 id)
{
    const auto request = m_inFlight.extract(id);
    const auto future = request.mapped().watcher->future();
    // A promise that was dropped leaves a future without a result.
    const auto answer = future.resultCount() > 0
        ? future.result()
        : Authorizer::BatchAnswer(clinicbell::failure(ErrorCode::Cancelled, u"the authorization was dropped"_s));
    const QStringList &channelNames = request.mapped().channelNames;
    if (request.mapped().isBatch && !answer && answer.error().code == ErrorCode::NotFound) {
        m_batchMissing = true;
        m_waiting = channelNames + m_waiting;
    } else {
        for (const auto &channelName : channelNames)
            emit answered(channelName, partOf(answer, channelName));
    }
    askNext();
}

} // namespace pusher
