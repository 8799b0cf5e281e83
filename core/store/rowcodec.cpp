// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/rowcodec.h"

#include "core/store/rowbytes.h"

#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <limits>

namespace clinicbell::store {

namespace {

void encodeHandling(Encoder &encoder, const Handling &handling)
{
    encoder.time(handling.acknowledgedAt)
        .text(handling.acknowledging.value())
        .text(handling.claimedBy.value())
        .text(handling.claimedByName)
        .time(handling.claimedAt)
        .text(handling.claiming.value());
}

Handling decodedHandling(Decoder &decoder)
{
    Handling handling;
    handling.acknowledgedAt = decoder.time();
    handling.acknowledging = OperationId(decoder.text());
    handling.claimedBy = UserId(decoder.text());
    handling.claimedByName = decoder.text();
    handling.claimedAt = decoder.time();
    handling.claiming = OperationId(decoder.text());
    return handling;
}

} // namespace

QByteArray encoded(const Notification &notification)
{
    const QByteArray data =
        notification.data.isEmpty() ? QByteArray() : QJsonDocument(notification.data).toJson(QJsonDocument::Compact);
    Encoder encoder;
    encoder.text(notification.userId.value())
        .text(notification.type)
        .text(notification.title)
        .text(notification.message)
        .raw(data)
        .text(notification.actionUrl)
        .text(notification.notifiableType)
        .text(notification.notifiableId);
    // Most rows have none of it, and rows of earlier versions end here.
    if (notification.handling != Handling() || notification.late.count() > 0)
        encodeHandling(encoder.number(notification.late.count()), notification.handling);
    return encoder.bytes();
}

bool decode(const QByteArray &bytes, Notification &notification)
{
    Decoder decoder(bytes);
    notification.userId = UserId(decoder.text());
    notification.type = decoder.text();
    notification.title = decoder.text();
    notification.message = decoder.text();
    const QByteArray data = decoder.raw();
    notification.data = data.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(data).object();
    notification.actionUrl = decoder.text();
    notification.notifiableType = decoder.text();
    notification.notifiableId = decoder.text();
    if (decoder.hasMore()) {
        notification.late = std::chrono::seconds(decoder.number());
        notification.handling = decodedHandling(decoder);
    }
    return decoder.isWhole();
}

std::optional<SearchedTexts> searchedTexts(const QByteArray &bytes)
{
    // As a stream writes a QByteArray: its length, then its bytes.
    QByteArrayView rest(bytes);
    const auto next = [&rest]() -> std::optional<QByteArrayView> {
        constexpr qsizetype prefix = sizeof(quint32);
        if (rest.size() < prefix)
            return std::nullopt;
        const quint32 length = qFromBigEndian<quint32>(rest.data());
        const qsizetype size = length == std::numeric_limits<quint32>::max() ? 0 : static_cast<qsizetype>(length);
        if (rest.size() - prefix < size)
            return std::nullopt;
        const QByteArrayView field = rest.sliced(prefix, size);
        rest = rest.sliced(prefix + size);
        return field;
    };
    std::array<QByteArrayView, 5> fields; // user, type, title, message, data
    for (QByteArrayView &field : fields) {
        const auto found = next();
        if (!found)
            return std::nullopt;
        field = *found;
    }
    return SearchedTexts{.title = fields[2], .message = fields[3], .data = fields[4]};
}

QByteArray encoded(const Member &member)
{
    return Encoder()
        .text(member.name)
        .text(roleKey(member.role))
        .text(member.room)
        .text(presenceKey(member.status))
        .time(member.since)
        .time(member.until)
        .text(member.desk)
        .bytes();
}

bool decode(const QByteArray &bytes, Member &member)
{
    Decoder decoder(bytes);
    member.name = decoder.text();
    member.role = roleFromKey(decoder.text());
    member.room = decoder.text();
    member.status = presenceFromKey(decoder.text());
    member.since = decoder.time();
    if (decoder.hasMore()) { // Rows of earlier versions end here.
        member.until = decoder.time();
        member.desk = decoder.text();
    }
    return decoder.isWhole();
}

QByteArray encoded(const OutboxEntry &entry)
{
    Encoder encoder;
    encoder.time(entry.until).number(entry.targets.size());
    for (const NotificationId &target : entry.targets)
        encoder.text(target.value());
    // Entries of earlier versions end here; theirs are of kinds that need no more.
    if (entry.kind > OperationKind::Remove || entry.consentedAt.isValid()) {
        encoder.time(entry.consentedAt).text(entry.conversation.value()).text(entry.content);
        encodeHandling(encoder, entry.before);
    }
    return encoder.bytes();
}

bool decode(const QByteArray &bytes, OutboxEntry &entry)
{
    Decoder decoder(bytes);
    entry.until = decoder.time();
    entry.targets.clear();
    const qint64 count = decoder.number();
    while (entry.targets.size() < count && decoder.hasMore())
        entry.targets.append(NotificationId(decoder.text()));
    if (decoder.hasMore()) {
        entry.consentedAt = decoder.time();
        entry.conversation = ConversationId(decoder.text());
        entry.content = decoder.text();
        entry.before = decodedHandling(decoder);
    }
    return decoder.isWhole() && entry.targets.size() == count;
}

} // namespace clinicbell::store
