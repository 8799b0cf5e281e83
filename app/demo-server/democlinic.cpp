// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/democlinic.h"

#include "app/demo-server/auditapi.h"
#include "app/demo-server/broadcastingapi.h"
#include "app/demo-server/clinicday.h"
#include "app/demo-server/conversations.h"
#include "app/demo-server/dispatcher.h"
#include "app/demo-server/emergencylist.h"
#include "app/demo-server/frontdoor.h"
#include "app/demo-server/handlingapi.h"
#include "app/demo-server/history.h"
#include "app/demo-server/hub.h"
#include "app/demo-server/messageapi.h"
#include "app/demo-server/notificationapi.h"
#include "app/demo-server/pusherbroadcaster.h"
#include "app/demo-server/replaytable.h"
#include "app/demo-server/sessionapi.h"
#include "app/demo-server/tokentable.h"
#include "app/demo-server/visitapi.h"

#include <QDir>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

/// The secret lives as long as the program: whoever reconnects after a restart is signed anew.
PusherApp appOf(const Options &options)
{
    if (options.driver == Driver::Pusher)
        return {.id = options.pusherAppId, .key = options.pusherKey, .secret = options.pusherSecret};
    if (options.driver == Driver::Local)
        return {.id = u"1"_s, .key = u"clinicbell-demo"_s, .secret = QString::fromLatin1(randomHex(32))};
    return {};
}

/// Where there is none of them, there is no such address either, as with a backend that never heard of them.
void addCapabilities(Router &router, Features features)
{
    if (!features)
        return;
    const QJsonObject said{{u"version"_s, 1}, {u"features"_s, QJsonArray::fromStringList(featureKeys(features))}};
    router.add(Access::SignedIn, "GET", u"/capabilities"_s, [said](const Request &) { return success(said); });
}

} // namespace

DemoClinic::DemoClinic(const Options &options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clock(clock)
    , m_app(appOf(options))
{ }

DemoClinic::~DemoClinic() = default;

Result<void> DemoClinic::start()
{
    if (auto opened = openData(); !opened)
        return opened;
    assemble();
    if (m_options.dayIsOn)
        beginDay();
    m_frontDoor =
        std::make_unique<FrontDoor>([this](Request request) { return m_dispatcher->answer(std::move(request)); });
    connect(m_frontDoor.get(), &FrontDoor::newWebSocketConnection, this, [this] {
        while (m_frontDoor->hasPendingWebSocketConnections())
            m_hub->admit(m_frontDoor->nextPendingWebSocketConnection());
    });
    return m_frontDoor->open(m_options.host, m_options.port, m_clock, m_gate);
}

Result<void> DemoClinic::openData()
{
    const QString folder = m_options.dataFolder.isEmpty() ? m_temporaryFolder.path() : m_options.dataFolder;
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StoreFailed, u"The folder %1 cannot be made."_s.arg(folder));
    return m_database.open(folder + "/clinic.sqlite"_L1);
}

void DemoClinic::assemble()
{
    const bool local = m_options.driver == Driver::Local;
    const WireNames names(m_options.names);
    m_hub = std::make_unique<Hub>(local ? m_app : PusherApp(), m_clock, names);
    if (m_options.driver == Driver::Pusher)
        m_otherBroadcaster = std::make_unique<PusherBroadcaster>(m_options.pusherUrl, m_app, m_clock, names);
    else if (!local)
        m_otherBroadcaster = std::make_unique<SilentBroadcaster>();
    Broadcaster &broadcaster = local ? *m_hub : *m_otherBroadcaster;

    m_notifications = std::make_unique<NotificationTable>(m_database, m_options.features);
    m_inboxes = std::make_unique<Inboxes>(*m_notifications, broadcaster, m_clock);
    if (m_options.emergenciesAreListed) {
        m_emergencies = std::make_unique<EmergencyList>(m_clock);
        m_inboxes->setEmergencyList(*m_emergencies);
    }
    m_conversations = std::make_unique<Conversations>(Conversations::Parts{
        .database = m_database, .broadcaster = broadcaster, .inboxes = *m_inboxes, .staff = m_staff, .clock = m_clock});
    m_visits = std::make_unique<Visits>(m_database, broadcaster, m_staff, m_clock);
    assembleApi(broadcaster);
}

void DemoClinic::assembleApi(Broadcaster &broadcaster)
{
    m_tokens = std::make_unique<TokenTable>(m_database, m_clock, m_options.tokenLifetime);
    m_sessionApi = std::make_unique<SessionApi>(m_staff, *m_tokens, m_clock, m_options.loginLimit, m_options.features);
    m_broadcastingApi =
        std::make_unique<BroadcastingApi>(m_options, m_app, *m_conversations, *m_visits, [this] { return port(); });
    m_notificationApi = std::make_unique<NotificationApi>(*m_notifications, *m_inboxes, m_options.features);
    m_auditApi = std::make_unique<AuditApi>(m_database, m_options.features);
    m_handlingApi = std::make_unique<HandlingApi>(*m_notifications, *m_inboxes, m_options.features);
    m_messageApi = std::make_unique<MessageApi>(*m_conversations, m_staff, m_options.features);
    m_visitApi = std::make_unique<VisitApi>(*m_visits, m_clock);
    m_controlApi = std::make_unique<ControlApi>(ControlApi::Parts{.staff = m_staff,
                                                                  .table = *m_notifications,
                                                                  .inboxes = *m_inboxes,
                                                                  .broadcaster = broadcaster,
                                                                  .hub = *m_hub,
                                                                  .gate = m_gate,
                                                                  .clock = m_clock});
    if (m_options.features.testFlag(Feature::Idempotency))
        m_replays = std::make_unique<ReplayTable>(m_database, m_clock);
    m_dispatcher = std::make_unique<Dispatcher>(makeRouter(),
                                                Dispatcher::Parts{.staff = m_staff,
                                                                  .tokens = *m_tokens,
                                                                  .database = m_database,
                                                                  .replays = m_replays.get(),
                                                                  .clock = m_clock});
    m_controlApi->setDispatcher(m_dispatcher.get());
}

void DemoClinic::beginDay()
{
    if (!m_database.value(u"SELECT value FROM facts WHERE name = 'seeded'"_s).isValid()) {
        Transaction transaction(m_database);
        History(History::Parts{.staff = m_staff,
                               .notifications = *m_notifications,
                               .conversations = *m_conversations,
                               .visits = *m_visits},
                m_options.seed, m_clock.now())
            .write();
        m_database.run(u"INSERT INTO facts VALUES ('seeded', ?)"_s, {m_options.seed});
        transaction.commit();
    }
    m_day = std::make_unique<ClinicDay>(ClinicDay::Parts{.staff = m_staff,
                                                         .inboxes = *m_inboxes,
                                                         .conversations = *m_conversations,
                                                         .visits = *m_visits,
                                                         .hub = *m_hub,
                                                         .clock = m_clock},
                                        m_options.seed, m_options.speed);
    m_day->begin();
}

Router DemoClinic::makeRouter()
{
    Router router;
    m_sessionApi->addRoutes(router);
    m_broadcastingApi->addRoutes(router);
    addCapabilities(router, m_options.features);
    m_handlingApi->addRoutes(router);
    m_auditApi->addRoutes(router);
    m_notificationApi->addRoutes(router);
    m_messageApi->addRoutes(router);
    m_visitApi->addRoutes(router);
    if (m_emergencies)
        m_emergencies->addRoutes(router);
    if (m_options.control)
        m_controlApi->addRoutes(router);
    return router;
}

quint16 DemoClinic::port() const
{
    return m_frontDoor ? m_frontDoor->port() : quint16(0);
}

QJsonObject DemoClinic::greeting() const
{
    QJsonArray users;
    for (const Person &person : m_staff.people()) {
        users.append(
            QJsonObject{{u"email"_s, person.email}, {u"password"_s, staffPassword}, {u"role"_s, roleKey(person.role)}});
    }
    QUrl rest;
    rest.setScheme(u"http"_s);
    rest.setHost(m_options.host.toString());
    rest.setPort(port());
    QUrl socket = m_options.driver == Driver::Pusher ? m_options.pusherPublicUrl : rest;
    socket.setScheme(socket.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    return {{u"rest"_s, rest.toString()}, {u"socket"_s, socket.toString()}, {u"key"_s, m_app.key}, {u"users"_s, users}};
}

} // namespace clinicbell::demo
