// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/firehose.h"

#include "tests/support/websocketbytes.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr int framesARound = 1'000;

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto step =
            ::send(socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            return false;
        sent += step;
    }
    return true;
}

} // namespace

Firehose::Firehose(const QByteArray &text, int count, Prelude prelude)
    : Firehose(
        std::move(prelude), [frames = frameBytes(Opcode::Text, text).repeated(framesARound)](int) { return frames; },
        count)
{ }

Firehose::Firehose(const std::function<QByteArray(int)> &textOf, int count, Prelude prelude)
    : Firehose(
        std::move(prelude),
        [textOf](int round) {
            QByteArray frames;
            for (int nth = round * framesARound; nth < (round + 1) * framesARound; ++nth)
                frames += frameBytes(Opcode::Text, textOf(nth));
            return frames;
        },
        count)
{ }

Firehose::Firehose(Prelude prelude, Rounds rounds, int count)
    : m_prelude(std::move(prelude))
    , m_framesOf(std::move(rounds))
    , m_rounds(count / framesARound)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 1) != 0
        || ::getsockname(m_listener, generic, &size) != 0)
        qFatal("firehose: cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

Firehose::~Firehose()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

QUrl Firehose::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/app/key"_s.arg(m_port));
}

void Firehose::serve()
{
    for (int client = ::accept(m_listener, nullptr, nullptr); client >= 0;
         client = ::accept(m_listener, nullptr, nullptr)) {
        pour(client);
        ::close(client);
    }
}

bool Firehose::converse(int client) const
{
    if (m_prelude.greeting.isEmpty())
        return true;
    if (!sendAll(client, frameBytes(Opcode::Text, m_prelude.greeting)))
        return false;
    char words[1024];
    return m_prelude.answer.isEmpty()
        || (::recv(client, words, sizeof(words), 0) > 0 && sendAll(client, frameBytes(Opcode::Text, m_prelude.answer)));
}

void Firehose::pour(int client) const
{
    QByteArray request;
    while (!request.contains("\r\n\r\n")) {
        char piece[1024];
        const auto got = ::recv(client, piece, sizeof(piece), 0);
        if (got <= 0)
            return;
        request.append(piece, got);
    }
    bool open = sendAll(client, upgradeAnswer(request)) && converse(client);
    for (int round = 0; open && round < m_rounds; ++round)
        open = sendAll(client, m_framesOf(round));
    char last = 0;
    while (open && ::recv(client, &last, 1, 0) > 0) { } // Until the client has read all and goes.
}

} // namespace clinicbell::test
