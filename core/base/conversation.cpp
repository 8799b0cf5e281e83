// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/conversation.h"

namespace clinicbell {

bool comesBefore(const Conversation &a, const Conversation &b)
{
    if (a.lastAt.isValid() != b.lastAt.isValid())
        return a.lastAt.isValid();
    if (a.lastAt != b.lastAt)
        return a.lastAt > b.lastAt;
    return a.id > b.id;
}

} // namespace clinicbell
