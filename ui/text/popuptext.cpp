// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/popuptext.h"

#include "ui/text/notificationtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// For tr().
class PopUpText
{
    Q_DECLARE_TR_FUNCTIONS(PopUpText)
};

/// The kind, and how urgent it is: nothing of what the server wrote.
QString discreetTitle(const Notification &notification)
{
    const QString urgency = priorityText(notification.priority);
    const QString kind = kindText(notification.kind);
    //: Title of a pop-up that hides its content; %1 is "Urgent" or "Important", %2 a kind, "Appointment"
    return urgency.isEmpty() ? kind : PopUpText::tr("%1: %2").arg(urgency, kind);
}

/// A pop-up at the end of a quiet time; it stands for several.
QString heldTitle(const PopUp &popUp)
{
    if (popUp.heldBecause == QuietReason::InConsultation) {
        //: Title of a pop-up after a consultation; it stands for several (two or more)
        return PopUpText::tr("%n came during your consultation", nullptr, popUp.count);
    }
    //: Title of a pop-up after a quiet time; it stands for several (two or more)
    return PopUpText::tr("%n came while it was quiet", nullptr, popUp.count);
}

} // namespace

QString popUpHealthText(PopUpWay way, QuietReason quiet)
{
    if (way == PopUpWay::None) {
        //: After a test
        return PopUpText::tr("Pop-ups cannot be shown here: no notification service answers, and there is no "
                             "tray. Notifications are in this window only.");
    }
    QString words = way == PopUpWay::Desktop
        //: After a test
        ? PopUpText::tr("The desktop has taken the pop-up. If it is not on the screen, the desktop holds it "
                        "back: look into its own notification settings.")
        //: After a test
        : PopUpText::tr("No notification service answers, so the tray has shown the message. It has no "
                        "buttons.");
    if (quiet != QuietReason::NotQuiet) {
        //: Behind the outcome of a test; pop-ups are off just now
        words += u' ' + PopUpText::tr("Just now it is quiet: only what is urgent pops up.");
    }
    return words;
}

QString popUpTitle(const PopUp &popUp)
{
    if (popUp.count == 1 && !popUp.about.isEmpty())
        return popUp.discreet ? discreetTitle(popUp.about.first()) : titleText(popUp.about.first());
    if (popUp.heldBecause != QuietReason::NotQuiet)
        return heldTitle(popUp);
    if (!latenessText(popUp.lateness).isEmpty()) {
        //: Title of a pop-up after an outage; it stands for several (two or more)
        return PopUpText::tr("%n came while you were offline", nullptr, popUp.count);
    }
    //: Title of a pop-up that stands for several (two or more)
    return PopUpText::tr("%n new notifications", nullptr, popUp.count);
}

QString popUpBody(const PopUp &popUp)
{
    if (popUp.count == 1)
        return popUp.about.isEmpty() || popUp.discreet ? QString() : messageLine(popUp.about.first());
    QStringList lines;
    if (const QString late = latenessText(popUp.lateness); !late.isEmpty()) {
        //: Below "6 came while you were offline"; %1: "19 minutes late"
        lines += PopUpText::tr("The oldest is %1").arg(late);
    }
    for (qsizetype i = 0; !popUp.discreet && lines.size() < 2 && i < popUp.about.size(); ++i)
        lines += titleText(popUp.about.at(i));
    return lines.join(u'\n');
}

} // namespace clinicbell::ui
