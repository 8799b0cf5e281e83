// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "ui/inbox/remindchoices.h"

#include <QKeySequence>
#include <QUrl>

namespace clinicbell::ui {

/// What one can do with notifications of a list. `Remind` asks for a time first.
enum class RowAct {
    MarkRead,
    MarkUnread,
    Acknowledge,
    Claim, ///< "I've got this."
    Release,
    Done,
    BackToInbox, ///< What was done or put off.
    Pin,
    Unpin,
    Remind,
    Remove,
};

inline constexpr int rowActCount = 11;

/// What this desk may do at all.
struct Abilities
{
    UserId self; ///< Who sits here.
    QUrl server = {}; ///< The clinic's, whose pages are opened.
    QStringList linkHosts = {}; ///< Others whose pages are; see actionLink().
    bool acknowledgements = false; ///< The server takes them.
    bool claims = false;
    RemindTimes times = {};

    friend bool operator==(const Abilities &, const Abilities &) = default;
};

/// May @p act be done with @p notification, and would it change anything?
bool isOffered(RowAct act, const Notification &notification, const Abilities &abilities);
/// All that is offered, in the order of a menu.
QList<RowAct> offeredActs(const Notification &notification, const Abilities &abilities);

/// What answers it: buttons of its own row, as long as it is urgent; else nothing.
QList<RowAct> answersTo(const Notification &notification, const Abilities &abilities);

/// Those of @p rows that the act is offered for and may touch: deleting or putting away many at once spares what still
/// needs an acknowledgement, which one does on purpose, one by one.
QList<NotificationId> touched(RowAct act, const QList<Notification> &rows, const Abilities &abilities);

/// Clearing a list takes it: it was read or is done, nobody wants it kept, and it waits for nothing.
bool mayBeCleared(const Notification &notification);

/// The word of a menu or a button.
QString actText(RowAct act);
QString actIcon(RowAct act);
/// The key that does it in a list (ui.md, Keyboard); a pair that undoes one another has one.
QKeySequence actKey(RowAct act);
/// What the undo bar says afterwards; empty where there is no way back, and for Remind (remindedText()).
QString undoText(RowAct act, int count);
/// The same after marking everything read, with what was unread until then: what waits for an answer stays.
QString allReadText(const Counters &before);
/// The same after clearing a list.
QString clearedText();

} // namespace clinicbell::ui
