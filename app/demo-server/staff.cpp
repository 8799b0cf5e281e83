// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/staff.h"

#include <algorithm>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

template <typename Predicate>
std::optional<Person> firstOf(const QList<Person> &people, Predicate predicate)
{
    const auto found = std::find_if(people.begin(), people.end(), predicate);
    return found == people.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Staff::Staff()
{
    using enum PresenceStatus;
    const auto add = [this](const QString &name, const QString &mailbox, Role role, const QString &room,
                            PresenceStatus status) {
        m_people.append({int(m_people.size()) + 1, name, mailbox + "@klinik.example"_L1, role, room, status});
    };
    add(u"Siti Rahma"_s, u"siti"_s, Role::Reception, u"Reception 1"_s, Available);
    add(u"Ani Nur"_s, u"ani"_s, Role::Reception, u"Reception 2"_s, Available);
    add(u"Dr. Putri Wulandari"_s, u"putri"_s, Role::Doctor, u"Room 2"_s, InConsultation);
    add(u"Dr. Sari Lubis"_s, u"sari"_s, Role::Doctor, u"Room 3"_s, InConsultation);
    add(u"Dr. James Lim"_s, u"james"_s, Role::Doctor, u"Room 1"_s, Available);
    add(u"Dewi Kartika"_s, u"dewi"_s, Role::Nurse, u"Nurse station"_s, Available);
    add(u"Maya Yusuf"_s, u"maya"_s, Role::Nurse, u"Pharmacy"_s, Away);
    add(u"Rudi Hartono"_s, u"rudi"_s, Role::Admin, u"Back office"_s, Busy);
    add(u"Bayu Saputra"_s, u"bayu"_s, Role::Nurse, u"Treatment room"_s, Offline);
    add(u"Dr. Hana Siregar"_s, u"hana"_s, Role::Doctor, u"Room 4"_s, Offline);
    add(u"Lestari Wibowo"_s, u"lestari"_s, Role::Reception, u"Cashier"_s, Offline);
    add(u"Yusuf Maulana"_s, u"yusuf"_s, Role::Nurse, u"Laboratory"_s, Offline);
}

std::optional<Person> Staff::withId(int id) const
{
    return firstOf(m_people, [=](const Person &person) { return person.id == id; });
}

std::optional<Person> Staff::withEmail(const QString &email) const
{
    return firstOf(m_people,
                   [&](const Person &person) { return person.email.compare(email, Qt::CaseInsensitive) == 0; });
}

QList<Person> Staff::withRole(Role role) const
{
    QList<Person> found;
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(found),
                 [=](const Person &person) { return person.role == role; });
    return found;
}

QJsonObject userJson(const Person &person)
{
    return {{u"id"_s, person.id},       {u"name"_s, person.name},
            {u"email"_s, person.email}, {u"role"_s, roleKey(person.role)},
            {u"clinic_id"_s, clinicId}, {u"room"_s, person.room}};
}

QJsonObject presenceInfo(const Person &person, PresenceStatus status)
{
    return {{u"name"_s, person.name},
            {u"role"_s, roleKey(person.role)},
            {u"room"_s, person.room},
            {u"status"_s, presenceKey(status)}};
}

} // namespace clinicbell::demo
