// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/serverclock.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::clinic {

namespace {

constexpr qsizetype guessesKept = 5;
constexpr auto longestRoundTrip = 10s;
constexpr auto meanDelay = 500ms; ///< A Date leaves out half a second on average.
constexpr auto worthTelling = 5s;

/// This program is not older, and will not be used for so long.
bool isPlausible(const QDateTime &date)
{
    return date.isValid() && date.date().year() >= 2024 && date.date().year() < 2100;
}

/// One odd answer among many does not count.
std::chrono::seconds median(QList<std::chrono::seconds> guesses)
{
    const auto middle = guesses.begin() + guesses.size() / 2;
    std::nth_element(guesses.begin(), middle, guesses.end());
    return *middle;
}

} // namespace

ServerClock::ServerClock(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{ }

void ServerClock::hear(const QDateTime &date, std::chrono::milliseconds roundTrip)
{
    if (!isPlausible(date) || roundTrip < 0ms || roundTrip > longestRoundTrip)
        return;
    const auto age = std::chrono::milliseconds(date.msecsTo(m_clock.now())) - meanDelay - roundTrip / 2;
    m_latest.append(std::chrono::round<std::chrono::seconds>(-age));
    if (m_latest.size() > guessesKept)
        m_latest.removeFirst();
    const auto guess = median(m_latest);
    m_memory = {.offset = guess, .heard = date};
    if (!m_offset || std::chrono::abs(guess - *m_offset) >= worthTelling)
        setOffset(guess);
    emit heard();
}

void ServerClock::forget()
{
    m_latest.clear();
    setOffset({});
}

ServerClock::Offset ServerClock::bestGuess() const
{
    const Offset known = m_offset ? m_offset : m_memory.offset;
    if (!m_memory.heard.isValid())
        return known;
    const std::chrono::seconds behind(m_clock.now().secsTo(m_memory.heard));
    return behind > 0s ? std::max(behind, known.value_or(behind)) : known;
}

void ServerClock::setOffset(const Offset &offset)
{
    if (m_offset == offset)
        return;
    m_offset = offset;
    emit offsetChanged(offset);
}

QDateTime readHttpDate(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header.left(64)).trimmed();
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isValid())
        date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace clinicbell::clinic
