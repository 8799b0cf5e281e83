// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/base/ownpresence.h"

#include <memory>

class QSettings;

namespace clinicbell {

/// What the team is told of whoever is signed in: what they said, which is kept for each account over restarts, unless
/// something speaks for them. Without any window.
class PresenceDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    PresenceDesk(QSettings &settings, const Clock &clock, QObject *parent = nullptr);

    /// The organisation says which desk this is; empty: it does not. Before start().
    void setDesk(const QString &desk) { m_desk = desk; }
    bool isDeskSet() const { return !m_desk.isEmpty(); }
    void start(const Account &account);
    void stop();

    /// As the team is told.
    const OwnPresence &present() const { return m_present; }
    /// As the person said it, whatever speaks for them just now.
    const OwnPresence &chosen() const { return m_chosen; }

    /// The person says so; @p until in UTC, invalid: until they say otherwise. Goes before everything, until the next
    /// consultation begins or they leave the computer the next time.
    void choose(PresenceStatus status, const QDateTime &until = {});
    void choose(PresenceStatus status, PresenceSpan span);
    /// Where they sit; the room: see OwnPresence.
    void setPlace(const std::optional<QString> &room, const QString &desk);

public slots:
    /// A consultation of theirs runs.
    void setWithPatient(bool withPatient);
    /// Nobody touches the computer, or it is locked.
    void setAbsent(bool absent);
    /// The person said so at another desk of theirs: so they did here, which need not be told once more.
    void takeFromElsewhere(clinicbell::PresenceStatus status, const QDateTime &until);
    /// The clock may have jumped.
    void evaluate();

signals:
    /// Something else is to be told, or the same once more.
    void changed(const clinicbell::OwnPresence &present);

private:
    void keep();

    QSettings &m_settings;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_end; ///< Of what was said.
    QString m_desk; ///< Of the organisation.
    QString m_group; ///< In the settings; empty: nobody is signed in.
    OwnPresence m_chosen;
    OwnPresence m_present;
    PresenceCauses m_causes; ///< That still speak.
    bool m_withPatient = false;
    bool m_absent = false;
};

} // namespace clinicbell
