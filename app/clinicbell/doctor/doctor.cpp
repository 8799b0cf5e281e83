// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/doctor.h"

#include "app/clinicbell/doctor/deskprobes.h"
#include "app/clinicbell/doctor/wayprobe.h"
#include "app/clinicbell/preferencesbook.h"

namespace clinicbell {

Doctor::Doctor(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{ }

Doctor::~Doctor() = default;

void Doctor::start(const Facts &facts)
{
    if (m_checkup)
        return;
    m_results.clear();
    m_checkup = std::make_unique<Checkup>(probesFor(facts), m_parts.clock);
    connect(m_checkup.get(), &Checkup::progressed, this, &Doctor::onProgressed);
    connect(m_checkup.get(), &Checkup::finished, this, &Doctor::onFinished);
    m_checkup->start();
}

void Doctor::cancel()
{
    m_popUpProbe = nullptr;
    m_checkup.reset();
}

Checkup::Probes Doctor::probesFor(const Facts &facts)
{
    Checkup::Probes probes;
    probes.push_back(std::make_unique<WayProbe>(WayProbe::Parts{.api = m_parts.api,
                                                                .clock = m_parts.clock,
                                                                .server = facts.server,
                                                                .prefixes = facts.prefixes,
                                                                .clinicError = facts.clinicError,
                                                                .signedIn = facts.signedIn,
                                                                .channels = facts.channels}));
    if (!facts.wayOnly)
        addDesk(probes, facts);
    return probes;
}

void Doctor::addDesk(Checkup::Probes &probes, const Facts &facts)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const Preferences preferences = readPreferences(m_parts.settings, m_parts.policy);
    auto popUps = std::make_unique<PopUpProbe>(bus, facts.hasDesktop ? facts.popUpTest : PopUpProbe::Ask());
    m_popUpProbe = popUps.get();
    probes.push_back(std::move(popUps));
    probes.push_back(
        std::make_unique<SoundProbe>(preferences.sounds, preferences.volumePercent, facts.hasDesktop, m_parts.clock));
    if (facts.hasTray)
        probes.push_back(std::make_unique<KnownProbe>(
            CheckResult{.check = Check::Tray, .finding = *facts.hasTray ? Finding::Fine : Finding::NoTrayHost}));
    else
        probes.push_back(std::make_unique<TrayProbe>(bus, facts.hasDesktop));
    probes.push_back(std::make_unique<KeychainProbe>(m_parts.secrets, bus));
    probes.push_back(std::make_unique<DiskProbe>(m_parts.folder, facts.storeKind, facts.storeError));
}

void Doctor::onPopUpTested(PopUpWay way)
{
    if (m_popUpProbe)
        m_popUpProbe->onShown(way);
}

void Doctor::onProgressed()
{
    m_results = m_checkup->results();
    emit progressed(m_results);
}

void Doctor::onFinished()
{
    m_results = m_checkup->results();
    m_popUpProbe = nullptr;
    m_checkup.release()->deleteLater(); // It has just told us so itself.
    emit finished(m_results);
}

} // namespace clinicbell
