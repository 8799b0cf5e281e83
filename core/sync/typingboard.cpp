// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/typingboard.h"

#include <algorithm>

namespace clinicbell::sync {

TypingBoard::TypingBoard(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &TypingBoard::onExpired);
}

void TypingBoard::hear(const Typing &who)
{
    const auto known =
        std::find_if(m_words.begin(), m_words.end(), [&who](const Word &word) { return word.who == who; });
    const auto until = m_clock.monotonic() + shownFor;
    if (known != m_words.end()) {
        known->until = until;
        plan();
        return;
    }
    m_words.append({who, until});
    plan();
    emit changed();
}

void TypingBoard::end(const ConversationId &conversation, const UserId &user)
{
    const auto isMeant = [&](const Word &word) {
        return word.who.conversation == conversation && word.who.userId == user;
    };
    if (m_words.removeIf(isMeant) > 0)
        emit changed();
}

void TypingBoard::clear()
{
    m_timer->stop();
    m_told.clear();
    if (!std::exchange(m_words, {}).isEmpty())
        emit changed();
}

QList<Typing> TypingBoard::typing() const
{
    QList<Typing> typing;
    for (const Word &word : m_words)
        typing.append(word.who);
    return typing;
}

bool TypingBoard::mayTell(const ConversationId &conversation)
{
    const auto now = m_clock.monotonic();
    const auto told = m_told.constFind(conversation);
    if (told != m_told.constEnd() && now - *told < betweenWords)
        return false;
    m_told.insert(conversation, now);
    return true;
}

void TypingBoard::onExpired()
{
    const auto now = m_clock.monotonic();
    const bool someWent = m_words.removeIf([now](const Word &word) { return word.until <= now; }) > 0;
    plan();
    if (someWent)
        emit changed();
}

void TypingBoard::plan()
{
    const auto first = std::min_element(m_words.begin(), m_words.end(),
                                        [](const Word &a, const Word &b) { return a.until < b.until; });
    if (first != m_words.end())
        m_timer->start(std::max<std::chrono::milliseconds>(first->until - m_clock.monotonic(), {}));
}

} // namespace clinicbell::sync
