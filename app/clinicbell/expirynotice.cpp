// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/expirynotice.h"

#include "app/clinicbell/accountlifecycle.h"
#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

ExpiryNotice::ExpiryNotice(const AccountLifecycle &lifecycle, Notifier &notifier)
    : m_notifier(notifier)
{
    connect(&lifecycle, &AccountLifecycle::signInNeeded, this, &ExpiryNotice::onSignInNeeded);
    connect(&lifecycle, &AccountLifecycle::opened, this, &ExpiryNotice::end);
}

QString ExpiryNotice::key()
{
    return u"session-expired"_s;
}

void ExpiryNotice::onSignInNeeded(const std::optional<Error> &reason)
{
    if (!reason || reason->code != ErrorCode::SessionExpired) {
        end();
        return;
    }
    if (std::exchange(m_isSaid, true))
        return;
    Notification notice;
    notice.id = NotificationId(key());
    //: Title of a pop-up: nothing arrives any more until somebody signs in again
    notice.title = tr("ClinicBell is signed out");
    notice.message = ui::errorText({.code = ErrorCode::SessionExpired});
    m_notifier.show({.key = key(), .about = {notice}, .sticky = false, .sound = true});
}

void ExpiryNotice::end()
{
    if (std::exchange(m_isSaid, false))
        m_notifier.withdraw(key());
}

} // namespace clinicbell
