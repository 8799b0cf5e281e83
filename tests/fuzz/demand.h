// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pusher::test {

/// What a script does must not break @p rule.
inline void demand(bool holds, const char *rule)
{
    if (!holds)
        qFatal("broken: %s", rule);
}

} // namespace pusher::test
