// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/router.h"
#include "core/base/clock.h"

#include <QJsonArray>

namespace clinicbell::demo {

struct Draft;

/// A backend that tells nobody of an emergency and only lists those that are open, for administrators and the
/// reception. Kept as long as the program runs.
class EmergencyList
{
public:
    explicit EmergencyList(const Clock &clock);

    void addRoutes(Router &router);
    /// Takes the emergencies out of @p drafts, each thing once, however many people it was for.
    QList<Draft> takeFrom(const QList<Draft> &drafts);

private:
    struct Open
    {
        QString share;
        QJsonObject json;
    };

    void add(const Draft &draft);
    Answer active(const Request &request) const;
    Answer close(const Request &request);

    const Clock &m_clock;
    QList<Open> m_open;
    qint64 m_lastId = 0;
};

} // namespace clinicbell::demo
