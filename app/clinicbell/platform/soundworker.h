// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/soundsource.h"

#include <QObject>

namespace clinicbell::platform {

/// Loads the plugin and plays with it, on a thread of its own: both may take long, and a sound service that hangs never
/// answers. Answers each play() with one signal.
class SoundWorker final : public QObject
{
    Q_OBJECT
public:
    explicit SoundWorker(SoundSource source);

    void play(Priority priority, int volumePercent);

signals:
    void played();
    /// This sound is not heard; the next one may be.
    void failed(const QString &detail);
    /// No sound will ever be.
    void useless(const QString &detail);

private:
    SoundSource m_source;
    std::unique_ptr<SoundPlugin> m_plugin;
    QString m_whyUseless;
};

} // namespace clinicbell::platform
