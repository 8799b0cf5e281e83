// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Back after being away: what was missed is fetched, the server is found again. The programs are the real ones without
// their windows, some of them in this process; the demo clinic is a process of its own.

#include "app/clinicbell/application.h"
#include "core/pusher/authorizer.h"
#include "core/pusher/client.h"
#include "core/pusher/websockettransport.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QCoreApplication>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::bench;
using clinicbell::demo::test::DemoServer;

namespace {

constexpr int missed = 1'000;
constexpr int generalClients = 20;
constexpr int patience = 120'000;
const QString email()
{
    return u"siti@klinik.example"_s;
}

/// Pop-ups that nobody sees.
class NobodyThere final : public Notifier
{
public:
    void show(const PopUp &popUp) override { emit shown(popUp.key); }
    void withdraw(const QString &) override { }
};

/// One program without windows.
class Desk
{
public:
    explicit Desk(const ProfileFolder &profile)
        : application(profile, {}, m_notifier)
    {
        QObject::connect(&application.engine(), &sync::SyncEngine::statusChanged, &application,
                         [this](const ConnectionStatus &status) { onStatus(status); });
    }
    bool isSyncedSince(const QDateTime &time) const
    {
        return m_status.connection == Connection::Live && !m_status.syncing && m_status.lastSync >= time;
    }
    /// When it was first seen to be in step again after @p time.
    QDateTime syncedAt;
    QDateTime liveAt;

private:
    void onStatus(const ConnectionStatus &status)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (status.connection != Connection::Live)
            syncedAt = liveAt = {};
        else if (!liveAt.isValid())
            liveAt = now;
        m_status = status;
        if (!syncedAt.isValid() && liveAt.isValid() && isSyncedSince(liveAt))
            syncedAt = now;
    }

    NobodyThere m_notifier;
    ConnectionStatus m_status;

public:
    Application application; // The last: it tells the notifier things to its end.
};

bool waitForSync(const Desk &desk)
{
    return QTest::qWaitFor([&] { return desk.syncedAt.isValid(); }, patience);
}

int listRequests(DemoServer &server)
{
    const QJsonObject requests =
        server.call("GET", u"/control/state?user_email="_s + email()).json.value(u"requests"_s).toObject();
    int sum = 0;
    for (auto count = requests.begin(); count != requests.end(); ++count)
        sum += count.key().startsWith("GET "_L1) && count.key().contains("/notifications"_L1) ? count->toInt() : 0;
    return sum;
}

struct Missed
{
    double milliseconds = 0;
    double requests = 0;
};

/// Away for @p missed notifications; how long from the socket being up to all of them being committed.
std::optional<Missed> catchUp(const ProfileFolder &profile, DemoServer &server, int total)
{
    server.notify(missed, email());
    const int before = listRequests(server);
    Desk desk(profile);
    Occasion whole;
    QDateTime wholeAt;
    QObject::connect(&desk.application.store(), &store::NotificationStore::changed, &desk.application,
                     [&](const ChangeSet &changes) {
                         if (changes.counters.total < total)
                             return;
                         wholeAt = QDateTime::currentDateTimeUtc();
                         whole.happen();
                     });
    if (!desk.application.start() || !whole.await() || !waitForSync(desk))
        return std::nullopt;
    return Missed{.milliseconds = static_cast<double>(desk.liveAt.msecsTo(wholeAt)),
                  .requests = static_cast<double>(listRequests(server) - before)};
}

/// Each run has a clinic of its own: delta-sync also asks for what changed in the two minutes before, and what the run
/// before missed is not part of what this one has.
std::optional<Missed> catchUpOfAFreshDesk()
{
    DemoServer server;
    const QTemporaryDir folder;
    const auto profile = ProfileFolder::open(folder.path());
    if (!profile || !server.start())
        return std::nullopt;
    {
        Desk first(*profile);
        (void)first.application.start();
        first.application.lifecycle().signIn(server.rest().toString(), email(), u"clinic-demo"_s, true);
        if (!waitForSync(first))
            return std::nullopt;
    }
    return catchUp(*profile, server, missed);
}

QList<Figure> missedFigures()
{
    QList<double> times;
    QList<double> requests;
    for (int run = 0; run < runs(); ++run) {
        const auto outcome = catchUpOfAFreshDesk();
        if (!outcome)
            return {};
        times.append(outcome->milliseconds);
        requests.append(outcome->requests);
    }
    return {{.name = u"missed_1000_committed"_s, .value = median(times), .unit = u"ms"_s, .goal = {Goal::AtMost, 1000}},
            {.name = u"missed_1000_requests"_s, .value = median(requests), .unit = {}, .goal = {Goal::AtMost, 12}}};
}

class OpenDoor final : public pusher::Authorizer
{
public:
    QFuture<Result<pusher::Authorization>> authorize(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<pusher::Authorization>(failure(ErrorCode::Forbidden)));
    }
};

/// Sockets that are as patient as with a server on another computer: on loopback the program itself is not
/// (docs/decisions/005-backoff.md).
class PatientSockets
{
public:
    explicit PatientSockets(const DemoServer &server);
    bool allConnected() const
    {
        return std::all_of(m_clients.begin(), m_clients.end(),
                           [](const auto &client) { return client->state() == pusher::ConnectionState::Connected; });
    }
    /// When each was last connected.
    QList<QDateTime> connectedAt;

private:
    SystemClock m_clock;
    OpenDoor m_authorizer;
    std::vector<std::unique_ptr<pusher::Client>> m_clients;
};

PatientSockets::PatientSockets(const DemoServer &server)
    : connectedAt(generalClients)
{
    const QUrl socket(server.greeting().value(u"socket"_s).toString());
    pusher::Options options;
    options.key = server.greeting().value(u"key"_s).toString();
    options.host = socket.host();
    options.port = socket.port();
    options.tls = false;
    for (int number = 0; number < generalClients; ++number) {
        m_clients.push_back(std::make_unique<pusher::Client>(
            options, m_authorizer, [] { return std::make_unique<pusher::WebSocketTransport>(); }, m_clock));
        QObject::connect(m_clients.back().get(), &pusher::Client::connected, m_clients.back().get(),
                         [this, number](const QString &) { connectedAt[number] = QDateTime::currentDateTimeUtc(); });
        m_clients.back()->connectToServer();
    }
}

/// All of them lose the same server and find it again.
QList<Figure> awayFigures(std::chrono::seconds away, double goal)
{
    const QTemporaryDir data;
    const QStringList keep{u"--data"_s, data.path()};
    auto server = std::make_unique<DemoServer>();
    if (!server->start(keep))
        return {};
    std::vector<std::unique_ptr<QTemporaryDir>> folders;
    std::vector<std::unique_ptr<Desk>> desks;
    for (int number = 0; number < runs(); ++number) {
        const QTemporaryDir &folder = *folders.emplace_back(std::make_unique<QTemporaryDir>());
        Desk &desk = *desks.emplace_back(std::make_unique<Desk>(*ProfileFolder::open(folder.path())));
        (void)desk.application.start();
        desk.application.lifecycle().signIn(server->rest().toString(), email(), u"clinic-demo"_s, false);
        if (!waitForSync(desk))
            return {};
    }
    PatientSockets sockets(*server);
    const bool up = QTest::qWaitFor([&] { return sockets.allConnected(); }, patience);

    const QString port = QString::number(server->rest().port());
    server->kill();
    const Stopwatch watch;
    (void)QTest::qWaitFor([&] { return watch.seconds() >= static_cast<double>(away.count()); }, patience);
    server = std::make_unique<DemoServer>();
    if (!up || !server->start(keep + QStringList{u"--port"_s, port}))
        return {};
    const QDateTime back = QDateTime::currentDateTimeUtc();
    const auto delay = [&back](const QDateTime &time) { return std::max(0.0, back.msecsTo(time) / 1000.0); };
    QList<double> ours;
    for (const auto &desk : desks) {
        if (waitForSync(*desk))
            ours.append(delay(desk->syncedAt));
    }
    QList<double> general;
    if (QTest::qWaitFor([&] { return sockets.allConnected(); }, patience)) {
        for (const QDateTime &time : std::as_const(sockets.connectedAt))
            general.append(delay(time));
    }
    const QString name = u"server_back_after_%1s"_s.arg(away.count());
    return {
        {.name = name, .value = median(ours), .unit = u"s"_s, .goal = {Goal::AtMost, goal}},
        {.name = name + "_general_rule_p50"_L1, .value = median(general), .unit = u"s"_s, .goal = {Goal::AtMost, goal}},
        {.name = name + "_general_rule_max"_L1,
         .value = percentile(general, 1),
         .unit = u"s"_s,
         .goal = {Goal::AtMost, goal}}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ClinicBell"_s);
    return report([] { return missedFigures() + awayFigures(5s, 3) + awayFigures(60s, 15); });
}
