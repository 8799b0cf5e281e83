// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"

#include "core/clinic/address.h"
#include "core/clinic/authorizedclient.h"
#include "core/clinic/probe.h"
#include "core/clinic/readers.h"
#include "core/clinic/restclient.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QJsonObject idsBody(const QList<NotificationId> &ids)
{
    QJsonArray values;
    for (const NotificationId &id : ids)
        values.append(idToJson(id.value()));
    return {{u"notification_ids"_s, values}};
}

QJsonObject beforeBody(const QDateTime &before)
{
    return before.isValid() ? QJsonObject{{u"before"_s, timeToJson(before)}} : QJsonObject();
}

QString pathOf(const NotificationId &id)
{
    return "/notifications/"_L1 + id.value();
}

/// A single step of a bulk act needs a key of its own, the same one at every replay.
OperationId stepKey(const OperationId &key, const NotificationId &id)
{
    return OperationId(QUuid::createUuidV5(QUuid(key.value()), id.value()).toString(QUuid::WithoutBraces));
}

/// A server without the call has none of the extensions.
Result<Capabilities> readCapabilities(const Result<Envelope> &answer)
{
    if (!answer)
        return answer.error().code == ErrorCode::NotFound ? Result<Capabilities>(Capabilities{})
                                                          : tl::unexpected(answer.error());
    Capabilities result{.features = {}, .known = true};
    const QJsonArray features = answer->dataObject().value("features"_L1).toArray();
    for (const QJsonValue &feature : features)
        result.features.append(feature.toString());
    return result;
}

Error signInError(Error error)
{
    if (error.code == ErrorCode::SessionExpired || error.code == ErrorCode::Refused)
        error.code = ErrorCode::CredentialsWrong;
    return error;
}

} // namespace

ClinicApi::ClinicApi(QNetworkAccessManager &network, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rest(new RestClient(network, clock, this))
    , m_client(new AuthorizedClient(*m_rest, this))
{
    connect(m_rest, &RestClient::requestFinished, this, &ClinicApi::requestFinished);
    connect(m_client, &AuthorizedClient::tokenRefreshed, this, &ClinicApi::tokenRefreshed);
    connect(m_client, &AuthorizedClient::sessionExpired, this, &ClinicApi::sessionExpired);
    connect(m_client, &AuthorizedClient::deviceRevoked, this, &ClinicApi::deviceRevoked, Qt::QueuedConnection);
}

ClinicApi::~ClinicApi() = default;

void ClinicApi::setAddress(const ClinicAddress &address)
{
    if (!isSameOrigin(address.server, m_address.server))
        forgetServer();
    m_address = address;
    m_client->setRefreshUrl(url(u"/auth/refresh"_s));
}

void ClinicApi::forgetServer()
{
    m_client->setToken({});
    m_rest->serverClock().forget();
    m_rest->turns().forget();
}

void ClinicApi::setRoute(const network::Route &route)
{
    m_rest->setRoute(route);
}

network::Route ClinicApi::route() const
{
    return m_rest->route();
}

ServerClock &ClinicApi::serverClock()
{
    return m_rest->serverClock();
}

RequestTurns &ClinicApi::turns()
{
    return m_rest->turns();
}

void ClinicApi::setToken(const QByteArray &token)
{
    m_client->setToken(token);
}

void ClinicApi::setSocketId(const QString &socketId)
{
    m_rest->setSocketId(socketId);
}

void ClinicApi::setProfile(const Profile &profile)
{
    m_profile = profile;
    m_reading.zone = profile.zone;
    m_reading.fields = profile.fieldsOf(Shape::Notification);
}

QUrl ClinicApi::url(const QString &path) const
{
    QUrl result = m_address.server;
    result.setPath(result.path() + m_address.prefix + m_profile.pathOf(path));
    return result;
}

RestRequest ClinicApi::get(const QString &path, const QUrlQuery &query) const
{
    RestRequest request{.verb = "GET", .url = url(path)};
    request.url.setQuery(query);
    return request;
}

RestRequest ClinicApi::change(const QByteArray &verb, const QString &path, const OperationId &key,
                              const QJsonObject &body) const
{
    return {.verb = verb,
            .url = url(path),
            .body = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
            .contentType = "application/json",
            .idempotencyKey = key.value().toLatin1()};
}

void ClinicApi::send(const RestRequest &request, const std::function<void(const Result<Envelope> &)> &onAnswer)
{
    m_client->send(request, onAnswer);
}

QFuture<Result<void>> ClinicApi::write(const RestRequest &request)
{
    return call<void>(request, [](const Envelope &) { return Result<void>(); });
}

QFuture<Result<NotificationPage>> ClinicApi::page(const RestRequest &request)
{
    return call<NotificationPage>(request,
                                  [reading = m_reading](const Envelope &answer) { return readPage(answer, reading); });
}

QFuture<Result<ClinicAddress>> ClinicApi::probe(const QUrl &server, const QStringList &prefixes)
{
    const Promised<ClinicAddress> found;
    probeClinic(*m_rest, server, prefixes, found);
    return found.future();
}

QFuture<Result<SignInAnswer>> ClinicApi::signIn(const QString &email, const QString &password,
                                                const QString &deviceName)
{
    const Promised<SignInAnswer> promised;
    m_client->setToken({});
    const QJsonObject body{{u"email"_s, email}, {u"password"_s, password}, {u"device_name"_s, deviceName}};
    m_client->sendOnce(change("POST", u"/auth/login"_s, {}, body), [this, promised](const Result<Envelope> &answer) {
        promised.settle(answer ? signedIn(*answer) : tl::unexpected(signInError(answer.error())));
    });
    return promised.future();
}

Result<SignInAnswer> ClinicApi::signedIn(const Envelope &answer)
{
    const QJsonObject data = answer.dataObject();
    const QJsonValue user = data.value("user"_L1);
    const auto account = readAccount(user.isObject() ? user.toObject() : data, m_address.server);
    if (answer.token().isEmpty() || !account)
        return failure(ErrorCode::NotAClinic, u"a sign-in without token or user"_s);
    m_client->setToken(answer.token());
    return SignInAnswer{.token = answer.token(), .expiresIn = answer.expiresIn(), .account = *account};
}

QFuture<Result<void>> ClinicApi::refreshToken()
{
    const Promised<void> promised;
    m_client->refresh([promised](const Result<void> &refreshed) { promised.settle(refreshed); });
    return promised.future();
}

QFuture<Result<Account>> ClinicApi::me()
{
    return call<Account>(get(u"/auth/me"_s), [server = m_address.server](const Envelope &answer) -> Result<Account> {
        const QJsonObject data = answer.dataObject();
        const QJsonValue user = data.value("user"_L1);
        const auto account = readAccount(user.isObject() ? user.toObject() : data, server);
        return account ? Result<Account>(*account) : failure(ErrorCode::NotAClinic, u"a user without an id"_s);
    });
}

QFuture<Result<Capabilities>> ClinicApi::capabilities()
{
    const Promised<Capabilities> promised;
    m_client->send(get(u"/capabilities"_s),
                   [promised](const Result<Envelope> &answer) { promised.settle(readCapabilities(answer)); });
    return promised.future();
}

QFuture<Result<Broadcasting>> ClinicApi::broadcastingConfig()
{
    return call<Broadcasting>(get(u"/broadcasting/config"_s), [address = m_address](const Envelope &answer) {
        return Result<Broadcasting>(readBroadcasting(answer.dataObject(), address));
    });
}

QFuture<Result<ChannelAuthorization>> ClinicApi::authorizeChannel(const Broadcasting &where, const QByteArray &form,
                                                                  const QString &channelName)
{
    const RestRequest request{
        .verb = "POST",
        .url = where.authEndpoint,
        .body = form,
        .contentType = "application/x-www-form-urlencoded",
        .otherGuard = true,
    };
    return call<ChannelAuthorization>(request, [where, channelName](const Envelope &answer) {
        return readAuthorization(answer.dataObject(), where, channelName);
    });
}

QFuture<Result<ChannelAuthorizations>> ClinicApi::authorizeChannels(const Broadcasting &where, const QString &socketId,
                                                                    const QStringList &channelNames)
{
    RestRequest request = change(
        "POST", {}, {}, {{u"socket_id"_s, socketId}, {u"channel_names"_s, QJsonArray::fromStringList(channelNames)}});
    request.url = where.authEndpoint;
    request.url.setPath(request.url.path() + "/batch"_L1);
    request.otherGuard = true;
    return call<ChannelAuthorizations>(request, [where, channelNames](const Envelope &answer) {
        return readAuthorizations(answer.dataObject(), where, channelNames);
    });
}

QFuture<Result<NotificationPage>> ClinicApi::notifications(const NotificationQuery &query)
{
    QUrlQuery words{{u"page"_s, QString::number(query.page)},
                    {u"per_page"_s, QString::number(std::clamp(query.perPage, 1, 100))}};
    if (!query.type.isEmpty())
        words.addQueryItem(u"type"_s, query.type);
    if (query.updatedAfter.isValid())
        words.addQueryItem(u"updated_after"_s, timeToJson(query.updatedAfter).toString());
    return page(get(u"/notifications"_s, words));
}

QFuture<Result<NotificationPage>> ClinicApi::unread(int limit)
{
    return page(get(u"/notifications/unread"_s, {{u"limit"_s, QString::number(std::clamp(limit, 1, 50))}}));
}

QFuture<Result<int>> ClinicApi::unreadCount()
{
    return call<int>(get(u"/notifications/count"_s), [](const Envelope &answer) -> Result<int> {
        const auto count = answer.unreadCount();
        return count ? Result<int>(*count) : failure(ErrorCode::NotAClinic, u"an answer without a count"_s);
    });
}

QFuture<Result<Notification>> ClinicApi::notification(const NotificationId &id)
{
    return call<Notification>(get(pathOf(id)), [reading = m_reading](const Envelope &answer) -> Result<Notification> {
        const auto read = readNotification(answer.dataObject(), reading);
        return read ? Result<Notification>(*read) : failure(ErrorCode::NotAClinic, u"a notification without an id"_s);
    });
}

QFuture<Result<void>> ClinicApi::markRead(const QList<NotificationId> &ids, const OperationId &key)
{
    if (ids.size() == 1)
        return write(change("POST", pathOf(ids.first()) + "/read"_L1, key));
    return write(change("POST", u"/notifications/read-multiple"_s, key, idsBody(ids)));
}

QFuture<Result<void>> ClinicApi::markAllRead(const QDateTime &before, const OperationId &key)
{
    return write(change("POST", u"/notifications/read-all"_s, key, beforeBody(before)));
}

QFuture<Result<void>> ClinicApi::remove(const QList<NotificationId> &ids, const OperationId &key)
{
    const Promised<void> removed;
    const RestRequest bulk = change("DELETE", u"/notifications/delete-multiple"_s, key, idsBody(ids));
    m_client->send(bulk, [this, ids, key, removed](const Result<Envelope> &answer) {
        if (!answer && answer.error().code == ErrorCode::NotFound)
            removeSingly(ids, key, removed);
        else
            removed.settle(answer.map([](const Envelope &) {}));
    });
    return removed.future();
}

void ClinicApi::removeSingly(const QList<NotificationId> &ids, const OperationId &key, const Promised<void> &removed)
{
    if (ids.isEmpty()) {
        removed.settle({});
        return;
    }
    const RestRequest single = change("DELETE", pathOf(ids.first()), stepKey(key, ids.first()));
    m_client->send(single, [this, ids, key, removed](const Result<Envelope> &answer) {
        if (answer || answer.error().code == ErrorCode::NotFound)
            removeSingly(ids.mid(1), key, removed);
        else
            removed.settle(tl::unexpected(answer.error()));
    });
}

QFuture<Result<void>> ClinicApi::clear(const QDateTime &before, const OperationId &key)
{
    return write(change("DELETE", u"/notifications/clear"_s, key, beforeBody(before)));
}

QFuture<Result<std::optional<Notification>>> ClinicApi::handle(const QByteArray &verb, const QString &path,
                                                               const OperationId &key)
{
    using Record = std::optional<Notification>;
    return call<Record>(change(verb, path, key), [reading = m_reading](const Envelope &answer) {
        return Result<Record>(readNotification(answer.dataObject(), reading));
    });
}

QFuture<Result<std::optional<Notification>>> ClinicApi::acknowledge(const NotificationId &id, const OperationId &key)
{
    return handle("POST", pathOf(id) + "/acknowledge"_L1, key);
}

QFuture<Result<std::optional<Notification>>> ClinicApi::claim(const NotificationId &id, const OperationId &key)
{
    return handle("POST", pathOf(id) + "/claim"_L1, key);
}

QFuture<Result<std::optional<Notification>>> ClinicApi::release(const NotificationId &id, const OperationId &key)
{
    return handle("DELETE", pathOf(id) + "/claim"_L1, key);
}

} // namespace clinicbell::clinic
