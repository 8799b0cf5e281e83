// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/answers.h"

#include <QObject>

#include <optional>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::sync {

/// Which optional parts of the contract the server has: asked for once a session, again only where nothing answered.
class ServerFeatures : public QObject
{
    Q_OBJECT
public:
    explicit ServerFeatures(clinic::ClinicApi &api, QObject *parent = nullptr);

    /// Asks, unless that is known or being asked.
    void ask();
    /// Forgets what is known of this server.
    void forget();
    /// Unset: not known yet.
    const std::optional<clinic::Capabilities> &known() const { return m_known; }

signals:
    void changed();

private:
    void onAnswered(const Result<clinic::Capabilities> &answer);

    clinic::ClinicApi &m_api;
    std::optional<clinic::Capabilities> m_known;
    bool m_asking = false;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync
