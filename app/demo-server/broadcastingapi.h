// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/options.h"
#include "app/demo-server/router.h"
#include "app/demo-server/signature.h"

namespace clinicbell::demo {

class Conversations;
class Visits;

/// /broadcasting: where the socket server is, and who may listen to what there (backend.md, section 2).
class BroadcastingApi
{
public:
    /// @p app signs; @p port is where our own hub listens.
    BroadcastingApi(const Options &options, PusherApp app, Conversations &conversations, Visits &visits,
                    std::function<quint16()> port);
    void addRoutes(Router &router);

private:
    Answer config(const Request &request) const;
    Answer authorize(const Request &request);
    Answer authorizeBatch(const Request &request);
    /// Laravel's null and log broadcasters answer with nothing at all.
    bool isSilent() const;
    QJsonObject signature(const Person &person, const QString &socketId, const QString &channel) const;
    bool mayJoin(const Person &person, const QString &channel);

    const Options &m_options;
    WireNames m_names;
    PusherApp m_app;
    Conversations &m_conversations;
    Visits &m_visits;
    std::function<quint16()> m_port;
};

} // namespace clinicbell::demo
