// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/soundingnotifier.h"

#include <QLoggingCategory>

#include <algorithm>

namespace clinicbell {

namespace {

Q_LOGGING_CATEGORY(lcSound, "clinicbell.sound", QtInfoMsg)

/// A summary sounds like the most important of what it is about.
Priority loudest(const PopUp &popUp)
{
    Priority loudest = Priority::Low;
    for (const Notification &notification : popUp.about)
        loudest = std::max(loudest, notification.priority);
    return loudest;
}

} // namespace

SoundingNotifier::SoundingNotifier(Notifier &popUps, const Clock &clock, QObject *parent)
    : m_popUps(popUps)
    , m_player(clock)
{
    setParent(parent);
    m_popUps.setOwnSounds(m_player.isAvailable());
    connect(&m_popUps, &Notifier::opened, this, &Notifier::opened);
    connect(&m_popUps, &Notifier::markReadRequested, this, &Notifier::markReadRequested);
    connect(&m_popUps, &Notifier::answerChosen, this, &Notifier::answerChosen);
    connect(&m_popUps, &Notifier::shown, this, &Notifier::shown);
    connect(&m_popUps, &Notifier::failed, this, &Notifier::failed);
    connect(&m_player, &platform::SoundPlayer::failed, this, &SoundingNotifier::onFailed);
}

void SoundingNotifier::setPreferences(bool sounds, int volumePercent)
{
    m_sounds = sounds;
    m_volumePercent = volumePercent;
}

void SoundingNotifier::show(const PopUp &popUp)
{
    PopUp heard = popUp;
    heard.sound = popUp.sound && m_sounds;
    m_popUps.show(heard);
    if (heard.sound)
        ring(loudest(heard));
}

void SoundingNotifier::ring(Priority priority)
{
    if (m_sounds && m_player.isAvailable())
        m_player.play(priority, m_volumePercent);
}

void SoundingNotifier::onFailed(const QString &detail)
{
    qCInfo(lcSound) << "no sound of our own:" << detail;
    m_popUps.setOwnSounds(false); // From the next pop-up on the desktop's sound stands in.
}

} // namespace clinicbell
