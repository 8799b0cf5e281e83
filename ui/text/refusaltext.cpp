// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/refusaltext.h"

#include "ui/text/errortext.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qsizetype mostRefusalsTold = 5; ///< Lines of a banner.

/// For tr().
class RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

QString reason(const Error &error)
{
    const bool speaks =
        error.code == ErrorCode::Conflict || error.code == ErrorCode::Refused || error.code == ErrorCode::Forbidden;
    return speaks && !error.serverWords.isEmpty() ? safeLine(error.serverWords) : errorText(error);
}

/// %1 in each: the title of a notification.
QString ofOne(OperationKind kind)
{
    switch (kind) {
    case OperationKind::MarkRead: return RefusalText::tr("“%1” could not be marked read.");
    case OperationKind::Remove: return RefusalText::tr("“%1” could not be deleted.");
    case OperationKind::Acknowledge: return RefusalText::tr("“%1” could not be acknowledged.");
    //: After the button "I've got this"; somebody else was first, for example
    case OperationKind::Claim: return RefusalText::tr("You did not get “%1”.");
    //: After taking an "I've got this" back
    case OperationKind::Release: return RefusalText::tr("“%1” could not be handed back.");
    default: return {};
    }
}

QString ofMany(OperationKind kind, int count)
{
    switch (kind) {
    case OperationKind::MarkRead:
        //: %n notifications, two or more
        return count > 1 ? RefusalText::tr("%n could not be marked read.", nullptr, count)
                         : RefusalText::tr("A notification could not be marked read.");
    case OperationKind::Remove:
        //: %n notifications, two or more
        return count > 1 ? RefusalText::tr("%n could not be deleted.", nullptr, count)
                         : RefusalText::tr("A notification could not be deleted.");
    case OperationKind::MarkAllRead: return RefusalText::tr("Not everything could be marked read.");
    case OperationKind::Clear: return RefusalText::tr("The list could not be cleared.");
    case OperationKind::Message: return RefusalText::tr("Your message could not be sent.");
    case OperationKind::ReadConversation: return RefusalText::tr("A conversation could not be marked read.");
    case OperationKind::Acknowledge: return RefusalText::tr("An acknowledgement was not taken.");
    //: After the button "I've got this"; somebody else was first, for example
    case OperationKind::Claim: return RefusalText::tr("You did not get it.");
    //: After taking an "I've got this" back
    case OperationKind::Release: return RefusalText::tr("It could not be handed back.");
    }
    return {};
}

} // namespace

QString refusalText(const Refusal &refusal)
{
    QString what = refusal.title.isEmpty() ? QString() : ofOne(refusal.kind);
    if (what.isEmpty())
        what = ofMany(refusal.kind, refusal.count);
    else
        what = what.arg(safeLine(refusal.title, longestTitle));
    //: %1: what was not done, a sentence. %2: why, one or two sentences
    return RefusalText::tr("%1 %2").arg(what, reason(refusal.error));
}

QString refusalsText(const QList<Refusal> &refusals)
{
    if (refusals.size() == 1)
        return refusalText(refusals.constFirst());
    //: %n changes that the person made, two or more; each follows on a line of its own with the reason
    QStringList lines{RefusalText::tr("%n changes were refused:", nullptr, static_cast<int>(refusals.size()))};
    const qsizetype told = std::min(refusals.size(), mostRefusalsTold);
    for (qsizetype i = 1; i <= told; ++i)
        lines.append(refusalText(refusals.at(refusals.size() - i)));
    if (told < refusals.size()) {
        //: The last line of a list: %n more changes were refused
        lines.append(RefusalText::tr("And %n more.", nullptr, static_cast<int>(refusals.size() - told)));
    }
    return lines.join(u'\n');
}

} // namespace clinicbell::ui
