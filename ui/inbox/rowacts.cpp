// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowacts.h"

#include "core/base/query.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// For tr().
class RowActText
{
    Q_DECLARE_TR_FUNCTIONS(RowActText)
};

struct Form
{
    QLatin1StringView icon;
    Qt::Key key = Qt::Key_unknown;
};

constexpr std::array<Form, rowActCount> forms{{
    {"mail-open"_L1, Qt::Key_R},
    {"mail"_L1, Qt::Key_U},
    {"check-check"_L1, Qt::Key_A},
    {"hand"_L1, Qt::Key_C},
    {"undo-2"_L1, Qt::Key_C},
    {"archive"_L1, Qt::Key_E},
    {"archive-restore"_L1, Qt::Key_E},
    {"pin"_L1, Qt::Key_P},
    {"pin-off"_L1, Qt::Key_P},
    {"alarm-clock"_L1, Qt::Key_S},
    {"trash-2"_L1, Qt::Key_Delete},
}};

const Form &formOf(RowAct act)
{
    return forms.at(static_cast<size_t>(act));
}

} // namespace

bool isOffered(RowAct act, const Notification &notification, const Abilities &abilities)
{
    const LocalStates &local = notification.local;
    const UserId &holder = notification.handling.claimedBy;
    switch (act) {
    case RowAct::MarkRead: return !notification.isRead();
    case RowAct::MarkUnread: return notification.isRead();
    case RowAct::Acknowledge: return abilities.acknowledgements && needsAcknowledgement(notification);
    case RowAct::Claim: return abilities.claims && canBeClaimed(notification);
    case RowAct::Release: return abilities.claims && !holder.isEmpty() && holder == abilities.self;
    case RowAct::Done: return shelfOf(local) != Shelf::Done;
    case RowAct::BackToInbox: return shelfOf(local) != Shelf::Inbox;
    case RowAct::Pin: return !local.pinned;
    case RowAct::Unpin: return local.pinned;
    case RowAct::Remind: return shelfOf(local) != Shelf::Done;
    case RowAct::Remove: return true;
    }
    return false;
}

QList<RowAct> offeredActs(const Notification &notification, const Abilities &abilities)
{
    static constexpr std::array order{RowAct::Claim,      RowAct::Release, RowAct::Acknowledge, RowAct::MarkRead,
                                      RowAct::MarkUnread, RowAct::Done,    RowAct::BackToInbox, RowAct::Remind,
                                      RowAct::Pin,        RowAct::Unpin,   RowAct::Remove};
    QList<RowAct> acts;
    for (const RowAct act : order) {
        if (isOffered(act, notification, abilities))
            acts.append(act);
    }
    return acts;
}

QList<RowAct> answersTo(const Notification &notification, const Abilities &abilities)
{
    QList<RowAct> answers;
    if (!isUrgent(notification))
        return answers;
    for (const RowAct act : {RowAct::Claim, RowAct::Acknowledge}) {
        if (isOffered(act, notification, abilities))
            answers.append(act);
    }
    return answers;
}

QList<NotificationId> touched(RowAct act, const QList<Notification> &rows, const Abilities &abilities)
{
    const bool spares = rows.size() > 1 && (act == RowAct::Remove || act == RowAct::Done || act == RowAct::Remind);
    QList<NotificationId> ids;
    for (const Notification &row : rows) {
        if (isOffered(act, row, abilities) && (!spares || !needsAcknowledgement(row)))
            ids.append(row.id);
    }
    return ids;
}

bool mayBeCleared(const Notification &notification)
{
    const bool dealtWith = notification.isRead() || shelfOf(notification.local) == Shelf::Done;
    return dealtWith && !notification.local.pinned && !waitsForAnswer(notification);
}

QString actText(RowAct act)
{
    switch (act) {
    //: Act on a notification
    case RowAct::MarkRead: return RowActText::tr("Mark read");
    //: Act on a notification
    case RowAct::MarkUnread: return RowActText::tr("Mark unread");
    //: Act on a notification: tells the sender that it was taken note of
    case RowAct::Acknowledge: return RowActText::tr("Acknowledge");
    //: Act on a notification: tells the colleagues that one sees to it
    case RowAct::Claim: return RowActText::tr("I've got this");
    //: Act on a notification: takes "I've got this" back
    case RowAct::Release: return RowActText::tr("Release");
    //: Act on a notification: puts it away, into the place of the same name
    case RowAct::Done: return RowActText::tr("Done");
    //: Act on a notification that was done or put off
    case RowAct::BackToInbox: return RowActText::tr("Back to the inbox");
    //: Act on a notification
    case RowAct::Pin: return RowActText::tr("Pin");
    //: Act on a notification
    case RowAct::Unpin: return RowActText::tr("Unpin");
    //: Act on a notification: it goes away and comes back later; a menu of times follows
    case RowAct::Remind: return RowActText::tr("Remind me");
    //: Act on a notification
    case RowAct::Remove: return RowActText::tr("Delete");
    }
    return {};
}

QString actIcon(RowAct act)
{
    return formOf(act).icon;
}

QKeySequence actKey(RowAct act)
{
    return formOf(act).key;
}

QString undoText(RowAct act, int count)
{
    switch (act) {
    case RowAct::Remove:
        //: After deleting; beside it stands Undo
        return count == 1 ? RowActText::tr("Deleted.") : RowActText::tr("%n deleted.", nullptr, count);
    case RowAct::Done:
        //: After putting away; beside it stands Undo
        return count == 1 ? RowActText::tr("Done.") : RowActText::tr("%n done.", nullptr, count);
    case RowAct::Claim:
        //: After "I've got this"; beside it stands Undo
        return count == 1 ? RowActText::tr("You've got this.")
                          : RowActText::tr("You've got %n of them.", nullptr, count);
    case RowAct::MarkRead:
        //: After marking read; beside it stands Undo
        return count == 1 ? RowActText::tr("Marked read.") : RowActText::tr("%n marked read.", nullptr, count);
    case RowAct::MarkUnread:
        //: After marking unread; beside it stands Undo
        return count == 1 ? RowActText::tr("Marked unread.") : RowActText::tr("%n marked unread.", nullptr, count);
    case RowAct::Pin:
        //: After pinning; beside it stands Undo
        return count == 1 ? RowActText::tr("Pinned.") : RowActText::tr("%n pinned.", nullptr, count);
    case RowAct::Unpin:
        //: After taking the pin away; beside it stands Undo
        return count == 1 ? RowActText::tr("Not pinned any more.")
                          : RowActText::tr("%n not pinned any more.", nullptr, count);
    case RowAct::BackToInbox:
        //: After taking back what was done or put off; beside it stands Undo
        return count == 1 ? RowActText::tr("Back in the inbox.")
                          : RowActText::tr("%n back in the inbox.", nullptr, count);
    case RowAct::Release:
        //: After taking back "I've got this"; beside it stands Undo
        return count == 1 ? RowActText::tr("Released.") : RowActText::tr("%n released.", nullptr, count);
    case RowAct::Acknowledge:
    case RowAct::Remind: return {};
    }
    return {};
}

QString clearedText()
{
    //: After clearing a list; beside it stands Undo
    return RowActText::tr("Cleared.");
}

QString allReadText(const Counters &before)
{
    if (before.unreadOf(Priority::Critical) > 0) {
        //: After marking everything read; beside it stands Undo
        return RowActText::tr("Marked read. What needs an answer stays.");
    }
    //: After marking everything read; beside it stands Undo
    return RowActText::tr("All marked read.");
}

} // namespace clinicbell::ui
