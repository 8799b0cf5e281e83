// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/doctor/lineprobe.h"
#include "app/clinicbell/doctor/probe.h"
#include "core/clinic/answers.h"

#include <QStringList>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace pusher {
class Connection;
struct Ending;
} // namespace pusher

namespace clinicbell {

/// The way to the clinic, each step after the one that it needs: name, line, proxy, TLS, API and its clock, sign-in,
/// the live service, and whether each wanted channel would be granted. It subscribes to nothing.
class WayProbe final : public Probe
{
    Q_OBJECT
public:
    struct Parts
    {
        clinic::ClinicApi &api; ///< With the route of the server, and the token of who is signed in.
        const Clock &clock;
        QUrl server; ///< Invalid: none is known.
        QStringList prefixes; ///< Where the API may be.
        std::optional<Error> clinicError; ///< What asking for the API has just ended with: it is not asked again.
        bool signedIn = false;
        QStringList channels; ///< Their wire names.
    };

    explicit WayProbe(Parts parts, QObject *parent = nullptr);
    ~WayProbe() override;

    void start() override;
    QList<CheckResult> overdue() const override;

private:
    void onLine(bool good);
    void askForClinic();
    void judgeClock();
    void askWhoIsSignedIn();
    void askWhereLive();
    void openSocket(const clinic::Broadcasting &where);
    void onEnded(const pusher::Ending &ending);
    void authorizeNext();
    void onAuthorized(const QString &channel, const std::optional<Error> &error);
    void sayAll(Check first, Check last, Finding finding);
    void fail(const Error &error, Check during);

    const Parts m_parts;
    LineProbe m_line;
    Check m_stage = Check::Dns;
    clinic::Broadcasting m_where;
    std::unique_ptr<pusher::Connection> m_connection;
    QString m_socketId;
    qsizetype m_authorized = 0; ///< Of Parts::channels, all those before it were granted.
};

} // namespace clinicbell
