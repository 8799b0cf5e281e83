// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/pusherbroadcaster.h"

#include "app/demo-server/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t batchLimit = 10;
constexpr size_t queueLimit = 20'000;
constexpr int patience = 10'000;

QJsonObject eventJson(const Event &event)
{
    QJsonObject object{{u"name"_s, event.name}, {u"channel"_s, event.channel}, {u"data"_s, event.data}};
    if (!event.exceptSocket.isEmpty())
        object.insert(u"socket_id"_s, event.exceptSocket);
    return object;
}

/// soketi answers 200 with an error body for nearly every refusal (protocol.md, section 13).
bool isRefusal(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    return answer.contains(u"error"_s) || answer.contains(u"code"_s);
}

} // namespace

PusherBroadcaster::PusherBroadcaster(QUrl server, PusherApp app, const Clock &clock, WireNames names, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_app(std::move(app))
    , m_clock(clock)
    , m_names(names)
{
    m_network.setTransferTimeout(patience);
}

void PusherBroadcaster::publish(const Event &event)
{
    if (m_queue.size() >= queueLimit) {
        qCWarning(lcDemo) << "the socket server does not keep up: an event is dropped";
        return;
    }
    m_queue.push_back(m_names.event(event));
    // What follows in this turn of the event loop joins the same batch.
    if (!std::exchange(m_sending, true))
        QMetaObject::invokeMethod(this, &PusherBroadcaster::sendNext, Qt::QueuedConnection);
}

void PusherBroadcaster::sendNext()
{
    QJsonArray batch;
    while (!m_queue.empty() && size_t(batch.size()) < batchLimit) {
        batch.append(eventJson(m_queue.front()));
        m_queue.pop_front();
    }
    m_sending = !batch.isEmpty();
    if (!m_sending)
        return;
    const bool single = batch.size() == 1;
    const QByteArray path = "/apps/" + m_app.id.toUtf8() + (single ? "/events" : "/batch_events");
    const QJsonObject content = single ? batch.first().toObject() : QJsonObject{{u"batch"_s, batch}};
    const QByteArray body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    QUrl url = m_server;
    url.setPath(QString::fromUtf8(path));
    url.setQuery(QString::fromLatin1(signedQuery(m_app, "POST", path, body, m_clock.now().toSecsSinceEpoch())));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    QNetworkReply *reply = m_network.post(request, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, n = int(batch.size())] { onAnswered(reply, n); });
}

void PusherBroadcaster::onAnswered(QNetworkReply *reply, int events)
{
    reply->deleteLater();
    const bool accepted = reply->error() == QNetworkReply::NoError && !isRefusal(reply->readAll());
    if (!accepted)
        qCWarning(lcDemo) << "the socket server refused" << events << "events:" << reply->error();
    emit published(events, accepted);
    sendNext();
}

} // namespace clinicbell::demo
