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

} // namespace pusher
