// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>

namespace clinicbell::test {

/// RFC 6455, section 5.2.
enum class Opcode : quint8 { Continuation = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xa };

/// What a server puts before a payload of @p length bytes; nothing keeps the caller from sending another payload.
QByteArray frameHeader(Opcode opcode, quint64 length, bool final = true);
QByteArray frameBytes(Opcode opcode, const QByteArray &payload, bool final = true);
/// A close frame's payload may have any code, and none.
QByteArray closeFrame(std::optional<int> code, const QByteArray &reason = {});

/// Yes to the upgrade that @p request, the head of an HTTP request, asks for (RFC 6455, section 4.2.2).
QByteArray upgradeAnswer(const QByteArray &request);

/// A frame as a client sends it, its mask taken off.
struct ClientFrame
{
    Opcode opcode = Opcode::Text;
    QByteArray payload;
};

/// Takes the first frame off @p bytes, where it is complete.
std::optional<ClientFrame> takeClientFrame(QByteArray &bytes);

} // namespace clinicbell::test
