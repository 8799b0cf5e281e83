// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"
#include "core/base/refusal.h"

#include <QObject>

namespace clinicbell {

/// What is to pop up, without words: the adapters word it through ui/text.
struct PopUp
{
    /// One notification: its id. A summary: "summary". Showing the same key again replaces the earlier pop-up.
    QString key;
    QList<Notification> about; ///< Newest first; more than one makes it a summary.
    int count = 1; ///< How many it stands for; may exceed about.size().
    bool sticky = false; ///< Stays until somebody acts.
    bool sound = true;
    bool discreet = false; ///< Says what kind it is and how many, and no word of the notification itself.
    /// Acknowledge, Claim, Message (a reply in words): what one may say right there, of one notification.
    QList<OperationKind> answers = {};
    QuietReason heldBecause = QuietReason::NotQuiet; ///< They came while it was quiet, and that is over.
    std::chrono::seconds lateness{0}; ///< Of the oldest, where an outage held them all up; 0: they are simply new.
};

/// How a pop-up reached the screen.
enum class PopUpWay { Desktop, Tray, None };

/// Native pop-ups as a seam. Implementations never block; without a service they say so through `failed`.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const PopUp &popUp) = 0;
    /// Takes a pop-up away; unknown keys are fine.
    virtual void withdraw(const QString &key) = 0;
    /// Whether ClinicBell plays the sounds of pop-ups itself, from the next one on: the desktop then plays none.
    virtual void setOwnSounds(bool) { }

signals:
    /// The person clicked the body or "Open". @p activationToken lets a window come to the front (may be empty).
    void opened(const QString &key, const QString &activationToken);
    /// The person pressed "Mark read".
    void markReadRequested(const QString &key);
    /// The person pressed the button of one of PopUp::answers.
    void answerChosen(const QString &key, clinicbell::OperationKind answer);
    /// The person wrote a reply to a message, right there.
    void replied(const QString &key, const QString &text);
    /// It was handed to the desktop.
    void shown(const QString &key);
    /// The desktop would not show it; @p detail is for the log.
    void failed(const QString &key, const QString &detail);
};

} // namespace clinicbell
