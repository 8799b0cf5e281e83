// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "core/pusher/websockettransport.h"
#include "core/store/notificationstore.h"
#include "core/store/visitstore.h"
#include "core/sync/syncengine.h"
#include "core/sync/visitsync.h"
#include "tests/integration/app/desk.h"
#include "tests/support/eventually.h"
#include "tests/support/soketi.h"
#include "tests/support/waitfor.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::app::test::demoOptions;
using clinicbell::demo::test::DemoServer;
using clinicbell::test::eventually;

class SilentNotifier final : public Notifier
{
public:
    void show(const PopUp &) override { }
    void withdraw(const QString &) override { }
};

/// All of the program that knows of appointments, without windows: its own calls, its own socket, its own store.
class VisitingDesk
{
public:
    VisitingDesk() = default;
    VisitingDesk(const VisitingDesk &) = delete;
    VisitingDesk &operator=(const VisitingDesk &) = delete;
    bool open(const DemoServer &server, const QString &email)
    {
        m_api->setAddress({server.rest(), u"/api/v1"_s});
        auto answer = m_api->signIn(email, u"clinic-demo"_s, u"test"_s);
        clinicbell::test::waitFor(answer);
        if (!answer.result())
            return false;
        m_account = answer.result()->account;
        m_store->open({.directory = m_folder.path(), .account = m_account, .key = {}, .kind = StoreKind::Plain});
        m_engine.start(m_account, {});
        m_sync.start(m_account);
        return eventually([this] { return m_engine.status().connection == Connection::Live && isInStep(); });
    }
    ~VisitingDesk()
    {
        leave();
        // Whoever is asked goes before whoever asked.
        m_store.reset();
        m_api.reset();
    }
    void leave()
    {
        m_sync.stop();
        m_engine.stop();
    }
    void comeBack()
    {
        m_engine.start(m_account, m_clock.now());
        m_sync.start(m_account);
    }
    bool isInStep() const { return m_sync.status().asOf.isValid() && !m_sync.status().loading; }
    Appointment visit(qint64 id) const { return m_visits.appointments().value(AppointmentId(QString::number(id))); }
    /// Of the appointment @p id; Other where there is none.
    ConsultationStatus consultation(qint64 id) const
    {
        for (const Consultation &each : m_visits.consultations()) {
            if (each.appointmentId.value() == QString::number(id))
                return each.status;
        }
        return ConsultationStatus::Other;
    }
    qsizetype consultations(qint64 id) const
    {
        const auto &all = m_visits.consultations();
        return std::count_if(all.begin(), all.end(), [id](const Consultation &each) {
            return each.appointmentId.value() == QString::number(id);
        });
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    SilentNotifier m_notifier;
    std::unique_ptr<clinic::ClinicApi> m_api = std::make_unique<clinic::ClinicApi>(m_network, m_clock);
    std::unique_ptr<store::NotificationStore> m_store = std::make_unique<store::NotificationStore>(m_clock);
    store::VisitStore m_visits{*m_store};
    sync::SyncEngine m_engine{*m_api, *m_store, m_notifier,
                              [this] { return std::make_unique<pusher::WebSocketTransport>(m_api->route()); }, m_clock};
    sync::VisitSync m_sync{*m_api, *m_store, m_visits, m_engine.live(), m_clock};
    Account m_account;
};

/// A doctor's desk and the reception's against one clinic: its own socket server, and a real soketi.
class VisitsTest : public QObject
{
    Q_OBJECT

    clinicbell::test::Soketi m_soketi;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<VisitingDesk> m_doctor;
    std::unique_ptr<VisitingDesk> m_reception;

    qint64 tell(const QJsonObject &visit)
    {
        return m_server->call("POST", u"/control/visit"_s, visit).data()[u"id"].toInteger();
    }
    qint64 book(int minutes)
    {
        return tell({{u"patient"_s, u"Budi Santoso"_s}, {u"doctor_id"_s, 3}, {u"minutes"_s, minutes}});
    }
    bool both(const std::function<bool(const VisitingDesk &)> &wanted)
    {
        return eventually([&] { return wanted(*m_doctor) && wanted(*m_reception); });
    }

private slots:
    void initTestCase() { QVERIFY(m_soketi.start()); }
    void init()
    {
        QFETCH_GLOBAL(bool, soketi);
        m_server = std::make_unique<DemoServer>();
        QVERIFY(m_server->start(soketi ? demoOptions(m_soketi) : QStringList()));
        m_doctor = std::make_unique<VisitingDesk>();
        m_reception = std::make_unique<VisitingDesk>();
        QVERIFY(m_doctor->open(*m_server, u"putri@klinik.example"_s));
        QVERIFY(m_reception->open(*m_server, u"siti@klinik.example"_s));
    }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("soketi");
        QTest::newRow("the demo clinic") << false;
        QTest::newRow("soketi") << true;
    }
    void cleanup()
    {
        m_doctor.reset();
        m_reception.reset();
        m_server.reset();
    }

    void aMoveAndACancellationReachBothDesks()
    {
        const qint64 id = book(30);
        QVERIFY(both([&](const VisitingDesk &desk) { return desk.visit(id).patientName == u"Budi Santoso"_s; }));
        const QDateTime before = m_doctor->visit(id).startsAt;
        tell({{u"id"_s, id}, {u"minutes"_s, 120}, {u"room"_s, u"Room 9"_s}, {u"action"_s, u"rescheduled"_s}});
        QVERIFY(both([&](const VisitingDesk &desk) { return desk.visit(id).startsAt > before; }));
        QCOMPARE(m_doctor->visit(id).news.startsAt, before);
        QCOMPARE(m_reception->visit(id).news.room, u"Room 2"_s);
        QCOMPARE(m_doctor->visit(id).startsAt, m_reception->visit(id).startsAt);
        tell({{u"id"_s, id}, {u"status"_s, u"cancelled"_s}});
        QVERIFY(both([&](const VisitingDesk &desk) { return desk.visit(id).status == AppointmentStatus::Cancelled; }));
    }

    void anUnknownStateIsShownAsItIs()
    {
        const qint64 id = book(30);
        tell({{u"id"_s, id}, {u"status"_s, u"triaged"_s}});
        QVERIFY(both([&](const VisitingDesk &desk) { return desk.visit(id).statusWord == u"triaged"_s; }));
    }

    void aConsultationIsOneFromRequestToEnd()
    {
        const qint64 id = book(0);
        QVERIFY(both([&](const VisitingDesk &desk) { return !desk.visit(id).id.isEmpty(); }));
        tell({{u"id"_s, id}, {u"consultation"_s, u"request"_s}});
        // The appointment says that something began: both look for what.
        tell({{u"id"_s, id}, {u"status"_s, u"started"_s}});
        const auto isSeen = [&](ConsultationStatus status) {
            return both([&](const VisitingDesk &desk) { return desk.consultation(id) == status; });
        };
        QVERIFY(isSeen(ConsultationStatus::Requested));
        tell({{u"id"_s, id}, {u"consultation"_s, u"accept"_s}});
        QVERIFY(isSeen(ConsultationStatus::Accepted));
        tell({{u"id"_s, id}, {u"consultation"_s, u"start"_s}});
        QVERIFY(isSeen(ConsultationStatus::Active));
        tell({{u"id"_s, id}, {u"consultation"_s, u"end"_s}});
        QVERIFY(isSeen(ConsultationStatus::Ended));
        QCOMPARE(m_doctor->consultations(id), 1);
        QCOMPARE(m_reception->consultations(id), 1);
    }

    void whatHappenedWhileADeskWasAwayIsThereAfterwards()
    {
        const qint64 id = book(30);
        QVERIFY(both([&](const VisitingDesk &desk) { return !desk.visit(id).id.isEmpty(); }));
        m_doctor->leave();
        tell({{u"id"_s, id}, {u"minutes"_s, 90}});
        const qint64 other = book(60);
        QVERIFY(eventually([&] { return !m_reception->visit(other).id.isEmpty(); }));
        m_doctor->comeBack();
        QVERIFY(both([&](const VisitingDesk &desk) { return !desk.visit(other).id.isEmpty(); }));
        QVERIFY(eventually([&] { return m_doctor->visit(id).startsAt == m_reception->visit(id).startsAt; }));
    }
};

QTEST_GUILESS_MAIN(VisitsTest)
#include "visitstest.moc"
