// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

class QUrl;

namespace clinicbell::clinic {

/// When this desk may ask the clinic's server, whose limiters count the requests of all desks together (backend.md,
/// "Requests are scarce"). Whoever asks for anything asks here first, so that one word of the server's quiets all of
/// them, and what nobody waits for is spread over as long as the clinic has desks
/// (docs/decisions/018-one-turn-for-all-who-ask.md).
class RequestTurns
{
public:
    enum class Limiter {
        General, ///< 60 a minute.
        Visits, ///< 20 a minute, of paths with appointments; these are counted as General, too.
    };

    /// @p clock outlives this.
    explicit RequestTurns(const Clock &clock);

    /// How many desks share the limiters, as far as is known.
    void setDesks(qsizetype count);
    qsizetype desks() const { return m_desks; }
    /// The server answered so to a request that @p limiter counts. One that says how long it wants to be left alone
    /// is left alone by everybody; a limiter that does not say it, by what nobody waits for.
    void hear(Limiter limiter, const Error &error);
    /// Another server, which has said nothing yet.
    void forget();

    /// How long nobody may ask, whatever for; 0: ask.
    std::chrono::milliseconds quiet(Limiter limiter = Limiter::General) const;
    /// A random wait for what a person waits for, as short as reconnections are spread (decision 008); 0 for one desk.
    std::chrono::milliseconds soon() const;
    /// A random part of the time in which each desk of the clinic may ask once, and a half more; 0 for one desk.
    std::chrono::milliseconds spread(Limiter limiter = Limiter::General) const;
    /// The wait for what nobody waits for: not within the server's own, a second behind the acts that waited for the
    /// end of that, and then spread().
    std::chrono::milliseconds turn(Limiter limiter = Limiter::General) const;
    /// How often what has to be asked for again and again may be, @p least or more: all desks together then take half
    /// of what the limiter lets through.
    std::chrono::seconds pace(std::chrono::seconds least, Limiter limiter = Limiter::General) const;

private:
    /// Monotonic; until when.
    struct Waits
    {
        std::chrono::milliseconds asked{0}; ///< The server has said so.
        std::chrono::milliseconds crowded{0}; ///< It has let a request go by without a word.
    };

    std::chrono::milliseconds left(std::chrono::milliseconds until) const;
    std::chrono::milliseconds atRandom(std::chrono::milliseconds ofEachDesk, std::chrono::milliseconds longest) const;

    const Clock &m_clock;
    qsizetype m_desks = 1;
    Waits m_general;
    Waits m_visits;
};

/// By which limiter a request to @p url is counted first.
RequestTurns::Limiter limiterOf(const QUrl &url);

} // namespace clinicbell::clinic
