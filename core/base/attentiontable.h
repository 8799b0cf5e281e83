// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/attentionrules.h"

#include <QHash>

#include <array>
#include <optional>

namespace clinicbell {

/// "payment_failed", or all that begin so: "payment_*".
struct TypePattern
{
    QString text; ///< Without the star.
    bool isPrefix = false;

    bool matches(const QString &type) const
    {
        return isPrefix ? text.isEmpty() || type.startsWith(text) : type == text;
    }
};

/// What a rule says about pop-up and sound beside its lane.
struct StyleChange
{
    std::optional<PopUpKind> popUp;
    std::optional<bool> sound;
};

struct TypeRule
{
    TypePattern type;
    Kind kind = Kind::General;
    Priority lane = Priority::Normal;
    StyleChange style = {};
};

/// For a type, or for all, where the data holds these values. The first that fits counts.
struct PayloadRule
{
    TypePattern type;
    QJsonObject when;
    std::optional<Priority> lane = {};
    StyleChange style = {};
};

/// Every value that a rule names stands so in the data.
bool holds(const QJsonObject &when, const QJsonObject &data);

struct AttentionRules::Table
{
    std::array<AttentionStyle, priorityCount> lanes;
    QHash<QString, TypeRule> exact;
    QList<TypeRule> prefixes; ///< The longest first.
    QList<PayloadRule> payload;

    const TypeRule &ruleFor(const QString &type) const;
};

/// Of a whole table: every lane, and a type "*" for what nobody has listed.
tl::expected<AttentionRules::Table, AttentionRules::Fault> readAttentionTable(const QByteArray &json);

} // namespace clinicbell
