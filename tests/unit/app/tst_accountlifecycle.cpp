// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/support/waitfor.h"
#include "tests/unit/app/accountrun.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeAnswer;
using clinicbell::test::FakeSecrets;
using clinicbell::test::notificationOf;
using clinicbell::test::Run;
using clinicbell::test::unauthorized;
using clinicbell::test::welcome;

/// From nobody to an inbox and back; and what the command line sees of it.
class TestAccountLifecycle : public QObject
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
        m_run = std::make_unique<Run>(m_folder->path(), *m_network, *m_secrets, *m_clock);
        AccountLifecycle *lifecycle = &m_run->lifecycle;
        connect(lifecycle, &AccountLifecycle::opened, this, [this] { m_said.append(u"opened"_s); });
        connect(lifecycle, &AccountLifecycle::closed, this, [this] { m_said.append(u"closed"_s); });
        connect(lifecycle, &AccountLifecycle::signInNeeded, this, [this](const std::optional<Error> &reason) {
            m_said.append(reason ? u"sign in: "_s + errorKey(reason->code) : u"sign in"_s);
        });
        connect(lifecycle, &AccountLifecycle::troubleFound, this,
                [this](const Error &error) { m_said.append(u"trouble: "_s + errorKey(error.code)); });
        connect(lifecycle, &AccountLifecycle::troubleEnded, this,
                [this](ErrorCode code) { m_said.append(u"over: "_s + errorKey(code)); });
        connect(lifecycle, &AccountLifecycle::actsLost, this,
                [this](const LostActs &lost) { m_said.append(u"lost: %1"_s.arg(lost.count.value_or(-1))); });
    }
    QFuture<Result<Account>> signIn(bool remember = true)
    {
        return m_run->lifecycle.signIn(u"https://clinic.example"_s, u"ann@clinic.example"_s, u"secret"_s, remember);
    }
    void signInDone()
    {
        const auto answer = signIn();
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
    }
    QJsonValue command(const QString &name, const QJsonObject &arguments = {})
    {
        auto answer = m_run->commands.answer({name, arguments});
        const bool finished = QTest::qWaitFor([&answer] { return answer.isFinished(); });
        const ControlAnswer result = finished ? answer.result() : failure(ErrorCode::TimedOut);
        return result ? *result : QJsonValue(errorKey(result.error().code));
    }
    QStringList said() { return std::exchange(m_said, {}); }

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
        m_network->answer("GET", u"/notifications"_s,
                          test::pageOf({notificationOf(u"2"_s, 2), notificationOf(u"1"_s, 1)}));
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
        m_said.clear();
    }

    void withNobodyRememberedASignInIsNeeded()
    {
        m_run->lifecycle.restore();
        QCOMPARE(said(), QStringList{u"sign in"_s});
        QVERIFY(!m_run->lifecycle.account().isValid());
    }

    void signInAnswersOnceTheInboxIsOpen()
    {
        const auto answer = signIn();
        QVERIFY(!answer.isFinished());
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result()->name, u"Ann Marlow"_s);
        QCOMPARE(said(), QStringList{u"opened"_s});
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Sealed);
        QVERIFY(m_run->engine.status().connection != Connection::SignedOut);
        QTRY_COMPARE(m_run->engine.status().connection, Connection::Polling);
        QCOMPARE(command(u"list"_s).toArray().size(), 2);
    }

    void aWrongAddressAsksNobody()
    {
        const auto answer = m_run->lifecycle.signIn(u"not an address"_s, {}, {}, true);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::AddressInvalid);
        QVERIFY(m_network->requests().isEmpty());
    }

    void aWrongPasswordOpensNothing()
    {
        m_network->answerOnly("POST", u"/auth/login"_s, unauthorized);
        const auto answer = signIn();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::CredentialsWrong);
        QVERIFY(said().isEmpty());
        QVERIFY(!QDir(m_folder->filePath(u"stores"_s)).exists());
    }

    void aSecondSignInIsCancelled()
    {
        const auto first = signIn();
        const auto second = signIn();
        QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result().has_value());
    }

    void withoutKeychainItWorksAndSaysSo()
    {
        m_secrets->mood = FakeSecrets::Mood::Missing;
        signInDone();
        const QStringList words = said();
        QVERIFY(words.contains(u"trouble: keychain-missing"_s));
        QCOMPARE(words.last(), u"opened"_s);
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Memory);
        QCOMPARE(command(u"status"_s).toObject().value("store"_L1).toString(), u"memory"_s);
    }

    void theNextRunTakesTheSessionUpOffline()
    {
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        beginRun();
        said();
        m_network->answerOnly("GET", u"/broadcasting/config"_s, {.error = QNetworkReply::ConnectionRefusedError});
        m_network->answerOnly("GET", u"/notifications"_s, {.error = QNetworkReply::ConnectionRefusedError});
        m_run->lifecycle.restore();
        QTRY_COMPARE(m_said, QStringList{u"opened"_s});
        said();
        QTRY_COMPARE(m_run->engine.status().connection, Connection::Offline);
        QCOMPARE(command(u"list"_s).toArray().size(), 2);
        QCOMPARE(m_run->lifecycle.account().email, u"ann@clinic.example"_s);
    }

    void aLostKeyBeginsAFreshCacheFromTheServer()
    {
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        m_network->answer("POST", u"/notifications/read-multiple"_s, {.error = QNetworkReply::ConnectionRefusedError});
        m_network->answer("POST", u"/notifications/1/read"_s, {.error = QNetworkReply::ConnectionRefusedError});
        QVERIFY(!command(u"read"_s, {{u"ids"_s, QJsonArray{u"1"_s}}}).isString()); // And waits.
        beginRun();
        said();
        m_secrets->entries.removeIf([](const auto &entry) { return entry.key().startsWith("store-key/"_L1); });
        m_run->lifecycle.restore();
        QTRY_VERIFY(m_said.contains(u"opened"_s));
        QVERIFY(m_said.contains(u"lost: 1"_s));
        const QString words = command(u"status"_s)[u"store_error"_s][u"message"_s].toString();
        QVERIFY2(words.contains(u"1 change made at"_s), qPrintable(words));
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Sealed);
        QCOMPARE(m_run->lifecycle.storeError()->code, ErrorCode::StoreKeyWrong);
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        const QStringList aside = QDir(m_folder->filePath(u"stores"_s)).entryList({u"*.other-key-*"_s}, QDir::Files);
        QCOMPARE(aside.filter(u"-wal"_s).size() + aside.filter(u"-shm"_s).size() + 1, aside.size());
        beginRun(); // From now on all is well again.
        said();
        m_run->lifecycle.restore();
        QTRY_COMPARE(m_said, QStringList{u"opened"_s});
        QVERIFY(!m_run->lifecycle.storeError());
    }

    void aFileThatCanBeUsedAgainIsNoTroubleAnyMore()
    {
        signInDone();
        beginRun();
        said();
        const QDir stores(m_folder->filePath(u"stores"_s));
        store::Database other;
        QVERIFY(other.open(stores.filePath(stores.entryList({u"*.sqlite"_s}).value(0))));
        other.run(u"BEGIN EXCLUSIVE"_s);
        QVERIFY(other.isHealthy());
        m_run->lifecycle.restore();
        QTRY_VERIFY(m_said.contains(u"opened"_s));
        QVERIFY(said().contains(u"trouble: store-busy"_s));
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Memory);
        other.run(u"ROLLBACK"_s);
        m_clock->advance(30s);
        QTRY_COMPARE(m_said, QStringList{u"over: store-busy"_s});
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Sealed);
        QVERIFY(!m_run->lifecycle.storeError());
    }

    void aLateKeyringIsWaitedFor()
    {
        signInDone();
        beginRun();
        said();
        m_secrets->mood = FakeSecrets::Mood::Locked;
        m_run->lifecycle.restore();
        QTRY_COMPARE(m_said, QStringList{u"sign in: secret-missing"_s});
        said();
        m_clock->advance(5s);
        QTRY_VERIFY(!m_run->lifecycle.isRestoring());
        QVERIFY(m_said.isEmpty()); // Said once: somebody may be typing a password meanwhile.
        m_secrets->mood = FakeSecrets::Mood::Well;
        m_clock->advance(9s);
        QVERIFY(m_said.isEmpty()); // Ever more rarely: each try may bring up a prompt.
        m_clock->advance(1s);
        QTRY_COMPARE(m_said, QStringList{u"opened"_s});
        said();
        m_clock->advance(6s);
        QVERIFY(said().isEmpty());
    }

    void signingOutClosesAndForgets()
    {
        signInDone();
        said();
        m_run->lifecycle.signOut();
        QTRY_COMPARE(m_said, (QStringList{u"closed"_s, u"sign in"_s}));
        said();
        QVERIFY(!m_run->lifecycle.account().isValid());
        QCOMPARE(m_run->engine.status().connection, Connection::SignedOut);
        QCOMPARE(command(u"list"_s).toString(), u"not-signed-in"_s);
        beginRun();
        m_run->lifecycle.restore();
        QCOMPARE(said(), QStringList{u"sign in"_s});
    }

    void signingOutOvertakesTheOpeningOfTheInbox()
    {
        QSignalSpy signedIn(&m_run->session, &session::Session::signedIn);
        const auto answer = signIn();
        QVERIFY(signedIn.wait()); // The store is asked for, and has not answered.
        m_run->lifecycle.signOut();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(command(u"list"_s).toString(), u"not-signed-in"_s); // Behind the opening in the store's queue.
        QVERIFY(!m_said.contains(u"opened"_s));
        QVERIFY(!m_run->lifecycle.account().isValid());
        QCOMPARE(m_run->engine.status().connection, Connection::SignedOut);
    }

    void anExpiredSessionKeepsTheInbox()
    {
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        said();
        m_network->answerOnly("GET", u"/notifications"_s, unauthorized);
        m_network->answer("POST", u"/auth/refresh"_s, unauthorized);
        command(u"sync"_s);
        QTRY_COMPARE(m_said, QStringList{u"sign in: session-expired"_s});
        said();
        QVERIFY(m_run->lifecycle.account().isValid());
        QCOMPARE(command(u"list"_s).toArray().size(), 2);
        m_network->answerOnly("GET", u"/notifications"_s, test::pageOf({notificationOf(u"3"_s, 3)}));
        m_clock->advance(1min);
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 1);
    }

    void theCommandsAnswerFromTheInbox()
    {
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        m_network->answer("POST", u"/1/read"_s, {.body = "{}"});
        const QJsonObject first = command(u"list"_s, {{u"limit"_s, 1}}).toArray().first().toObject();
        QCOMPARE(first.value("id"_L1).toString(), u"2"_s);
        QCOMPARE(first.keys(),
                 (QStringList{u"acknowledged_at"_s, u"claimed_by"_s, u"created_at"_s, u"id"_s, u"message"_s,
                              u"priority"_s, u"read"_s, u"title"_s, u"type"_s}));
        const QJsonObject one{{u"ids"_s, QJsonArray{u"1"_s}}};
        QCOMPARE(command(u"read"_s, one).toObject().value("changed"_L1).toInt(), 1);
        QCOMPARE(command(u"list"_s, {{u"unread"_s, true}}).toArray().size(), 1);
        QCOMPARE(command(u"status"_s).toObject().value("unread"_L1).toInt(), 1);
        QCOMPARE(command(u"status"_s).toObject().value("total"_L1).toInt(), 2);
        QCOMPARE(command(u"team"_s).toArray().size(), 0);
    }

    void oneUnknownIdRefusesTheWholeCommand()
    {
        signInDone();
        QTRY_COMPARE(command(u"list"_s).toArray().size(), 2);
        const QJsonObject ids{{u"ids"_s, QJsonArray{u"1"_s, u"nobody"_s}}};
        QCOMPARE(command(u"delete"_s, ids).toString(), u"not-found"_s);
        QCOMPARE(command(u"read"_s, ids).toString(), u"not-found"_s);
        QCOMPARE(command(u"list"_s, {{u"unread"_s, true}}).toArray().size(), 2);
    }

    void theStatusOfNobody()
    {
        const QJsonObject status = command(u"status"_s).toObject();
        QCOMPARE(status.value("connection"_L1).toString(), u"signed-out"_s);
        for (const char *null : {"server", "user", "last_sync", "last_error"})
            QVERIFY2(status.value(QLatin1StringView(null)).isNull(), null);
        QCOMPARE(status.value("outbox"_L1).toObject().value("waiting"_L1).toInt(-1), 0);
        for (const char *counter : {"frames", "bad_frames", "popups", "reconnects"})
            QCOMPARE(status.value("counters"_L1).toObject().value(QLatin1StringView(counter)).toInt(-1), 0);
        for (const auto &name : {u"team"_s, u"sync"_s, u"sign-out"_s, u"list"_s})
            QCOMPARE(command(name).toString(), u"not-signed-in"_s);
        QCOMPARE(command(u"nonsense"_s).toString(), u"usage-wrong"_s);
    }

    void raiseAndQuitAreWishes()
    {
        QSignalSpy raised(&m_run->commands, &ControlCommands::raiseRequested);
        QSignalSpy quit(&m_run->commands, &ControlCommands::quitRequested);
        QVERIFY(command(u"raise"_s).isObject() && command(u"quit"_s).isObject());
        QCOMPARE(raised.size(), 1);
        QSignalSpy popover(&m_run->commands, &ControlCommands::popoverRequested);
        QVERIFY(command(u"show"_s).isObject() && command(u"show"_s, {{u"popover"_s, true}}).isObject());
        QCOMPARE(raised.size(), 2);
        QCOMPARE(popover.size(), 1);
        QCOMPARE(quit.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountLifecycle)
#include "tst_accountlifecycle.moc"
