// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"
#include "core/base/promised.h"
#include "core/clinic/answers.h"
#include "core/clinic/envelope.h"
#include "core/clinic/messagereaders.h"
#include "core/clinic/profile.h"
#include "core/clinic/visitreaders.h"

#include <QFuture>
#include <QObject>
#include <QTimeZone>
#include <QUrlQuery>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace clinicbell {
class Clock;
}

namespace clinicbell::network {
class Route;
}

/// The clinic's REST API (backend.md, section 1).
namespace clinicbell::clinic {
class AuthorizedClient;
class RequestTurns;
class RestClient;
class ServerClock;
struct RestRequest;

/// Typed calls. Asynchronous, on the thread that made it; every future finishes with a value or an error, unless this
/// object goes first: then it is cancelled and its continuations never run. A 401 refreshes the token once for all
/// calls in flight and replays them; where that is refused, they end with SessionExpired and sessionExpired is sent.
/// Errors of every call: those of RestClient and of readEnvelope.
class ClinicApi : public QObject
{
    Q_OBJECT
public:
    ClinicApi(QNetworkAccessManager &network, const Clock &clock, QObject *parent = nullptr);
    ~ClinicApi() override;

    /// Later calls go there. Forgets the token where the origin differs: it belongs to the server that gave it.
    void setAddress(const ClinicAddress &address);
    const ClinicAddress &address() const { return m_address; }
    /// The way that later calls take.
    void setRoute(const network::Route &route);
    network::Route route() const;
    ServerClock &serverClock();
    RequestTurns &turns();
    void setToken(const QByteArray &token);
    /// The id of the live connection, so that the server does not echo our own acts; empty while there is none.
    void setSocketId(const QString &socketId);
    /// What the backend calls its paths and fields, and its time zone.
    void setProfile(const Profile &profile);
    void setAttentionRules(const AttentionRules &rules) { m_reading.rules = rules; }
    const AttentionRules &attentionRules() const { return m_reading.rules; }

    /// Is there a clinic at @p server, and under which of @p prefixes? Spends no sign-in of the limiter's.
    QFuture<Result<ClinicAddress>> probe(const QUrl &server, const QStringList &prefixes);

    /// Sets the token when it succeeds. CredentialsWrong, Forbidden (e-mail not verified), RateLimited.
    QFuture<Result<SignInAnswer>> signIn(const QString &email, const QString &password, const QString &deviceName);
    /// Shares a refresh that is already under way.
    QFuture<Result<void>> refreshToken();
    /// Revokes @p token of @p address, whoever is signed in here. SessionExpired: it is worth nothing any more.
    QFuture<Result<void>> revoke(const ClinicAddress &address, const QByteArray &token);
    /// An extension: revokes every token of the person's, this one too.
    QFuture<Result<void>> signOutEverywhere();
    /// An extension: answers the number up to which the server has the record @p trail. No entries: only asks.
    QFuture<Result<qint64>> sendAudit(const QString &trail, const QList<AuditEntry> &entries);
    QFuture<Result<Account>> me();
    QFuture<Result<Capabilities>> capabilities();
    QFuture<Result<Broadcasting>> broadcastingConfig();
    /// @p where comes from broadcastingConfig(); @p form is the body that its auth endpoint reads. LiveOff where the
    /// backend broadcasts nothing (an empty answer).
    QFuture<Result<ChannelAuthorization>> authorizeChannel(const Broadcasting &where, const QByteArray &form,
                                                           const QString &channelName);
    /// The same for at most 100 channels with one request: an extension.
    QFuture<Result<ChannelAuthorizations>> authorizeChannels(const Broadcasting &where, const QString &socketId,
                                                             const QStringList &channelNames);

    QFuture<Result<NotificationPage>> notifications(const NotificationQuery &query);
    /// @p limit: at most 50.
    QFuture<Result<NotificationPage>> unread(int limit);
    QFuture<Result<int>> unreadCount();
    /// NotFound where it is gone, and on servers without this call.
    QFuture<Result<Notification>> notification(const NotificationId &id);

    /// @p key makes a replay harmless on servers that know it.
    QFuture<Result<void>> markRead(const QList<NotificationId> &ids, const OperationId &key);
    /// @p before: only what was created up to then (an extension); invalid: everything.
    QFuture<Result<void>> markAllRead(const QDateTime &before, const OperationId &key);
    /// One by one where the server has no bulk call; what is gone already counts as removed.
    QFuture<Result<void>> remove(const QList<NotificationId> &ids, const OperationId &key);
    /// NotFound where the server has no such call: remove what is known by remove().
    QFuture<Result<void>> clear(const QDateTime &before, const OperationId &key);

    /// Emergencies that are open, at backends that list them for some roles (Forbidden for the others, NotFound where
    /// there is no such list), as notifications with the emergencies' own ids.
    QFuture<Result<QList<Notification>>> activeEmergencies();

    /// Extensions; NotFound where there are none. They answer the notification as it is then, where the server sends
    /// it.
    QFuture<Result<std::optional<Notification>>> acknowledge(const NotificationId &id, const OperationId &key);
    /// Conflict where somebody else was first; the server's words name the holder.
    QFuture<Result<std::optional<Notification>>> claim(const NotificationId &id, const OperationId &key);
    QFuture<Result<std::optional<Notification>>> release(const NotificationId &id, const OperationId &key);

    // Messages; @p self is the person who is signed in, for servers that do not say whose a message is.
    /// @p page: from 1, of 100 each, last written first.
    QFuture<Result<ConversationPage>> conversations(const UserId &self, int page);
    /// The one that there is already, if there is one.
    QFuture<Result<Conversation>> beginConversation(const UserId &other, const UserId &self, const OperationId &key);
    /// @p page: from 1, of 100 each, newest first.
    QFuture<Result<MessagePage>> messages(const ConversationId &conversation, const UserId &self, int page);
    /// @p content: 1 to 5,000 characters. @p key is also the message's client_id, which some servers keep. Answers the
    /// message, where the server sends it.
    QFuture<Result<std::optional<Message>>> sendMessage(const ConversationId &conversation, const UserId &self,
                                                        const QString &content, const OperationId &key);
    /// All that the other one wrote until the server hears of it.
    QFuture<Result<void>> markConversationRead(const ConversationId &conversation, const OperationId &key);
    QFuture<Result<int>> unreadMessages();
    /// NotFound or Forbidden where the server has none for this person.
    QFuture<Result<AppointmentPage>> appointments(const VisitQuery &query);
    QFuture<Result<ConsultationPage>> consultations(const VisitQuery &query);

signals:
    /// The server gave another token, by itself or because it was asked to.
    void tokenRefreshed(const QByteArray &token, std::optional<std::chrono::seconds> expiresIn);
    /// The token is refused and could not be refreshed. Once per token.
    void sessionExpired(const clinicbell::Error &error);
    void deviceRevoked(); ///< The server has locked this computer out (docs/backend-extensions.md).
    void requestFinished(); ///< However it ended: for counting.

private:
    template <typename T>
    using Reader = std::function<Result<T>(const Envelope &)>;
    QUrl url(const QString &path) const;
    void forgetServer();
    RestRequest get(const QString &path, const QUrlQuery &query = {}) const;
    RestRequest change(const QByteArray &verb, const QString &path, const OperationId &key,
                       const QJsonObject &body = {}) const;
    template <typename T>
    QFuture<Result<T>> call(const RestRequest &request, Reader<T> reader);
    void send(const RestRequest &request, const std::function<void(const Result<Envelope> &)> &onAnswer);
    QFuture<Result<void>> write(const RestRequest &request);
    QFuture<Result<NotificationPage>> page(const RestRequest &request);
    QFuture<Result<std::optional<Notification>>> handle(const QByteArray &verb, const QString &path,
                                                        const OperationId &key);
    MessageReading messageReading(const ConversationId &conversation, const UserId &self) const;
    Result<SignInAnswer> signedIn(const Envelope &answer);
    void removeSingly(const QList<NotificationId> &ids, const OperationId &key, const Promised<void> &removed);

    RestClient *m_rest;
    AuthorizedClient *m_client;
    ClinicAddress m_address;
    Profile m_profile;
    Reading m_reading;
};

template <typename T>
QFuture<Result<T>> ClinicApi::call(const RestRequest &request, Reader<T> reader)
{
    const Promised<T> promised;
    send(request, [promised, reader = std::move(reader)](const Result<Envelope> &answer) {
        promised.settle(answer.and_then(reader));
    });
    return promised.future();
}

} // namespace clinicbell::clinic
