// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/presencedesk.h"

#include <QSettings>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr auto statusKey = "status"_L1;
constexpr auto untilKey = "until"_L1;
constexpr auto saidAtKey = "saidAt"_L1;
constexpr auto roomKey = "room"_L1;
constexpr auto deskKey = "desk"_L1;
/// A timer is not asked to wait longer; then it is looked anew.
constexpr std::chrono::milliseconds longestLook{24h};

QDateTime timeIn(const QSettings &settings, const QString &key)
{
    return QDateTime::fromString(settings.value(key).toString(), Qt::ISODateWithMs);
}

} // namespace

PresenceDesk::PresenceDesk(QSettings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_end(clock.makeTimer())
{
    connect(m_end.get(), &Timer::timedOut, this, &PresenceDesk::evaluate);
}

void PresenceDesk::start(const Account &account)
{
    m_group = "presence/"_L1 + accountKey(account.server, account.userId) + u'/';
    const PresenceStatus kept = presenceFromKey(m_settings.value(m_group + statusKey).toString());
    OwnPresence said{.status = kept == PresenceStatus::Offline ? PresenceStatus::Available : kept,
                     .until = timeIn(m_settings, m_group + untilKey),
                     .desk = m_settings.value(m_group + deskKey).toString()};
    if (m_settings.contains(m_group + roomKey))
        said.room = m_settings.value(m_group + roomKey).toString();
    m_chosen = remembered(said, timeIn(m_settings, m_group + saidAtKey), m_clock.now());
    if (!m_desk.isEmpty())
        m_chosen.desk = m_desk;
    m_withPatient = false;
    m_causes = {.withPatient = false, .absent = m_absent};
    m_present = {}; // A connection that begins knows nothing of what an earlier one was told.
    evaluate();
}

void PresenceDesk::stop()
{
    m_end->stop();
    m_group.clear();
    m_chosen = m_present = {};
}

void PresenceDesk::choose(PresenceStatus status, const QDateTime &until)
{
    m_chosen.status = status;
    m_chosen.until = until;
    m_causes = {};
    keep();
    m_present = presentPresence(m_chosen, m_causes, m_clock.now());
    evaluate();
    emit changed(m_present); // Perhaps the server believes something else.
}

void PresenceDesk::takeFromElsewhere(PresenceStatus status, const QDateTime &until)
{
    m_chosen.status = status;
    m_chosen.until = until;
    m_causes.withPatient = false; // There, too, they had the last word; whether somebody sits here is another matter.
    keep();
    evaluate();
}

void PresenceDesk::choose(PresenceStatus status, PresenceSpan span)
{
    choose(status, endOf(span, m_clock.now()));
}

void PresenceDesk::setPlace(const std::optional<QString> &room, const QString &desk)
{
    m_chosen.room = room;
    m_chosen.desk = m_desk.isEmpty() ? desk : m_desk;
    keep();
    evaluate();
}

void PresenceDesk::setWithPatient(bool withPatient)
{
    if (std::exchange(m_withPatient, withPatient) == withPatient)
        return;
    m_causes.withPatient = withPatient;
    evaluate();
}

void PresenceDesk::setAbsent(bool absent)
{
    if (std::exchange(m_absent, absent) == absent)
        return;
    m_causes.absent = absent;
    evaluate();
}

void PresenceDesk::evaluate()
{
    if (m_group.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    m_end->stop();
    if (m_chosen.until.isValid() && m_chosen.until > now)
        m_end->start(std::min(longestLook, std::chrono::milliseconds(now.msecsTo(m_chosen.until))));
    const OwnPresence present = presentPresence(m_chosen, m_causes, now);
    if (std::exchange(m_present, present) != present)
        emit changed(present);
}

void PresenceDesk::keep()
{
    if (m_group.isEmpty())
        return;
    m_settings.setValue(m_group + statusKey, presenceKey(m_chosen.status));
    m_settings.setValue(m_group + untilKey, m_chosen.until.toString(Qt::ISODateWithMs));
    m_settings.setValue(m_group + saidAtKey, m_clock.now().toString(Qt::ISODateWithMs));
    if (m_desk.isEmpty())
        m_settings.setValue(m_group + deskKey, m_chosen.desk);
    if (m_chosen.room)
        m_settings.setValue(m_group + roomKey, *m_chosen.room);
    else
        m_settings.remove(m_group + roomKey);
}

} // namespace clinicbell
