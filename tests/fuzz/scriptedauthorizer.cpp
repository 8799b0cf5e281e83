// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/scriptedauthorizer.h"

#include "tests/fuzz/demand.h"

using namespace Qt::StringLiterals;
using clinicbell::ErrorCode;
using clinicbell::Result;

namespace pusher::test {

namespace {

std::optional<QString> keyOf(int which)
{
    switch (which) {
    case 0: return u"i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUNgc="_s;
    case 1: return u"7kMlQ78vXK9ER3bzUFpnjGq9j8lbWnCgtxastwkVl6U="_s;
    case 2: return u"too short"_s;
    default: return std::nullopt;
    }
}

} // namespace

template <typename Answer>
QFuture<Answer> ScriptedAuthorizer::open(Requests<Answer> &requests, const QString &socketId,
                                         const QStringList &channelNames)
{
    requests.push_back({.promise = {}, .socketId = socketId, .channelNames = channelNames});
    requests.back().promise.start();
    return requests.back().promise.future();
}

template <typename Answer>
void ScriptedAuthorizer::close(Requests<Answer> &requests, const Answer &answer)
{
    // Whoever is answered may ask again.
    auto request = std::move(requests.front());
    requests.pop_front();
    request.promise.addResult(answer);
    request.promise.finish();
}

QFuture<Result<Authorization>> ScriptedAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    demand(!socketId.isEmpty() && !channelName.isEmpty(), "an authorization is for a socket and a channel");
    return open(m_single, socketId, {channelName});
}

std::optional<QFuture<Authorizer::BatchAnswer>> ScriptedAuthorizer::authorizeBatch(const QString &socketId,
                                                                                   const QStringList &channelNames)
{
    demand(!socketId.isEmpty() && channelNames.size() >= 2 && channelNames.size() <= 100,
           "a batch is for a socket and some channels");
    demand(QSet<QString>(channelNames.begin(), channelNames.end()).size() == channelNames.size(),
           "a batch asks for nothing twice");
    if (!m_offersBatches)
        return std::nullopt;
    return open(m_batches, socketId, channelNames);
}

QFuture<Result<UserAuthorization>> ScriptedAuthorizer::authorizeUser(const QString &socketId)
{
    demand(!socketId.isEmpty(), "a sign-in is for a socket");
    return open(m_users, socketId, {});
}

Authorization ScriptedAuthorizer::granted(const QString &socketId, const std::optional<QString> &channelData) const
{
    return {.auth = signatureFor(socketId), .channelData = channelData, .sharedSecret = keyOf(m_key)};
}

void ScriptedAuthorizer::grant(const std::optional<QString> &channelData)
{
    if (m_single.empty())
        return;
    m_granted.insert(channelData.value_or(QString()));
    close(m_single, Result<Authorization>(granted(m_single.front().socketId, channelData)));
}

void ScriptedAuthorizer::deny(ErrorCode why)
{
    if (!m_single.empty())
        close(m_single, Result<Authorization>(clinicbell::failure(why)));
}

void ScriptedAuthorizer::answerBatch(const QString &letters)
{
    if (m_batches.empty())
        return;
    const auto &request = m_batches.front();
    const QString channelData = uR"({"user_id":"1"})"_s;
    m_granted.insert(channelData);
    QHash<QString, Result<Authorization>> each;
    for (qsizetype i = 0; i < std::min(letters.size(), request.channelNames.size()); ++i) {
        const auto &name = request.channelNames.at(i);
        switch (letters.at(i).unicode()) {
        case u'+': each.insert(name, granted(request.socketId, channelData)); break;
        case u'-': each.insert(name, clinicbell::failure(ErrorCode::Forbidden)); break;
        case u'?': each.insert(name, clinicbell::failure(ErrorCode::TimedOut)); break;
        default: break;
        }
    }
    close(m_batches, BatchAnswer(each));
}

void ScriptedAuthorizer::denyBatch(ErrorCode why)
{
    if (!m_batches.empty())
        close(m_batches, BatchAnswer(clinicbell::failure(why)));
}

void ScriptedAuthorizer::grantUser(const QString &userData)
{
    if (m_users.empty())
        return;
    m_granted.insert(userData);
    close(m_users,
          Result<UserAuthorization>(
              UserAuthorization{.auth = signatureFor(m_users.front().socketId), .userData = userData}));
}

void ScriptedAuthorizer::denyUser(ErrorCode why)
{
    if (!m_users.empty())
        close(m_users, Result<UserAuthorization>(clinicbell::failure(why)));
}

} // namespace pusher::test
