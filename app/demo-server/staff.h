// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace clinicbell::demo {

/// Somebody who works at the demo clinic and can sign in to it.
struct Person
{
    int id = 0;
    QString name;
    QString email;
    Role role = Role::Other;
    QString room;
    PresenceStatus status = PresenceStatus::Offline; ///< How the day finds them; Offline: not in yet.
};

/// Everybody has the same one: it is a demo.
inline constexpr QLatin1StringView staffPassword("clinic-demo");
inline constexpr int clinicId = 1;

/// The people of the demo clinic; fixed, invented, ids from 1.
class Staff
{
public:
    Staff();

    const QList<Person> &people() const { return m_people; }
    std::optional<Person> withId(int id) const;
    /// Case does not matter.
    std::optional<Person> withEmail(const QString &email) const;
    QList<Person> withRole(Role role) const;

private:
    QList<Person> m_people;
};

/// The user as GET /auth/me shows them.
QJsonObject userJson(const Person &person);
/// `user_info` of the presence channel.
QJsonObject presenceInfo(const Person &person, PresenceStatus status);

} // namespace clinicbell::demo
