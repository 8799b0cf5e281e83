// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/soundplayer.h"
#include "core/base/notifier.h"
#include "core/base/preferences.h"

namespace clinicbell {

/// Pop-ups with sounds of our own. Where those cannot be played, the desktop plays its own; switched off, neither does.
class SoundingNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// @p popUps shows them; it and @p clock outlive this.
    SoundingNotifier(Notifier &popUps, const Clock &clock, QObject *parent = nullptr);

    void setPreferences(bool sounds, int volumePercent);
    void show(const PopUp &popUp) override;
    void withdraw(const QString &key) override { m_popUps.withdraw(key); }
    /// A sound without a pop-up: what is urgent is repeated.
    void ring(Priority priority);

public slots:
    /// To hear what a volume is like, whether sounds are on or off.
    void test(clinicbell::Priority priority, int volumePercent) { m_player.play(priority, volumePercent); }

private:
    void onFailed(const QString &detail);

    Notifier &m_popUps;
    platform::SoundPlayer m_player;
    bool m_sounds = true;
    int m_volumePercent = 70;
};

} // namespace clinicbell
