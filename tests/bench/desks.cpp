// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// A thousand desks at one demo clinic: sockets of the program's own client, signed in as everybody who works there,
// each with the person's own channel and the presence channel, signed by the clinic. One announcement to all.

#include "core/clinic/clinicapi.h"
#include "core/clinic/profile.h"
#include "core/pusher/client.h"
#include "core/pusher/presencechannel.h"
#include "core/pusher/websockettransport.h"
#include "core/sync/liveauthorizer.h"
#include "core/sync/serverfeatures.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::bench;
using clinicbell::demo::test::DemoServer;

namespace {

constexpr int deskCount = 1'000;
constexpr auto patience = 120s;

/// One of the staff, signed in; signs the channels of all their desks.
struct Person
{
    Person(QNetworkAccessManager &network, const Clock &clock)
        : api(network, clock)
        , features(api)
        , authorizer(api, features)
    { }

    clinic::ClinicApi api;
    sync::ServerFeatures features; ///< Unasked: each channel is signed for itself, as with most servers.
    sync::LiveAuthorizer authorizer;
    Account account = {};
};

void signIn(Person &person, const DemoServer &server, const QString &email, Occasion &done)
{
    person.api.setAddress({.server = server.rest(), .prefix = u"/api/v1"_s});
    const auto onAnswer = [&person, &done](const Result<clinic::Broadcasting> &where) {
        if (where)
            person.authorizer.setBroadcasting(*where);
        done.happen();
    };
    const auto onSignedIn = [&person, &done, onAnswer](const Result<clinic::SignInAnswer> &answer) {
        if (!answer)
            return done.happen();
        person.account = answer->account;
        person.api.broadcastingConfig().then(&person.api, onAnswer);
    };
    person.api.signIn(email, u"clinic-demo"_s, u"bench"_s).then(&person.api, onSignedIn);
}

/// All desks, and what they heard of the announcement.
class Clinic
{
public:
    bool open(DemoServer &server);
    /// Milliseconds from asking for an announcement until each desk had it; empty where not all did.
    QList<double> announce(DemoServer &server);

private:
    bool signEverybodyIn(const DemoServer &server);
    void addDesk(const DemoServer &server, Person &person);
    void onHeard();

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    QStringList m_emails;
    std::vector<std::unique_ptr<Person>> m_people;
    std::vector<std::unique_ptr<pusher::Client>> m_desks;
    int m_ready = 0; ///< Channels that are subscribed.
    QList<double> m_heard;
    Stopwatch m_watch;
    Occasion m_complete;
};

bool Clinic::signEverybodyIn(const DemoServer &server)
{
    const QJsonArray users = server.greeting().value(u"users"_s).toArray();
    for (const QJsonValue &user : users) {
        m_emails.append(user.toObject().value(u"email"_s).toString());
        Person &person = *m_people.emplace_back(std::make_unique<Person>(m_network, m_clock));
        Occasion done;
        signIn(person, server, m_emails.last(), done);
        if (!done.await(patience) || !person.account.isValid())
            return false;
    }
    return !m_people.empty();
}

void Clinic::addDesk(const DemoServer &server, Person &person)
{
    const QUrl socket(server.greeting().value(u"socket"_s).toString());
    pusher::Options options;
    options.key = server.greeting().value(u"key"_s).toString();
    options.host = socket.host();
    options.port = socket.port();
    options.tls = false;
    // They all come at once, which nobody's desk is asked to be quick at.
    options.attemptTimeout = patience;
    options.subscribeTimeout = patience;
    pusher::Client &desk = *m_desks.emplace_back(std::make_unique<pusher::Client>(
        options, person.authorizer, [] { return std::make_unique<pusher::WebSocketTransport>(); }, m_clock));
    const clinic::Profile profile = clinic::documentedProfile();
    const auto ready = [this](const QString &) {
        if (++m_ready == 2 * deskCount)
            m_complete.happen();
    };
    QObject::connect(&desk, &pusher::Client::channelSubscribed, &desk, ready);
    pusher::Channel *own = desk.subscribe(profile.channelName(clinic::ChannelPurpose::Notifications, person.account));
    desk.subscribePresence(profile.channelName(clinic::ChannelPurpose::Presence, person.account));
    QObject::connect(own, &pusher::Channel::eventReceived, &desk, [this] { onHeard(); });
    desk.connectToServer();
}

bool Clinic::open(DemoServer &server)
{
    if (!signEverybodyIn(server))
        return false;
    for (int number = 0; number < deskCount; ++number)
        addDesk(server, *m_people[static_cast<size_t>(number) % m_people.size()]);
    return m_complete.await(patience);
}

void Clinic::onHeard()
{
    m_heard.append(m_watch.seconds() * 1000);
    if (m_heard.size() == deskCount)
        m_complete.happen();
}

QList<double> Clinic::announce(DemoServer &server)
{
    const QJsonObject notification{{u"type"_s, u"system_message"_s},
                                   {u"title"_s, u"Fire drill at four"_s},
                                   {u"message"_s, u"Everybody meets in the yard."_s}};
    const QJsonObject body{{u"user_emails"_s, QJsonArray::fromStringList(m_emails)}, {u"notification"_s, notification}};
    m_heard.clear();
    m_watch = Stopwatch();
    server.send("POST", u"/control/notify"_s, QJsonDocument(body).toJson(), {});
    return m_complete.await(patience) ? m_heard : QList<double>();
}

QList<Figure> measure()
{
    DemoServer server;
    Clinic clinic;
    if (!server.start() || !clinic.open(server))
        return {};
    QList<double> middle;
    QList<double> last;
    for (int run = 0; run < runs(); ++run) {
        const QList<double> heard = clinic.announce(server);
        if (heard.isEmpty())
            return {};
        middle.append(median(heard));
        last.append(heard.last());
    }
    return {{.name = u"announcement_1000_desks_p50"_s, .value = median(middle), .unit = u"ms"_s},
            {.name = u"announcement_1000_desks_last"_s,
             .value = median(last),
             .unit = u"ms"_s,
             .goal = {Goal::AtMost, 1000}}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ClinicBell"_s);
    return report(&measure);
}
