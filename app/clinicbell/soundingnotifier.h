// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/soundplayer.h"
#include "core/base/notifier.h"
#include "core/base/preferences.h"

namespace clinicbell {

/// Pop-ups with sounds of our own. Where those cannot be played the desktop's stand in: what was not heard is shown
/// once more, with the desktop's sound, and so is the last of what is urgent each time it is to ring. Switched off,
/// neither is heard.
class SoundingNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// @p popUps shows them; it and @p clock outlive this.
    SoundingNotifier(Notifier &popUps, const Clock &clock, QObject *parent = nullptr);

    void setPreferences(bool sounds, int volumePercent);
    void show(const PopUp &popUp) override;
    void withdraw(const QString &key) override;
    /// What is urgent and still stands is heard again.
    void ringAgain();

public slots:
    /// To hear what a volume is like, whether sounds are on or off.
    void test(clinicbell::Priority priority, int volumePercent) { m_player.play(priority, volumePercent); }

private:
    void keepIfUrgent(const PopUp &popUp);
    void forget(const QString &key);
    void sound(const PopUp &popUp);
    void onPlayed();
    void onFailed(const QString &detail);

    Notifier &m_popUps;
    platform::SoundPlayer m_player;
    bool m_sounds = true;
    int m_volumePercent = 70;
    bool m_ownWorks = true; ///< As far as was tried; the desktop's sounds are off then.
    std::optional<PopUp> m_unheard; ///< Its sound was asked for, and nothing came of it yet.
    QList<PopUp> m_urgent; ///< Those that stay until somebody acts, the last shown last.
};

} // namespace clinicbell
