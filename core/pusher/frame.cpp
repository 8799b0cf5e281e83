// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/frame.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

/// QJsonDocument knows no scalar roots; an array around them does.
QJsonValue parsedScalar(const QByteArray &json)
{
    const auto array = QJsonDocument::fromJson('[' + json + ']').array();
    return array.size() == 1 ? array.at(0) : QJsonValue(QJsonValue::Undefined);
}

/// What a value is that the scanner has passed.
QJsonValue parsed(const JsonSlice &slice)
{
    return slice.kind == JsonSlice::Kind::String ? QJsonValue(unescaped(slice)) : parsedScalar(slice.text.toUtf8());
}

/// The values of the envelope that count, whatever their kind.
struct Envelope
{
    std::optional<JsonSlice> event;
    std::optional<JsonSlice> channel;
    std::optional<JsonSlice> data;
    std::optional<JsonSlice> userId;
};

std::optional<JsonSlice> *named(Envelope &envelope, QStringView name)
{
    if (name == "event"_L1)
        return &envelope.event;
    if (name == "channel"_L1)
        return &envelope.channel;
    if (name == "data"_L1)
        return &envelope.data;
    return name == "user_id"_L1 ? &envelope.userId : nullptr;
}

bool readMember(JsonScanner &scanner, Envelope &envelope)
{
    const auto name = scanner.takeString();
    if (!name || !scanner.take(u':'))
        return false;
    auto *wanted = name->hasEscapes ? named(envelope, unescaped(*name)) : named(envelope, name->text);
    const auto value = scanner.takeValue();
    if (wanted)
        *wanted = value;
    return value.has_value();
}

/// The members of an object whose brace has been taken, its end, and nothing after it.
bool readEnvelope(JsonScanner &scanner, Envelope &envelope)
{
    if (scanner.take(u'}'))
        return scanner.isAtEnd();
    do {
        if (!readMember(scanner, envelope))
            return false;
    } while (scanner.take(u','));
    return scanner.take(u'}') && scanner.isAtEnd();
}

FrameFault faultOf(QStringView text)
{
    if (text.trimmed().isEmpty())
        return FrameFault::Empty;
    JsonScanner scanner(text);
    const auto value = scanner.takeValue();
    const bool isList = value && value->kind == JsonSlice::Kind::Array && scanner.isAtEnd();
    return isList ? FrameFault::NotAnObject : FrameFault::NotJson;
}

/// Empty for what is no string.
QString nameOf(const std::optional<JsonSlice> &slice, QString &latest)
{
    if (!slice || slice->kind != JsonSlice::Kind::String)
        return {};
    if (slice->hasEscapes || slice->text != latest)
        latest = unescaped(*slice);
    return latest;
}

} // namespace

Payload::Payload(const QString &frame, const JsonSlice &slice)
    : m_frame(frame)
    , m_slice(slice)
{ }

QJsonValue Payload::value() const
{
    if (!m_slice)
        return QJsonValue::Undefined;
    return isText() ? parsedText(unescaped(*m_slice)) : parsed(*m_slice);
}

tl::expected<Frame, FrameFault> FrameDecoder::decode(const QString &text)
{
    if (text.size() > maxFrameLength)
        return tl::unexpected(FrameFault::TooLarge);
    if (const auto payload = payloadAmidKnownWords(text))
        return Frame{.event = m_event, .channel = m_channel, .userId = m_userId, .payload = Payload(text, *payload)};
    return decodeAnew(text);
}

/// The payload of a frame that says the same as the known one around it. Nothing: such a frame it is not.
std::optional<JsonSlice> FrameDecoder::payloadAmidKnownWords(QStringView text) const
{
    const QStringView known(m_text);
    const auto length = text.size() - m_head - m_tail;
    if (m_head == 0 || length < 2 || !text.startsWith(known.first(m_head)) || !text.endsWith(known.last(m_tail)))
        return std::nullopt;
    JsonScanner scanner(text.sliced(m_head));
    const auto payload = scanner.takeString();
    return payload && payload->text.size() + 2 == length ? payload : std::nullopt;
}

tl::expected<Frame, FrameFault> FrameDecoder::decodeAnew(const QString &text)
{
    m_head = 0;
    JsonScanner scanner(text);
    Envelope envelope;
    if (!scanner.take(u'{') || !readEnvelope(scanner, envelope))
        return tl::unexpected(faultOf(text));
    Frame frame{.event = nameOf(envelope.event, m_event), .channel = nameOf(envelope.channel, m_channel), .userId = {}};
    if (frame.event.isEmpty())
        return tl::unexpected(FrameFault::NoEvent);
    if (envelope.userId)
        frame.userId = idText(parsed(*envelope.userId));
    if (envelope.data)
        frame.payload = Payload(text, *envelope.data);
    if (frame.payload.isText()) {
        const auto payload = frame.payload.raw();
        m_text = text;
        m_head = payload.utf16() - QStringView(text).utf16() - 1;
        m_tail = text.size() - m_head - payload.size() - 2;
        m_event = frame.event;
        m_channel = frame.channel;
        m_userId = frame.userId;
    }
    return frame;
}

tl::expected<Frame, FrameFault> decodeFrame(const QString &text)
{
    return FrameDecoder().decode(text);
}

QJsonValue parsedText(const QString &text)
{
    const auto json = text.toUtf8();
    const auto start = QStringView(text).trimmed().left(1);
    if (start == "{"_L1 || start == "["_L1) {
        const auto document = QJsonDocument::fromJson(json);
        if (document.isNull())
            return text;
        return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    }
    const auto scalar = parsedScalar(json);
    return scalar.isUndefined() ? QJsonValue(text) : scalar;
}

QString idText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const auto number = value.toDouble();
    const bool whole = std::floor(number) == number && std::abs(number) < 9.2e18;
    return whole ? QString::number(value.toInteger()) : QString();
}

QString encodeFrame(const QString &event, const QJsonObject &data, const QString &channel)
{
    QJsonObject envelope{{"event"_L1, event}, {"data"_L1, data}};
    if (!channel.isEmpty())
        envelope.insert("channel"_L1, channel);
    return QString::fromUtf8(QJsonDocument(envelope).toJson(QJsonDocument::Compact));
}

} // namespace pusher
