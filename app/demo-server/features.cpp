// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/features.h"

#include <algorithm>
#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

struct NamedFeature
{
    Feature feature = Feature::DeltaSync;
    QLatin1StringView key;
};

constexpr std::array namedFeatures{
    NamedFeature{Feature::DeltaSync, "delta-sync"_L1},
    NamedFeature{Feature::Idempotency, "idempotency"_L1},
    NamedFeature{Feature::Acknowledgements, "acknowledgements"_L1},
    NamedFeature{Feature::Claims, "claims"_L1},
    NamedFeature{Feature::ClientMessageIds, "client-message-ids"_L1},
    NamedFeature{Feature::BatchChannelAuth, "batch-channel-auth"_L1},
    NamedFeature{Feature::Audit, "audit"_L1},
    NamedFeature{Feature::SignOutEverywhere, "sign-out-everywhere"_L1},
};

} // namespace

Features allFeatures()
{
    Features features;
    for (const NamedFeature &each : namedFeatures)
        features |= each.feature;
    return features;
}

QStringList featureKeys(Features features)
{
    QStringList keys;
    for (const NamedFeature &each : namedFeatures) {
        if (features.testFlag(each.feature))
            keys.append(each.key);
    }
    return keys;
}

std::optional<Features> featuresNamed(const QString &list)
{
    if (list == "all"_L1)
        return allFeatures();
    Features features;
    if (list == "none"_L1)
        return features;
    for (const QString &name : list.split(u',')) {
        const auto found = std::find_if(namedFeatures.begin(), namedFeatures.end(),
                                        [&](const NamedFeature &each) { return each.key == name.trimmed(); });
        if (found == namedFeatures.end())
            return std::nullopt;
        features |= found->feature;
    }
    return features;
}

} // namespace clinicbell::demo
