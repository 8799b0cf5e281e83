// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace clinicbell::platform {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    // One byte: no file is begun that small, and Linux takes it for "none" where a crash goes to a program through a
    // pipe, too; of none at all it would only tell that program.
    const rlimit none{.rlim_cur = 1, .rlim_max = 1};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace clinicbell::platform
