// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QSet>
#include <QVariant>

#include <tl/expected.hpp>

#include <span>

namespace clinicbell {

/// What an organisation may decide on for its computers. Each has a row in the table of policysettings.cpp, and that is
/// all that the file, its schema, its faults and what is kept for the person need in order to know it.
enum class PolicySetting {
    Server,
    AllowedHosts,
    PlainHttpAllowed,
    BackendProfile,
    Proxy,
    CaFile,
    ClientCertificate,
    ClientKey,
    Origin,
    Desk,
    DiscreetPopUps,
    LockAfterMinutes,
    FacesPatients,
    WipedAtSignOut,
    KeepDays,
    PopUpsFrom,
    Sounds,
    Volume,
    QuietInConsultation,
    Opening,
    Language,
    Colours,
    Compact,
    TextPercent,
    AwayAfterMinutes,
    Autostart,
};

/// Those that the person cannot change.
using FixedSettings = QSet<PolicySetting>;

enum class PolicyShape {
    Flag,
    Number, ///< A whole one, from `least` to `most`.
    Word, ///< One of `words`, which have "|" between them.
    Text, ///< One line, not empty, `most` characters at most.
    Time, ///< "08:00"
    Address, ///< Of a server: http(s), without user info, query or fragment.
    Proxy, ///< As proxyFromText() reads it.
    Origin, ///< As originFromText() reads it, or "none".
    File, ///< Absolute.
    Hosts, ///< A list of host names, without scheme, port or wildcard.
};

struct PolicyRow
{
    PolicySetting setting = PolicySetting::Server;
    QLatin1StringView name = {}; ///< In the file.
    QLatin1StringView key = {}; ///< Of the profile's settings, over which it stands; empty: none.
    PolicyShape shape = PolicyShape::Flag;
    int least = 0;
    int most = 0;
    QLatin1StringView words = {};
    QLatin1StringView safest = {}; ///< JSON that counts, fixed, where the file has a fault; empty: nothing does.
    bool onlyFixed = false; ///< It is no default: the person has no say in it.
    QLatin1StringView meaning = {}; ///< For the schema.
};

std::span<const PolicyRow> policyRows();
const PolicyRow *policyRowNamed(const QString &name);
const PolicyRow *policyRowOfKey(const QString &key);
const PolicyRow &policyRow(PolicySetting setting);

/// @p value as it is kept: bool, int, QString or QStringList. The error says, in English, what it has to be.
tl::expected<QVariant, QString> readPolicyValue(const PolicyRow &row, const QJsonValue &value);

/// The JSON Schema of the whole file.
QJsonObject policySchema();

} // namespace clinicbell
