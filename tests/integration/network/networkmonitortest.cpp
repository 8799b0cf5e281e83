// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/networkmonitor.h"
#include "tests/support/fakeclock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Runs in a network namespace of its own, where the test lays the cables, and on a bus of its own, where
// python-dbusmock plays NetworkManager.
class NetworkMonitorTest : public QObject
{
    Q_OBJECT

private:
    void ip(const QString &arguments) const { QCOMPARE(QProcess::execute(u"ip"_s, arguments.split(u' ')), 0); }

    void startNetworkManager()
    {
        QDBusServiceWatcher watcher(u"org.freedesktop.NetworkManager"_s, QDBusConnection::systemBus(),
                                    QDBusServiceWatcher::WatchForRegistration);
        const QSignalSpy registered(&watcher, &QDBusServiceWatcher::serviceRegistered);
        m_networkManager.setProcessChannelMode(QProcess::ForwardedChannels);
        m_networkManager.start(u"/usr/bin/python3"_s,
                               {u"-m"_s, u"dbusmock"_s, u"--system"_s, u"--template"_s, u"networkmanager"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!registered.isEmpty(), 20'000);
    }

    void networkManagerSets(const QString &method, uint value) const
    {
        auto call =
            QDBusMessage::createMethodCall(u"org.freedesktop.NetworkManager"_s, u"/org/freedesktop/NetworkManager"_s,
                                           u"org.freedesktop.DBus.Mock"_s, method);
        call << value;
        QCOMPARE(QDBusConnection::systemBus().call(call).type(), QDBusMessage::ReplyMessage);
    }

    /// A hint has come and the time to settle runs.
    void awaitHint() const { QTRY_VERIFY(m_clock->untilNextTimer() >= 0ms); }

private slots:
    void initTestCase()
    {
        startNetworkManager();
        ip(u"link add desk type veth peer name wall"_s);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_clock = std::make_unique<test::FakeClock>();
        m_monitor = std::make_unique<NetworkMonitor>(*m_clock);
        m_changed = std::make_unique<QSignalSpy>(m_monitor.get(), &NetworkMonitor::networkChanged);
        m_monitor->start();
    }

    void cleanup()
    {
        m_changed.reset();
        m_monitor.reset();
    }

    void cleanupTestCase()
    {
        m_networkManager.kill();
        m_networkManager.waitForFinished();
    }

    void aCableAndItsAddressesAreOneChange()
    {
        ip(u"link set wall up"_s);
        ip(u"link set desk up"_s);
        ip(u"address add 10.77.0.2/24 dev desk"_s);
        ip(u"address add 10.77.0.3/24 dev desk"_s);
        awaitHint();
        QCOMPARE(m_changed->size(), 0);
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 1);
    }

    void anAddressThatGoesIsAChange()
    {
        ip(u"address del 10.77.0.3/24 dev desk"_s);
        awaitHint();
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 1);
    }

    void whatTheKernelOnlyRepeatsIsNone()
    {
        // As a router's advertisement renews the life of an address.
        ip(u"address change 10.77.0.2/24 dev desk valid_lft 900 preferred_lft 900"_s);
        awaitHint();
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 0);
    }

    void anAddressThatLeadsNowhereIsNone()
    {
        ip(u"address add 169.254.3.4/16 dev desk"_s);
        awaitHint();
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 0);
    }

    void aCableThatIsPulledIsAChange()
    {
        ip(u"link set wall down"_s);
        awaitHint();
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 1);
    }

    void theNetworkServiceIsHeardWhereNoAddressChanges_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<uint>("value");
        // Values of NMConnectivityState and NMState.
        QTest::newRow("a login page stands in the way") << u"SetConnectivity"_s << 2U;
        QTest::newRow("the login page lets us through") << u"SetConnectivity"_s << 4U;
        QTest::newRow("this network has no way out") << u"SetGlobalConnectionState"_s << 50U;
        QTest::newRow("it has one again") << u"SetGlobalConnectionState"_s << 70U;
    }

    void theNetworkServiceIsHeardWhereNoAddressChanges()
    {
        QFETCH(const QString, method);
        QFETCH(const uint, value);
        networkManagerSets(method, value);
        awaitHint();
        m_clock->advance(NetworkMonitor::settleTime);
        QCOMPARE(m_changed->size(), 1);
    }

private:
    QProcess m_networkManager;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<NetworkMonitor> m_monitor;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_GUILESS_MAIN(NetworkMonitorTest)
#include "networkmonitortest.moc"
