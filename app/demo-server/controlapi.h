// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/gatedserver.h"
#include "app/demo-server/inboxes.h"
#include "app/demo-server/router.h"

#include <memory>
#include <vector>

namespace clinicbell::demo {

class Dispatcher;
class Hub;

/// /control: lets tests make things happen and go wrong. Only with --control, only from this computer.
class ControlApi : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const Staff &staff;
        NotificationTable &table;
        Inboxes &inboxes;
        Broadcaster &broadcaster;
        Hub &hub;
        Gate &gate;
        const Clock &clock;
    };

    explicit ControlApi(const Parts &parts, QObject *parent = nullptr);
    void addRoutes(Router &router);
    /// What /control/fail orders and /control/state counts. Set before the first request.
    void setDispatcher(Dispatcher *dispatcher) { m_dispatcher = dispatcher; }

private:
    /// Notifications on their way at a rate.
    struct Stream
    {
        QList<Draft> drafts;
        int sent = 0;
        int count = 0;
        double perSecond = 0;
        std::chrono::milliseconds began{0};
    };

    std::optional<Person> personIn(const QString &email) const;
    /// `user_email`, or `user_emails` about one thing; empty where one is unknown.
    QList<Draft> draftsIn(const Request &request) const;
    Answer notify(const Request &request);
    Answer broadcast(const Request &request);
    Answer sendRaw(const Request &request);
    Answer dropSockets(const Request &request);
    Answer fail(const Request &request);
    Answer lose(const Request &request);
    Answer stall(const Request &request);
    Answer delay(const Request &request);
    Answer state(const Request &request);
    void flow();

    Parts m_parts;
    Dispatcher *m_dispatcher = nullptr;
    std::vector<Stream> m_streams;
    std::unique_ptr<Timer> m_flowTimer;
};

} // namespace clinicbell::demo
