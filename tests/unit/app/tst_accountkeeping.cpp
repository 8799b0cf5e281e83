// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/expirynotice.h"
#include "tests/support/waitfor.h"
#include "tests/unit/app/accountrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeSecrets;
using clinicbell::test::notificationOf;
using clinicbell::test::Run;

/// What is kept of an account: under another key, or not any more.
class TestAccountKeeping : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<Run> m_run;
    const QString m_account = accountKey(QUrl(u"https://clinic.example"_s), UserId(u"7"_s));

    QString keyName() const { return u"store-key/"_s + m_account; }
    QString nextName() const { return keyName() + u"/next"_s; }
    QStringList files() const { return Run::storeFiles(m_folder->path(), m_account); }
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
    }
    void signIn(bool remember = true)
    {
        const auto answer =
            m_run->lifecycle.signIn(u"https://clinic.example"_s, u"ann@clinic.example"_s, u"secret"_s, remember);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
        QTRY_COMPARE(listed(), 2);
    }
    qsizetype listed()
    {
        auto page = m_run->store.page({.after = {}, .limit = 10, .filter = {}});
        test::waitFor(page);
        return page.result() ? page.result()->rows.size() : -1;
    }
    void restart()
    {
        beginRun();
        m_run->lifecycle.restore();
        QTRY_VERIFY(m_run->lifecycle.account().isValid());
    }
    /// The file opens with the key that the keychain has, and nothing was set aside.
    void verifyWhole()
    {
        QCOMPARE(m_run->lifecycle.storeKind(), StoreKind::Sealed);
        QVERIFY(!m_run->lifecycle.storeError());
        QCOMPARE(listed(), 2);
        QTRY_VERIFY(!m_secrets->entries.contains(nextName()));
        restart();
        QVERIFY(!m_run->lifecycle.storeError());
        QCOMPARE(listed(), 2);
    }
    Result<void> resultOf(QFuture<Result<void>> future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }) ? future.result()
                                                                          : failure(ErrorCode::TimedOut);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
        m_network = std::make_unique<test::FakeNetwork>();
        m_secrets = std::make_unique<FakeSecrets>();
        m_network->answer("GET", u"/auth/me"_s, test::unauthorized);
        m_network->answer("POST", u"/auth/login"_s, test::welcome);
        m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
        m_network->answer("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null}})"});
        m_network->answer("GET", u"/notifications"_s,
                          test::pageOf({notificationOf(u"2"_s, 2), notificationOf(u"1"_s, 1)}));
        beginRun();
        signIn();
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

    void anotherKeyOpensTheSameInbox()
    {
        const QByteArray before = m_secrets->entries.value(keyName());
        QSignalSpy changed(&m_run->lifecycle, &AccountLifecycle::keyChanged);
        QVERIFY(resultOf(m_run->lifecycle.changeKey()));
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_secrets->entries.value(keyName()) != before);
        verifyWhole();
    }

    void aChangeThatWasCutOffGoesOn_data()
    {
        QTest::addColumn<bool>("isSealed");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("after the next key was kept") << false << false;
        QTest::newRow("after everything was sealed with it") << true << false;
        QTest::newRow("after it became the key") << true << true;
    }
    /// As the program leaves it when it is killed between two steps; each step is whole or not done.
    void aChangeThatWasCutOffGoesOn()
    {
        QFETCH(bool, isSealed);
        QFETCH(bool, isKept);
        const QByteArray next(32, 'n');
        m_secrets->entries.insert(nextName(), next);
        if (isSealed)
            QVERIFY(resultOf(m_run->store.reseal(next)));
        if (isKept)
            m_secrets->entries.insert(keyName(), next);
        restart();
        QTRY_COMPARE(m_secrets->entries.value(keyName()), next);
        verifyWhole();
    }

    void withoutAKeychainTheKeyStays()
    {
        const QByteArray before = m_secrets->entries.value(keyName());
        m_secrets->mood = FakeSecrets::Mood::Missing;
        QCOMPARE(resultOf(m_run->lifecycle.changeKey()).error().code, ErrorCode::KeychainMissing);
        m_secrets->mood = FakeSecrets::Mood::Forgetful;
        QCOMPARE(resultOf(m_run->lifecycle.changeKey()).error().code, ErrorCode::KeychainMissing);
        m_secrets->mood = FakeSecrets::Mood::Well;
        m_secrets->entries.remove(nextName());
        QCOMPARE(m_secrets->entries.value(keyName()), before);
        verifyWhole();
    }
    void nobodySignedInHasNoKeyToChange()
    {
        m_run->lifecycle.signOut();
        QCOMPARE(resultOf(m_run->lifecycle.changeKey()).error().code, ErrorCode::NotSignedIn);
    }

    void aSignOutLeavesTheStoreUnlessItIsToGo()
    {
        m_run->lifecycle.signOut();
        QTRY_COMPARE(listed(), -1);
        QVERIFY(!files().isEmpty());
        QVERIFY(m_secrets->entries.contains(keyName()));
        signIn();
        m_run->lifecycle.setWipedAtSignOut(true);
        m_run->lifecycle.signOut();
        QTRY_VERIFY(files().isEmpty());
        QTRY_VERIFY(m_secrets->entries.isEmpty());
    }

    void whereNothingIsToStayItGoesHoweverTheyLeave_data()
    {
        QTest::addColumn<std::function<void(Run &)>>("leave");
        const auto row = [](const char *name, const std::function<void(Run &)> &leave) {
            QTest::newRow(name) << leave;
        };
        row("on all computers", [](Run &run) { run.lifecycle.signOutEverywhere(); });
        row("for somebody else, and not remembered", [](Run &run) { run.lifecycle.switchTo(u"0123"_s); });
        row("the server ended it, and somebody else has come", [](Run &run) {
            emit run.api.sessionExpired(Error{.code = ErrorCode::SessionExpired});
            run.lifecycle.signIn(u"https://clinic.example"_s, u"ben@clinic.example"_s, u"secret"_s, true);
        });
        row("before the inbox was open", [](Run &run) {
            run.lifecycle.signOut();
            run.lifecycle.signIn(u"https://clinic.example"_s, u"ann@clinic.example"_s, u"secret"_s, true);
            QTRY_COMPARE(run.session.state(), session::State::SignedIn);
            run.lifecycle.signOut();
        });
    }
    void whereNothingIsToStayItGoesHoweverTheyLeave()
    {
        QFETCH(const std::function<void(Run &)>, leave);
        m_network->answer("POST", u"/auth/logout-everywhere"_s, {.body = "{}"});
        m_run->lifecycle.signOut();
        signIn(false);
        QVERIFY(!files().isEmpty());
        m_network->answerOnly("POST", u"/auth/login"_s,
                              QLatin1StringView(QTest::currentDataTag())
                                      == "the server ended it, and somebody else has come"_L1
                                  ? test::FakeAnswer{.body = R"({"success":true,"data":{"token":"second",
                                      "user":{"id":8,"name":"Ben","email":"b@clinic.example","role":"nurse"}}})"}
                                  : test::welcome);
        m_run->lifecycle.setWipedAtSignOut(true);
        leave(*m_run);
        QTRY_COMPARE(files(), QStringList());
        QTRY_VERIFY(!m_secrets->entries.contains(keyName()));
        QVERIFY(!m_secrets->entries.contains(u"session/"_s + m_account));
    }

    /// Whose key it was is gone by then, and another inbox may be open.
    void aNextKeyThatComesTooLateSealsNobodyElsesInbox()
    {
        m_secrets->mood = FakeSecrets::Mood::Slow;
        const auto changed = m_run->lifecycle.changeKey();
        m_secrets->mood = FakeSecrets::Mood::Well;
        m_run->lifecycle.signOut();
        m_network->answerOnly("POST", u"/auth/login"_s,
                              test::FakeAnswer{.body = R"({"success":true,"data":{"token":"second",
                                  "user":{"id":8,"name":"Ben","email":"b@clinic.example","role":"nurse"}}})"});
        const auto answer =
            m_run->lifecycle.signIn(u"https://clinic.example"_s, u"b@clinic.example"_s, u"secret"_s, true);
        QTRY_VERIFY(answer.isFinished());
        const QString others = u"store-key/"_s + accountKey(QUrl(u"https://clinic.example"_s), UserId(u"8"_s));
        const QByteArray key = m_secrets->entries.value(others);
        QCOMPARE(key.size(), 32);
        m_secrets->release(QByteArray(32, 'n'));
        QTRY_VERIFY(changed.isFinished());
        QCOMPARE(changed.result().error().code, ErrorCode::NotSignedIn);
        QCOMPARE(m_run->lifecycle.account().userId, UserId(u"8"_s));
        QCOMPARE(m_secrets->entries.value(others), key);
        QVERIFY(!m_secrets->entries.contains(others + u"/next"_s));
    }

    /// Stores of others who have signed in here, what was set aside, and the settings go, too.
    void aForgottenComputerKeepsNothing()
    {
        const QString other = accountKey(QUrl(u"https://clinic.example"_s), UserId(u"8"_s));
        const QDir stores(m_folder->filePath(u"stores"_s));
        for (const QString &name :
             {other + u".sqlite"_s, other + u".sqlite-wal"_s, m_account + u".sqlite.damaged-20260302-073000000"_s}) {
            QFile file(stores.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_secrets->entries.insert(u"store-key/"_s + other, QByteArray(32, 'o'));
        m_secrets->entries.insert(u"session/"_s + other, "theirs");
        m_run->settings.setValue(u"appearance/compact"_s, true);
        QSignalSpy forgotten(&m_run->lifecycle, &AccountLifecycle::forgotten);
        QVERIFY(resultOf(m_run->lifecycle.forgetComputer()));
        QCOMPARE(forgotten.size(), 2);
        QCOMPARE(stores.entryList(QDir::Files), QStringList());
        QTRY_COMPARE(m_secrets->entries.keys(), QStringList());
        QVERIFY(m_run->settings.allKeys().isEmpty());
        beginRun();
        QSignalSpy needed(&m_run->lifecycle, &AccountLifecycle::signInNeeded);
        m_run->lifecycle.restore();
        QCOMPARE(needed.size(), 1);
    }
    /// Offline: it is forgotten here, and the server is told later.
    void theServerIsToldOfAForgottenComputerLater()
    {
        m_network->answerOnly("POST", u"/auth/logout"_s, {.error = QNetworkReply::HostNotFoundError});
        QVERIFY(resultOf(m_run->lifecycle.forgetComputer()));
        QTRY_COMPARE(m_secrets->entries.keys(), QStringList{u"revocations"_s});
        QCOMPARE(m_run->session.revocations().waiting(), 1);
    }

    /// Nobody may be looking at the screen.
    void anEndedSignInIsSaidOnceWithASound()
    {
        const ExpiryNotice notice(m_run->lifecycle, m_run->notifier);
        m_network->answerOnly("GET", u"/notifications"_s, test::unauthorized);
        m_network->answerOnly("POST", u"/auth/refresh"_s, test::unauthorized);
        m_run->notifier.forget();
        for (int turn = 0; turn < 2; ++turn) {
            auto synced = m_run->engine.syncNow();
            QTRY_VERIFY(synced.isFinished());
        }
        QTRY_COMPARE(m_run->notifier.shownKeys(), QStringList{ExpiryNotice::key()});
        QVERIFY(m_run->notifier.shownPopUps.first().sound);
        QVERIFY(!m_run->notifier.withdrawn.contains(ExpiryNotice::key()));
        m_network->answerOnly("GET", u"/notifications"_s,
                              test::pageOf({notificationOf(u"2"_s, 2), notificationOf(u"1"_s, 1)}));
        signIn();
        QVERIFY(m_run->notifier.withdrawn.contains(ExpiryNotice::key()));
        m_run->lifecycle.signOut();
        QCOMPARE(m_run->notifier.shownKeys(), QStringList{ExpiryNotice::key()}); // A sign-out is no surprise.
    }

    void aComputerThatTheServerLocksOutKeepsNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isRevoked");
        const QByteArray code = R"({"message":"Unauthenticated.","code":"device-revoked"})";
        QTest::newRow("401") << 401 << code << true;
        QTest::newRow("403") << 403 << code << true;
        QTest::newRow("401, expired only") << 401 << QByteArray(R"({"message":"Unauthenticated."})") << false;
        QTest::newRow("a failure that says so") << 500 << code << false;
    }
    void aComputerThatTheServerLocksOutKeepsNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isRevoked);
        QSignalSpy needed(&m_run->lifecycle, &AccountLifecycle::signInNeeded);
        m_network->answerOnly("GET", u"/notifications"_s, {.status = status, .body = body});
        m_network->answerOnly("POST", u"/auth/refresh"_s, test::unauthorized);
        auto synced = m_run->engine.syncNow();
        QTRY_VERIFY(synced.isFinished());
        if (isRevoked) {
            QTRY_VERIFY(!m_run->lifecycle.account().isValid());
            QTRY_VERIFY(files().isEmpty());
            QTRY_VERIFY(m_secrets->entries.isEmpty());
            QCOMPARE(needed.last().first().value<std::optional<Error>>()->code, ErrorCode::SessionExpired);
        } else {
            QCOMPARE(listed(), 2);
            QVERIFY(m_run->lifecycle.account().isValid());
            QVERIFY(!files().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestAccountKeeping)
#include "tst_accountkeeping.moc"
