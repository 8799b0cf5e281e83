// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/auditjoin.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/auditkeeper.h"
#include "app/clinicbell/desklock.h"
#include "app/clinicbell/facing.h"
#include "app/clinicbell/presencedesk.h"
#include "core/session/session.h"
#include "core/store/audittrail.h"
#include "core/sync/auditsender.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace clinicbell {

AuditJoin::AuditJoin(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    joinSession();
    joinDesk();
    tellDesk();
}

void AuditJoin::joinSession()
{
    connect(&m_parts.session, &session::Session::signedIn, this, &AuditJoin::onSignedIn);
    connect(&m_parts.session, &session::Session::signedOut, this, &AuditJoin::onSignedOut);
    connect(&m_parts.session, &session::Session::expired, this,
            [this] { m_parts.trail.record(AuditVerb::SessionExpired); });
    connect(&m_parts.lifecycle, &AccountLifecycle::keyChanged, this,
            [this] { m_parts.trail.record(AuditVerb::KeyChanged); });
    connect(&m_parts.lifecycle, &AccountLifecycle::forgotten, this,
            [this] { m_parts.trail.record(AuditVerb::Forgotten); });
    connect(&m_parts.lifecycle, &AccountLifecycle::opened, &m_parts.sender, &sync::AuditSender::start);
    connect(&m_parts.lifecycle, &AccountLifecycle::closed, &m_parts.sender, &sync::AuditSender::stop);
}

void AuditJoin::joinDesk()
{
    connect(&m_parts.lock, &DeskLock::lockedChanged, this, [this](bool isLocked) {
        if (isLocked)
            m_parts.trail.record(AuditVerb::Locked);
    });
    connect(&m_parts.lock, &DeskLock::unlocked, this, [this] { m_parts.trail.record(AuditVerb::Unlocked); });
    connect(&m_parts.lock, &DeskLock::unlockRefused, this, &AuditJoin::onUnlockRefused);
    connect(&m_parts.lock, &DeskLock::takenOver, this, [this] { m_arrival = AuditVerb::UserSwitched; });
    connect(&m_parts.lifecycle, &AccountLifecycle::signInNeeded, this, [this](const std::optional<Error> &reason) {
        if (reason)
            m_arrival = AuditVerb::SignedIn; // The colleague's session could not be taken up.
    });
    connect(&m_parts.facing, &Facing::changed, this, [this] {
        m_parts.trail.record(AuditVerb::RedactionChanged, {m_parts.facing.isOn() ? u"initials"_s : u"full"_s});
    });
    connect(&m_parts.presence, &PresenceDesk::changed, this, &AuditJoin::tellDesk);
}

void AuditJoin::onSignedIn(const Account &account)
{
    if (m_parts.session.account() != account)
        return; // The policy has thrown them out before this was heard.
    m_parts.trail.setPerson(account);
    m_parts.trail.record(std::exchange(m_arrival, AuditVerb::SignedIn));
    m_parts.keeper.retry();
}

void AuditJoin::onSignedOut()
{
    if (m_parts.trail.hasPerson())
        m_parts.trail.record(AuditVerb::SignedOut);
    m_parts.trail.setPerson({});
}

/// Whose PIN or password it was not: perhaps not that of who is signed in.
void AuditJoin::onUnlockRefused(const Account &whose)
{
    m_parts.trail.recordOf(whose, AuditVerb::UnlockRefused);
}

void AuditJoin::tellDesk()
{
    const QString desk = m_parts.presence.chosen().desk;
    m_parts.trail.setDesk(desk.isEmpty() ? QSysInfo::machineHostName() : desk);
}

} // namespace clinicbell
