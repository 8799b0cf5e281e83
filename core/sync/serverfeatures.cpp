// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/serverfeatures.h"

#include "core/clinic/clinicapi.h"

namespace clinicbell::sync {

ServerFeatures::ServerFeatures(clinic::ClinicApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{ }

void ServerFeatures::ask()
{
    if (m_known || m_asking)
        return;
    m_asking = true;
    m_api.capabilities().then(this, [this, generation = m_generation](const Result<clinic::Capabilities> &answer) {
        if (generation == m_generation)
            onAnswered(answer);
    });
}

void ServerFeatures::forget()
{
    ++m_generation;
    m_asking = false;
    m_known.reset();
}

void ServerFeatures::onAnswered(const Result<clinic::Capabilities> &answer)
{
    m_asking = false;
    if (!answer)
        return;
    m_known = *answer;
    emit changed();
}

} // namespace clinicbell::sync
