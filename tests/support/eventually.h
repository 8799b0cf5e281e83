// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <functional>

namespace clinicbell::test {

/// Goes on with the event loop until @p wanted is true; false: it never was, as long as servers on a busy computer may
/// take.
bool eventually(const std::function<bool()> &wanted, std::chrono::milliseconds patience = std::chrono::seconds(20));

} // namespace clinicbell::test
