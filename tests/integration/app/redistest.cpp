// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/support/faultproxy.h"
#include "tests/support/soketi.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using namespace clinicbell::test;

/// A clinic whose socket server is two soketi behind one address: it publishes to the one, and the desk listens to the
/// other, until that one dies.
class RedisTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aDeskMovesToTheNodeThatIsLeft();

private:
    QStringList options(quint16 publicPort) const;

    ServerScript m_redis{u"redis.sh"_s};
    Soketi m_told;
    Soketi m_listened;
};

void RedisTest::initTestCase()
{
    QVERIFY(m_redis.start());
    QVERIFY(m_told.start(m_redis.port()));
    QVERIFY(m_listened.start(m_redis.port()));
}

QStringList RedisTest::options(quint16 publicPort) const
{
    return demoOptions(m_told) + QStringList{u"--pusher-public-url"_s, u"http://127.0.0.1:%1"_s.arg(publicPort)};
}

void RedisTest::aDeskMovesToTheNodeThatIsLeft()
{
    const QJsonObject emergency{{u"type"_s, u"emergency"_s}, {u"title"_s, u"E"_s}, {u"message"_s, u"M"_s}};
    FaultProxy balancer({m_listened.port(), m_told.port()});
    QVERIFY(balancer.listen());
    Desk desk;
    QVERIFY(desk.open(options(balancer.port())));

    desk.server().notify(30);
    desk.server().notify(1, u"siti@klinik.example"_s, emergency);
    QVERIFY(desk.agrees());
    QCOMPARE(counter(desk.app().status(), "reconnects"_L1), 0);

    m_listened.kill();
    desk.server().notify(30); // while the desk is on its way
    desk.server().notify(1, u"siti@klinik.example"_s, emergency);
    QVERIFY(desk.app().becomes([](const QJsonObject &status) {
        return status.value(u"connection"_s) == "live"_L1 && counter(status, "reconnects"_L1) == 1;
    }));
    QVERIFY(desk.agrees());
    desk.server().notify(30);
    QVERIFY(desk.agrees());

    QCOMPARE(desk.here().size(), 92);
    const QJsonObject status = desk.app().status();
    QCOMPARE(counter(status, "popups"_L1), 2);
    QCOMPARE(counter(status, "bad_frames"_L1), 0);
    QCOMPARE(counter(status, "reconnects"_L1), 1);
    QVERIFY(desk.app().quit());
}

QTEST_GUILESS_MAIN(RedisTest)
#include "redistest.moc"
