// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Messages through our socket, frame decoder and client: against a bare QWebSocket that makes nothing of them, and
// against pusher-js in Node.

#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/pusher/frame.h"
#include "core/pusher/websockettransport.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/pusherjs.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/support/firehose.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;
using clinicbell::test::Firehose;
using clinicbell::test::Prelude;

namespace {

constexpr int messageCount = 100'000;
constexpr int frameCount = 15'000;

QString channelName()
{
    return u"private-notifications.2"_s;
}

Prelude prelude()
{
    return {
        .greeting =
            R"({"event":"pusher:connection_established","data":"{\"socket_id\":\"1.1\",\"activity_timeout\":120}"})",
        .answer = R"({"event":"pusher_internal:subscription_succeeded","channel":")" + channelName().toUtf8()
            + R"(","data":"{}"})"};
}

/// @p receiveBufferBytes: what the system may hold for the socket; 0: as much as it likes.
double bareRate(const QUrl &url, int receiveBufferBytes)
{
    QWebSocket socket;
    QObject::connect(&socket, &QWebSocket::connected, &socket, [&] {
        if (receiveBufferBytes > 0)
            socket.findChild<QTcpSocket *>()->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption,
                                                              receiveBufferBytes);
    });
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
    pusher::FrameDecoder decoder;
    Occasion complete;
    int received = 0;
    QObject::connect(&transport, &pusher::Transport::textReceived, &transport, [&](const QString &text) {
        received += !decoded || decoder.decode(text) ? 1 : 0;
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

/// Events with their payloads, from the whole client.
double clientRate(int port)
{
    OpenDoor authorizer;
    const SystemClock clock;
    pusher::Client client(
        optionsFor(u"127.0.0.1"_s, port), authorizer, [] { return std::make_unique<pusher::WebSocketTransport>(); },
        clock);
    Occasion complete;
    Stopwatch watch;
    int received = 0;
    const auto *channel = client.subscribe(channelName());
    QObject::connect(channel, &pusher::Channel::subscribed, &client, [&watch] { watch = Stopwatch(); });
    QObject::connect(channel, &pusher::Channel::eventReceived, &client, [&](const QString &, const QJsonValue &data) {
        received += data["title"_L1].isString() ? 1 : 0;
        if (received == messageCount)
            complete.happen();
    });
    client.connectToServer();
    const bool whole = complete.await();
    const double rate = messageCount / watch.seconds();
    client.disconnectFromServer();
    return whole ? rate : 0;
}

/// Frames with their payloads, without a line.
double decoderRate(const QStringList &frames)
{
    pusher::FrameDecoder decoder;
    int read = 0;
    const Stopwatch watch;
    for (const auto &text : frames) {
        const auto frame = decoder.decode(text);
        read += frame && frame->data()["title"_L1].isString() ? 1 : 0;
    }
    return read == frames.size() ? read / watch.seconds() : 0;
}

QList<Figure> besideBareSocket()
{
    const Firehose firehose(sampleFrame(1, channelName()).toUtf8(), messageCount);
    QList<double> bare;
    QList<double> calm;
    QList<double> transport;
    QList<double> decoded;
    for (int run = 0; run < runs(); ++run) {
        bare.append(bareRate(firehose.url(), 0));
        calm.append(bareRate(firehose.url(), 64 * 1024));
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
            {.name = u"socket_and_decoder_alike"_s,
             .value = median(decoded),
             .unit = u"messages/s"_s,
             .goal = {},
             .reference = u"bare QWebSocket with our receive buffer (docs/decisions/009-calm-in-a-flood.md)"_s,
             .referenceValue = median(calm)},
            {.name = u"socket_alone"_s,
             .value = median(transport),
             .unit = u"messages/s"_s,
             .goal = {},
             .reference = reference,
             .referenceValue = median(bare)}};
}

QList<Figure> besidePusherJs()
{
    const Firehose firehose(sampleFrame(1, channelName()).toUtf8(), messageCount, prelude());
    QStringList frames;
    for (int n = 0; n < frameCount; ++n)
        frames.append(sampleFrame(n, channelName()));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"frames"_s);
    if (!writeFrames(file, frames))
        return {};
    QList<double> client;
    QList<double> theirClient;
    QList<double> decoder;
    QList<double> theirDecoder;
    for (int run = 0; run < runs(); ++run) {
        client.append(clientRate(firehose.port()));
        theirClient.append(
            pusherJsRate({u"listen.js"_s, QString::number(firehose.port()), QString::number(messageCount)}));
        decoder.append(decoderRate(frames));
        theirDecoder.append(pusherJsRate({u"parse.js"_s, file}));
    }
    return {{.name = u"socket_beside_pusher_js"_s,
             .value = median(client),
             .unit = u"events/s"_s,
             .goal = {Goal::RatioAtLeast, 3},
             .reference = u"pusher-js in Node, from the same server"_s,
             .referenceValue = median(theirClient)},
            {.name = u"frames_decoded"_s,
             .value = median(decoder),
             .unit = u"frames/s"_s,
             .goal = {Goal::RatioAtLeast, 3},
             .reference = u"pusher-js in Node, without a socket"_s,
             .referenceValue = median(theirDecoder)}};
}

QList<Figure> measure()
{
    return besideBareSocket() + besidePusherJs();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
