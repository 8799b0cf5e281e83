// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/statustext.h"

#include "ui/text/errortext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

int secondsLeft(const QDateTime &due, const QDateTime &now)
{
    return due.isValid() ? static_cast<int>((qMax<qint64>(0, now.msecsTo(due)) + 999) / 1000) : 0;
}

QString liveWord(const ConnectionStatus &status)
{
    if (status.syncing) {
        //: The connection is up, and what was missed is being fetched
        return StatusText::tr("Live · catching up…");
    }
    //: The connection is up, news arrive as they happen
    return StatusText::tr("Live");
}

/// @p state, and why it is so where somebody has to do something about it.
QString withReason(const QString &state, const std::optional<Error> &reason)
{
    if (!reason || !isForAdministrators(reason->code))
        return state;
    //: %1 is a sentence about the connection, %2 one or two about the reason
    return StatusText::tr("%1 %2").arg(state, errorText(*reason));
}

QString offlineText(const ConnectionStatus &status, const QLocale &locale)
{
    if (!status.lastSync.isValid()) {
        //: No connection, and nothing was ever fetched
        return StatusText::tr("Offline. Nothing has been saved on this computer yet.");
    }
    //: No connection; %1 is the time of the last complete copy
    return StatusText::tr("Offline. Showing what was saved at %1.").arg(clockTime(status.lastSync, locale));
}

/// A person who waits for an emergency has to know that it may be half a minute late.
QString withEmergencies(const QString &state, const ConnectionStatus &status)
{
    if (status.emergencyInterval.count() == 0)
        return state;
    const auto seconds = static_cast<int>(status.emergencyInterval.count());
    //: Behind a sentence or a word about the connection (%1), where the server does not tell of emergencies by itself
    return StatusText::tr("%1 Emergencies are checked every %n s.", nullptr, seconds)
        .arg(state.endsWith(u'.') ? state : state + u'.');
}

QString pollingText(const ConnectionStatus &status)
{
    const auto seconds = static_cast<int>(status.pollInterval.count());
    if (status.lastError && isForAdministrators(status.lastError->code)) {
        //: Connection: the live service cannot be reached, the list is asked for every %n seconds
        return StatusText::tr("No live updates, checking every %n s.", nullptr, seconds);
    }
    //: Connection
    return StatusText::tr("Live updates are off for this server, checking every %n s.", nullptr, seconds);
}

} // namespace

QString connectionWord(const ConnectionStatus &status, const QDateTime &now, const QLocale &locale)
{
    const int seconds = secondsLeft(status.retryAt, now);
    switch (status.connection) {
    case Connection::SignedOut:
        //: Connection
        return StatusText::tr("Signed out");
    case Connection::Connecting:
        //: Connection; %n seconds until the next attempt
        return seconds > 0 ? StatusText::tr("Reconnecting in %n s", nullptr, seconds) : StatusText::tr("Connecting…");
    case Connection::Live: return liveWord(status);
    case Connection::Polling:
        //: Connection: no live updates, the list is asked for every %n seconds
        return StatusText::tr("Checking every %n s", nullptr, static_cast<int>(status.pollInterval.count()));
    case Connection::Offline:
        if (!status.since.isValid())
            return StatusText::tr("Offline");
        //: Connection; %1 is a time of day
        return StatusText::tr("Offline since %1").arg(clockTime(status.since, locale));
    }
    return {};
}

QString connectionText(const ConnectionStatus &status, const QDateTime &now, const QLocale &locale)
{
    switch (status.connection) {
    case Connection::SignedOut:
        //: Connection
        return StatusText::tr("Signed out. Sign in again to go on.");
    case Connection::Polling: return withEmergencies(withReason(pollingText(status), status.lastError), status);
    case Connection::Offline: return withReason(offlineText(status, locale), status.lastError);
    case Connection::Connecting:
    case Connection::Live: break;
    }
    return withEmergencies(connectionWord(status, now, locale), status);
}

QString outboxText(const OutboxSummary &outbox)
{
    if (outbox.waiting == 0)
        return {};
    //: Acts of the person that were not sent yet
    return outbox.waiting == 1 ? StatusText::tr("1 change waiting")
                               : StatusText::tr("%n changes waiting", nullptr, outbox.waiting);
}

QString oldActsText(const OutboxSummary &outbox, const QLocale &locale)
{
    if (outbox.unconsented == 0)
        return {};
    const QDateTime made = outbox.unconsentedSince.toLocalTime();
    const QString since = locale.toString(made.date(), QLocale::ShortFormat) + u' ' + clockTime(made, locale);
    //: Asked above the list, with the buttons "Send" and "Take back": acts of the person that have waited for more than
    //: a day. %1: when it was made
    return outbox.unconsented == 1
        ? StatusText::tr("1 change of %1 never reached the clinic. Send it now?").arg(since)
        //: %n acts, %1: when the oldest of them was made
        : StatusText::tr("%n changes never reached the clinic, the oldest of %1. Send them now?", nullptr,
                         outbox.unconsented)
              .arg(since);
}

QString retryText(const ConnectionStatus &status, const QDateTime &now)
{
    const int seconds = secondsLeft(status.retryAt, now);
    //: Button; %n seconds until it happens by itself
    return seconds > 0 ? StatusText::tr("Retry now (%n s)", nullptr, seconds) : StatusText::tr("Retry now");
}

QString presenceText(PresenceStatus status)
{
    switch (status) {
    //: Presence of a colleague
    case PresenceStatus::Available: return StatusText::tr("Available");
    //: Presence of a colleague
    case PresenceStatus::Busy: return StatusText::tr("Busy");
    //: Presence of a colleague
    case PresenceStatus::InConsultation: return StatusText::tr("In consultation");
    //: Presence of a colleague
    case PresenceStatus::Away: return StatusText::tr("Away");
    //: Presence of a colleague
    case PresenceStatus::Offline: return StatusText::tr("Not here");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    //: Role of a person in the clinic
    case Role::Reception: return StatusText::tr("Reception");
    //: Role of a person in the clinic
    case Role::Doctor: return StatusText::tr("Doctor");
    //: Role of a person in the clinic
    case Role::Nurse: return StatusText::tr("Nurse");
    //: Role of a person in the clinic
    case Role::Admin: return StatusText::tr("Administration");
    //: Role of a person in the clinic
    case Role::Patient: return StatusText::tr("Patient");
    case Role::Other: break;
    }
    //: A person in the clinic whose role is not known
    return StatusText::tr("Team");
}

} // namespace clinicbell::ui
