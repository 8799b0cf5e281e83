// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/whytext.h"

#include "ui/text/notificationtext.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

using Step = WhyStep::Kind;

/// For tr().
struct WhyText
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

QString laneName(Priority priority)
{
    switch (priority) {
    case Priority::Critical: return WhyText::tr("urgent");
    case Priority::High: return WhyText::tr("important");
    case Priority::Normal: return WhyText::tr("normal");
    case Priority::Low: break;
    }
    return WhyText::tr("low");
}

QString laneText(const WhyStep &step)
{
    const QString lane = laneName(step.priority);
    if (!step.rule)
        //: %1: "urgent", "important", "normal" or "low"
        return WhyText::tr("It counts as %1.").arg(lane);
    const QString word = safeLine(step.rule->word);
    switch (step.rule->by) {
    case LaneRule::By::Type:
        //: %1: "urgent", …; %2: a word of the server, such as "payment_failed"
        return WhyText::tr("It counts as %1, as the table of priorities says of “%2”.").arg(lane, word);
    case LaneRule::By::Beginning:
        //: %1: "urgent", …; %2: the beginning of a word of the server
        return WhyText::tr("It counts as %1, as the table of priorities says of all that begin with “%2”.")
            .arg(lane, word);
    case LaneRule::By::Content:
        //: %1: "urgent", …; %2: names of fields
        return WhyText::tr("It counts as %1 because of what its data says (%2).").arg(lane, word);
    case LaneRule::By::Default: break;
    }
    //: %1: "urgent", …; %2: a word of the server
    return WhyText::tr("It counts as %1: the table of priorities does not list “%2”.").arg(lane, word);
}

QString reasonText(QuietReason reason)
{
    switch (reason) {
    case QuietReason::AlreadyHandled:
        return WhyText::tr("It did not pop up: when it came it was already read, answered or overtaken.");
    case QuietReason::AlreadyShown: return WhyText::tr("It did not pop up: it had popped up before.");
    case QuietReason::CentreIsActive:
        return WhyText::tr("It did not pop up: you were looking at the list in this window.");
    case QuietReason::DoNotDisturb: return WhyText::tr("It did not pop up: do not disturb was on.");
    case QuietReason::LowPriority:
        return WhyText::tr("It did not pop up: pop-ups for such notifications are switched off in the settings.");
    case QuietReason::QuietHours: return WhyText::tr("It did not pop up: it was your quiet time.");
    case QuietReason::InConsultation: return WhyText::tr("It did not pop up: you were in consultation.");
    case QuietReason::DesktopQuiet: return WhyText::tr("It did not pop up: the desktop's own do not disturb was on.");
    case QuietReason::NotQuiet: break;
    }
    return WhyText::tr("It did not pop up.");
}

QString waitingText(OperationKind act)
{
    switch (act) {
    case OperationKind::Acknowledge: return WhyText::tr("Your acknowledgement waits to be sent.");
    case OperationKind::Claim: return WhyText::tr("Your “I've got this” waits to be sent.");
    case OperationKind::Release: return WhyText::tr("That you have released it waits to be sent.");
    case OperationKind::Remove:
    case OperationKind::Clear: return WhyText::tr("Its deletion waits to be sent.");
    default: break;
    }
    return WhyText::tr("That it was read waits to be sent.");
}

QString arrivalText(const WhyStep &step, const QString &time)
{
    switch (step.kind) {
    //: %1: a time
    case Step::CameLive: return WhyText::tr("It came live at %1.").arg(time);
    case Step::CameLate: {
        const int minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(step.late).count());
        //: %n: minutes; %1: a time
        return WhyText::tr("It came at %1, %n min late, once the connection was back.", nullptr, minutes).arg(time);
    }
    //: %1: a time
    case Step::CameInList: return WhyText::tr("It came at %1 with a list from the server.").arg(time);
    //: %1: a time
    case Step::MadeHere: return WhyText::tr("This computer made it at %1, as a reminder.").arg(time);
    default: break;
    }
    //: %1: a time
    return WhyText::tr("It came at %1.").arg(time);
}

QString pastText(const WhyStep &step, const QString &time)
{
    switch (step.kind) {
    //: %1: a time
    case Step::Seen: return WhyText::tr("It was first on the screen at %1.").arg(time);
    //: %1: a time
    case Step::Read: return WhyText::tr("It was read at %1.").arg(time);
    //: %1: a time
    case Step::Acknowledged: return WhyText::tr("It was acknowledged at %1.").arg(time);
    case Step::Claimed:
        //: Somebody said "I've got this"; %1: a time
        return time.isEmpty() ? WhyText::tr("Somebody has got it.")
                              : WhyText::tr("Somebody has got it since %1.").arg(time);
    //: %1: a time
    case Step::Done: return WhyText::tr("It was put away at %1.").arg(time);
    //: %1: a time
    case Step::PutOff: return WhyText::tr("It is put off until %1.").arg(time);
    case Step::UnreadAgain: return WhyText::tr("It was marked unread again.");
    case Step::Overtaken: return WhyText::tr("A newer one tells of the same thing and stands in its place.");
    default: break;
    }
    return {};
}

} // namespace

QString whyText(const WhyStep &step, const QDateTime &now, const QLocale &locale)
{
    const bool isOfToday = step.at.toLocalTime().date() == now.toLocalTime().date();
    const QString time = !step.at.isValid() ? QString()
        : isOfToday                         ? clockTime(step.at, locale)
                                            : absoluteTime(step.at, locale);
    switch (step.kind) {
    case Step::Lane: return laneText(step);
    case Step::PoppedUp: return WhyText::tr("It popped up for some seconds, by itself or with others.");
    case Step::PoppedUpToStay: return WhyText::tr("It popped up, to stay until somebody acts.");
    case Step::StayedQuiet: return reasonText(step.reason);
    case Step::WasOld: return WhyText::tr("It did not pop up: it came with what the server had from before.");
    case Step::NotRemembered:
        return WhyText::tr("ClinicBell was started anew since: whether it popped up is not remembered.");
    case Step::Sounded: return WhyText::tr("It made a sound.");
    case Step::Silent: return WhyText::tr("It made no sound: sounds for such notifications are off.");
    case Step::ToldLater: return WhyText::tr("It was announced once the quiet was over.");
    case Step::Waiting: return waitingText(step.act);
    default: break;
    }
    const QString past = pastText(step, time);
    return past.isEmpty() ? arrivalText(step, time) : past;
}

} // namespace clinicbell::ui
