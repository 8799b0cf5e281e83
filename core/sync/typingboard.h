// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/conversation.h"

#include <QHash>
#include <QObject>

namespace clinicbell::sync {

/// Who is writing just now, for a few seconds after each word of it; and how often one's own writing is worth a word.
class TypingBoard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds shownFor{6};
    static constexpr std::chrono::seconds betweenWords{3};

    explicit TypingBoard(const Clock &clock, QObject *parent = nullptr);

    void hear(const Typing &who);
    /// They stopped, or have sent it.
    void end(const ConversationId &conversation, const UserId &user);
    void clear();
    QList<Typing> typing() const;

    /// One's own: true where it is time to tell.
    bool mayTell(const ConversationId &conversation);

signals:
    void changed();

private:
    void onExpired();
    void plan();

    struct Word
    {
        Typing who;
        std::chrono::milliseconds until;
    };

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    QList<Word> m_words;
    QHash<ConversationId, std::chrono::milliseconds> m_told; ///< Monotonic.
};

} // namespace clinicbell::sync
