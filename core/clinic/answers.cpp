// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/answers.h"

#include "core/clinic/address.h"
#include "core/clinic/envelope.h"
#include "core/clinic/readers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// Does the backend want TLS? std::nullopt where it does not say.
std::optional<bool> saysTls(const QJsonObject &json)
{
    const QString scheme = json.value("scheme"_L1).toString();
    const QJsonValue forced = json.value("forceTLS"_L1);
    if (forced.isBool() ? forced.toBool() : forced.toVariant().toBool())
        return true;
    if (!scheme.isEmpty())
        return scheme == "https"_L1 || scheme == "wss"_L1;
    return forced.isNull() || forced.isUndefined() ? std::nullopt : std::optional(false);
}

QUrl authEndpoint(const QString &said, const ClinicAddress &address)
{
    QUrl folder = address.server;
    folder.setPath(folder.path() + u'/');
    const QUrl endpoint = folder.resolved(QUrl(said));
    if (!said.isEmpty() && endpoint.isValid() && isSameOrigin(endpoint, address.server))
        return endpoint;
    folder.setPath(address.server.path() + address.prefix + "/broadcasting/auth"_L1);
    return folder;
}

/// Of one channel of a batch: the session itself was judged with the whole.
tl::unexpected<Error> channelRefused(int status)
{
    const ErrorCode code = errorOfStatus(status);
    return failure(code == ErrorCode::SessionExpired ? ErrorCode::Forbidden : code,
                   u"status %1 for a channel of a batch"_s.arg(status));
}

QDateTime later(const QDateTime &a, const QDateTime &b)
{
    return b.isValid() && (!a.isValid() || b > a) ? b : a;
}

} // namespace

bool Broadcasting::isOff() const
{
    return key.isEmpty() || driver == "log"_L1 || driver == "null"_L1;
}

Broadcasting readBroadcasting(const QJsonObject &json, const ClinicAddress &address)
{
    const QString host = json.value("host"_L1).toString();
    // Who speaks to this very computer in clear has not agreed to do so beyond it.
    const QString cluster = json.value("cluster"_L1).toString();
    const bool staysHere = host.isEmpty() ? cluster.isEmpty() : isLoopback(host);
    const bool mayBePlain = isOpenToAll(address.server) || (address.server.scheme() == "http"_L1 && staysHere);
    const int port = json.value("port"_L1).toVariant().toInt();
    return {.key = json.value("key"_L1).toString(),
            .cluster = cluster,
            .host = host,
            .port = port > 0 && port < 65'536 ? port : 0,
            .tls = !mayBePlain || saysTls(json).value_or(false),
            .authEndpoint = authEndpoint(json.value("auth_endpoint"_L1).toString(), address),
            .userId = UserId(readId(json.value("user_id"_L1))),
            .driver = json.value("driver"_L1).toString()};
}

Result<ChannelAuthorization> readAuthorization(const QJsonObject &json, const Broadcasting &where,
                                               const QString &channelName)
{
    const auto text = [&json](QLatin1StringView field) {
        const QJsonValue value = json.value(field);
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    };
    ChannelAuthorization result{.auth = json.value("auth"_L1).toString(),
                                .channelData = text("channel_data"_L1),
                                .sharedSecret = text("shared_secret"_L1)};
    if (result.auth.isEmpty())
        return failure(ErrorCode::LiveOff, u"the auth endpoint signs nothing"_s);
    if (!result.auth.contains(u':')) {
        result.auth.prepend(where.key + u':');
        if (channelName.startsWith("private-"_L1))
            result.channelData.reset();
    }
    return result;
}

Result<ChannelAuthorizations> readAuthorizations(const QJsonObject &json, const Broadcasting &where,
                                                 const QStringList &channelNames)
{
    const QJsonObject channels = json.value("channels"_L1).toObject();
    if (channels.isEmpty())
        return failure(ErrorCode::LiveOff, u"the auth endpoint signs nothing"_s);
    ChannelAuthorizations result;
    for (const QString &name : channelNames) {
        const QJsonObject answer = channels.value(name).toObject();
        if (const int status = answer.value("status"_L1).toInt(); status >= 400)
            result.insert(name, channelRefused(status));
        else if (!answer.isEmpty())
            result.insert(name, readAuthorization(answer, where, name));
    }
    return result;
}

Result<NotificationPage> readPage(const Envelope &envelope, const Reading &reading)
{
    // Only a list that is there says that there is nothing: an empty page would bury every row.
    const auto list = envelope.list();
    if (!list)
        return failure(ErrorCode::NotAClinic, u"an answer without a list"_s);
    NotificationPage page{.notifications = {},
                          .deleted = {},
                          .newest = {},
                          .total = envelope.paging("total"_L1),
                          .currentPage = envelope.paging("current_page"_L1),
                          .lastPage = envelope.paging("last_page"_L1),
                          .answeredAt = envelope.date};
    for (const QJsonValue &element : *list) {
        const QJsonObject json = element.toObject();
        const auto notification = readNotification(json, reading);
        const QDateTime deletedAt = readTime(json.value("deleted_at"_L1), reading.zone);
        page.newest = later(page.newest, deletedAt);
        if (notification)
            page.newest = later(page.newest, notification->updatedAt);
        if (!notification)
            ++page.skipped;
        else if (json.value("deleted_at"_L1).isString())
            page.deleted.append(notification->id);
        else
            page.notifications.append(*notification);
    }
    return page;
}

} // namespace clinicbell::clinic
