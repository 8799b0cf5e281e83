// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QtPlugin>

#include <functional>

namespace clinicbell::platform {

/// What plays sounds. A plugin, so that the program neither links nor needs a sound library: it is loaded with the
/// first sound. Lives on the thread that made it, may block there, and needs an event loop on it.
class SoundPlugin
{
public:
    /// Takes why nothing sounds, for the log; empty: it sounds.
    using Outcome = std::function<void(const QString &failure)>;

    SoundPlugin() = default;
    SoundPlugin(const SoundPlugin &) = delete;
    SoundPlugin &operator=(const SoundPlugin &) = delete;
    virtual ~SoundPlugin() = default;
    /// Begins the sound of @p priority at @p volumePercent (1 to 100, as people hear it) in place of one that rings;
    /// one of a higher priority rings on instead. @p outcome is called once.
    virtual void play(Priority priority, int volumePercent, const Outcome &outcome) = 0;
};

} // namespace clinicbell::platform

#define CLINICBELL_SOUND_PLUGIN_IID "org.clinicbell.SoundPlugin/1"
Q_DECLARE_INTERFACE(clinicbell::platform::SoundPlugin, CLINICBELL_SOUND_PLUGIN_IID)
