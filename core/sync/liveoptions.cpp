// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveoptions.h"

#include "core/clinic/address.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

BackoffRule backoffFor(const QString &host)
{
    return clinic::isLoopback(host) ? BackoffRule{.first = 250ms, .longest = 500ms, .jitter = 0.2} : BackoffRule{};
}

pusher::Options liveOptions(const clinic::Broadcasting &broadcasting, const QByteArray &origin)
{
    pusher::Options options;
    options.key = broadcasting.key;
    options.cluster = broadcasting.cluster;
    options.host = broadcasting.host;
    if (broadcasting.port > 0)
        options.port = broadcasting.port;
    options.tls = broadcasting.tls;
    options.origin = origin;
    options.version = QStringLiteral(CLINICBELL_VERSION);
    options.backoff = backoffFor(broadcasting.host);
    return options;
}

} // namespace clinicbell::sync
