// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/checkup.h"

namespace clinicbell {

Checkup::Checkup(Probes probes, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_probes(std::move(probes))
    , m_timer(clock.makeTimer())
    , m_left(static_cast<qsizetype>(m_probes.size()))
    , m_done(m_probes.size(), false)
{
    connect(m_timer.get(), &Timer::timedOut, this, &Checkup::onOverdue);
    for (size_t index = 0; index < m_probes.size(); ++index) {
        const Probe *probe = m_probes.at(index).get();
        connect(probe, &Probe::found, this, [this](const CheckResult &result) {
            m_found.append(result);
            emit progressed();
        });
        connect(probe, &Probe::finished, this, [this, index] { onFinished(index); });
    }
}

Checkup::~Checkup() = default;

void Checkup::start()
{
    m_timer->start(deadline);
    for (const auto &probe : m_probes)
        probe->start();
}

void Checkup::onFinished(size_t index)
{
    if (m_done.at(index))
        return; // A line that ends while its last answer is under way.
    m_done.at(index) = true;
    if (--m_left > 0)
        return;
    m_timer->stop();
    QMetaObject::invokeMethod(this, &Checkup::finished, Qt::QueuedConnection);
}

void Checkup::onOverdue()
{
    for (size_t index = 0; index < m_probes.size(); ++index) {
        m_probes.at(index)->disconnect(this);
        if (!m_done.at(index))
            m_found += m_probes.at(index)->overdue();
    }
    m_left = 0;
    QMetaObject::invokeMethod(this, &Checkup::finished, Qt::QueuedConnection);
}

} // namespace clinicbell
