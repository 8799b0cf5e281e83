// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/closeaction.h"

namespace pusher {

CloseAction closeAction(int code)
{
    if (code >= 1002 && code <= 1004)
        return CloseAction::Backoff;
    if (code < 4000)
        return CloseAction::None;
    if (code == 4000)
        return CloseAction::UseTls;
    if (code < 4100)
        return CloseAction::Refuse;
    if (code < 4200)
        return CloseAction::Backoff;
    if (code < 4300)
        return CloseAction::RetryNow;
    return code == 4301 ? CloseAction::LongBackoff : CloseAction::Refuse;
}

clinicbell::ErrorCode errorKind(int code)
{
    using clinicbell::ErrorCode;
    if (code == 4001 || code == 4003)
        return ErrorCode::LiveKeyUnknown;
    if (code == 4004 || (code >= 4100 && code < 4200))
        return ErrorCode::LiveFull;
    if (code == 4009)
        return ErrorCode::LiveForbidden;
    const auto action = closeAction(code);
    return action == CloseAction::Refuse || action == CloseAction::UseTls ? ErrorCode::LiveRefused
                                                                          : ErrorCode::NetworkFailure;
}

} // namespace pusher
