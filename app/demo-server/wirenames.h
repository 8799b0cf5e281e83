// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/broadcaster.h"

#include <QStringList>

namespace clinicbell::demo {

/// The two families of backends whose names the demo clinic can put on the wire (docs/profiles.md).
enum class NameFamily { Documented, LaravelEcho };

/// The one place that knows what things are called on the wire. Everybody else in here speaks the contract's names:
/// `private-notifications.3`, `general-notification`.
class WireNames
{
public:
    WireNames() = default;
    explicit WireNames(NameFamily family)
        : m_family(family)
    { }

    /// Every channel on the wire that carries what the contract has on @p channel; the most usual first.
    QStringList channels(const QString &channel) const;
    QString channel(const QString &channel) const { return channels(channel).constFirst(); }
    /// The contract's channel of one on the wire; empty where this family has no such channel.
    QString contractChannel(const QString &wire) const;
    /// As this family's application would broadcast it.
    Event event(const Event &event) const;
    /// `user_info` of a presence member.
    QJsonObject memberInfo(const QJsonObject &info) const;

private:
    NameFamily m_family = NameFamily::Documented;
};

} // namespace clinicbell::demo
