// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"

namespace clinicbell::store {

/// All but the id. Reading checks everything, as in core/store/rowcodec.h.
QByteArray encoded(const Appointment &appointment);
bool decode(const QByteArray &bytes, Appointment &appointment);
QByteArray encoded(const Consultation &consultation);
bool decode(const QByteArray &bytes, Consultation &consultation);

} // namespace clinicbell::store
