// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/facing.h"

#include "core/base/setting.h"

namespace clinicbell {

namespace {

const Setting<bool> facesPatients{"privacy/facesPatients", false};

} // namespace

Facing::Facing(QSettings &settings, const Policy &policy, QObject *parent)
    : QObject(parent)
    , m_settings(settings, policy)
    , m_isFixed(policy.isFixed(PolicySetting::FacesPatients))
    , m_isOn(facesPatients.read(m_settings))
{ }

void Facing::toggle()
{
    if (m_isFixed)
        return;
    m_isOn = !m_isOn;
    facesPatients.write(m_settings, m_isOn);
    emit changed();
}

} // namespace clinicbell
