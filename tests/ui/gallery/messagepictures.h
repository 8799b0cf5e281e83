// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QDir;

namespace clinicbell::test {

/// Pictures of the conversations, in the window where people see them.
void shootMessages(const QDir &directory);

} // namespace clinicbell::test
