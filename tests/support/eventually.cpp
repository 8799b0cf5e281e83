// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/eventually.h"

#include <QTest>

namespace clinicbell::test {

bool eventually(const std::function<bool()> &wanted, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(wanted, int(patience.count()));
}

} // namespace clinicbell::test
