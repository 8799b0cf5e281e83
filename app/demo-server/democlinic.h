// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/controlapi.h"
#include "app/demo-server/database.h"
#include "app/demo-server/options.h"
#include "app/demo-server/signature.h"

#include <QObject>
#include <QTemporaryDir>

namespace clinicbell::demo {

class AuditApi;
class BroadcastingApi;
class ClinicDay;
class Conversations;
class Dispatcher;
class EmergencyList;
class FrontDoor;
class HandlingApi;
class MessageApi;
class NotificationApi;
class ReplayTable;
class SessionApi;
class TokenTable;
class VisitApi;
class Visits;

/// The whole demo clinic, ready to be hosted by the program, a test or a bench.
class DemoClinic : public QObject
{
    Q_OBJECT
public:
    /// @p clock outlives the clinic.
    DemoClinic(const Options &options, const Clock &clock, QObject *parent = nullptr);
    ~DemoClinic() override;

    /// Opens the data and listens. Call once. Errors: StoreFailed, NetworkFailure.
    Result<void> start();
    quint16 port() const;
    /// The first line on stdout: rest (clients append /api/v1), socket, key, users.
    QJsonObject greeting() const;

private:
    Result<void> openData();
    void assemble();
    void assembleApi(Broadcaster &broadcaster);
    void beginDay();
    Router makeRouter();

    Options m_options;
    const Clock &m_clock;
    Staff m_staff;
    Gate m_gate;
    QTemporaryDir m_temporaryFolder;
    Database m_database;
    PusherApp m_app;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Broadcaster> m_otherBroadcaster;
    std::unique_ptr<NotificationTable> m_notifications;
    std::unique_ptr<EmergencyList> m_emergencies; ///< Null where emergencies are told.
    std::unique_ptr<Inboxes> m_inboxes;
    std::unique_ptr<Conversations> m_conversations;
    std::unique_ptr<Visits> m_visits;
    std::unique_ptr<TokenTable> m_tokens;
    std::unique_ptr<SessionApi> m_sessionApi;
    std::unique_ptr<BroadcastingApi> m_broadcastingApi;
    std::unique_ptr<NotificationApi> m_notificationApi;
    std::unique_ptr<AuditApi> m_auditApi;
    std::unique_ptr<HandlingApi> m_handlingApi;
    std::unique_ptr<MessageApi> m_messageApi;
    std::unique_ptr<VisitApi> m_visitApi;
    std::unique_ptr<ControlApi> m_controlApi;
    std::unique_ptr<ReplayTable> m_replays;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ClinicDay> m_day;
    std::unique_ptr<FrontDoor> m_frontDoor;
};

} // namespace clinicbell::demo
