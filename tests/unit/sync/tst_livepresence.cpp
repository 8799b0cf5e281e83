// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/livefeedfixture.h"

/// Colleagues, and what one says of oneself to them.
class TestLivePresence : public LiveFeedFixture
{
    Q_OBJECT

private slots:
    void colleaguesComeAndGo()
    {
        establish();
        enterRoom(
            uR"({"7":{"name":"Ann","role":"reception"},"8":{"name":"Dr. Putri","role":"dokter","status":"busy"}})"_s);
        QCOMPARE(m_feed->members().size(), 2);
        QCOMPARE(member(u"8"_s).name, u"Dr. Putri"_s);
        QCOMPARE(member(u"8"_s).role, Role::Doctor);
        QCOMPARE(member(u"8"_s).status, PresenceStatus::Busy);
        says("pusher_internal:member_added"_L1, clinicChannel, uR"({"user_id":9,"user_info":{"nama":"Budi"}})"_s);
        QCOMPARE(member(u"9"_s).name, u"Budi"_s);
        says("pusher_internal:member_removed"_L1, clinicChannel, uR"({"user_id":8})"_s);
        QCOMPARE(m_feed->members().size(), 3);
        m_clock.advance(sync::LeaveGrace::grace);
        QCOMPARE(m_feed->members().size(), 2);
        QVERIFY(member(u"8"_s).userId.isEmpty());
        QCOMPARE(m_memberChanges, 3);
    }

    void aStatusIsBelievedOfItsVouchedSender()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"},"8":{"name":"Putri"},"9":{"name":"Budi"}})"_s);
        m_clock.advance(1min);
        says("client-status"_L1, clinicChannel, uR"({"user_id":9,"status":"busy","room":"3"})"_s, u"8"_s);
        QCOMPARE(member(u"8"_s).status, PresenceStatus::Busy);
        QCOMPARE(member(u"8"_s).room, u"3"_s);
        QCOMPARE(member(u"8"_s).since, m_clock.now());
        QCOMPARE(member(u"9"_s).status, PresenceStatus::Available);
        says("client-status"_L1, clinicChannel, uR"({"user_id":9,"status":"away"})"_s);
        QCOMPARE(member(u"9"_s).status, PresenceStatus::Away); // Nobody is vouched for: the payload says who.
    }

    void aStatusOfSomebodyWhoIsNotInIsBad()
    {
        establish();
        enterRoom(uR"({"8":{"name":"Putri"}})"_s);
        says("client-status"_L1, clinicChannel, uR"({"user_id":8,"status":"away"})"_s, u"99"_s);
        QCOMPARE(m_bad, 1);
        QCOMPARE(member(u"8"_s).status, PresenceStatus::Available);
    }

    void sinceIsKeptWhereNothingChanged()
    {
        establish();
        enterRoom(uR"({"8":{"name":"Putri","status":"busy"},"9":{"name":"Budi"}})"_s);
        const QDateTime before = m_clock.now();
        m_server->closes(1006);
        m_clock.advance(2s);
        establish();
        enterRoom(uR"({"8":{"name":"Putri","status":"busy"},"9":{"name":"Budi","status":"away"}})"_s);
        QCOMPARE(member(u"8"_s).since, before);
        QCOMPARE(member(u"9"_s).since, m_clock.now());
    }

    void whoReconnectsIsInAllTheTime()
    {
        establish();
        enterRoom(uR"({"8":{"name":"Putri","status":"busy"}})"_s);
        const QDateTime before = m_clock.now();
        const int changes = m_memberChanges;
        says("pusher_internal:member_removed"_L1, clinicChannel, uR"({"user_id":8})"_s);
        m_clock.advance(2s);
        QCOMPARE(m_memberChanges, changes);
        says("pusher_internal:member_added"_L1, clinicChannel,
             uR"({"user_id":8,"user_info":{"name":"Putri","status":"busy"}})"_s);
        m_clock.advance(1min);
        QCOMPARE(member(u"8"_s).since, before);
    }

    void whoIsNotBackAfterALossOfTheLineHasLeft()
    {
        establish();
        enterRoom(uR"({"8":{"name":"Putri"},"9":{"name":"Budi"}})"_s);
        m_server->closes(1006);
        m_clock.advance(2s);
        establish();
        enterRoom(uR"({"9":{"name":"Budi"}})"_s);
        QCOMPARE(m_feed->members().size(), 2);
        m_clock.advance(sync::LeaveGrace::grace);
        QCOMPARE(m_feed->members().size(), 1);
    }

    void theOwnStatusIsTold()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_server->heard();
        m_feed->setOwnPresence({.status = PresenceStatus::InConsultation});
        const QStringList told = whispers();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().contains(u"in-consultation"_s));
        QCOMPARE(member(u"7"_s).status, PresenceStatus::InConsultation);
        m_feed->setOwnPresence({.status = PresenceStatus::InConsultation});
        QVERIFY(whispers().isEmpty());
    }

    void theOwnStatusIsToldAgainAfterAReconnection()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnPresence({.status = PresenceStatus::Busy});
        m_server->closes(1006);
        m_clock.advance(2s);
        establish();
        m_server->heard();
        enterRoom(uR"({"7":{"name":"Ann","status":"available"}})"_s);
        QCOMPARE(whispers().size(), 1);
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Busy);
    }

    void theEndTheRoomAndTheDeskAreToldToo()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann","room":"Room 1"}})"_s);
        m_server->heard();
        const QDateTime end(QDate(2026, 3, 2), QTime(14, 30), Qt::UTC);
        m_feed->setOwnPresence(
            {.status = PresenceStatus::Busy, .until = end, .room = u"Room 9"_s, .desk = u"by the window"_s});
        const QStringList told = whispers();
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.first().contains(u"2026-03-02T14:30:00"_s) && told.first().contains(u"Room 9"_s)
                     && told.first().contains(u"by the window"_s),
                 qPrintable(told.first()));
        QCOMPARE(member(u"7"_s).until, end);
        m_feed->setOwnPresence({.status = PresenceStatus::Busy}); // The room that was said last stays.
        QCOMPARE(member(u"7"_s).room, u"Room 9"_s);
        QVERIFY(!member(u"7"_s).until.isValid());
    }

    void aColleaguesStatusHasTheEndThatTheySayAndNoOther()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"},"8":{"name":"Putri"}})"_s);
        says("client-status"_L1, clinicChannel,
             uR"({"user_id":8,"status":"busy","until":"2026-03-02T14:30:00Z","desk":"2"})"_s, u"8"_s);
        QCOMPARE(member(u"8"_s).until, QDateTime(QDate(2026, 3, 2), QTime(14, 30), Qt::UTC));
        QCOMPARE(member(u"8"_s).desk, u"2"_s);
        says("client-status"_L1, clinicChannel, uR"({"user_id":8,"status":"available"})"_s, u"8"_s);
        QVERIFY(!member(u"8"_s).until.isValid());
        QCOMPARE(member(u"8"_s).desk, u"2"_s);
        says("client-status"_L1, clinicChannel, uR"({"user_id":8,"status":"busy","until":[1],"desk":{}})"_s, u"8"_s);
        QVERIFY(!member(u"8"_s).until.isValid());
        QCOMPARE(member(u"8"_s).desk, u"2"_s);
    }

    void endsTravelByTheServersClock()
    {
        m_feed->setServerOffset(7min);
        establish();
        enterRoom(uR"({"7":{"name":"Ann"},"9":{"name":"Budi","status":"busy","until":"2026-03-02T15:07:00Z"}})"_s);
        m_server->heard();
        const auto at = [](int hour, int minute) { return QDateTime(QDate(2026, 3, 2), QTime(hour, minute), Qt::UTC); };
        QCOMPARE(member(u"9"_s).until, at(15, 0));
        m_feed->setOwnPresence({.status = PresenceStatus::Busy, .until = at(14, 30)});
        QVERIFY(whispers().first().contains(u"2026-03-02T14:37:00"_s));
        QCOMPARE(member(u"7"_s).until, at(14, 30));
        says("client-status"_L1, clinicChannel, uR"({"user_id":9,"status":"away","until":"2026-03-02T16:07:00Z"})"_s,
             u"9"_s);
        QCOMPARE(member(u"9"_s).until, at(16, 0));
    }

    void aDeskThatWasLeftDoesNotSpeakForThePersonWhoSitsHere()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnPresence({.status = PresenceStatus::Busy});
        m_server->heard();
        says("client-status"_L1, clinicChannel, uR"({"user_id":7,"status":"away","idle":true})"_s, u"7"_s);
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Busy);
        QCOMPARE(whispers().size(), 1);
        says("client-status"_L1, clinicChannel, uR"({"user_id":7,"status":"away"})"_s, u"7"_s); // Said by the person.
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Away);
        QVERIFY(whispers().isEmpty());
    }

    void whatIsSaidAtAnotherDeskIsHeardHere_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("speaker");
        QTest::addColumn<int>("heard");
        QTest::newRow("available") << u"available"_s << QString() << 1;
        QTest::newRow("busy") << u"busy"_s << QString() << 1;
        QTest::newRow("away") << u"away"_s << QString() << 1;
        QTest::newRow("nobody sits there") << u"away"_s << u"idle"_s << 0;
        QTest::newRow("in consultation") << u"in-consultation"_s << QString() << 1;
        QTest::newRow("a consultation's word") << u"in-consultation"_s << u"consultation"_s << 0;
        QTest::newRow("a page that was closed") << u"offline"_s << QString() << 0;
        QTest::newRow("a word that nobody knows") << u"lunch"_s << QString() << 0;
        QTest::newRow("no word") << QString() << QString() << 0;
    }
    void whatIsSaidAtAnotherDeskIsHeardHere()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, speaker);
        establish();
        enterRoom(uR"({"7":{"name":"Ann"},"8":{"name":"Putri"}})"_s);
        QSignalSpy heard(m_feed.get(), &LiveFeed::saidElsewhere);
        QJsonObject said{{u"user_id"_s, 7}, {u"status"_s, status}};
        if (!speaker.isEmpty())
            said.insert(speaker, true);
        says("client-status"_L1, clinicChannel, compact(said), u"7"_s);
        QTEST(static_cast<int>(heard.size()), "heard");
        says("client-status"_L1, clinicChannel, compact(said), u"8"_s); // A colleague.
        QTEST(static_cast<int>(heard.size()), "heard");
    }

    void whoeverIsHereSaysSoWhereAnotherOfTheirsIsClosed()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnPresence({.status = PresenceStatus::Busy});
        m_server->heard();
        says("client-status"_L1, clinicChannel, uR"({"user_id":7,"status":"offline"})"_s, u"7"_s);
        QCOMPARE(whispers().size(), 1);
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Busy);
    }

    void aConsultationIsToldAsItsOwnWordAndThePersonsAsTheirs()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_server->heard();
        m_feed->setOwnPresence({.status = PresenceStatus::InConsultation, .isWithPatient = true});
        QVERIFY(whispers().first().contains(u"\"consultation\":true"_s));
        m_server->heard();
        m_feed->setOwnPresence({});
        m_server->heard();
        m_feed->setOwnPresence({.status = PresenceStatus::InConsultation});
        const QStringList said = whispers();
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().contains(u"in-consultation"_s) && !said.first().contains(u"\"consultation\""_s));
    }

    void whatIsTakenOverIsNotToldOnceMore()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnPresence({.desk = u"one"_s});
        connect(m_feed.get(), &LiveFeed::saidElsewhere, this, [this](PresenceStatus status, const QDateTime &until) {
            m_feed->setOwnPresence({.status = status, .until = until, .desk = u"one"_s});
        });
        m_server->heard();
        says("client-status"_L1, clinicChannel, uR"({"user_id":7,"status":"busy","desk":"two"})"_s, u"7"_s);
        QVERIFY(whispers().isEmpty());
        QCOMPARE(member(u"7"_s).desk, u"two"_s); // Where it was said.
        m_feed->setOwnPresence({.status = PresenceStatus::Available, .desk = u"one"_s});
        QCOMPARE(whispers().size(), 1);
    }

    void aDeskAtWhichNothingWasSaidDoesNotSpeakOverTheOthers_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<int>("told");
        QTest::newRow("busy") << u"busy"_s << 0;
        QTest::newRow("in consultation") << u"in-consultation"_s << 0;
        QTest::newRow("away, while they sit here") << u"away"_s << 1;
    }
    void aDeskAtWhichNothingWasSaidDoesNotSpeakOverTheOthers()
    {
        QFETCH(const QString, there);
        establish();
        enterRoom(uR"({"7":{"name":"Ann","status":"%1"}})"_s.arg(there));
        QTEST(static_cast<int>(whispers().size()), "told");
        m_feed->setOwnPresence({}); // Now it is said.
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Available);
    }

    void twoDesksThatWereLeftDoNotAnswerEachOther()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnPresence({.status = PresenceStatus::Away, .isIdle = true});
        QVERIFY(whispers().first().contains(u"\"idle\":true"_s));
        says("client-status"_L1, clinicChannel, uR"({"user_id":7,"status":"away","idle":true})"_s, u"7"_s);
        QVERIFY(whispers().isEmpty());
    }

    void aStatusSetBeforeEnteringIsToldOnEntering()
    {
        m_feed->setOwnPresence({.status = PresenceStatus::Away});
        establish();
        QVERIFY(whispers().isEmpty());
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        QCOMPARE(whispers().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLivePresence)
#include "tst_livepresence.moc"
