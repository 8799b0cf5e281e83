// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/auditjoin.h"

#include "app/clinicbell/auditkeeper.h"
#include "app/clinicbell/desklock.h"
#include "app/clinicbell/facing.h"
#include "core/store/audittrail.h"
#include "core/sync/auditsender.h"
#include "tests/support/waitfor.h"
#include "tests/unit/app/accountrun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::test::FakeSecrets;

namespace {

test::FakeAnswer welcome(int id)
{
    QByteArray body = R"({"success":true,"data":{"token":"token",
        "user":{"id":ID,"name":"Somebody","email":"somebody@clinic.example","role":"nurse","clinic_id":1}}})";
    return {.body = body.replace("ID", QByteArray::number(id))};
}

} // namespace

/// A run with its record, which goes after the store.
struct RecordedRun
{
    RecordedRun(const QString &folder, test::FakeNetwork &network, FakeSecrets &secrets, const test::FakeClock &clock)
        : ownRun(std::make_unique<test::Run>(folder, network, secrets, clock))
        , run(*ownRun)
        , keeper(makeTrail(folder, clock), secrets, clock, folder + "/audit"_L1)
        , sender(run.api, *trail, run.engine.features(), clock)
        , lock({.lifecycle = run.lifecycle,
                .session = run.session,
                .api = run.api,
                .network = network,
                .secrets = secrets,
                .settings = run.settings,
                .clock = clock})
        , facing(run.settings, policy)
        , join({.trail = *trail,
                .keeper = keeper,
                .sender = sender,
                .session = run.session,
                .lifecycle = run.lifecycle,
                .lock = lock,
                .facing = facing,
                .presence = run.presence})
    { }

    store::AuditTrail &makeTrail(const QString &folder, const test::FakeClock &clock)
    {
        trail = std::make_unique<store::AuditTrail>(run.store, clock, folder + "/audit"_L1);
        return *trail;
    }

    std::unique_ptr<store::AuditTrail> trail;
    std::unique_ptr<test::Run> ownRun;
    test::Run &run;
    Policy policy;
    AuditKeeper keeper;
    sync::AuditSender sender;
    DeskLock lock;
    Facing facing;
    AuditJoin join;
};

/// Who comes and goes at the desk, as the record has it.
class TestAuditJoin : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<RecordedRun> m_recorded;

    static QString key(int id) { return accountKey(QUrl(u"https://clinic.example"_s), UserId(QString::number(id))); }
    AccountLifecycle &lifecycle() { return m_recorded->run.lifecycle; }
    DeskLock &lock() { return m_recorded->lock; }

    void signIn(int id)
    {
        m_network->answerOnly("POST", u"/auth/login"_s, welcome(id));
        const auto answer = lifecycle().signIn(u"https://clinic.example"_s, u"a@clinic.example"_s, u"secret"_s, true);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
    }
    void setPin(const QString &pin)
    {
        const auto done = lock().changePin({}, pin);
        QTRY_VERIFY(done.isFinished());
    }
    /// "7 signed-in", in their order; what the record says of itself is left out.
    QStringList recorded()
    {
        auto entries = m_recorded->trail->after(0, QUrl(u"https://clinic.example"_s), 100);
        test::waitFor(entries);
        QStringList words;
        const QList<AuditEntry> read = entries.result().value_or(QList<AuditEntry>());
        for (const AuditEntry &entry : read)
            words.append(entry.event.user.value() + u' ' + auditVerbKey(entry.event.verb));
        return words;
    }
    /// Nothing is under way when its asker goes.
    void endRun()
    {
        for (int turn = 0; turn < 4; ++turn) {
            auto last = m_recorded->run.store.page({});
            test::waitFor(last);
            QCoreApplication::sendPostedEvents();
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
        m_network = std::make_unique<test::FakeNetwork>();
        m_secrets = std::make_unique<FakeSecrets>();
        m_network->answer("GET", u"/auth/me"_s, test::unauthorized);
        m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
        m_network->answer("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null}})"});
        m_network->answer("GET", u"/notifications"_s, test::pageOf({}));
        m_recorded = std::make_unique<RecordedRun>(m_folder->path(), *m_network, *m_secrets, *m_clock);
    }
    void cleanup()
    {
        endRun();
        m_recorded.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // What has timers of the clock.
        m_secrets.reset();
        m_network.reset();
        m_clock.reset();
        m_folder.reset();
    }

    void aHandOverNamesWhoLeavesAndWhoComes()
    {
        signIn(7);
        setPin(u"7382"_s);
        lock().makeRoom();
        signIn(8);
        setPin(u"9274"_s);
        lock().lock();
        QSignalSpy found(&lock(), &DeskLock::colleaguesFound);
        lock().lookForColleagues();
        QTRY_COMPARE(found.size(), 1);
        lock().takeOver(key(7), u"1357"_s);
        QTRY_COMPARE(recorded().size(), 5);
        lock().takeOver(key(7), u"7382"_s);
        QTRY_COMPARE(lifecycle().account().userId, UserId(u"7"_s));
        const QStringList expected{u"7 signed-in"_s,      u"7 signed-out"_s, u"8 signed-in"_s,    u"8 locked"_s,
                                   u"7 unlock-refused"_s, u"8 signed-out"_s, u"7 user-switched"_s};
        QTRY_COMPARE(recorded(), expected);
    }

    void anUnlockedDeskAndAWrongPinAreOfWhoSitsThere()
    {
        signIn(7);
        setPin(u"7382"_s);
        lock().lock();
        lock().tryPin(u"1357"_s);
        QTRY_COMPARE(recorded().size(), 3);
        lock().tryPin(u"7382"_s);
        QTRY_COMPARE(recorded(),
                     QStringList({u"7 signed-in"_s, u"7 locked"_s, u"7 unlock-refused"_s, u"7 unlocked"_s}));
    }

    void aClinicThatCannotBeAskedForAPasswordRefusesNobody()
    {
        signIn(7);
        lock().lock();
        m_network->answerOnly("POST", u"/auth/login"_s, {.error = QNetworkReply::HostNotFoundError});
        QSignalSpy refused(&lock(), &DeskLock::passwordRefused);
        lock().tryPassword(u"secret"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(recorded(), QStringList({u"7 signed-in"_s, u"7 locked"_s}));
    }

    /// Nobody was here.
    void whomThePolicyThrowsOutHasNotSignedIn()
    {
        signIn(7);
        lifecycle().switchTo({});
        lifecycle().setPolicy(readPolicy("{\"format\": 1, \"fixed\": {\"server\": \"https://new.example\"}}").policy);
        QSignalSpy needed(&lifecycle(), &AccountLifecycle::signInNeeded);
        lifecycle().switchTo(key(7));
        QTRY_VERIFY(!needed.isEmpty() && needed.last().first().value<std::optional<Error>>());
        QCOMPARE(recorded(), QStringList({u"7 signed-in"_s, u"7 signed-out"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAuditJoin)
#include "tst_auditjoin.moc"
