// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/client.h"
#include "core/pusher/presencechannel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"

#include <QPromise>

namespace pusher::test {

/// An application's server that answers when the test says so.
class FakeAuthorizer final : public Authorizer
{
public:
    QFuture<clinicbell::Result<Authorization>> authorize(const QString &socketId, const QString &channelName) override;
    QFuture<clinicbell::Result<UserAuthorization>> authorizeUser(const QString &socketId) override;

    /// `socket channel`, or `socket user`, for each request since the last call.
    QStringList takeAsked() { return std::exchange(m_asked, {}); }
    /// The oldest unanswered request for @p channelName.
    void answers(const QString &channelName, const clinicbell::Result<Authorization> &answer);
    /// The oldest unanswered request for a sign-in.
    void answersUser(const clinicbell::Result<UserAuthorization> &answer);
    /// Breaks the oldest unanswered request off without an answer.
    void drops(const QString &channelName);
    int unanswered() const { return static_cast<int>(m_open.size()); }

private:
    struct Request
    {
        QString channelName;
        QPromise<clinicbell::Result<Authorization>> promise;
    };
    Request take(const QString &channelName);

    QStringList m_asked;
    std::vector<Request> m_open;
    std::vector<QPromise<clinicbell::Result<UserAuthorization>>> m_openSignIns;
};

/// A client and the test that speaks for its server, its authorizer and its clock. The line between client and server
/// is a real one; time is not. Everything the client reports is written down, so that a test reads as a transcript.
class Conversation : public QObject
{
    Q_OBJECT
public:
    /// Options with a host but without a port get the port of the server.
    explicit Conversation(Options options = usualOptions());

    /// Of a server on this computer, without TLS.
    static Options usualOptions();

    /// Connected, with the transcript of it dropped.
    void begin(const QString &socketId = QStringLiteral("1.1"));
    /// Writes down what @p channel reports from now on.
    void follow(Channel *channel);
    void follow(PresenceChannel *channel);
    /// Writes down what somebody else reports.
    void report(const QString &what) { m_reported.append(what); }
    /// Everything reported since the last call.
    QStringList takeReported();
    /// What the client said on its latest socket since the last call.
    QStringList heard() { return server.heard(); }

    clinicbell::test::FakeClock clock;
    ScriptedServer server;
    FakeAuthorizer authorizer;
    double random = 0;
    Client client;

private:
    QStringList m_reported;
};

Authorization granted(const QString &auth = QStringLiteral("key:sig"));
/// The `pusher:subscribe` frame of @p channel, with the members in the order in which Qt writes them.
QString subscribeFrame(const QString &channel, const QString &auth = {}, const QString &channelData = {});
QString unsubscribeFrame(const QString &channel);
QString succeededFrame(const QString &channel, const QString &data = QStringLiteral("{}"));
QString stateName(ConnectionState state);

} // namespace pusher::test
