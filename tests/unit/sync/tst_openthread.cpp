// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visitstore.h"
#include "core/sync/visitsync.h"
#include "tests/unit/sync/messagefixture.h"

/// The conversation that somebody looks at, over lost lines, other names and other servers.
class TestOpenThread : public MessageFixture
{
    Q_OBJECT

    qsizetype fetched() const { return network().requestsTo("GET", u"/1/messages"_s).size(); }
    qsizetype listed() const { return network().requestsTo("GET", u"/messages/conversations"_s).size(); }
    void loseLine()
    {
        m_bench->server.closes(1006);
        advance(2s);
    }
    void speakEcho()
    {
        const auto &profiles = clinic::shippedProfiles();
        const auto echo = std::find_if(profiles.begin(), profiles.end(), [](const clinic::Profile &profile) {
            return profile.name == "laravel-echo"_L1;
        });
        m_engine->live().setProfiles({*echo}, true);
    }
    /// As reconnect(), by the names of Echo.
    void goLiveInEcho()
    {
        m_engine->start(m_bench->account, m_bench->clock.now());
        m_sync->start(m_bench->account);
        m_bench->settleAll();
        m_bench->server.establishes(u"1.1"_s);
        m_bench->settleAll();
        const auto wanted = m_engine->channels();
        for (const pusher::ChannelStatus &channel : wanted) {
            if (!channel.name.startsWith("presence-"_L1))
                says(channel.name, u"pusher_internal:subscription_succeeded"_s, {});
        }
        advance(1ms);
    }
    bool isWanted(const QString &name) const
    {
        const auto channels = m_engine->channels();
        return std::any_of(channels.begin(), channels.end(),
                           [&name](const pusher::ChannelStatus &channel) { return channel.name == name; });
    }
    QJsonObject inEcho(const QJsonObject &message) const { return {{u"conversation_id"_s, 1}, {u"data"_s, message}}; }

private slots:
    void aReconnectionFetchesItOnce_data()
    {
        QTest::addColumn<bool>("listFirst");
        QTest::newRow("the list is there before the channel") << true;
        QTest::newRow("the channel is there before the list") << false;
    }
    void aReconnectionFetchesItOnce()
    {
        QFETCH(bool, listFirst);
        openFirst({messageJson(5, 2, 5)});
        loseLine();
        advance(30s);
        const QJsonObject news = messageJson(6, 2, 6);
        network().answerOnly("GET", u"/1/messages"_s, listOf({news, messageJson(5, 2, 5)}));
        FakeAnswer list = listOf({conversationJson(1, 1, news)});
        list.held = !listFirst;
        network().answerOnly("GET", u"/messages/conversations"_s, list);
        const qsizetype before = fetched();
        reconnect(u"1.2"_s);
        advance(1s);
        grants(u"1"_s);
        advance(1s);
        network().release();
        m_bench->settleAll();
        advance(1s);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        QCOMPARE(fetched() - before, 1);
        QVERIFY(listed() >= 2);
    }

    /// The page was made before the server let us listen: what was said between is in neither.
    void aPageThatIsOlderThanTheChannelProvesNothing()
    {
        network().answerOnly("GET", u"/messages/conversations"_s,
                             listOf({conversationJson(1, 0, messageJson(5, 2, 5))}));
        FakeAnswer early = listOf({messageJson(5, 2, 5)});
        early.held = true;
        network().answerOnly("GET", u"/1/messages"_s, early);
        goLive();
        m_sync->open(m_first);
        m_bench->settleAll();
        grants(u"1"_s);
        network().answerOnly("GET", u"/1/messages"_s, listOf({messageJson(6, 2, 6), messageJson(5, 2, 5)}));
        network().release();
        m_bench->settleAll();
        advance(1ms);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        hears(messageJson(7, 2, 7));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s, u"7"_s}));
        QCOMPARE(fetched(), 2);
    }

    void norDoesThatOfOneThatNobodyLooksAt()
    {
        openFirst({messageJson(5, 2, 5)});
        advance(1min);
        FakeAnswer early = listOf({messageJson(9, 2, 9)});
        early.held = true;
        network().answerOnly("GET", u"/2/messages"_s, early);
        Notification news = test::notificationOf(u"n1"_s, 30);
        news.type = u"new_message"_s;
        news.data = {{u"conversation_id"_s, 2}};
        m_bench->server.says(test::ownChannelFrame(u"general-notification"_s, test::jsonOf(news)));
        m_bench->settleAll();
        grants(u"2"_s);
        network().answerOnly("GET", u"/2/messages"_s, listOf({messageJson(10, 2, 10), messageJson(9, 2, 9)}));
        network().release();
        m_bench->settleAll();
        QCOMPARE(ids(u"2"_s), QStringList({u"9"_s, u"10"_s}));
    }

    void aBackendWithoutMessagesIsAskedOnceForEachLine_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("none at all") << 404;
        QTest::newRow("none for this person") << 403;
    }
    void aBackendWithoutMessagesIsAskedOnceForEachLine()
    {
        QFETCH(int, status);
        network().answerOnly("GET", u"/messages/conversations"_s, {.status = status});
        network().answerOnly("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null,"driver":"log"}})"});
        m_engine->start(m_bench->account, m_bench->clock.now());
        m_sync->start(m_bench->account);
        m_bench->settleAll();
        for (int step = 0; step < 36; ++step)
            advance(5s);
        QCOMPARE(m_engine->status().connection, Connection::Polling);
        QCOMPARE(listed(), 1);
        network().answerOnly("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_engine->retryNow();
        m_bench->settleAll();
        reconnect(u"1.1"_s);
        advance(1min);
        QCOMPARE(listed(), 2);
    }

    /// The sign-in page came and went, and the same conversation is on the screen.
    void itIsFollowedAfterTheSessionWasRenewed()
    {
        openFirst({messageJson(5, 2, 5)});
        m_engine->stop();
        m_bench->settleAll();
        network().answerOnly("GET", u"/1/messages"_s, listOf({messageJson(6, 2, 6), messageJson(5, 2, 5)}));
        goLive();
        grants(u"1"_s);
        advance(1s);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        hears(messageJson(7, 2, 7));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s, u"7"_s}));
    }

    void anotherPersonLooksAtNothingYet()
    {
        openFirst({messageJson(5, 2, 5)});
        Account other = m_bench->account;
        other.userId = UserId(u"8"_s);
        m_engine->stop();
        m_sync->start(other);
        m_bench->settleAll();
        m_engine->start(other, m_bench->clock.now());
        m_bench->settleAll();
        m_bench->server.establishes(u"1.2"_s);
        m_bench->settleAll();
        QVERIFY(!isWanted(channelOf(u"1"_s)));
    }

    /// Which of its names a backend speaks by is not known before it speaks.
    void itIsHeardByAllItsNames()
    {
        speakEcho();
        network().answerOnly("GET", u"/1/messages"_s, listOf({messageJson(5, 2, 5)}));
        goLiveInEcho();
        m_sync->open(m_first);
        m_bench->settleAll();
        const QString first = u"private-consultation.1"_s;
        const QString second = u"private-private-conversation.1"_s;
        says(first, u"pusher:subscription_error"_s, {{u"type"_s, u"AuthError"_s}, {u"status"_s, 403}});
        says(second, u"pusher_internal:subscription_succeeded"_s, {});
        says(second, u"message.sent"_s, inEcho(messageJson(6, 2, 6)));
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s}));
        QVERIFY(m_engine->live().isUp());
    }

    /// Echo tells of a consultation and of what is written in it on one channel.
    void leavingItEndsNoConsultation()
    {
        speakEcho();
        clinic::Profile both = m_engine->live().profiles().current();
        both.channels.insert(clinic::ChannelPurpose::Consultation, {u"private-consultation.{id}"_s});
        m_engine->live().setProfiles({both}, true);
        store::VisitStore visits(*m_bench->store);
        sync::VisitSync visitSync(m_bench->api, *m_bench->store, visits, m_engine->live(), m_bench->clock);
        network().answerOnly("GET", u"/appointments"_s, listOf({}));
        network().answerOnly("GET", u"/consultations"_s,
                             listOf({QJsonObject{{u"id"_s, 1},
                                                 {u"status"_s, u"active"_s},
                                                 {u"patient_name"_s, u"Budi"_s},
                                                 {u"doctor_id"_s, 7},
                                                 {u"started_at"_s, m_bench->clock.now().toString(Qt::ISODate)}}}));
        network().answerOnly("GET", u"/1/messages"_s, listOf({messageJson(5, 2, 5)}));
        visitSync.start(m_bench->account);
        goLiveInEcho();
        const QString channel = u"private-consultation.1"_s;
        QVERIFY(isWanted(channel));
        says(channel, u"pusher_internal:subscription_succeeded"_s, {});
        m_sync->open(m_first);
        m_bench->settleAll();
        for (int id = 2; id <= 9; ++id) { // The first is left.
            m_sync->open(ConversationId(QString::number(id)));
            m_bench->settleAll();
        }
        QVERIFY(isWanted(channel));
        says(channel, u"consultation-status-changed"_s, {{u"id"_s, 1}, {u"status"_s, u"completed"_s}});
        QCOMPARE(visits.consultations().value(ConsultationId(u"1"_s)).status, ConsultationStatus::Ended);
        m_bench->settleAll();
        m_engine->stop();
        visitSync.stop();
    }
};

QTEST_GUILESS_MAIN(TestOpenThread)
#include "tst_openthread.moc"
