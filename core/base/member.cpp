// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/member.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

QString presenceKey(PresenceStatus status)
{
    switch (status) {
    case PresenceStatus::Available: return u"available"_s;
    case PresenceStatus::Busy: return u"busy"_s;
    case PresenceStatus::InConsultation: return u"in-consultation"_s;
    case PresenceStatus::Away: return u"away"_s;
    case PresenceStatus::Offline: return u"offline"_s;
    }
    return {};
}

PresenceStatus presenceFromKey(const QString &key)
{
    if (key == "busy"_L1)
        return PresenceStatus::Busy;
    if (key == "in-consultation"_L1)
        return PresenceStatus::InConsultation;
    if (key == "away"_L1)
        return PresenceStatus::Away;
    if (key == "offline"_L1)
        return PresenceStatus::Offline;
    return PresenceStatus::Available;
}

QString roleKey(Role role)
{
    switch (role) {
    case Role::Reception: return u"reception"_s;
    case Role::Doctor: return u"doctor"_s;
    case Role::Nurse: return u"nurse"_s;
    case Role::Admin: return u"admin"_s;
    case Role::Patient: return u"patient"_s;
    case Role::Other: return u"other"_s;
    }
    return {};
}

Role roleFromKey(const QString &key)
{
    if (key == "reception"_L1 || key == "resepsionis"_L1)
        return Role::Reception;
    if (key == "doctor"_L1 || key == "dokter"_L1)
        return Role::Doctor;
    if (key == "nurse"_L1 || key == "perawat"_L1)
        return Role::Nurse;
    if (key == "admin"_L1 || key == "superadmin"_L1)
        return Role::Admin;
    if (key == "patient"_L1 || key == "pasien"_L1)
        return Role::Patient;
    return Role::Other;
}

} // namespace clinicbell
