// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/changeset.h"
#include "core/base/consultation.h"
#include "core/base/conversation.h"
#include "core/base/message.h"

namespace clinicbell {

/// How much of a patient is told where others may see the screen. Initials: of names that stand in a field of their own
/// ("B. S."); free words may hold any name, and are left out as with KindOnly.
enum class Redaction { Full, Initials, KindOnly };

/// Is @p word written before or behind names, as "Dr." and "Ibu" are?
bool isTitle(QString word);
/// "B. S." of "Ibu Budi Santoso", without titles, of names in any script; at most three letters.
QString initials(const QString &name);
QString redactedName(const QString &name, Redaction level);

/// What is left of them: states, times, rooms and staff; ids, so that one can act on them all the same. Without a title
/// a notification is called by its kind.
Notification redacted(const Notification &notification, Redaction level);
QList<Notification> redacted(const QList<Notification> &notifications, Redaction level);
ChangeSet redacted(const ChangeSet &changes, Redaction level);
Appointment redacted(const Appointment &appointment, Redaction level);
Consultation redacted(const Consultation &consultation, Redaction level);
/// Colleagues keep their names; what they write is left out.
Conversation redacted(const Conversation &conversation, Redaction level);
Message redacted(const Message &message, Redaction level);
ConversationChanges redacted(const ConversationChanges &changes, Redaction level);

} // namespace clinicbell
