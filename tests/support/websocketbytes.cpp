// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/websocketbytes.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace clinicbell::test {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 lengthBits = 0x7f;
constexpr qsizetype maskLength = 4;

template <typename T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// How many bytes tell the length beyond the second one.
qsizetype extraLengthBytes(quint8 shortLength)
{
    if (shortLength == 127)
        return 8;
    return shortLength == 126 ? 2 : 0;
}

} // namespace

QByteArray frameHeader(Opcode opcode, quint64 length, bool final)
{
    QByteArray header(1, static_cast<char>((final ? finalBit : 0) | static_cast<quint8>(opcode)));
    if (length < 126)
        return header + static_cast<char>(length);
    if (length <= 0xffff)
        return header + static_cast<char>(126) + bigEndian(static_cast<quint16>(length));
    return header + static_cast<char>(127) + bigEndian(length);
}

QByteArray frameBytes(Opcode opcode, const QByteArray &payload, bool final)
{
    return frameHeader(opcode, static_cast<quint64>(payload.size()), final) + payload;
}

QByteArray closeFrame(std::optional<int> code, const QByteArray &reason)
{
    return frameBytes(Opcode::Close, code ? bigEndian(static_cast<quint16>(*code)) + reason : QByteArray());
}

QByteArray upgradeAnswer(const QByteArray &request)
{
    const QByteArray name = "sec-websocket-key: ";
    const qsizetype start = request.toLower().indexOf(name) + name.size();
    const QByteArray key = request.mid(start, request.indexOf('\r', start) - start);
    const QByteArray accepted =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + accepted + "\r\n\r\n";
}

std::optional<ClientFrame> takeClientFrame(QByteArray &bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto shortLength = static_cast<quint8>(static_cast<quint8>(bytes.at(1)) & lengthBits);
    const qsizetype extra = extraLengthBytes(shortLength);
    const qsizetype head = 2 + extra + maskLength;
    if (bytes.size() < head)
        return std::nullopt;
    quint64 length = shortLength;
    if (extra == 2)
        length = qFromBigEndian<quint16>(bytes.constData() + 2);
    else if (extra == 8)
        length = qFromBigEndian<quint64>(bytes.constData() + 2);
    const auto whole = head + static_cast<qsizetype>(length);
    if (bytes.size() < whole)
        return std::nullopt;
    ClientFrame frame{.opcode = static_cast<Opcode>(static_cast<quint8>(bytes.at(0)) & 0x0f),
                      .payload = bytes.mid(head, static_cast<qsizetype>(length))};
    for (qsizetype i = 0; i < frame.payload.size(); ++i)
        frame.payload[i] = static_cast<char>(frame.payload.at(i) ^ bytes.at(head - maskLength + i % maskLength));
    bytes.remove(0, whole);
    return frame;
}

} // namespace clinicbell::test
