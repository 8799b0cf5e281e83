// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::platform {

/// From now on a crash of this program leaves no image of its memory, which holds names, the token and keys: neither in
/// a file nor at a service that collects crashes (docs/decisions/028-at-rest.md). To be called first in main().
void forbidCoreDumps();

} // namespace clinicbell::platform
