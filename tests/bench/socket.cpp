// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Messages through our socket and frame decoder, against a bare QWebSocket that makes nothing of them.

#include "core/pusher/frame.h"
#include "core/pusher/websockettransport.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/support/firehose.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int messageCount = 100'000;

double bareRate(const QUrl &url)
{
    QWebSocket socket;
    Occasion complete;
    int received = 0;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString &) {
        if (++received == messageCount)
            complete.happen();
    });
    const Stopwatch watch;
    socket.open(url);
    const bool whole = complete.await();
    const double rate = messageCount / watch.seconds();
    socket.abort();
    return whole ? rate : 0;
}

double ourRate(const QUrl &url, bool decoded)
{
    pusher::WebSocketTransport transport;
    Occasion complete;
    int received = 0;
    QObject::connect(&transport, &pusher::Transport::textReceived, &transport, [&](const QString &text) {
        received += !decoded || pusher::decodeFrame(text) ? 1 : 0;
        if (received == messageCount)
            complete.happen();
    });
    const Stopwatch watch;
    transport.open(url, {});
    const bool whole = complete.await();
    const double rate = messageCount / watch.seconds();
    transport.abort();
    return whole ? rate : 0;
}

QList<Figure> measure()
{
    const clinicbell::test::Firehose firehose(sampleFrame(1, u"private-notifications.2"_s).toUtf8(), messageCount);
    QList<double> bare;
    QList<double> transport;
    QList<double> decoded;
    for (int run = 0; run < runs(); ++run) {
        bare.append(bareRate(firehose.url()));
        transport.append(ourRate(firehose.url(), false));
        decoded.append(ourRate(firehose.url(), true));
    }
    const QString reference = u"bare QWebSocket"_s;
    return {{.name = u"socket_and_decoder"_s,
             .value = median(decoded),
             .unit = u"messages/s"_s,
             .goal = {Goal::RatioAtLeast, 0.85},
             .reference = reference,
             .referenceValue = median(bare)},
            {.name = u"socket_alone"_s,
             .value = median(transport),
             .unit = u"messages/s"_s,
             .goal = {},
             .reference = reference,
             .referenceValue = median(bare)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
