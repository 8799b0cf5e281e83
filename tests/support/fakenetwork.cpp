// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakenetwork.h"

#include "tests/support/fakereply.h"

#include <algorithm>

namespace clinicbell::test {

namespace {

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::GetOperation: return "GET";
    case QNetworkAccessManager::PostOperation: return "POST";
    case QNetworkAccessManager::PutOperation: return "PUT";
    case QNetworkAccessManager::DeleteOperation: return "DELETE";
    case QNetworkAccessManager::HeadOperation: return "HEAD";
    default: return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

} // namespace

void FakeNetwork::answer(const QByteArray &verb, const QString &pathEnd, const FakeAnswer &answer)
{
    for (Script &script : m_scripts) {
        if (script.verb == verb && script.pathEnd == pathEnd) {
            script.answers.append(answer);
            return;
        }
    }
    m_scripts.append({verb, pathEnd, {answer}});
}

void FakeNetwork::answerOnly(const QByteArray &verb, const QString &pathEnd, const FakeAnswer &answer)
{
    m_scripts.removeIf([&](const Script &script) { return script.verb == verb && script.pathEnd == pathEnd; });
    this->answer(verb, pathEnd, answer);
}

void FakeNetwork::release()
{
    const auto held = std::exchange(m_held, {});
    for (const QPointer<QNetworkReply> &reply : held) {
        if (auto *fake = qobject_cast<FakeReply *>(reply.data()))
            fake->finishLater();
    }
}

QList<FakeRequest> FakeNetwork::requestsTo(const QByteArray &verb, const QString &pathEnd) const
{
    QList<FakeRequest> found;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found), [&](const FakeRequest &request) {
        return request.verb == verb && request.url.path().endsWith(pathEnd);
    });
    return found;
}

int FakeNetwork::heldCount() const
{
    return static_cast<int>(
        std::count_if(m_held.begin(), m_held.end(), [](const auto &reply) { return !reply.isNull(); }));
}

FakeAnswer FakeNetwork::nextAnswer(const FakeRequest &request)
{
    for (Script &script : m_scripts) {
        if (script.verb == request.verb && request.url.path().endsWith(script.pathEnd))
            return script.answers.size() > 1 ? script.answers.takeFirst() : script.answers.first();
    }
    return {.error = QNetworkReply::ConnectionRefusedError};
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    const FakeRequest seen{verbOf(operation, request), request.url(), body ? body->readAll() : QByteArray(), request};
    m_requests.append(seen);
    const FakeAnswer answer = nextAnswer(seen);
    auto *reply = new FakeReply(operation, request, answer, this);
    if (answer.held)
        m_held.append(reply);
    else
        reply->finishLater();
    emit requested();
    return reply;
}

} // namespace clinicbell::test
