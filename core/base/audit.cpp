// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/audit.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr std::array verbKeys{
    std::pair{AuditVerb::Seen, "seen"_L1},
    std::pair{AuditVerb::Read, "read"_L1},
    std::pair{AuditVerb::Acknowledged, "acknowledged"_L1},
    std::pair{AuditVerb::Claimed, "claimed"_L1},
    std::pair{AuditVerb::Released, "released"_L1},
    std::pair{AuditVerb::Deleted, "deleted"_L1},
    std::pair{AuditVerb::Cleared, "cleared"_L1},
    std::pair{AuditVerb::TakenBack, "taken-back"_L1},
    std::pair{AuditVerb::Declined, "declined"_L1},
    std::pair{AuditVerb::Sent, "sent"_L1},
    std::pair{AuditVerb::MessagesRead, "messages-read"_L1},
    std::pair{AuditVerb::SignedIn, "signed-in"_L1},
    std::pair{AuditVerb::SignedOut, "signed-out"_L1},
    std::pair{AuditVerb::SessionExpired, "session-expired"_L1},
    std::pair{AuditVerb::Locked, "locked"_L1},
    std::pair{AuditVerb::Unlocked, "unlocked"_L1},
    std::pair{AuditVerb::UnlockRefused, "unlock-refused"_L1},
    std::pair{AuditVerb::UserSwitched, "user-switched"_L1},
    std::pair{AuditVerb::PolicyChanged, "policy-changed"_L1},
    std::pair{AuditVerb::RedactionChanged, "redaction-changed"_L1},
    std::pair{AuditVerb::KeyChanged, "key-changed"_L1},
    std::pair{AuditVerb::Forgotten, "forgotten"_L1},
    std::pair{AuditVerb::Began, "began"_L1},
    std::pair{AuditVerb::Torn, "torn"_L1},
    std::pair{AuditVerb::Broken, "broken"_L1},
    std::pair{AuditVerb::Trimmed, "trimmed"_L1},
};
static_assert(verbKeys.size() == static_cast<size_t>(AuditVerb::Trimmed) + 1);

} // namespace

QString auditVerbKey(AuditVerb verb)
{
    return verbKeys.at(static_cast<size_t>(verb)).second;
}

std::optional<AuditVerb> auditVerbFromKey(const QString &key)
{
    const auto *found =
        std::find_if(verbKeys.begin(), verbKeys.end(), [&key](const auto &each) { return each.second == key; });
    return found == verbKeys.end() ? std::nullopt : std::optional(found->first);
}

} // namespace clinicbell
