// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/model/simulatedclinic.h"
#include "tests/support/fakereply.h"
#include "tests/support/faketransport.h"

#include <deque>

namespace clinicbell::test {

/// What befalls one request. The first is the way it should be.
enum class Fault {
    None,
    Lost, ///< It never arrives.
    AnswerLost, ///< Done, and the answer never comes.
    FailedAndDone, ///< "500", and did it anyway.
    Failed, ///< 500, nothing done.
    ProxyPage, ///< 502 with HTML.
    WebPage, ///< 200 with HTML.
    RateLimited, ///< 429 with Retry-After.
    RateLimitedSilently, ///< 429 without.
    SlowRequest, ///< Arrives late, maybe after the client has given up.
    SlowAnswer, ///< Done at once, answered late.
    Forbidden, ///< 403: a refusal.
    Invalid, ///< 422: a refusal.
};
inline constexpr int faultCount = 13;

/// The way between one desk and the clinic: HTTP under QNetworkAccessManager::createRequest, and the socket. Nothing
/// moves by itself: each step() is one request or one word of the socket's, so that a history runs the same each time.
class FlakyLine final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    explicit FlakyLine(SimulatedClinic &clinic)
        : m_clinic(clinic)
    { }

    /// The desk's transports; the server of an earlier desk is gone with its desk.
    pusher::TransportFactory newDesk();
    void setNow(const QDateTime &now) { m_now = now; } ///< By the server's clock.

    /// One thing happens on the line; false: nothing was to be done.
    bool step();
    /// Befalls the next request that it can befall.
    void plan(Fault fault) { m_faults.push_back(fault); }
    void forgetPlans() { m_faults.clear(); }
    /// Lets a slow request or answer go on; false: there is none.
    bool release(quint32 choice);
    /// Requests fail; the socket dies, at once or without a word.
    void cut(bool silently);
    void mend();
    bool isCut() const { return m_cut; }
    /// The server hangs up.
    void hangUp();

    /// Delivers to the socket, now; false: nobody listens.
    bool deliver(const ChannelEvent &event, bool truncated);
    bool isSubscribed(const QString &channel = ownChannel()) const { return m_channels.contains(channel) && socket(); }
    bool isIdle() const { return m_waiting.empty() && m_slow.isEmpty(); }
    /// The rows that a refused request named.
    const QSet<NotificationId> &refused() const { return m_refused; }
    /// The Idempotency-Keys of refused requests.
    const QSet<QByteArray> &refusedKeys() const { return m_refusedKeys; }
    /// Of requests that came late, perhaps after the client had asked again whether they had come.
    const QSet<QByteArray> &slowKeys() const { return m_slowKeys; }
    bool hadFaults() const { return m_hadFaults; }
    int requests() const { return m_requests; }
    QStringList takeLog() { return std::exchange(m_log, {}); }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    struct Exchange
    {
        FakeRequest request;
        QPointer<FakeReply> reply;
        std::optional<FakeAnswer> answer = {}; ///< Set: it was done before.
    };

    static QString ownChannel() { return QStringLiteral("private-notifications.7"); }
    pusher::test::FakeTransport *socket() const;
    bool stepSocket();
    void hear(const QString &frame);
    void serve(const Exchange &exchange);
    Fault faultFor(const FakeRequest &request);
    FakeAnswer refuse(const FakeRequest &request, int status);
    FakeAnswer faultyAnswer(const FakeRequest &request, Fault fault);
    static void finish(const Exchange &exchange, const FakeAnswer &answer);

    SimulatedClinic &m_clinic;
    QDateTime m_now;
    std::unique_ptr<pusher::test::FakeServer> m_server;
    std::deque<Exchange> m_waiting;
    QList<Exchange> m_slow;
    std::deque<Fault> m_faults;
    QSet<NotificationId> m_refused;
    QSet<QByteArray> m_refusedKeys;
    QSet<QByteArray> m_slowKeys;
    QStringList m_log;
    int m_attempts = 0; ///< Of the desk's, seen so far.
    int m_sockets = 0;
    int m_requests = 0;
    bool m_hadFaults = false;
    bool m_cut = false;
    QSet<QString> m_channels; ///< That are subscribed.
};

} // namespace clinicbell::test
