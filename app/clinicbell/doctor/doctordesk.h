// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"
#include "app/clinicbell/doctor/doctor.h"
#include "core/base/promised.h"

namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell {

class AccountLifecycle;
class ProfileBook;

/// The doctor of the running program: knows what is so when it is asked, by the window or by the command line.
class DoctorDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        AccountLifecycle &lifecycle;
        const sync::SyncEngine &engine;
        const ProfileBook &profiles;
        Notifier &notifier;
        QUrl offered; ///< The server of the options, for while nobody is signed in.
    };
    /// What only the windows can do.
    struct Window
    {
        std::function<void()> popUpTest; ///< Its way is told to Doctor::onPopUpTested().
        std::function<bool()> hasTray;
    };

    DoctorDesk(Doctor::Parts doctor, Parts parts, QObject *parent = nullptr);

    void setWindow(const Window &window);
    Doctor &doctor() { return m_doctor; }
    void check() { m_doctor.start(facts()); }
    /// Nothing: it is about something else.
    std::optional<QFuture<ControlAnswer>> answer(const ControlRequest &request);

private:
    Doctor::Facts facts() const;
    void showTest();
    void onFinished(const QList<CheckResult> &results);

    Parts m_parts;
    Doctor m_doctor;
    Window m_window;
    QList<Promised<QJsonValue>> m_asked;
};

} // namespace clinicbell
