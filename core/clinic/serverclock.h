// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <optional>

namespace clinicbell::clinic {

/// How far this computer's clock is from the server's, by the Date of its answers (RFC 9110, section 6.6.1). A Date
/// counts whole seconds and is as old as half the way there and back, so a guess is good to a second or two.
class ServerClock : public QObject
{
    Q_OBJECT
public:
    using Offset = std::optional<std::chrono::seconds>; ///< The server's time minus this computer's; unset: unknown.

    /// What outlives a run of the program.
    struct Memory
    {
        Offset offset;
        QDateTime heard; ///< The server's time then, UTC; invalid: never.
        friend bool operator==(const Memory &, const Memory &) = default;
    };

    /// @p clock outlives this.
    explicit ServerClock(const Clock &clock, QObject *parent = nullptr);

    /// An answer was made at @p date and came back after @p roundTrip. Not counted: no date, one that cannot be, an
    /// answer that took too long to be told anything by.
    void hear(const QDateTime &date, std::chrono::milliseconds roundTrip);
    /// Another server: what the last one said of the time is only remembered.
    void forget();

    /// Of the server in use, in this run.
    const Offset &offset() const { return m_offset; }
    /// What a certificate may be judged by: offset(), else that of an earlier run; and where this computer's clock is
    /// behind what a server has said before, at least the difference.
    Offset bestGuess() const;

    const Memory &memory() const { return m_memory; }
    /// Taken up from an earlier run.
    void setMemory(const Memory &memory) { m_memory = memory; }

signals:
    /// By 5 s or more, or for the first time; also by forget().
    void offsetChanged(const std::optional<std::chrono::seconds> &offset);
    /// memory() is another.
    void heard();

private:
    void setOffset(const Offset &offset);

    const Clock &m_clock;
    QList<std::chrono::seconds> m_latest; ///< The latest guesses, oldest first.
    Offset m_offset;
    Memory m_memory;
};

/// From here on a clock that is off is worth a word.
inline constexpr std::chrono::seconds tolerableClockOffset = std::chrono::minutes(2);

/// An HTTP date (RFC 9110, section 5.6.7, IMF-fixdate alone), UTC; invalid where it is none.
QDateTime readHttpDate(const QByteArray &header);

} // namespace clinicbell::clinic
