// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/audit.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>

#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class AuditTrail;
}

namespace clinicbell::sync {

class ServerFeatures;

/// Gives the server what the record of this computer says about it, where it takes that (docs/backend-extensions.md).
/// The server knows up to which entry it has the record, so that nothing is kept here and nothing comes twice; what is
/// made offline follows. At most one request a minute, as nobody waits for it.
class AuditSender : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    AuditSender(clinic::ClinicApi &api, store::AuditTrail &trail, const ServerFeatures &features, const Clock &clock,
                QObject *parent = nullptr);

    void start(const Account &account);
    void stop();
    /// The server has the record up to this entry; nothing: not known yet.
    const std::optional<qint64> &through() const { return m_through; }

private:
    void onAdvanced(const AuditHead &head);
    void plan();
    void send();
    void onEntries(const Result<QList<AuditEntry>> &entries);
    void post(const QList<AuditEntry> &entries);
    void onPosted(const Result<qint64> &through, int count);
    bool isTaken() const;

    clinic::ClinicApi &m_api;
    store::AuditTrail &m_trail;
    const ServerFeatures &m_features;
    std::unique_ptr<Timer> m_timer;
    AuditHead m_head;
    QUrl m_server; ///< Empty: nobody is signed in.
    std::optional<qint64> m_through;
    bool m_isSending = false;
    bool m_isRefused = false; ///< It does not take it after all.
    quint64 m_session = 0; ///< Answers of an earlier one are dropped.
};

} // namespace clinicbell::sync
