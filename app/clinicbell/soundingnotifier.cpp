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
    m_ownWorks = m_player.isAvailable();
    m_popUps.setOwnSounds(m_ownWorks);
    connect(&m_popUps, &Notifier::opened, this, &Notifier::opened);
    connect(&m_popUps, &Notifier::markReadRequested, this, &Notifier::markReadRequested);
    connect(&m_popUps, &Notifier::answerChosen, this, &Notifier::answerChosen);
    connect(&m_popUps, &Notifier::replied, this, &Notifier::replied);
    connect(&m_popUps, &Notifier::shown, this, &Notifier::shown);
    connect(&m_popUps, &Notifier::failed, this, &Notifier::failed);
    connect(&m_player, &platform::SoundPlayer::played, this, &SoundingNotifier::onPlayed);
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
    keepIfUrgent(heard);
    m_popUps.show(heard);
    sound(heard);
}

/// Each has its key once.
void SoundingNotifier::keepIfUrgent(const PopUp &popUp)
{
    forget(popUp.key);
    if (popUp.sticky)
        m_urgent.append(popUp);
}

void SoundingNotifier::forget(const QString &key)
{
    if (m_unheard && m_unheard->key == key)
        m_unheard.reset();
    m_urgent.removeIf([&key](const PopUp &popUp) { return popUp.key == key; });
}

void SoundingNotifier::withdraw(const QString &key)
{
    forget(key);
    m_popUps.withdraw(key);
}

/// While the desktop's sounds stand in, ours would come on top of them.
void SoundingNotifier::sound(const PopUp &popUp)
{
    if (!popUp.sound || !m_ownWorks)
        return;
    m_unheard = popUp;
    m_player.play(loudest(popUp), m_volumePercent);
}

void SoundingNotifier::ringAgain()
{
    if (!m_sounds)
        return;
    if (!m_urgent.isEmpty())
        m_unheard = m_urgent.last();
    m_player.play(Priority::Critical, m_volumePercent); // Also where it failed: it may work again.
}

void SoundingNotifier::onPlayed()
{
    m_unheard.reset();
    if (!std::exchange(m_ownWorks, true))
        m_popUps.setOwnSounds(true);
}

void SoundingNotifier::onFailed(const QString &detail)
{
    if (std::exchange(m_ownWorks, false)) {
        qCInfo(lcSound) << "no sound of our own:" << detail;
        m_popUps.setOwnSounds(false);
    }
    if (const auto unheard = std::exchange(m_unheard, {}))
        m_popUps.show(*unheard);
}

} // namespace clinicbell
