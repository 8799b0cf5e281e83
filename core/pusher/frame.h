// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace pusher {

/// One message of the protocol, taken apart as far as everybody needs it (protocol.md, section 2).
struct Frame
{
    QString event; ///< Never empty.
    QString channel; ///< Empty: the frame concerns the connection.
    QString userId; ///< Who sent a client event, as the server vouches for it; text even where it sent a number.
    QJsonValue rawData; ///< As it stood in the envelope; Undefined: absent.

    /// The payload: JSON inside a string is parsed, once; a string that is no JSON stays a string.
    QJsonValue data() const;
};

/// Why a text is no frame.
enum class FrameFault { Empty, TooLarge, NotJson, NotAnObject, NoEvent };

/// The longest text that is looked at, in UTF-16 units.
inline constexpr qsizetype maxFrameLength = 1024 * 1024;

/// Pure; survives whatever a server may send.
tl::expected<Frame, FrameFault> decodeFrame(QStringView text);

/// Ids come as text or as numbers; a number becomes its digits (1000000, never 1e+06), anything else nothing.
QString idText(const QJsonValue &value);

/// `{event, data}`, or `{event, channel, data}` where @p channel is given: the form of client events.
QString encodeFrame(const QString &event, const QJsonObject &data, const QString &channel = {});

} // namespace pusher
