// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/fallbacknotifier.h"

#include <utility>

namespace clinicbell::platform {

FallbackNotifier::FallbackNotifier(std::unique_ptr<Notifier> preferred, std::unique_ptr<Notifier> fallback,
                                   QObject *parent)
    : Notifier(parent)
    , m_preferred(std::move(preferred))
    , m_fallback(std::move(fallback))
{
    for (Notifier *way : {m_preferred.get(), m_fallback.get()}) {
        connect(way, &Notifier::opened, this, &Notifier::opened);
        connect(way, &Notifier::markReadRequested, this, &Notifier::markReadRequested);
        connect(way, &Notifier::answerChosen, this, &Notifier::answerChosen);
        connect(way, &Notifier::replied, this, &Notifier::replied);
        connect(way, &Notifier::shown, this, &Notifier::shown);
    }
    connect(m_preferred.get(), &Notifier::shown, this, [this](const QString &key) {
        m_pending.remove(key);
        emit wentBy(key, PopUpWay::Desktop);
    });
    connect(m_fallback.get(), &Notifier::shown, this, [this](const QString &key) { emit wentBy(key, PopUpWay::Tray); });
    connect(m_fallback.get(), &Notifier::failed, this,
            [this](const QString &key) { emit wentBy(key, PopUpWay::None); });
    connect(m_preferred.get(), &Notifier::failed, this, &FallbackNotifier::onPreferredFailed);
    connect(m_fallback.get(), &Notifier::failed, this, &Notifier::failed);
}

void FallbackNotifier::show(const PopUp &popUp)
{
    m_pending.insert(popUp.key, popUp);
    m_preferred->show(popUp);
}

void FallbackNotifier::withdraw(const QString &key)
{
    m_pending.remove(key);
    m_preferred->withdraw(key);
    m_fallback->withdraw(key);
}

void FallbackNotifier::setOwnSounds(bool own)
{
    m_preferred->setOwnSounds(own);
    m_fallback->setOwnSounds(own);
}

void FallbackNotifier::onPreferredFailed(const QString &key)
{
    if (m_pending.contains(key)) // Else it was withdrawn meanwhile.
        m_fallback->show(m_pending.take(key));
}

} // namespace clinicbell::platform
