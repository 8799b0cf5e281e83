// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/support/faultproxy.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::test::FaultProxy;
using clinicbell::test::Soketi;

namespace {

/// Until a line counts as dead after a wake-up (protocol.md, section 3), and what it takes to have another: the pause
/// before an attempt on this computer (docs/decisions/005-backoff.md), and the two seconds that a connection may take.
constexpr std::chrono::milliseconds found = 5s;
constexpr std::chrono::milliseconds again = found + 600ms + 2s;

} // namespace

/// The real program, a system bus on which the test is logind, and a line that died in the computer's sleep: nobody has
/// told either end.
class WakeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aLineThatDiedInTheSleepIsReplacedAtOnce();
    void aLineThatStaysDeadIsSaidToBe();

private:
    void tellPrepareForSleep(bool goingToSleep);
    QStringList events() const;

    Soketi m_soketi;
    std::optional<QDBusConnection> m_logind;
    std::unique_ptr<FaultProxy> m_line;
    std::unique_ptr<Desk> m_desk;
};

void WakeTest::initTestCase()
{
    QVERIFY(m_soketi.start());
    m_logind = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"logind"_s);
    QVERIFY(m_logind->registerService(u"org.freedesktop.login1"_s));
}

void WakeTest::init()
{
    m_line = std::make_unique<FaultProxy>(QList<quint16>{m_soketi.port()});
    QVERIFY(m_line->listen());
    m_desk = std::make_unique<Desk>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s));
    m_desk->app().setEnvironment(environment);
    const QString address = u"http://127.0.0.1:%1"_s.arg(m_line->port());
    QVERIFY(m_desk->open(demoOptions(m_soketi) + QStringList{u"--pusher-public-url"_s, address}));
}

void WakeTest::cleanup()
{
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
    m_line.reset();
}

void WakeTest::tellPrepareForSleep(bool goingToSleep)
{
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                     u"PrepareForSleep"_s);
    signal << goingToSleep;
    QVERIFY(m_logind->send(signal));
}

QStringList WakeTest::events() const
{
    const Outcome status = m_desk->app().askJson({u"status"_s, u"--verbose"_s});
    QStringList events;
    const QJsonArray log = status.object().value(u"connection_log"_s).toArray();
    for (const QJsonValue &event : log)
        events.append(event[u"event"].toString());
    return events;
}

void WakeTest::aLineThatDiedInTheSleepIsReplacedAtOnce()
{
    tellPrepareForSleep(true);
    m_line->forget();
    m_desk->server().notify(3);
    QElapsedTimer sinceWake;
    sinceWake.start();
    tellPrepareForSleep(false);
    const auto isBack = [](const QJsonObject &status) {
        return status.value(u"connection"_s) == "live"_L1 && counter(status, "reconnects"_L1) == 1;
    };
    QVERIFY(m_desk->app().becomes(isBack, again));
    QVERIFY2(sinceWake.elapsed() >= 4'000, "the line was not asked first");
    QVERIFY(events().contains(u"woke-up"_s));
    QVERIFY(m_desk->agrees()); // What was said meanwhile is here, once.
    QCOMPARE(m_desk->here().size(), 3);
    QCOMPARE(counter(m_desk->app().status(), "reconnects"_L1), 1);
}

void WakeTest::aLineThatStaysDeadIsSaidToBe()
{
    m_line->setFault({.silent = true});
    tellPrepareForSleep(false);
    const auto isNotLive = [](const QJsonObject &status) { return status.value(u"connection"_s) != "live"_L1; };
    QVERIFY(m_desk->app().becomes(isNotLive, found + 1s));
    m_line->setFault({});
    QVERIFY(m_desk->app().becomes(u"live"_s, 3s));
    QVERIFY(m_desk->agrees());
}

QTEST_GUILESS_MAIN(WakeTest)
#include "waketest.moc"
