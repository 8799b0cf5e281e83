// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/pusherjs.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace clinicbell::bench {

double pusherJsRate(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(BENCH_NODE_FOLDER "/run"), words);
    process.waitForFinished(120'000);
    return process.readAllStandardOutput().trimmed().toDouble();
}

bool writeFrames(const QString &path, const QStringList &frames)
{
    const auto text = frames.join(u'\n').toUtf8();
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QFuture<Result<pusher::Authorization>> OpenDoor::authorize(const QString &, const QString &)
{
    return QtFuture::makeReadyFuture(Result<pusher::Authorization>(
        pusher::Authorization{.auth = u"key:signature"_s, .channelData = {}, .sharedSecret = {}}));
}

pusher::Options optionsFor(const QString &host, std::optional<int> port)
{
    pusher::Options options;
    options.key = u"key"_s;
    options.host = host;
    options.port = port;
    options.tls = false;
    return options;
}

} // namespace clinicbell::bench
