// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonfault.h"
#include "core/base/notification.h"

#include <tl/expected.hpp>

#include <memory>

namespace clinicbell {

enum class PopUpKind { None, Brief, Sticky };

/// The word of a type: `App\Notifications\AppointmentConfirmedNotification` means what `appointment_confirmed` means.
QString typeWord(const QString &type);

/// How a notification makes itself heard, where the desk lets it.
struct AttentionStyle
{
    PopUpKind popUp = PopUpKind::Brief;
    bool sound = true;
    friend bool operator==(const AttentionStyle &, const AttentionStyle &) = default;
};

/// What the backend's types mean and how loud they are: the table of resources/priorities.json, or an administrator's
/// in its place (docs/priorities.md). A lane is a Priority, and brings its shape and its colour.
///
/// Whatever a table says, what is urgent pops up, stays and rings, and a payload cannot make less of an urgent type.
/// A value; copies share the table.
class AttentionRules
{
public:
    using Fault = JsonFault;

    /// The table that comes with the program.
    AttentionRules();
    static tl::expected<AttentionRules, Fault> read(const QByteArray &json);

    /// A type that nobody has listed is what "*" says: general, unless the table says otherwise.
    Kind kindOf(const QString &type) const;
    Priority priorityOf(const QString &type, const QJsonObject &data) const;
    AttentionStyle styleOf(const Notification &notification) const;

    struct Table;

private:
    explicit AttentionRules(std::shared_ptr<const Table> table);

    std::shared_ptr<const Table> m_table;
};

} // namespace clinicbell
