// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/features.h"
#include "app/demo-server/router.h"

namespace clinicbell::demo {

class Conversations;

/// /messages
class MessageApi
{
public:
    MessageApi(Conversations &conversations, const Staff &staff, Features features);
    void addRoutes(Router &router);

private:
    using Act = Answer (MessageApi::*)(const Request &, qint64 conversation);

    /// A route below one conversation: 404 for those who do not take part.
    void addWithin(Router &router, const QByteArray &method, const QString &pattern, Act act);
    Answer list(const Request &request);
    Answer begin(const Request &request);
    Answer messages(const Request &request, qint64 conversation);
    Answer send(const Request &request, qint64 conversation);
    Answer markRead(const Request &request, qint64 conversation);
    Answer remove(const Request &request, qint64 conversation);

    Conversations &m_conversations;
    const Staff &m_staff;
    Features m_features;
};

} // namespace clinicbell::demo
