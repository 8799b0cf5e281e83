// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// What ten thousand connections leave behind in a client: one socket after the other over the loopback, each with its
// handshake, a channel and an event, and then gone.

#include "core/base/clock.h"
#include "core/pusher/authorizer.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/pusher/websockettransport.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/support/scriptedline.h"
#include "tests/support/websocketbytes.h"

#include <QCoreApplication>
#include <QTcpServer>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int warmUp = 1'000; ///< Connections until every cache and pool has its size.
constexpr int counted = 10'000;

/// Says the handshake, waits for the first frame, says an event and resets the line: resets leave no port in TIME_WAIT,
/// so it can go on for ever. What it leaves behind itself would count against the client.
class DroppingServer final : public QTcpServer
{
public:
    DroppingServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("nothing to connect to");
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *line = new pusher::test::ScriptedLine(descriptor, {}, this);
        connect(line, &pusher::test::ScriptedLine::changed, this, [this, line] { serve(*line); });
    }

private:
    void serve(pusher::test::ScriptedLine &line)
    {
        using namespace clinicbell::test;
        if (line.isOver())
            return line.deleteLater();
        if (!line.isUpgraded() && !line.request().isEmpty()) {
            line.upgrade();
            line.write(
                frameBytes(Opcode::Text, R"({"event":"pusher:connection_established","data":{"socket_id":"1.1"}})"));
        } else if (!line.takeHeard().isEmpty()) {
            line.write(frameBytes(Opcode::Text, R"({"event":"e","channel":"private-a","data":{}})"));
            line.reset();
        }
    }
};

class WillingAuthorizer final : public pusher::Authorizer
{
public:
    QFuture<Result<pusher::Authorization>> authorize(const QString &, const QString &) override
    {
        const Result<pusher::Authorization> granted =
            pusher::Authorization{.auth = u"key:sig"_s, .channelData = {}, .sharedSecret = {}};
        return QtFuture::makeReadyFuture(granted);
    }
};

double heapKibibytes()
{
    return static_cast<double>(::mallinfo2().uordblks) / 1024;
}

QList<Figure> measure()
{
    const DroppingServer server;
    WillingAuthorizer authorizer;
    const SystemClock clock;
    pusher::Options options;
    options.key = u"key"_s;
    options.host = u"127.0.0.1"_s;
    options.port = server.serverPort();
    options.tls = false;
    options.backoff = {.first = 0ms, .longest = 0ms, .jitter = 0};
    pusher::Client client(
        options, authorizer, [] { return std::make_unique<pusher::WebSocketTransport>(); }, clock);
    client.subscribe(u"private-a"_s);
    Occasion warm;
    Occasion done;
    int connections = 0;
    QObject::connect(&client, &pusher::Client::connected, &client, [&] {
        ++connections;
        if (connections == warmUp)
            warm.happen();
        if (connections == warmUp + counted)
            done.happen();
    });
    client.connectToServer();
    if (!warm.await(60s))
        return {};
    const double before = heapKibibytes();
    const Stopwatch watch;
    if (!done.await(5min))
        return {};
    const double rate = counted / watch.seconds();
    return {{.name = u"reconnect_memory_growth"_s,
             .value = heapKibibytes() - before,
             .unit = u"KiB after 10000 reconnects"_s,
             .goal = {Goal::AtMost, 64}},
            {.name = u"reconnects"_s, .value = rate, .unit = u"1/s"_s}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
