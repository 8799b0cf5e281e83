// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/requestturns.h"
#include "tests/unit/sync/visitfixture.h"

using clinicbell::sync::VisitSync;

namespace {

const QString appointments = u"/appointments"_s;
const QString consultations = u"/consultations"_s;
const QString ownChannel = u"private-appointments.7"_s;

} // namespace

/// Appointments and consultations kept equal to the server's.
class TestVisitSync : public VisitFixture
{
    Q_OBJECT

    std::unique_ptr<VisitSync> m_sync;

    void begin() override
    {
        m_sync = std::make_unique<VisitSync>(m_bench->api, *m_bench->store, *m_visits, *m_live, m_bench->clock);
        m_sync->start(m_bench->account);
    }
    void end() override { m_sync.reset(); }
    void answer(const QJsonArray &visits, const QJsonArray &talks = {})
    {
        network().answerOnly("GET", appointments, listOf(visits));
        network().answerOnly("GET", consultations, listOf(talks));
    }
    void reconnect(const QString &socketId)
    {
        m_bench->server.closes(4200);
        advance(5s);
        m_bench->server.establishes(socketId);
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
    }
    QStringList wanted() const
    {
        QStringList names;
        for (const pusher::ChannelStatus &channel : m_live->channels())
            names.append(channel.name);
        names.sort();
        return names;
    }

private slots:
    void theFirstTimeBothListsAreAskedForAtOnce()
    {
        answer({listed(1, u"confirmed"_s, at(14))}, {listed(5, u"active"_s, at(7))});
        goLive();
        QCOMPARE(asked(appointments), 1);
        QCOMPARE(asked(consultations), 1);
        QCOMPARE(visit(u"1"_s).patientName, u"Budi"_s);
        QCOMPARE(talk(u"5"_s).status, ConsultationStatus::Active);
        QVERIFY(m_sync->status().asOf.isValid());
        QVERIFY(!m_sync->status().loading && !m_sync->status().stale && !m_sync->status().error);
        const QUrlQuery query(network().requestsTo("GET", appointments).first().url);
        QCOMPARE(query.queryItemValue(u"from"_s, QUrl::FullyDecoded).left(10), u"2026-03-01"_s);
        QCOMPARE(query.queryItemValue(u"to"_s, QUrl::FullyDecoded).left(10), u"2026-03-16"_s);
    }

    void aReconnectionAsksOnceMoreInItsTurn()
    {
        answer({listed(1, u"confirmed"_s, at(14))});
        m_bench->api.turns().setDesks(20);
        goLive();
        answer({listed(1, u"cancelled"_s, at(14))});
        reconnect(u"1.2"_s);
        const qsizetype before = asked(appointments);
        QVERIFY(before <= 2);
        wait();
        QCOMPARE(asked(appointments), 2);
        QCOMPARE(visit(u"1"_s).status, AppointmentStatus::Cancelled);
        QCOMPARE(visit(u"1"_s).news.status, AppointmentStatus::Confirmed);
    }

    void aFrameMovesAnAppointment()
    {
        answer({listed(1, u"confirmed"_s, at(14))});
        goLive();
        grants(ownChannel);
        says(ownChannel, u"appointment-updated"_s,
             {{u"id"_s, 1},
              {u"action"_s, u"rescheduled"_s},
              {u"status"_s, u"confirmed"_s},
              {u"appointment_date"_s, at(15, 30).toString(Qt::ISODate)},
              {u"timestamp"_s, at(7, 31).toString(Qt::ISODate)}});
        QCOMPARE(visit(u"1"_s).startsAt, at(15, 30));
        QCOMPARE(visit(u"1"_s).news.startsAt, at(14));
        QCOMPARE(visit(u"1"_s).patientName, u"Budi"_s);
        QCOMPARE(asked(appointments), 1); // It was whole.
    }

    void aFrameThatIsNotWholeIsFetched()
    {
        answer({});
        goLive();
        grants(ownChannel);
        answer({listed(1, u"pending"_s, at(14), u"Siti"_s)});
        says(ownChannel, u"appointment-updated"_s, {{u"id"_s, 1}, {u"status"_s, u"pending"_s}});
        wait();
        QCOMPARE(asked(appointments), 2);
        QCOMPARE(visit(u"1"_s).patientName, u"Siti"_s);
    }

    void rubbishIsFetchedToo()
    {
        answer({});
        goLive();
        grants(ownChannel);
        for (int i = 0; i < 20; ++i)
            says(ownChannel, u"appointment-updated"_s, {{u"truncated"_s, true}});
        wait();
        QCOMPARE(asked(appointments), 2); // Once, however much there is of it.
    }

    void anAppointmentThatIsGoneIsSaid()
    {
        answer({listed(1, u"confirmed"_s, at(14))});
        goLive();
        QSignalSpy said(m_visits.get(), &store::VisitStore::changed);
        answer({});
        m_sync->retry();
        wait();
        QVERIFY(m_visits->appointments().isEmpty());
        int missing = 0;
        for (const QList<QVariant> &each : said)
            missing += each.first().value<VisitChanges>().missing;
        QCOMPARE(missing, 1);
    }

    void aServerWithoutThemIsNotAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("no such list") << 404;
        QTest::newRow("not for this person") << 403;
    }
    void aServerWithoutThemIsNotAskedAgain()
    {
        QFETCH(int, status);
        network().answerOnly("GET", appointments, {.status = status});
        goLive();
        QVERIFY(!m_sync->status().offered);
        QVERIFY(!m_sync->status().error);
        m_sync->retry();
        wait();
        QCOMPARE(asked(appointments), 1);
        QCOMPARE(asked(consultations), 0);
    }

    void appointmentsComeWithoutConsultations()
    {
        network().answerOnly("GET", appointments, listOf({listed(1, u"confirmed"_s, at(14))}));
        network().answerOnly("GET", consultations, {.status = 404});
        goLive();
        QVERIFY(m_sync->status().offered);
        QVERIFY(!m_sync->status().error);
        QCOMPARE(m_visits->appointments().size(), 1);
        m_sync->retry();
        wait();
        QCOMPARE(asked(consultations), 1);
    }

    void aLimiterIsLeftAloneForAsLongAsItSays()
    {
        network().answerOnly("GET", appointments, {.status = 429, .headers = {{"Retry-After", "40"}}});
        network().answerOnly("GET", consultations, listOf({}));
        goLive();
        QCOMPARE(m_sync->status().error->code, ErrorCode::RateLimited);
        answer({listed(1, u"confirmed"_s, at(14))});
        m_sync->retry();
        advance(39s);
        QCOMPARE(asked(appointments), 1);
        advance(10s);
        QCOMPARE(asked(appointments), 2);
        QVERIFY(!m_sync->status().error);
    }

    void aBrokenListIsSaidAndAskedForAgain()
    {
        network().answerOnly("GET", appointments, {.status = 500});
        goLive();
        QCOMPARE(m_sync->status().error->code, ErrorCode::ServerFailure);
        answer({listed(1, u"confirmed"_s, at(14))});
        wait();
        QVERIFY(!m_sync->status().error);
        QCOMPARE(m_visits->appointments().size(), 1);
    }

    void aRefusedChannelHurtsNoOther()
    {
        answer({listed(1, u"confirmed"_s, at(14))});
        goLive();
        says(ownChannel, u"pusher:subscription_error"_s, {{u"type"_s, u"AuthError"_s}, {u"status"_s, 403}});
        const QString doctors = u"private-appointments.doctor.7"_s;
        grants(doctors);
        says(doctors, u"appointment-updated"_s, {{u"id"_s, 1}, {u"status"_s, u"cancelled"_s}});
        QVERIFY(m_live->isUp());
        QVERIFY(!m_sync->status().error);
        QCOMPARE(visit(u"1"_s).status, AppointmentStatus::Cancelled);
    }

    void whereNoChannelOfAppointmentsIsGrantedTheyAreAskedForAgainAndAgain()
    {
        answer({listed(1, u"confirmed"_s, at(14))}, {listed(5, u"active"_s, at(7))});
        goLive();
        grants(u"private-consultations.5"_s);
        advance(20s);
        for (const QString &channel : {ownChannel, u"private-appointments.doctor.7"_s})
            says(channel, u"pusher:subscription_error"_s, {{u"type"_s, u"AuthError"_s}, {u"status"_s, 403}});
        answer({listed(1, u"cancelled"_s, at(14))}, {listed(5, u"active"_s, at(7))});
        for (int step = 0; step < 65; ++step) {
            m_bench->server.says(uR"({"event":"pusher:pong","data":{}})"_s); // The line stands.
            advance(5s);
        }
        QVERIFY(m_live->isUp());
        QCOMPARE(visit(u"1"_s).status, AppointmentStatus::Cancelled);
        QCOMPARE(asked(appointments), 2);
        says(u"private-consultations.5"_s, u"consultation-status-changed"_s,
             {{u"id"_s, 5}, {u"status"_s, u"completed"_s}});
        QCOMPARE(talk(u"5"_s).status, ConsultationStatus::Ended); // Its channel is untouched.
    }

    void aDoctorHearsOfBothChannels()
    {
        answer({});
        goLive();
        QVERIFY(wanted().contains(ownChannel));
        QVERIFY(wanted().contains(u"private-appointments.doctor.7"_s));
    }

    void threeConsultationsAtMostAreFollowed()
    {
        QJsonArray talks;
        for (int id = 1; id <= 5; ++id)
            talks.append(listed(id, u"active"_s, at(7, id)));
        talks.append(listed(6, u"completed"_s, at(7, 20)));
        answer({}, talks);
        goLive();
        QStringList followed = wanted().filter(u"private-consultations."_s);
        QCOMPARE(
            followed,
            QStringList({u"private-consultations.3"_s, u"private-consultations.4"_s, u"private-consultations.5"_s}));
        grants(u"private-consultations.5"_s);
        says(u"private-consultations.5"_s, u"consultation-status-changed"_s,
             {{u"id"_s, 5}, {u"status"_s, u"completed"_s}, {u"ended_at"_s, at(7, 29).toString(Qt::ISODate)}});
        QCOMPARE(talk(u"5"_s).status, ConsultationStatus::Ended);
        followed = wanted().filter(u"private-consultations."_s);
        QCOMPARE(
            followed,
            QStringList({u"private-consultations.2"_s, u"private-consultations.3"_s, u"private-consultations.4"_s}));
    }

    void anEndThatWasMissedIsFoundByTheReconnection()
    {
        answer({}, {listed(5, u"active"_s, at(7))});
        goLive();
        QJsonObject ended = listed(5, u"completed"_s, at(7));
        ended.insert(u"ended_at"_s, at(7, 25).toString(Qt::ISODate));
        answer({}, {ended});
        reconnect(u"1.2"_s);
        wait();
        QCOMPARE(talk(u"5"_s).status, ConsultationStatus::Ended);
    }

    void aConsultationIsLookedForWhenItsNotificationComes()
    {
        answer({}, {});
        goLive();
        answer({}, {listed(5, u"active"_s, at(7, 30))});
        Notification news = test::notificationOf(u"9"_s);
        news.kind = Kind::Consultation;
        m_bench->store->applyLive({news});
        m_bench->settleAll();
        wait();
        QCOMPARE(talk(u"5"_s).status, ConsultationStatus::Active);
        QCOMPARE(asked(appointments), 1);
    }

    void aLongListIsReadToItsEnd()
    {
        network().answer("GET", appointments, listOf({listed(1, u"confirmed"_s, at(14))}, 1, 2));
        network().answer("GET", appointments, listOf({listed(2, u"confirmed"_s, at(15))}, 2, 2));
        network().answerOnly("GET", consultations, listOf({}));
        goLive();
        QCOMPARE(m_visits->appointments().size(), 2);
    }

    void whereThereAreTooManyTheNextDaysCome()
    {
        network().answer("GET", appointments, listOf({listed(1, u"confirmed"_s, at(14))}, 1, 40));
        network().answerOnly("GET", consultations, listOf({}));
        goLive();
        const QUrlQuery query(network().requestsTo("GET", appointments).last().url);
        QCOMPARE(query.queryItemValue(u"to"_s, QUrl::FullyDecoded).left(10), u"2026-03-04"_s);
        QCOMPARE(asked(appointments), 10);
        QCOMPARE(m_visits->appointments().size(), 1);
    }

    void theNextDayIsAskedForAfterMidnight()
    {
        network().answerOnly("GET", u"/broadcasting/config"_s, {.status = 500}); // The line is no part of this.
        answer({listed(1, u"confirmed"_s, at(14))});
        m_sync->retry();
        wait();
        QCOMPARE(asked(appointments), 1);
        m_bench->clock.jump(17h);
        advance(1h);
        wait();
        QCOMPARE(asked(appointments), 2);
        const QUrlQuery query(network().requestsTo("GET", appointments).last().url);
        QCOMPARE(query.queryItemValue(u"from"_s, QUrl::FullyDecoded).left(10), u"2026-03-02"_s);
    }

    void withoutALiveLineTheyArePolled()
    {
        network().answerOnly("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null,"driver":"log"}})"});
        answer({listed(1, u"confirmed"_s, at(14))});
        m_live->start(m_bench->account);
        m_bench->settleAll();
        advance(1ms);
        QCOMPARE(m_visits->appointments().size(), 1);
        QVERIFY(!m_sync->status().stale);
        for (int step = 0; step < 7 * 12; ++step)
            advance(5s);
        QCOMPARE(asked(appointments), 2);
    }

    void aLostLineIsSaid()
    {
        answer({listed(1, u"confirmed"_s, at(14))});
        goLive();
        m_bench->server.closes(1006);
        m_bench->settleAll();
        QVERIFY(m_sync->status().stale);
        QVERIFY(m_sync->status().asOf.isValid());
        QCOMPARE(m_visits->appointments().size(), 1);
    }

    void nothingOfAnEarlierAccountComesAfterItsEnd()
    {
        network().answerOnly("GET", appointments,
                             {.body = listOf({listed(1, u"confirmed"_s, at(14))}).body, .held = true});
        goLive();
        m_sync->stop();
        network().release();
        m_bench->settleAll();
        QVERIFY(m_visits->appointments().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVisitSync)
#include "tst_visitsync.moc"
