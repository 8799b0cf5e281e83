// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/doctor/checkup.h"
#include "core/base/notifier.h"
#include "core/base/policy.h"
#include "core/base/secretstore.h"
#include "core/base/states.h"

#include <QSettings>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell {

class PopUpProbe;

/// Tries out everything that ClinicBell needs, one run at a time.
class Doctor : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        clinic::ClinicApi &api;
        SecretStore &secrets;
        QSettings &settings;
        const Policy &policy;
        const Clock &clock;
        QString folder; ///< Of the profile.
    };
    /// What is so at the moment of a run.
    struct Facts
    {
        QUrl server = {}; ///< Invalid: none is known.
        QStringList prefixes = {};
        /// The clinic has just been looked for there, in vain: it is not asked again.
        std::optional<Error> clinicError = {};
        bool signedIn = false;
        QStringList channels = {};
        std::optional<StoreKind> storeKind = {}; ///< Unset: no store is open.
        std::optional<Error> storeError = {};
        bool hasDesktop = false;
        std::function<void()> popUpTest = {}; ///< See PopUpProbe.
        std::optional<bool> hasTray = {}; ///< Unset: the bus is asked.
        bool wayOnly = false; ///< Nothing of this desk.
    };

    explicit Doctor(Parts parts, QObject *parent = nullptr);
    ~Doctor() override;

    /// A run that is under way goes on, and tells its results.
    void start(const Facts &facts);
    /// Calls off what is under way; finished() does not come.
    void cancel();
    bool isRunning() const { return m_checkup != nullptr; }
    /// Of the run under way, or of the last one; empty: there was none.
    const QList<CheckResult> &results() const { return m_results; }

public slots:
    /// How the pop-up of Facts::popUpTest went.
    void onPopUpTested(clinicbell::PopUpWay way);

signals:
    void progressed(const QList<clinicbell::CheckResult> &results);
    void finished(const QList<clinicbell::CheckResult> &results);

private:
    Checkup::Probes probesFor(const Facts &facts);
    void addDesk(Checkup::Probes &probes, const Facts &facts);
    void onProgressed();
    void onFinished();

    Parts m_parts;
    std::unique_ptr<Checkup> m_checkup;
    PopUpProbe *m_popUpProbe = nullptr; ///< Of m_checkup.
    QList<CheckResult> m_results;
};

} // namespace clinicbell
