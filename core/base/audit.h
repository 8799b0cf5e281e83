// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace clinicbell {

/// What the record of a computer tells (docs/decisions/027-audit.md). Written by its key: new ones may be added, none
/// may be renamed.
enum class AuditVerb {
    // Of notifications, whose ids are the items
    Seen, ///< Their rows were on screen here for the first time.
    Read, ///< Marked read by the person.
    Acknowledged,
    Claimed,
    Released,
    Deleted,
    Cleared, ///< Deleted with all that was here.
    TakenBack, ///< The act before on them was undone by the person, before it was sent.
    Declined, ///< The server did not accept the act before on them.
    // Of a conversation, whose id is the item
    Sent, ///< A message.
    MessagesRead,
    // Of the person and the desk
    SignedIn,
    SignedOut,
    SessionExpired, ///< The server accepts the sign-in no more.
    Locked,
    Unlocked,
    UnlockRefused, ///< A wrong PIN or password.
    UserSwitched, ///< To the one who is named.
    PolicyChanged,
    RedactionChanged, ///< The item is the level by its key.
    KeyChanged, ///< Of what is kept on this computer.
    Forgotten, ///< All that this computer kept of the person was removed.
    // Of the record itself
    Began, ///< A file of it: the items are the record's own id and that of the key, which is empty where there is none.
    Torn, ///< The last line was unfinished after a crash and was cut off; the item is its length in bytes.
    Broken, ///< The record ended before the entry whose number is the item, or was not the one that was kept here.
    Trimmed, ///< What was too old was removed, up to the entry whose number is the item.
};

/// Stable, such as "signed-in".
QString auditVerbKey(AuditVerb verb);
/// Nothing for a word that is none.
std::optional<AuditVerb> auditVerbFromKey(const QString &key);

/// Something happened: never what an item says, and no names.
struct AuditEvent
{
    AuditVerb verb = AuditVerb::Seen;
    QStringList items = {}; ///< Ids, or what the verb says.
    QDateTime at = {}; ///< UTC.
    UserId user = {}; ///< Who did it; empty: nobody is signed in.
    QUrl server = {}; ///< Whose user that is.
    friend bool operator==(const AuditEvent &, const AuditEvent &) = default;
};

/// One line of the record.
struct AuditEntry
{
    qint64 number = 0; ///< From 1, without a gap.
    AuditEvent event = {};
    QString desk = {}; ///< Where.
    QByteArray previous = {}; ///< Hash of the line before.
    QByteArray mac = {}; ///< By the key of this computer's record; empty: it had none.
    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// The end of a record, kept apart from it: a record that ends earlier was cut.
struct AuditHead
{
    QString trail; ///< The record's own id.
    qint64 number = 0; ///< Of the last line.
    QByteArray hash; ///< Of the last line.
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

} // namespace clinicbell
