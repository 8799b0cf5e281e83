// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faketransport.h"

using namespace Qt::StringLiterals;

namespace pusher::test {

void FakeTransport::open(const QUrl &url, const QByteArray &origin)
{
    m_url = url;
    m_origin = origin;
}

TransportFactory FakeServer::transports()
{
    return [this] {
        auto transport = std::make_unique<FakeTransport>();
        m_transports.emplace_back(transport.get());
        return transport;
    };
}

void FakeServer::says(const QString &text)
{
    emit transport()->textReceived(text);
}

void FakeServer::establishes(const QString &socketId, int activityTimeout)
{
    emit transport()->opened();
    says(uR"({"event":"pusher:connection_established","data":"{\"socket_id\":\"%1\",\"activity_timeout\":%2}"})"_s.arg(
        socketId, QString::number(activityTimeout)));
}

void FakeServer::closes(int code, const QString &reason)
{
    emit transport()->closed(code, reason);
}

void FakeServer::fails(clinicbell::ErrorCode kind, const QString &message)
{
    emit transport()->failed(kind, message);
}

QStringList FakeServer::heard()
{
    return transport() ? transport()->takeHeard() : QStringList();
}

} // namespace pusher::test
