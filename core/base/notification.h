// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/handling.h"
#include "core/base/ids.h"
#include "core/base/quietreason.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <chrono>

class QDebug;

namespace clinicbell {

enum class Priority { Low, Normal, High, Critical };
inline constexpr int priorityCount = 4;

/// What a notification is about; decides icon, lane and wording. The backend's many types map onto these (attention.h).
enum class Kind {
    General,
    Appointment,
    Reminder,
    Consultation,
    Message,
    Payment,
    Prescription,
    Rating,
    Emergency,
    Announcement,
    Verification,
    System,
};
inline constexpr int kindCount = 12;

/// What only this computer knows of a notification, at most one person's: the server never hears of it, and no copy
/// that comes from there changes it. It goes with the row. Every time is UTC; an invalid time means "not".
struct LocalStates
{
    QDateTime seenAt; ///< When the row was first on screen.
    QDateTime doneAt; ///< When it was put away; done and snoozed exclude one another.
    QDateTime remindAt; ///< Put off until then.
    bool unreadAgain = false; ///< Counts as unread though it was read; goes when the person reads it here again.
    bool pinned = false;
    QuietReason heldBecause = QuietReason::NotQuiet; ///< Why it made no sound when it came, if it was held back.
    bool heldIsTold = false; ///< It was told when the quiet was over.
    bool superseded = false; ///< A newer one tells of the same thing; kept up by the store (subjectOf()).

    friend bool operator==(const LocalStates &, const LocalStates &) = default;
};

/// One notification as this computer knows it. Every time is UTC; an invalid time means "not".
struct Notification
{
    NotificationId id;
    UserId userId; ///< Whom it is addressed to; empty where the server does not say.
    QString type; ///< As the backend spells it, for example "appointment_confirmed".
    Kind kind = Kind::General;
    Priority priority = Priority::Normal;
    QString title;
    QString message;
    QJsonObject data;
    QString actionUrl; ///< A path or a URL on the backend's host, or empty.
    QString notifiableType;
    QString notifiableId;
    QDateTime createdAt; ///< By the server's clock.
    QDateTime updatedAt;
    QDateTime readAt; ///< When it was read, wherever that was; invalid: never.
    QDateTime receivedAt; ///< When this computer first saw it; set by the store, survives every later copy.
    LocalStates local = {};
    Handling handling = {};
    /// How long after it was created a catch-up brought it, on the server's clock; set by the store. 0: it came live,
    /// or as the history of a first fill.
    std::chrono::seconds late{0};

    /// What lists, badges and pop-ups go by.
    bool isRead() const { return readAt.isValid() && !local.unreadAgain; }
    /// True where the frame that brought it cannot be shown as it is and the record has to be fetched.
    bool isIncomplete() const { return title.isEmpty() && message.isEmpty(); }

    friend bool operator==(const Notification &, const Notification &) = default;
};

/// Newest first; equal times are ordered by id so that pages never overlap.
bool comesBefore(const Notification &a, const Notification &b);

/// The server asks for an answer (backend.md, section 1, "acknowledgements") and none is known here.
bool needsAcknowledgement(const Notification &notification);
/// "I've got this" would tell the others something: what nobody has to see to is nobody's to take.
bool canBeClaimed(const Notification &notification);
/// Nobody has to act on it any more: it was read, put away or put off, answered, overtaken by a newer one of the same
/// thing, or a colleague has got it.
bool isHandled(const Notification &notification);
/// It is of the highest priority and somebody must act on it still: what the bell turns red for.
bool isUrgent(const Notification &notification);
/// How much it presses: what somebody has taken or answered presses no more than the rest.
Priority urgencyOf(const Notification &notification);
/// Nobody has answered it yet, and somebody must: acts upon everything at once leave it alone.
bool waitsForAnswer(const Notification &notification);
/// From here on it is worth a word that something came late.
inline constexpr std::chrono::seconds noticeableLateness{60};
/// How late it is, as long as that matters: until it has been seen or read. 0: in time, or seen.
std::chrono::seconds lateness(const Notification &notification);

/// The thing that several notifications tell the states of, one after the other: the newest stands for all of them
/// ("appointment:17"). Empty where each stands for itself, as what is urgent or asks for an answer always does.
QString subjectOf(const Notification &notification);

/// It was made here (a reminder of an appointment): no server knows of it, so none is asked about it, and no list of
/// one tells that it is gone.
bool isLocal(const NotificationId &id);
/// Of the reminder that this computer makes of an appointment: one each time it is to begin.
NotificationId reminderId(const AppointmentId &appointment, const QDateTime &startsAt);

/// The stable words of the command line and of the store.
QString priorityKey(Priority priority);
QString kindKey(Kind kind);

// Patient data never reaches a log.
QDebug operator<<(QDebug, const Notification &) = delete;

} // namespace clinicbell
