// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/sound/soundplugin.h"

#include <QBuffer>
#include <QObject>

#include <memory>

class QAudioDevice;
class QAudioSink;

namespace clinicbell::platform {

/// The sounds of this plugin's resources through Qt Multimedia. Not by QSoundEffect, which says that it plays where
/// there is no device and where the sound service is gone (Qt 6.4.2); QAudioSink tells.
/// The sound service has to be there at the first sound: Qt 6.4.2 asks for it once, and does find one that restarts.
class AudioSinkPlugin final : public QObject, public SoundPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID CLINICBELL_SOUND_PLUGIN_IID)
    Q_INTERFACES(clinicbell::platform::SoundPlugin)
public:
    AudioSinkPlugin();
    ~AudioSinkPlugin() override;

    void play(Priority priority, int volumePercent, const Outcome &outcome) override;

private:
    void start(const QAudioDevice &device, int volumePercent);
    bool isRinging() const;

    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink; ///< Reads m_samples; a new one each time, as the default device may change.
    Priority m_priority = Priority::Low; ///< Of what m_sink plays.
};

} // namespace clinicbell::platform
