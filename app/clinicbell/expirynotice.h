// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

namespace clinicbell {

class AccountLifecycle;

/// Says once, with a sound, that the sign-in has ended: nobody at this desk hears of anything any more, and nobody may
/// be looking at the screen.
class ExpiryNotice : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ExpiryNotice(const AccountLifecycle &lifecycle, Notifier &notifier);

    /// That of its pop-up.
    static QString key();

private:
    void onSignInNeeded(const std::optional<Error> &reason);
    void end();

    Notifier &m_notifier;
    bool m_isSaid = false;
};

} // namespace clinicbell
