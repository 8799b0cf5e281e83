// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"

namespace clinicbell::ui {

/// Somebody has to act on it, and nobody has said that they do: urgent, unread, in the inbox, neither acknowledged nor
/// claimed.
bool isOpenAlert(const Notification &notification);

/// Which alerts are open, kept by what the store commits. What is older than a day is history that nobody marked read:
/// the list shows it first, and no card.
class OpenAlerts
{
public:
    /// True: they are others, or say something else, than before.
    bool apply(const ChangeSet &changes, const QDateTime &now);
    /// Those of a list that was asked for, in place of all that is known.
    bool replace(const QList<Notification> &rows, const QDateTime &now);
    /// True: some have become too old for a card.
    bool expire(const QDateTime &now);

    /// The newest first.
    const QList<Notification> &alerts() const { return m_alerts; }

private:
    void take(const Notification &notification, const QDateTime &now);

    QList<Notification> m_alerts;
};

} // namespace clinicbell::ui
