// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"
#include "core/clinic/answers.h"

namespace clinicbell::clinic {

class RestClient;

/// Asks @p server under one prefix after the other, without a token, until a clinic answers. What is no clinic is told
/// from what cannot be reached: see ClinicApi::probe.
void probeClinic(RestClient &rest, const QUrl &server, const QStringList &prefixes,
                 const Promised<ClinicAddress> &found);

} // namespace clinicbell::clinic
