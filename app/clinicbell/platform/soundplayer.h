// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/soundsource.h"
#include "core/base/clock.h"

#include <QThread>

namespace clinicbell::platform {

class SoundWorker;

/// Plays the sound of a priority. Nothing is loaded and no thread is started before the first one, and nothing here
/// waits for a sound service.
class SoundPlayer final : public QObject
{
    Q_OBJECT
public:
    /// What comes within this time of a sound, and is not more urgent, is the same sound: a burst rings once.
    static constexpr std::chrono::milliseconds burstTime{300};
    /// A sound that has not begun by then counts as failed. The first one loads libraries, from a cold disk too.
    static constexpr std::chrono::milliseconds answerDeadline{5'000};

    /// @p clock outlives this.
    explicit SoundPlayer(const Clock &clock, SoundSource source = installedSounds(), QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// The plugin is installed, and as far as it was tried it loads. Whether there is a loudspeaker, only failed()
    /// tells.
    bool isAvailable() const { return m_source.isThere; }
    /// @p volumePercent is from 1 to 100. A more urgent sound takes the place of one that rings.
    void play(Priority priority, int volumePercent);

signals:
    /// A sound has begun.
    void played();
    /// A sound is not heard; never emitted before play() returned. @p detail is for the log.
    void failed(const QString &detail);

private:
    struct Start
    {
        std::chrono::milliseconds at; ///< Monotonic.
        Priority priority;
    };

    bool isPartOfBurst(Priority priority) const;
    void startThread();
    void onAnswered();
    void onFailed(const QString &detail);
    void onUseless(const QString &detail);
    void onTimedOut();

    const Clock &m_clock;
    SoundSource m_source;
    std::unique_ptr<QThread> m_thread;
    SoundWorker *m_worker = nullptr; ///< Lives on m_thread, which ends it.
    std::unique_ptr<Timer> m_deadline;
    std::optional<Start> m_lastStart;
    int m_unanswered = 0;
    bool m_hangs = false; ///< It may still answer; until then it is asked for nothing more.
};

} // namespace clinicbell::platform
