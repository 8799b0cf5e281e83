// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/http.h"
#include "core/base/clock.h"

#include <functional>

namespace clinicbell::demo {

class Database;

/// What was answered to each Idempotency-Key, so that a call that comes again changes nothing and is answered as the
/// first time. Kept for a day.
class ReplayTable
{
public:
    ReplayTable(Database &database, const Clock &clock);

    /// Answers @p request with @p act, or as it was answered before. The effect and the note of it are on the disk
    /// together. A key that came with another call before is refused with 422.
    Answer answerOnce(const Request &request, const std::function<Answer(const Request &)> &act);

private:
    void note(const Request &request, const Answer &answer);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace clinicbell::demo
