// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundworker.h"

namespace clinicbell::platform {

SoundWorker::SoundWorker(SoundSource source)
    : m_source(std::move(source))
{ }

void SoundWorker::play(Priority priority, int volumePercent)
{
    if (!m_plugin && m_whyUseless.isEmpty()) {
        auto loaded = m_source.load();
        if (loaded)
            m_plugin = std::move(*loaded);
        else
            m_whyUseless = loaded.error();
    }
    if (!m_plugin) {
        emit useless(m_whyUseless);
        return;
    }
    m_plugin->play(priority, volumePercent, [this](const QString &failure) {
        if (failure.isEmpty())
            emit played();
        else
            emit failed(failure);
    });
}

} // namespace clinicbell::platform
