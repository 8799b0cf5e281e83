// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/desklock.h"
#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/waitfor.h"
#include "tests/unit/session/fakesecrets.h"
#include "tests/unit/sync/syncbench.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::session::PinAnswer;
using clinicbell::test::FakeAnswer;
using clinicbell::test::FakeSecrets;

namespace {

const FakeAnswer unauthorized{.status = 401, .body = R"({"message":"Unauthenticated."})"};

FakeAnswer welcome(int id, const QByteArray &name)
{
    const QByteArray number = QByteArray::number(id);
    return {.body = R"({"success":true,"data":{"token":"token-)" + number + R"(","user":{"id":)" + number
                + R"(,"name":")" + name + R"(","email":"person)" + number
                + R"(@clinic.example","role":"reception","clinic_id":1}}})"};
}

} // namespace

/// One run of the program without its windows.
struct Run
{
    Run(const QString &folder, test::FakeNetwork &network, FakeSecrets &secrets, const test::FakeClock &clock)
        : api(network, clock)
        , session(api, secrets, clock, [folder](const QString &key) { return hasStore(folder, key); })
        , store(clock)
        , engine(api, store, notifier, server.transports(), clock)
        , settings(folder + "/settings.ini"_L1, QSettings::IniFormat)
        , lifecycle(session, store, engine, settings, clock, folder + "/stores"_L1)
        , lock({.lifecycle = lifecycle,
                .session = session,
                .api = api,
                .network = network,
                .secrets = secrets,
                .settings = settings,
                .clock = clock})
    { }

    static bool hasStore(const QString &folder, const QString &key)
    {
        return !QDir(folder + "/stores"_L1).entryList({u'*' + key + u'*'}, QDir::Files).isEmpty();
    }

    clinic::ClinicApi api;
    session::Session session;
    store::NotificationStore store;
    pusher::test::FakeServer server;
    test::FakeNotifier notifier;
    sync::SyncEngine engine;
    QSettings settings;
    AccountLifecycle lifecycle;
    DeskLock lock;
};

/// Locking, unlocking, and handing the desk over.
class TestDeskLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<Run> m_run;

    static QString key(int id) { return accountKey(QUrl(u"https://clinic.example"_s), UserId(QString::number(id))); }
    DeskLock &lock() const { return m_run->lock; }

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
    }
    void signIn(int id, const QByteArray &name)
    {
        m_network->answerOnly("POST", u"/auth/login"_s, welcome(id, name));
        const auto answer =
            m_run->lifecycle.signIn(u"https://clinic.example"_s, u"person@clinic.example"_s, u"secret"_s, true);
        QTRY_VERIFY(answer.isFinished());
        const Result<Account> account = answer.result();
        QVERIFY2(account, account ? "" : qPrintable(errorKey(account.error().code) + account.error().detail));
    }
    void setPin(const QString &pin)
    {
        const auto done = lock().changePin({}, pin);
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(done.result().value(), PinAnswer::Right);
    }
    /// Ann, 7382, has left the desk to Ben, 9274.
    void twoPeopleWithPins()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        lock().makeRoom();
        QTRY_VERIFY(!m_run->lifecycle.account().isValid());
        signIn(4, "Ben");
        setPin(u"9274"_s);
    }
    void restore()
    {
        QSignalSpy opened(&m_run->lifecycle, &AccountLifecycle::opened);
        m_run->lifecycle.restore();
        QTRY_COMPARE(opened.size(), 1);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
        m_network = std::make_unique<test::FakeNetwork>();
        m_secrets = std::make_unique<FakeSecrets>();
        m_network->answer("GET", u"/auth/me"_s, unauthorized);
        m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
        beginRun();
    }
    void cleanup()
    {
        endRun();
        m_secrets.reset();
        m_network.reset();
        m_clock.reset();
    }

    void whileNobodyIsSignedInThereIsNothingToLock()
    {
        lock().lock();
        QVERIFY(!lock().isLocked());
    }

    void thePinOpensItAndAnotherDoesNot()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        lock().lock();
        QCOMPARE(lock().state(), LockState::AsksForPin);
        QSignalSpy refused(&lock(), &DeskLock::pinRefused);
        lock().tryPin(u"7383"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toInt(), 4);
        QVERIFY(lock().isLocked());
        lock().tryPin(u"7382"_s);
        QTRY_VERIFY(!lock().isLocked());
        QCOMPARE(lock().state(), LockState::Open);
    }

    void withoutAPinTheServerIsAskedForThePassword()
    {
        signIn(3, "Ann");
        lock().lock();
        QCOMPARE(lock().state(), LockState::AsksForPassword);
        QSignalSpy refused(&lock(), &DeskLock::passwordRefused);
        m_network->answerOnly("POST", u"/auth/login"_s, {.status = 422, .body = "{}"});
        lock().tryPassword(u"wrong"_s);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(lock().isLocked());
        m_network->answerOnly("POST", u"/auth/login"_s, {.error = QNetworkReply::ConnectionRefusedError});
        lock().tryPassword(u"secret"_s);
        QTRY_COMPARE(refused.size(), 2);
        QVERIFY(lock().isLocked());
        m_network->answerOnly("POST", u"/auth/login"_s, welcome(4, "Somebody else"));
        lock().tryPassword(u"secret"_s);
        QTRY_COMPARE(refused.size(), 3);
        QVERIFY(lock().isLocked());
        m_network->answerOnly("POST", u"/auth/login"_s, welcome(3, "Ann"));
        lock().tryPassword(u"secret"_s);
        QTRY_VERIFY(!lock().isLocked());
        QVERIFY(m_run->lifecycle.account().isValid());
    }

    void aRestartOpensNothing()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        lock().lock();
        beginRun();
        QVERIFY(lock().isLocked()); // Before anybody is restored.
        restore();
        QVERIFY(lock().isLocked());
        lock().tryPin(u"7382"_s);
        QTRY_VERIFY(!lock().isLocked());
        beginRun();
        QVERIFY(!lock().isLocked());
    }

    void whoeverSignsInHasToldTheirPassword()
    {
        signIn(3, "Ann");
        lock().lock();
        m_run->lifecycle.signOut();
        QVERIFY(!lock().isLocked());
        signIn(3, "Ann");
        QVERIFY(!lock().isLocked());
    }

    void toChangeOrRemoveThePinItHasToBeTold()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        const auto wrong = lock().changePin(u"1111"_s, u"9274"_s);
        QTRY_VERIFY(wrong.isFinished());
        QCOMPARE(wrong.result().value(), PinAnswer::Wrong);
        const auto removed = lock().changePin(u"7382"_s, {});
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(!lock().hasPin());
    }

    void aColleagueTakesTheDeskOverWithTheirPinWithinThreeSeconds()
    {
        twoPeopleWithPins();
        lock().lock();
        QSignalSpy found(&lock(), &DeskLock::colleaguesFound);
        lock().lookForColleagues();
        QTRY_COMPARE(found.size(), 1);
        const auto colleagues = found.first().first().value<QList<Account>>();
        QCOMPARE(colleagues.size(), 1);
        QCOMPARE(colleagues.first().name, u"Ann"_s);

        QSignalSpy refused(&lock(), &DeskLock::pinRefused);
        lock().takeOver(key(3), u"9274"_s); // That is Ben's.
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(m_run->lifecycle.account().userId, UserId(u"4"_s));
        QVERIFY(lock().isLocked());

        QSignalSpy opened(&m_run->lifecycle, &AccountLifecycle::opened);
        QElapsedTimer time;
        time.start();
        lock().takeOver(key(3), u"7382"_s);
        QTRY_COMPARE(opened.size(), 1);
        qInfo("handed over in %lld ms", time.elapsed());
        QVERIFY(time.elapsed() < 3000);
        QCOMPARE(m_run->lifecycle.account().name, u"Ann"_s);
        QVERIFY(!lock().isLocked());
        QVERIFY(m_secrets->entries.contains("session/"_L1 + key(4))); // Ben can come back.
    }

    /// For the record: it opens by a PIN or a password alone, and who was refused has a name.
    void itSaysByWhomItWasOpenedAndNotThatTheyLeft()
    {
        twoPeopleWithPins();
        QSignalSpy unlocked(&lock(), &DeskLock::unlocked);
        QSignalSpy refused(&lock(), &DeskLock::unlockRefused);
        QSignalSpy takenOver(&lock(), &DeskLock::takenOver);
        lock().lock();
        lock().tryPin(u"1357"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.last().first().value<Account>().userId, UserId(u"4"_s));
        QSignalSpy found(&lock(), &DeskLock::colleaguesFound);
        lock().lookForColleagues();
        QTRY_COMPARE(found.size(), 1);
        lock().takeOver(key(3), u"1357"_s);
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(refused.last().first().value<Account>().userId, UserId(u"3"_s));
        QCOMPARE(unlocked.size(), 0);
        lock().tryPin(u"9274"_s);
        QTRY_COMPARE(unlocked.size(), 1);
        lock().lock();
        lock().takeOver(key(3), u"7382"_s);
        QTRY_COMPARE(takenOver.size(), 1);
        QTRY_COMPARE(m_run->lifecycle.account().name, u"Ann"_s);
        QCOMPARE(unlocked.size(), 1); // Nobody opened Ben's desk: Ben has left.
    }

    /// An older PIN must not open anything once this computer was to know nobody.
    void aForgottenComputerKnowsNoPin()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        QTRY_VERIFY(m_secrets->entries.contains("pin/"_L1 + key(3)));
        const auto done = m_run->lifecycle.forgetComputer();
        QTRY_VERIFY(done.isFinished());
        QTRY_VERIFY(!m_secrets->entries.contains("pin/"_L1 + key(3)));
        signIn(3, "Ann");
        QVERIFY(!lock().hasPin());
    }

    void whoHasNoSessionAnyMoreIsNotOffered()
    {
        signIn(3, "Ann");
        setPin(u"7382"_s);
        m_run->lifecycle.signOut();
        signIn(4, "Ben");
        QSignalSpy found(&lock(), &DeskLock::colleaguesFound);
        lock().lookForColleagues();
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(found.first().first().value<QList<Account>>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDeskLock)
#include "tst_desklock.moc"
