// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFlags>
#include <QStringList>

#include <optional>

namespace clinicbell::demo {

/// A part of the contract that a backend may lack (docs/backend-extensions.md).
enum class Feature {
    DeltaSync = 1,
    Idempotency = 2,
    Acknowledgements = 4,
    Claims = 8,
    ClientMessageIds = 16,
    BatchChannelAuth = 32,
    Audit = 64,
    SignOutEverywhere = 128,
};
Q_DECLARE_FLAGS(Features, Feature)
Q_DECLARE_OPERATORS_FOR_FLAGS(Features)

Features allFeatures();
/// As GET /capabilities names them.
QStringList featureKeys(Features features);
/// "all", "none", or names with commas between them; nothing where one is unknown.
std::optional<Features> featuresNamed(const QString &list);

} // namespace clinicbell::demo
