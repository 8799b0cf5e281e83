// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threadcodec.h"

#include "core/store/rowbytes.h"

#include <algorithm>
#include <array>

namespace clinicbell::store {

namespace {

/// What a server can have against a message, in an order that never changes.
constexpr std::array refusals{ErrorCode::Refused, ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::Conflict};

qint64 numberOf(ErrorCode code)
{
    const auto *const found = std::find(refusals.begin(), refusals.end(), code);
    return found == refusals.end() ? 0 : std::distance(refusals.begin(), found);
}

ErrorCode refusalOf(qint64 number)
{
    return number >= 0 && number < static_cast<qint64>(refusals.size()) ? refusals.at(static_cast<size_t>(number))
                                                                        : ErrorCode::Refused;
}

} // namespace

QByteArray encoded(const Conversation &conversation)
{
    return Encoder()
        .text(conversation.otherId.value())
        .text(conversation.otherName)
        .text(roleKey(conversation.otherRole))
        .text(conversation.lastId.value())
        .text(conversation.lastContent)
        .number(conversation.lastIsOwn ? 1 : 0)
        .bytes();
}

bool decode(const QByteArray &bytes, Conversation &conversation)
{
    Decoder decoder(bytes);
    conversation.otherId = UserId(decoder.text());
    conversation.otherName = decoder.text();
    conversation.otherRole = roleFromKey(decoder.text());
    conversation.lastId = MessageId(decoder.text());
    conversation.lastContent = decoder.text();
    conversation.lastIsOwn = decoder.number() != 0;
    return decoder.isWhole();
}

QByteArray encoded(const Message &message)
{
    return Encoder()
        .text(message.senderId.value())
        .text(message.content)
        .number(message.state == MessageState::Delivered ? 1 : 0)
        .bytes();
}

bool decode(const QByteArray &bytes, Message &message)
{
    Decoder decoder(bytes);
    message.senderId = UserId(decoder.text());
    message.content = decoder.text();
    message.state = decoder.number() != 0 ? MessageState::Delivered : MessageState::Sent;
    return decoder.isWhole();
}

QByteArray encodedLocal(const Message &message)
{
    const Error why = message.failure.value_or(Error{.code = ErrorCode::Refused});
    return Encoder()
        .text(message.content)
        .number(message.state == MessageState::Failed ? 1 : 0)
        .number(numberOf(why.code))
        .text(why.serverWords)
        .bytes();
}

bool decodeLocal(const QByteArray &bytes, Message &message)
{
    Decoder decoder(bytes);
    message.content = decoder.text();
    const bool failed = decoder.number() != 0;
    message.state = failed ? MessageState::Failed : MessageState::Sent;
    Error why{.code = refusalOf(decoder.number())};
    why.serverWords = decoder.text();
    if (failed)
        message.failure = why;
    return decoder.isWhole();
}

} // namespace clinicbell::store
