// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/serverchoice.h"
#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/waitfor.h"
#include "tests/unit/session/fakesecrets.h"
#include "tests/unit/sync/syncbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::test::FakeAnswer;
using clinicbell::test::FakeSecrets;
using clinicbell::test::notificationOf;

const FakeAnswer unauthorized{.status = 401, .body = R"({"message":"Unauthenticated."})"};
const FakeAnswer welcome{.body = R"({"success":true,"data":{"token":"first",
    "user":{"id":7,"name":"Ann Marlow","email":"ann@clinic.example","role":"reception","clinic_id":1}}})"};

/// One run of the program, as far as signing in goes.
struct Run
{
    Run(const QString &folder, test::FakeNetwork &network, FakeSecrets &secrets, const test::FakeClock &clock)
        : api(network, clock)
        , session(api, secrets, clock, [](const QString &) { return false; })
        , store(clock)
        , engine(api, store, notifier, server.transports(), clock)
        , settings(folder + "/settings.ini"_L1, QSettings::IniFormat)
        , lifecycle(session, store, engine, settings, clock, folder + "/stores"_L1)
    { }

    clinic::ClinicApi api;
    session::Session session;
    store::NotificationStore store;
    pusher::test::FakeServer server;
    test::FakeNotifier notifier;
    sync::SyncEngine engine;
    QSettings settings;
    AccountLifecycle lifecycle;
};

/// What the organisation's policy says of the server to sign in to.
class TestAccountPolicy : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<Run> m_run;
    QStringList m_said;

    /// Nothing is under way when its asker goes.
    void endRun()
    {
        for (int turn = 0; m_run && turn < 4; ++turn) {
            auto last = m_run->store.page({});
            test::waitFor(last);
            QCoreApplication::sendPostedEvents();
        }
        m_run.reset();
    }
    void beginRun()
    {
        endRun();
        m_said.clear();
        m_run = std::make_unique<Run>(m_folder->path(), *m_network, *m_secrets, *m_clock);
        connect(&m_run->lifecycle, &AccountLifecycle::opened, this, [this] { m_said.append(u"opened"_s); });
        connect(&m_run->lifecycle, &AccountLifecycle::signInNeeded, this, [this](const std::optional<Error> &reason) {
            m_said.append(reason ? u"sign in: "_s + errorKey(reason->code) : u"sign in"_s);
        });
    }
    static Policy fixing(const QByteArray &setting)
    {
        return readPolicy("{\"format\": 1, \"fixed\": {" + setting + "}}").policy;
    }
    QFuture<Result<Account>> signIn(const QString &server)
    {
        return m_run->lifecycle.signIn(server, u"ann@clinic.example"_s, u"secret"_s, true);
    }
    void signInDone()
    {
        const auto answer = signIn(u"https://clinic.example"_s);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
        m_network = std::make_unique<test::FakeNetwork>();
        m_secrets = std::make_unique<FakeSecrets>();
        m_network->answer("GET", u"/auth/me"_s, unauthorized);
        m_network->answer("POST", u"/auth/login"_s, welcome);
        m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
        m_network->answer("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null}})"});
        m_network->answer("GET", u"/notifications"_s, test::pageOf({notificationOf(u"1"_s, 1)}));
        beginRun();
    }
    void cleanup()
    {
        endRun();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // What has timers of the clock.
        m_secrets.reset();
        m_network.reset();
        m_clock.reset();
        m_folder.reset();
    }

    void onlyTheServerThatTheOrganisationFixedIsAsked()
    {
        const Policy policy = fixing("\"server\": \"https://Clinic.example:443/\"");
        m_run->lifecycle.setPolicy(policy);
        QCOMPARE(serverOfPolicy(policy), QUrl(u"https://clinic.example"_s));
        const auto answer = signIn(u"https://other.example"_s);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::SetByOrganisation);
        QVERIFY(m_network->requests().isEmpty());
        signInDone();
    }

    void plainHttpNeedsThePolicy()
    {
        const auto refused = signIn(u"http://clinic.example"_s);
        QCOMPARE(refused.result().error().code, ErrorCode::AddressInsecure);
        QVERIFY(m_network->requests().isEmpty());
        m_run->lifecycle.setPolicy(fixing("\"plain_http_allowed\": true"));
        const auto answer = signIn(u"http://clinic.example"_s);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
    }

    void whoIsRememberedElsewhereIsSignedOut()
    {
        signInDone();
        beginRun();
        m_run->lifecycle.setPolicy(fixing("\"server\": \"https://new.example\""));
        m_run->lifecycle.restore();
        QTRY_VERIFY(m_said.contains(u"sign in: set-by-organisation"_s));
        QVERIFY(!m_run->lifecycle.account().isValid());
        QVERIFY(!m_said.contains(u"opened"_s));
    }

    void anotherWayIsTakenAtOnce()
    {
        signInDone();
        QTRY_COMPARE(m_run->engine.status().connection, Connection::Polling);
        QList<QUrl> chosen;
        connect(&m_run->lifecycle, &AccountLifecycle::serverChosen, this, [&](const QUrl &url) { chosen.append(url); });
        const auto asked = [this] { return m_network->requests().size(); };
        const auto before = asked();
        m_run->lifecycle.reconnect();
        QCOMPARE(chosen, QList<QUrl>{QUrl(u"https://clinic.example"_s)});
        QTRY_VERIFY(asked() > before);
        QTRY_COMPARE(m_run->engine.status().connection, Connection::Polling);
        QCOMPARE(m_said, QStringList{u"opened"_s}); // The inbox stayed open.
    }
};

QTEST_GUILESS_MAIN(TestAccountPolicy)
#include "tst_accountpolicy.moc"
