// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizer.h"
#include "core/pusher/client.h"
#include "core/pusher/frame.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using std::chrono::milliseconds;

namespace {

constexpr int deskCount = 1'000;
constexpr milliseconds spread = 30s;

/// Nobody asks it: the desks want no channels.
class NoAuthorizer final : public Authorizer
{
public:
    QFuture<clinicbell::Result<Authorization>> authorize(const QString &, const QString &) override { return {}; }
};

/// A thousand desks and the server that they share.
class Building
{
public:
    Building();

    void connectEverybody();
    /// Cuts every line and answers nobody until up() is called.
    void down(int closeCode);
    void up() { m_up = true; }
    /// The lines are dead, and nobody was told.
    void cut() { m_dead = true; }
    void mend() { m_dead = false; }
    void probeEverywhere();
    void retryAtOneDesk() { m_desks.front()->retryNow(); }
    void pass(milliseconds time);
    int connected() const;
    void forgetArrivals() { m_arrivals.clear(); }
    qsizetype arrivals() const { return m_arrivals.size(); }
    /// The most that came to a server that was up within one second.
    qsizetype peak() const;

    clinicbell::test::FakeClock clock;

private:
    std::unique_ptr<Transport> arrive(size_t desk);
    void answer();
    void answerOne(size_t desk);

    NoAuthorizer m_authorizer;
    std::mt19937 m_generator{20'260'302};
    std::vector<std::unique_ptr<Client>> m_desks;
    std::vector<QPointer<FakeTransport>> m_sockets;
    QList<size_t> m_waiting; ///< Have opened a socket and were not answered yet.
    QList<milliseconds> m_arrivals;
    bool m_up = true;
    bool m_dead = false;
};

Options options()
{
    Options options;
    options.key = u"key"_s;
    options.host = u"clinic.example"_s;
    return options;
}

Building::Building()
    : m_sockets(deskCount)
{
    const auto random = [this] { return std::uniform_real_distribution<>(0, 1)(m_generator); };
    for (size_t desk = 0; desk < deskCount; ++desk) {
        auto transports = [this, desk] { return arrive(desk); };
        m_desks.push_back(std::make_unique<Client>(options(), m_authorizer, transports, clock, random));
        m_desks.back()->setSpread(spread);
    }
}

std::unique_ptr<Transport> Building::arrive(size_t desk)
{
    auto socket = std::make_unique<FakeTransport>();
    m_sockets[desk] = socket.get();
    m_waiting.append(desk);
    if (m_up)
        m_arrivals.append(clock.monotonic());
    return socket;
}

void Building::answer()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const size_t desk : waiting)
        answerOne(desk);
}

void Building::answerOne(size_t desk)
{
    auto *socket = m_sockets[desk].data();
    if (!socket || m_dead)
        return;
    if (!m_up) {
        emit socket->failed(clinicbell::ErrorCode::ConnectionRefused, {});
        return;
    }
    emit socket->opened();
    const QJsonObject greeting{{u"socket_id"_s, QString::number(desk) + ".1"_L1}, {u"activity_timeout"_s, 120}};
    emit socket->textReceived(encodeFrame(u"pusher:connection_established"_s, greeting));
}

void Building::connectEverybody()
{
    for (const auto &desk : m_desks)
        desk->connectToServer();
    answer();
    forgetArrivals();
}

void Building::down(int closeCode)
{
    m_up = false;
    for (const auto &socket : m_sockets)
        emit socket->closed(closeCode, {});
}

void Building::probeEverywhere()
{
    for (const auto &desk : m_desks)
        desk->probe(5s);
}

void Building::pass(milliseconds time)
{
    constexpr milliseconds step = 100ms;
    for (milliseconds passed = 0ms; passed < time; passed += step) {
        clock.advance(step);
        answer();
        for (const auto &socket : m_sockets) {
            if (socket && !m_dead && !socket->takeHeard().isEmpty()) // A ping.
                emit socket->textReceived(encodeFrame(u"pusher:pong"_s, {}));
        }
    }
}

int Building::connected() const
{
    return static_cast<int>(
        std::ranges::count_if(m_desks, [](const auto &desk) { return desk->state() == ConnectionState::Connected; }));
}

qsizetype Building::peak() const
{
    qsizetype most = 0;
    qsizetype first = 0;
    for (qsizetype last = 0; last < m_arrivals.size(); ++last) {
        while (m_arrivals[last] - m_arrivals[first] >= 1s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

} // namespace

/// A thousand desks that share one moment must not share the next: at most a tenth of them may come within one second.
class PusherStampedeTest : public QObject
{
    Q_OBJECT
private slots:
    void wakingUpWithLinesThatLiveCallsNobodyBack();
    void wakingUpWithDeadLinesIsSpread();
    void aNetworkThatReturnsIsSpread();
    void aServerThatReturnsIsSpread_data();
    void aServerThatReturnsIsSpread();
    void aPersonDoesNotWait();
};

void PusherStampedeTest::wakingUpWithLinesThatLiveCallsNobodyBack()
{
    Building building;
    building.connectEverybody();
    building.probeEverywhere();
    building.pass(10s);
    QCOMPARE(building.arrivals(), 0);
    QCOMPARE(building.connected(), deskCount);
}

void PusherStampedeTest::wakingUpWithDeadLinesIsSpread()
{
    Building building;
    building.connectEverybody();
    building.cut();
    building.probeEverywhere();
    building.pass(4'900ms);
    QCOMPARE(building.arrivals(), 0);
    building.pass(100ms); // Nothing answered in time; the next sockets are not dead.
    building.mend();
    building.pass(spread + 1s);
    QCOMPARE(building.connected(), deskCount);
    QVERIFY2(building.peak() <= deskCount / 10, qPrintable(QString::number(building.peak())));
}

void PusherStampedeTest::aNetworkThatReturnsIsSpread()
{
    Building building;
    building.connectEverybody();
    building.down(1000);
    building.pass(3min); // Everybody waits half a minute or so.
    building.up();
    building.probeEverywhere();
    building.pass(spread + 1s);
    QCOMPARE(building.connected(), deskCount);
    QVERIFY2(building.peak() <= deskCount / 10, qPrintable(QString::number(building.peak())));
}

void PusherStampedeTest::aServerThatReturnsIsSpread_data()
{
    QTest::addColumn<int>("closeCode");
    QTest::addColumn<int>("secondsAway");
    for (const int seconds : {0, 2, 5, 10, 20, 40, 60, 180})
        QTest::addRow("a lost line, away for %d s", seconds) << 1000 << seconds;
    QTest::addRow("told to come again at once (4200)") << 4200 << 0;
    QTest::addRow("told to come again at once, away for 5 s") << 4200 << 5;
}

void PusherStampedeTest::aServerThatReturnsIsSpread()
{
    QFETCH(const int, closeCode);
    QFETCH(const int, secondsAway);
    Building building;
    building.connectEverybody();
    building.down(closeCode);
    building.pass(std::chrono::seconds(secondsAway));
    building.up();
    building.pass(50s); // The longest backoff, with all its jitter.
    QCOMPARE(building.connected(), deskCount);
    QVERIFY2(building.peak() <= deskCount / 10, qPrintable(QString::number(building.peak())));
}

void PusherStampedeTest::aPersonDoesNotWait()
{
    Building building;
    building.connectEverybody();
    building.down(1000);
    building.pass(1min);
    building.up();
    building.forgetArrivals();
    building.retryAtOneDesk();
    QCOMPARE(building.arrivals(), 1);
}

QTEST_GUILESS_MAIN(PusherStampedeTest)
#include "tst_pusherstampede.moc"
