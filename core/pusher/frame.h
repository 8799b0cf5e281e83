// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/jsonscanner.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace pusher {

/// A frame's `data`: found and checked when the frame was decoded, taken apart when somebody asks. It keeps the text of
/// its frame alive.
class Payload
{
public:
    Payload() = default; ///< Absent.
    /// @p slice lies in @p frame.
    Payload(const QString &frame, const JsonSlice &slice);

    /// As it stood in the frame; a string without its quotes, its escapes unresolved.
    QStringView raw() const { return m_slice ? m_slice->text : QStringView(); }
    bool isText() const { return m_slice && m_slice->kind == JsonSlice::Kind::String; }
    /// JSON inside a string is parsed, once; a string that is no JSON stays a string. Undefined: absent.
    QJsonValue value() const;

private:
    QString m_frame;
    std::optional<JsonSlice> m_slice;
};

/// One message of the protocol, taken apart as far as everybody needs it (protocol.md, section 2).
struct Frame
{
    QString event; ///< Never empty.
    QString channel; ///< Empty: the frame concerns the connection.
    QString userId; ///< Who sent a client event, as the server vouches for it; text even where it sent a number.
    Payload payload = {};

    QJsonValue data() const { return payload.value(); }
};

/// Why a text is no frame.
enum class FrameFault { Empty, TooLarge, NotJson, NotAnObject, NoEvent };

/// The longest text that is looked at, in UTF-16 units.
inline constexpr qsizetype maxFrameLength = 1024 * 1024;

/// Takes the texts of one connection apart; survives whatever a server may send. Each text is checked from end to end,
/// the payload included, by the grammar of JsonScanner: what is no JSON is no frame, and for what is one
/// Payload::value() always has an answer. What a string in the payload holds is only looked at there. Of a name that
/// comes twice the last one counts, as for everybody's parser.
class FrameDecoder
{
public:
    /// The frame shares @p text, so that nothing long is copied.
    tl::expected<Frame, FrameFault> decode(const QString &text);

private:
    std::optional<JsonSlice> payloadAmidKnownWords(QStringView text) const;
    tl::expected<Frame, FrameFault> decodeAnew(const QString &text);

    // The last frame that was read from end to end. Most of a connection's frames differ from the one before in the
    // text of their payload only: they share its names, and what stands around the payload is known to be right.
    QString m_text;
    qsizetype m_head = 0; ///< Units before the payload's opening quote; 0: there is nothing to compare with.
    qsizetype m_tail = 0; ///< Units behind its closing quote.
    QString m_event;
    QString m_channel;
    QString m_userId;
};

/// A single text.
tl::expected<Frame, FrameFault> decodeFrame(const QString &text);

/// The decode rule for texts: what is JSON, scalars included, is parsed; anything else stays a string.
QJsonValue parsedText(const QString &text);

/// Ids come as text or as numbers; a number becomes its digits (1000000, never 1e+06), anything else nothing.
QString idText(const QJsonValue &value);

/// `{event, data}`, or `{event, channel, data}` where @p channel is given: the form of client events.
QString encodeFrame(const QString &event, const QJsonObject &data, const QString &channel = {});

} // namespace pusher
