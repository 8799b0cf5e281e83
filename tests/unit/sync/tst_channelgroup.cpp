// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/channelgroup.h"

#include "core/pusher/authorizer.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/sync/sharedchannels.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::sync::ChannelGroup;
using clinicbell::sync::SharedChannels;

class Granting final : public pusher::Authorizer
{
public:
    QFuture<Result<pusher::Authorization>> authorize(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(
            Result<pusher::Authorization>(pusher::Authorization{u"key:signature"_s, std::nullopt, std::nullopt}));
    }
};

/// Of several channels one is enough, in whichever order the server answers.
class TestChannelGroup : public QObject
{
    Q_OBJECT

    using Answers = QList<std::pair<QString, bool>>; // Channel, and whether it is granted.

    test::FakeClock m_clock;
    Granting m_authorizer;
    std::unique_ptr<pusher::test::FakeServer> m_server;
    std::unique_ptr<pusher::Client> m_client;
    std::unique_ptr<SharedChannels> m_channels;
    std::unique_ptr<ChannelGroup> m_own;

    void answer(const QString &channel, bool granted)
    {
        const QString event = granted ? u"pusher_internal:subscription_succeeded"_s : u"pusher:subscription_error"_s;
        const QString data = granted ? u"{}"_s : uR"({"type":"AuthError","error":"no","status":403})"_s;
        m_server->says(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, data}}).toJson()));
    }

private slots:
    void init()
    {
        m_server = std::make_unique<pusher::test::FakeServer>();
        pusher::Options options;
        options.key = u"app-key"_s;
        options.host = u"socket.clinic.example"_s;
        m_client = std::make_unique<pusher::Client>(options, m_authorizer, m_server->transports(), m_clock);
        m_channels = std::make_unique<SharedChannels>(*m_client);
        m_own =
            std::make_unique<ChannelGroup>(*m_channels, QStringList{u"private-a"_s, u"private-b"_s, u"private-c"_s});
        m_client->connectToServer();
        m_server->establishes();
        QCoreApplication::sendPostedEvents();
    }
    void cleanup()
    {
        m_own.reset();
        m_channels.reset();
        m_client.reset();
        m_server.reset();
    }

    void oneThatIsGrantedIsEnoughWhicheverIsAnsweredLast_data()
    {
        QTest::addColumn<Answers>("answers");
        QTest::newRow("granted last") << Answers{
            {u"private-b"_s, false}, {u"private-c"_s, false}, {u"private-a"_s, true}};
        QTest::newRow("granted first") << Answers{
            {u"private-a"_s, true}, {u"private-b"_s, false}, {u"private-c"_s, false}};
        QTest::newRow("between") << Answers{{u"private-b"_s, false}, {u"private-a"_s, true}, {u"private-c"_s, false}};
    }
    void oneThatIsGrantedIsEnoughWhicheverIsAnsweredLast()
    {
        QFETCH(Answers, answers);
        const QSignalSpy subscribed(m_own.get(), &ChannelGroup::subscribed);
        const QSignalSpy refused(m_own.get(), &ChannelGroup::refused);
        for (const auto &[channel, granted] : std::as_const(answers)) {
            QVERIFY(subscribed.isEmpty());
            answer(channel, granted);
        }
        QCOMPARE(subscribed.size(), 1);
        QVERIFY(refused.isEmpty());
    }

    void allRefusedIsRefused()
    {
        const QSignalSpy subscribed(m_own.get(), &ChannelGroup::subscribed);
        const QSignalSpy refused(m_own.get(), &ChannelGroup::refused);
        for (const QString &channel : {u"private-a"_s, u"private-b"_s, u"private-c"_s})
            answer(channel, false);
        QVERIFY(subscribed.isEmpty());
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_own->isRefused());
    }

    /// A conversation and the consultation that it belongs to, for one.
    void aChannelIsLeftWhenTheLastOfThoseWhoListenLeavesIt()
    {
        answer(u"private-b"_s, true);
        auto other = std::make_unique<ChannelGroup>(*m_channels, QStringList{u"private-b"_s, u"private-b"_s});
        QVERIFY(other->isSubscribed()); // It was granted already.
        const QSignalSpy heard(other.get(), &ChannelGroup::eventReceived);
        m_own.reset();
        QVERIFY(!m_client->channel(u"private-a"_s));
        QVERIFY(m_client->channel(u"private-b"_s));
        m_server->says(uR"({"event":"e","channel":"private-b","data":"{}"})"_s);
        QCOMPARE(heard.size(), 1);
        other.reset();
        QVERIFY(!m_client->channel(u"private-b"_s));
    }

    void whoHasLeftHearsNothingThoughOthersListen()
    {
        answer(u"private-b"_s, true);
        ChannelGroup other(*m_channels, {u"private-b"_s});
        const QSignalSpy heard(&other, &ChannelGroup::eventReceived);
        other.leave();
        m_server->says(uR"({"event":"e","channel":"private-b","data":"{}"})"_s);
        QVERIFY(heard.isEmpty());
        QVERIFY(m_client->channel(u"private-b"_s));
    }
};

QTEST_GUILESS_MAIN(TestChannelGroup)
#include "tst_channelgroup.moc"
