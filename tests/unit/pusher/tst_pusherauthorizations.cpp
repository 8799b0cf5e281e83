// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizationqueue.h"
#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

namespace {

/// An application's server that takes several channels at once.
class BatchAuthorizer final : public Authorizer
{
public:
    QFuture<clinicbell::Result<Authorization>> authorize(const QString &socketId, const QString &channelName) override
    {
        asked.append(socketId + u' ' + channelName);
        return QtFuture::makeReadyFuture(clinicbell::Result<Authorization>(granted(u"single"_s)));
    }
    std::optional<QFuture<BatchAnswer>> authorizeBatch(const QString &socketId,
                                                       const QStringList &channelNames) override
    {
        asked.append(socketId + u' ' + channelNames.join(u'+'));
        batches.emplace_back().start();
        return batches.back().future();
    }
    void answers(size_t batch, const BatchAnswer &answer)
    {
        batches.at(batch).addResult(answer);
        batches.at(batch).finish();
        QCoreApplication::sendPostedEvents();
    }

    QStringList asked;
    std::vector<QPromise<BatchAnswer>> batches;
};

/// The queue alone, with what it answers written down.
class Desk : public QObject
{
public:
    Desk()
    {
        connect(&queue, &AuthorizationQueue::answered, this,
                [this](const QString &name, const clinicbell::Result<Authorization> &answer) {
                    told.append(name + u' ' + (answer ? answer->auth : clinicbell::errorKey(answer.error().code)));
                });
        queue.restart(u"1.1"_s);
    }
    void asks(const QStringList &names)
    {
        for (const auto &name : names)
            queue.request(name);
        queue.release();
    }

    BatchAuthorizer authorizer;
    AuthorizationQueue queue{authorizer};
    QStringList told;
};

} // namespace

/// How the application's server is asked (protocol.md, section 5).
class PusherAuthorizationsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWantedTogetherIsAskedForTogether();
    void oneChannelIsNoBatch();
    void aBatchThatFailsFailsEach();
    void aChannelMayLeaveItsBatch();
    void aBatchThatIsMissingAfterAllIsAskedForOnce();
    void aHundredAreTheMostOfABatch();
    void U13_aBatchForAnOldSocketIsDropped();
    void aClientAsksForAllItsChannelsAtOnce();
    void whatMayPassIsAskedAgain_data();
    void whatMayPassIsAskedAgain();
};

void PusherAuthorizationsTest::whatIsWantedTogetherIsAskedForTogether()
{
    Desk d;
    for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
        d.queue.request(name);
    QCOMPARE(d.authorizer.asked, QStringList());
    d.queue.release();
    QCOMPARE(d.authorizer.asked, QStringList({u"1.1 a+b+c"_s}));
    d.authorizer.answers(0, {{{u"a"_s, granted(u"key:a"_s)}, {u"b"_s, clinicbell::failure(ErrorCode::Forbidden)}}});
    QCOMPARE(d.told, QStringList({u"a key:a"_s, u"b forbidden"_s, u"c refused"_s}));
}

void PusherAuthorizationsTest::oneChannelIsNoBatch()
{
    Desk d;
    d.queue.request(u"a"_s);
    d.queue.release();
    d.queue.request(u"b"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(d.authorizer.asked, QStringList({u"1.1 a"_s, u"1.1 b"_s}));
    QCOMPARE(d.told, QStringList({u"a single"_s, u"b single"_s}));
}

void PusherAuthorizationsTest::aBatchThatFailsFailsEach()
{
    Desk d;
    d.asks({u"a"_s, u"b"_s});
    d.authorizer.answers(0, clinicbell::failure(ErrorCode::ServerFailure));
    QCOMPARE(d.told, QStringList({u"a server-failure"_s, u"b server-failure"_s}));
}

void PusherAuthorizationsTest::aChannelMayLeaveItsBatch()
{
    Desk d;
    d.asks({u"a"_s, u"b"_s});
    d.queue.withdraw(u"a"_s);
    d.queue.request(u"a"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(d.told, QStringList({u"a single"_s}));
    d.authorizer.answers(0, {{{u"a"_s, granted(u"key:a"_s)}, {u"b"_s, granted(u"key:b"_s)}}});
    QCOMPARE(d.told, QStringList({u"a single"_s, u"b key:b"_s}));
}

void PusherAuthorizationsTest::aBatchThatIsMissingAfterAllIsAskedForOnce()
{
    Desk d;
    d.asks({u"a"_s, u"b"_s});
    d.authorizer.answers(0, clinicbell::failure(ErrorCode::NotFound));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(d.told, QStringList({u"a single"_s, u"b single"_s}));
    d.queue.restart(u"2.2"_s);
    d.asks({u"a"_s, u"b"_s});
    QCOMPARE(d.authorizer.asked, QStringList({u"1.1 a+b"_s, u"1.1 a"_s, u"1.1 b"_s, u"2.2 a"_s, u"2.2 b"_s}));
}

void PusherAuthorizationsTest::aHundredAreTheMostOfABatch()
{
    Desk d;
    QStringList names;
    for (int i = 0; i < 150; ++i)
        names.append(QString::number(i));
    d.asks(names);
    QCOMPARE(d.authorizer.asked,
             QStringList({u"1.1 "_s + names.mid(0, 100).join(u'+'), u"1.1 "_s + names.mid(100).join(u'+')}));
}

void PusherAuthorizationsTest::U13_aBatchForAnOldSocketIsDropped()
{
    Desk d;
    d.asks({u"a"_s, u"b"_s});
    d.queue.restart(u"2.2"_s);
    d.asks({u"a"_s, u"b"_s});
    const Authorizer::BatchAnswer old{{{u"a"_s, granted(u"old"_s)}, {u"b"_s, granted(u"old"_s)}}};
    d.authorizer.answers(0, old);
    QCOMPARE(d.told, QStringList());
    d.authorizer.answers(1, {{{u"a"_s, granted(u"new"_s)}, {u"b"_s, granted(u"new"_s)}}});
    QCOMPARE(d.told, QStringList({u"a new"_s, u"b new"_s}));
}

void PusherAuthorizationsTest::aClientAsksForAllItsChannelsAtOnce()
{
    clinicbell::test::FakeClock clock;
    ScriptedServer server;
    auto options = Conversation::usualOptions();
    options.port = server.serverPort();
    BatchAuthorizer authorizer;
    Client client(options, authorizer, server.transports(), clock, [] { return 0.0; });
    for (const auto &name : {u"news"_s, u"private-a"_s, u"presence-b"_s, u"private-c"_s})
        client.subscribe(name);
    client.connectToServer();
    server.establishes(u"1.1"_s);
    QCOMPARE(authorizer.asked, QStringList({u"1.1 presence-b+private-a+private-c"_s}));
    QCOMPARE(server.heard(), QStringList({subscribeFrame(u"news"_s)}));
    authorizer.answers(0, {{{u"private-a"_s, granted()}, {u"private-c"_s, granted()}}});
    QCOMPARE(server.heard(),
             QStringList({subscribeFrame(u"private-a"_s, u"key:sig"_s), subscribeFrame(u"private-c"_s, u"key:sig"_s)}));
}

void PusherAuthorizationsTest::whatMayPassIsAskedAgain_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("willRetry");
    for (const auto code :
         {ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::TimedOut, ErrorCode::NetworkFailure,
          ErrorCode::TlsFailed, ErrorCode::CertificateExpired, ErrorCode::ClockWrong, ErrorCode::ProxyFailed,
          ErrorCode::ProxyPasswordWrong, ErrorCode::CaFileMissing, ErrorCode::RateLimited, ErrorCode::ServerFailure,
          ErrorCode::Cancelled})
        QTest::addRow("%s", qPrintable(clinicbell::errorKey(code))) << code << true;
    for (const auto code : {ErrorCode::Forbidden, ErrorCode::SessionExpired, ErrorCode::NotFound, ErrorCode::Refused,
                            ErrorCode::WebPage, ErrorCode::NotAClinic})
        QTest::addRow("%s", qPrintable(clinicbell::errorKey(code))) << code << false;
}

void PusherAuthorizationsTest::whatMayPassIsAskedAgain()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const bool, willRetry);
    Conversation c;
    c.begin();
    c.client.subscribe(u"private-a"_s);
    c.authorizer.answers(u"private-a"_s, clinicbell::failure(code));
    c.authorizer.takeAsked();
    c.clock.advance(1s);
    QCOMPARE(c.authorizer.takeAsked().size(), willRetry ? 1 : 0);
}

QTEST_GUILESS_MAIN(PusherAuthorizationsTest)
#include "tst_pusherauthorizations.moc"
