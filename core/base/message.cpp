// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/message.h"

#include <tuple>

namespace clinicbell {

namespace {

bool isUnsent(const Message &message)
{
    return message.state == MessageState::Waiting || message.state == MessageState::Failed;
}

} // namespace

bool isEarlier(const Message &a, const Message &b)
{
    if (isUnsent(a) != isUnsent(b))
        return isUnsent(b);
    return isOlder(keyOf(a), keyOf(b));
}

bool isOlder(const MessageKey &a, const MessageKey &b)
{
    // Ids that count up are longer the later they are; those of one length are compared as text.
    return std::tuple(a.sentAt, a.id.value().size(), a.id) < std::tuple(b.sentAt, b.id.value().size(), b.id);
}

MessageKey keyOf(const Message &message)
{
    return {message.sentAt, message.id};
}

} // namespace clinicbell
