// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/audit.h"

#include <QObject>

namespace clinicbell {

namespace session {
class Session;
}
namespace store {
class AuditTrail;
}
namespace sync {
class AuditSender;
}
class AccountLifecycle;
class AuditKeeper;
class DeskLock;
class Facing;
class PresenceDesk;

/// Enters into the record who comes and goes at this desk and what is done to it. What is done to notifications and
/// messages the record hears from the store by itself.
class AuditJoin : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        store::AuditTrail &trail;
        AuditKeeper &keeper;
        sync::AuditSender &sender;
        session::Session &session;
        AccountLifecycle &lifecycle;
        DeskLock &lock;
        Facing &facing;
        PresenceDesk &presence;
    };

    explicit AuditJoin(const Parts &parts, QObject *parent = nullptr);

private:
    void joinSession();
    void joinDesk();
    void onSignedIn(const Account &account);
    void onSignedOut();
    void onUnlockRefused(const Account &whose);
    void tellDesk();

    Parts m_parts;
    AuditVerb m_arrival = AuditVerb::SignedIn; ///< How the next person comes.
};

} // namespace clinicbell
