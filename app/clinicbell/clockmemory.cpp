// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/clockmemory.h"

#include <QSettings>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr auto offsetKey = "clock/offset_seconds"_L1;
constexpr auto heardKey = "clock/heard"_L1;
constexpr auto offsetStep = 30s; ///< Less is not worth writing to the disk.
constexpr qint64 heardStep = 3600; ///< s

using Memory = clinic::ServerClock::Memory;

Memory readMemory(const QSettings &settings)
{
    Memory memory;
    memory.heard = QDateTime::fromString(settings.value(heardKey).toString(), Qt::ISODate);
    if (memory.heard.isValid() && settings.contains(offsetKey))
        memory.offset = std::chrono::seconds(settings.value(offsetKey).toLongLong());
    return memory;
}

bool isWorthWriting(const Memory &memory, const Memory &written)
{
    return !written.offset || !written.heard.isValid()
        || std::chrono::abs(*memory.offset - *written.offset) >= offsetStep
        || std::abs(written.heard.secsTo(memory.heard)) >= heardStep;
}

} // namespace

ClockMemory::ClockMemory(QSettings &settings, clinic::ServerClock &serverClock)
    : m_settings(settings)
    , m_serverClock(serverClock)
    , m_written(readMemory(settings))
{
    serverClock.setMemory(m_written);
    connect(&serverClock, &clinic::ServerClock::heard, this, &ClockMemory::onHeard);
}

void ClockMemory::onHeard()
{
    const Memory &memory = m_serverClock.memory();
    if (!isWorthWriting(memory, m_written))
        return;
    m_written = memory;
    m_settings.setValue(offsetKey, QVariant::fromValue<qint64>(memory.offset->count()));
    m_settings.setValue(heardKey, memory.heard.toString(Qt::ISODate));
}

} // namespace clinicbell
