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

QJsonValue parsedText(const QString &text)
{
    const auto json = text.toUtf8();
    const auto start = json.trimmed().left(1);
    if (start == "{" || start == "[") {
        const auto document = QJsonDocument::fromJson(json);
        if (document.isNull())
            return text;
        return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    }
    const auto scalar = parsedScalar(json);
    return scalar.isUndefined() ? QJsonValue(text) : scalar;
}

} // namespace

QJsonValue Frame::data() const
{
    return rawData.isString() ? parsedText(rawData.toString()) : rawData;
}

tl::expected<Frame, FrameFault> decodeFrame(QStringView text)
{
    if (text.size() > maxFrameLength)
        return tl::unexpected(FrameFault::TooLarge);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(text.trimmed().isEmpty() ? FrameFault::Empty : FrameFault::NotJson);
    if (!document.isObject())
        return tl::unexpected(FrameFault::NotAnObject);
    const auto envelope = document.object();
    const auto event = envelope.value("event"_L1).toString();
    if (event.isEmpty())
        return tl::unexpected(FrameFault::NoEvent);
    return Frame{.event = event,
                 .channel = envelope.value("channel"_L1).toString(),
                 .userId = idText(envelope.value("user_id"_L1)),
                 .rawData = envelope.value("data"_L1)};
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
