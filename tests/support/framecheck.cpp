// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/framecheck.h"

#include "core/pusher/frame.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace pusher::test {

namespace {

/// Made of nothing but the tokens of RFC 8259, in whatever order.
bool hasStrictTokens(const QString &text)
{
    static const QRegularExpression tokens(
        uR"re(\A(?:[ \t\n\r{}\[\],:]|true|false|null|-?(?:0|[1-9]\d*+)(?:\.\d++)?+(?:[eE][+-]?\d++)?+|"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+")*+\z)re"_s,
        QRegularExpression::DontCaptureOption);
    return tokens.match(text).hasMatch();
}

std::optional<QJsonObject> envelopeOf(const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || !hasStrictTokens(text) || text.size() > maxFrameLength)
        return std::nullopt;
    const auto envelope = document.object();
    return envelope.value("event"_L1).toString().isEmpty() ? std::nullopt : std::optional(envelope);
}

QJsonValue dataOf(const QJsonObject &envelope)
{
    const auto data = envelope.value("data"_L1);
    return data.isString() ? parsedText(data.toString()) : data;
}

} // namespace

QString disagreement(const QString &text)
{
    FrameDecoder decoder;
    return disagreement(decoder, text);
}

QString disagreement(FrameDecoder &decoder, const QString &text)
{
    // QJsonDocument takes a byte order mark from the start of every string.
    if (text.contains(QChar::ByteOrderMark))
        return disagreement(decoder, QString(text).replace(QChar::ByteOrderMark, u'x'));
    const auto expected = envelopeOf(text);
    const auto frame = decoder.decode(text);
    if (frame.has_value() != expected.has_value())
        return frame ? u"taken, but it is no frame"_s : u"refused, but it is a frame"_s;
    if (!frame)
        return {};
    if (frame->event != expected->value("event"_L1).toString())
        return u"another event"_s;
    if (frame->channel != expected->value("channel"_L1).toString())
        return u"another channel"_s;
    if (frame->userId != idText(expected->value("user_id"_L1)))
        return u"another sender"_s;
    return frame->data() == dataOf(*expected) ? QString() : u"other data"_s;
}

} // namespace pusher::test
