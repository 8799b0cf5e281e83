// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/retentionpolicy.h"

#include <QObject>

namespace clinicbell::store {

class NotificationStore;

/// Keeps the open store to its policy while nothing else happens: one pass over what is old when an account is opened
/// and every few hours, a short step at a time, and none within `quiet` of anything that came or changed a row.
class Retention : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds quiet{30};
    static constexpr std::chrono::milliseconds betweenSteps{200};
    static constexpr std::chrono::hours betweenPasses{6};

    Retention(NotificationStore &store, const Clock &clock, const RetentionPolicy &policy, QObject *parent = nullptr);

    /// The next pass, soon, is by @p policy.
    void setPolicy(const RetentionPolicy &policy);

private:
    void onChanged(const ChangeSet &changes);
    void step();
    void onStepped(const Result<PurgeReport> &report);
    void begin();

    NotificationStore &m_store;
    RetentionPolicy m_policy;
    std::unique_ptr<Timer> m_timer;
    PurgeStep m_next;
    int m_pass = 0; ///< An answer to an earlier pass, perhaps over another account's rows, moves nothing.
    bool m_underWay = false; ///< Between two passes, traffic does not matter.
};

} // namespace clinicbell::store
