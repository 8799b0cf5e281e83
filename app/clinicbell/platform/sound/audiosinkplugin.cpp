// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/sound/audiosinkplugin.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QFile>
#include <QMediaDevices>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

// What make_sounds.py writes: 16-bit samples of one channel behind a plain header.
constexpr int samplesPerSecond = 44'100;
constexpr qsizetype wavHeaderSize = 44;

/// PulseAudio's and PipeWire's name for the output that they show where there is none.
constexpr auto placeholderDevice = "auto_null";

QString soundFile(Priority priority)
{
    switch (priority) {
    case Priority::Low: return u":/clinicbell/sounds/information.wav"_s;
    case Priority::Normal: return u":/clinicbell/sounds/normal.wav"_s;
    case Priority::High: return u":/clinicbell/sounds/important.wav"_s;
    case Priority::Critical: return u":/clinicbell/sounds/urgent.wav"_s;
    }
    return {};
}

QByteArray readSamples(Priority priority)
{
    QFile file(soundFile(priority));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().mid(wavHeaderSize);
}

QAudioFormat soundFormat()
{
    QAudioFormat format;
    format.setSampleRate(samplesPerSecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// The factor that makes it sound @p percent as loud.
float loudnessFactor(int percent)
{
    const float share = static_cast<float>(std::clamp(percent, 1, 100)) / 100.0F;
    return QAudio::convertVolume(share, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale);
}

} // namespace

AudioSinkPlugin::AudioSinkPlugin() = default;

AudioSinkPlugin::~AudioSinkPlugin() = default;

void AudioSinkPlugin::play(Priority priority, int volumePercent, const Outcome &outcome)
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || device.id() == placeholderDevice) {
        outcome(u"no audio output"_s);
        return;
    }
    if (isRinging() && priority < m_priority) {
        outcome({});
        return;
    }
    m_sink.reset();
    m_samples.close();
    m_samples.setData(readSamples(priority));
    m_samples.open(QIODevice::ReadOnly);
    m_priority = priority;
    start(device, volumePercent);
    outcome(isRinging() ? QString() : u"the audio output could not be opened (%1)"_s.arg(m_sink->error()));
}

void AudioSinkPlugin::start(const QAudioDevice &device, int volumePercent)
{
    m_sink = std::make_unique<QAudioSink>(device, soundFormat());
    m_sink->setVolume(loudnessFactor(volumePercent));
    connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        // Idle before the end is a gap on a busy computer, and it goes on by itself. At the end all is heard: the
        // output is for others, and may go to sleep.
        if (state == QAudio::IdleState && m_samples.atEnd())
            m_sink->stop();
    });
    m_sink->start(&m_samples);
}

bool AudioSinkPlugin::isRinging() const
{
    return m_sink && m_sink->state() == QAudio::ActiveState;
}

} // namespace clinicbell::platform
