// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/presencechannel.h"
#include "tests/support/eventually.h"
#include "tests/support/faultproxy.h"
#include "tests/support/follower.h"
#include "tests/support/publisher.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell::test;
using namespace pusher;

/// Two real soketi that a real Redis makes one: what one of them is told, the listeners of the other hear.
class RedisNodesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whatOneIsToldIsHeardAtTheOther_data();
    void whatOneIsToldIsHeardAtTheOther();
    void whoComesAndGoesIsToldAtBoth();
    void clientEventsCrossOver();
    void aListenerOfANodeThatDiesMovesToTheOther();

private:
    std::unique_ptr<Follower> follow(quint16 port, const QString &channel, const QString &user = u"1"_s) const;

    ServerScript m_redis{u"redis.sh"_s};
    Soketi m_teller;
    Soketi m_listened;
    std::unique_ptr<Publisher> m_publisher;
};

void RedisNodesTest::initTestCase()
{
    QVERIFY(m_redis.start());
    QVERIFY(m_teller.start(m_redis.port()));
    QVERIFY(m_listened.start(m_redis.port()));
    QVERIFY(m_teller.port() != m_listened.port());
    m_publisher = std::make_unique<Publisher>(m_teller);
}

std::unique_ptr<Follower> RedisNodesTest::follow(quint16 port, const QString &channel, const QString &user) const
{
    const auto app = m_listened.app();
    auto follower = std::make_unique<Follower>(plainOptions(app, port), app, channel, user);
    follower->client().connectToServer();
    if (!follower->becomesLive())
        qWarning() << "not live on" << channel;
    return follower;
}

void RedisNodesTest::whatOneIsToldIsHeardAtTheOther_data()
{
    QTest::addColumn<QString>("channel");
    for (const char *name : {"news", "private-a", "presence-a"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void RedisNodesTest::whatOneIsToldIsHeardAtTheOther()
{
    QFETCH(const QString, channel);
    const auto near = follow(m_teller.port(), channel);
    const auto far = follow(m_listened.port(), channel);
    Ledger ledger;
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_publisher->publish(channel, ledger.enter()));
    for (const Follower *each : {near.get(), far.get()}) {
        QVERIFY(eventually([&] { return each->numbers().size() >= 20; }));
        QCOMPARE(ledger.faults(each->numbers(), {}, 0ms), QStringList());
    }
}

void RedisNodesTest::whoComesAndGoesIsToldAtBoth()
{
    const auto near = follow(m_teller.port(), u"presence-team"_s, u"7"_s);
    const auto &room = dynamic_cast<const PresenceChannel &>(near->channel());
    QSignalSpy joined(&room, &PresenceChannel::memberJoined);
    QSignalSpy left(&room, &PresenceChannel::memberLeft);
    auto far = follow(m_listened.port(), u"presence-team"_s, u"9"_s);
    QVERIFY(eventually([&] { return joined.size() == 1; }));
    QCOMPARE(dynamic_cast<const PresenceChannel &>(far->channel()).members().size(), 2);
    far.reset();
    QVERIFY(eventually([&] { return left.size() == 1; }));
    QCOMPARE(room.members().size(), 1);
}

void RedisNodesTest::clientEventsCrossOver()
{
    const auto near = follow(m_teller.port(), u"presence-talk"_s, u"7"_s);
    const auto far = follow(m_listened.port(), u"presence-talk"_s, u"9"_s);
    QVERIFY(near->channel().trigger(u"client-typing"_s, {{u"number"_s, 1}}));
    QVERIFY(eventually([&] { return far->numbers() == QList<int>{1}; }));
    QVERIFY(far->channel().trigger(u"client-typing"_s, {{u"number"_s, 2}}));
    QVERIFY(eventually([&] { return near->numbers() == QList<int>{2}; }));
}

void RedisNodesTest::aListenerOfANodeThatDiesMovesToTheOther()
{
    FaultProxy proxy({m_listened.port(), m_teller.port()});
    QVERIFY(proxy.listen());
    const auto follower = follow(proxy.port(), u"private-ward"_s);
    Ledger ledger;
    const auto tell = [&](int count) {
        for (int i = 0; i < count; ++i) {
            if (!m_publisher->publish(u"private-ward"_s, ledger.enter()))
                return false;
        }
        return true;
    };
    QVERIFY(tell(20));
    QVERIFY(eventually([&] { return follower->numbers().size() == 20; }));
    const QString before = follower->client().socketId();

    m_listened.kill();
    QVERIFY(tell(20)); // the other knows nothing of it
    QVERIFY(follower->becomesLive());
    QVERIFY(tell(20));
    QVERIFY(eventually([&] { return follower->numbers().endsWith(ledger.count()); }));

    QCOMPARE(ledger.faults(follower->numbers(), follower->gaps(), 1s), QStringList());
    QCOMPARE(follower->gaps().size(), 1);
    QVERIFY(follower->client().socketId() != before);
    QCOMPARE(follower->client().reconnects(), 1);
    QVERIFY(proxy.accepted() >= 2);
    QVERIFY(m_listened.start(m_redis.port()));
}

QTEST_GUILESS_MAIN(RedisNodesTest)
#include "nodestest.moc"
