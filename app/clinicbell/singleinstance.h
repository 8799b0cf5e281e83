// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlclient.h"
#include "core/base/clock.h"

#include <QLockFile>

#include <memory>

namespace clinicbell {

/// One running program a profile: whoever holds the lock runs, everybody else raises it and leaves. A lock whose holder
/// was killed is taken over at once.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    SingleInstance(const QString &lockFile, QString controlSocket, const Clock &clock);

    /// True: this program is the one.
    bool claim();
    /// Asks the running one to come to the front; it may itself be just starting, so this tries for some seconds.
    void raiseOther();

signals:
    void otherRaised();
    /// Somebody holds the lock and does not answer.
    void otherSilent();

private:
    void ask();
    void onNotRunning();

    QLockFile m_lock;
    QString m_controlSocket;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<ControlClient> m_client;
    int m_attempts = 0;
};

} // namespace clinicbell
