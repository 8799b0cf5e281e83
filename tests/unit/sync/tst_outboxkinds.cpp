// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/outboxfixture.h"

#include <QSignalSpy>

/// Acts that are more than reading and removing, each told to the server so that it happens there once.
class TestOutboxKinds : public OutboxFixture
{
    Q_OBJECT

private:
    const ConversationId m_conversation{u"4"_s};

    void serverHas(const QStringList &features)
    {
        clinic::Capabilities capabilities;
        capabilities.known = true;
        capabilities.features = features;
        m_outbox->setCapabilities(capabilities);
    }
    static FakeAnswer messages(const QList<QJsonObject> &list)
    {
        QJsonArray data;
        for (const QJsonObject &message : list)
            data.append(message);
        return {.body = QJsonDocument(QJsonObject{{u"success"_s, true}, {u"data"_s, data}}).toJson()};
    }
    QJsonObject message(const QString &content, const QString &sender, const QString &clientId = {}) const
    {
        QJsonObject message{{u"id"_s, 1},
                            {u"content"_s, content},
                            {u"sender_id"_s, sender},
                            {u"created_at"_s, m_bench->clock.now().toString(Qt::ISODateWithMs)}};
        if (!clientId.isEmpty())
            message.insert(u"client_id"_s, clientId);
        return message;
    }
    QString firstId()
    {
        const auto answer = m_bench->store->pending(1);
        m_bench->settle();
        return answer.result()->value(0).id.value();
    }

private slots:
    void aRefusedClaimIsTakenBackWithTheServersWords()
    {
        network().answer("POST", u"/1/claim"_s, conflict);
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        store().claim(NotificationId(u"1"_s));
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/1/claim"_s});
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(1).value<Error>().serverWords, u"Somebody was first."_s);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void anAcknowledgementThatFoundNothingIsSaid()
    {
        network().answer("POST", u"/1/acknowledge"_s, {.status = 404});
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        store().acknowledge(NotificationId(u"1"_s));
        flush();
        QCOMPARE(refused.size(), 1);
    }

    void aSweepIsNamedOneByOneWhereNoWatermarkIsKnown()
    {
        m_outbox->setCapabilities(clinic::Capabilities{});
        network().answer("POST", u"/read-multiple"_s, done);
        store().markAllRead({}, 0ms, store::Reach::Listed);
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/read-multiple"_s});
        QCOMPARE(sentIds(0).size(), 9);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void aClearThatIsShadowedRemovesOneByOne()
    {
        serverHas({});
        network().answer("DELETE", u"/clear"_s, {.status = 404});
        network().answer("DELETE", u"/delete-multiple"_s, done);
        store().clear();
        flush();
        QCOMPARE(m_bench->takeRequests(),
                 (QStringList{u"DELETE /notifications/clear"_s, u"DELETE /notifications/delete-multiple"_s}));
        QCOMPARE(m_bench->waiting(), 0);
    }

    void aMessageIsSentWithItsName()
    {
        network().answer("POST", u"/send"_s, done);
        store().sendMessage(m_conversation, u"On my way"_s);
        const QString id = firstId();
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /messages/conversations/4/send"_s});
        const auto body = QJsonDocument::fromJson(network().requests().last().body).object();
        QCOMPARE(body.value(u"content"_s).toString(), u"On my way"_s);
        QCOMPARE(body.value(u"client_id"_s).toString(), id);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void whereTheServerKnowsNoKeysItIsLookedForBeforeItIsSentAgain_data()
    {
        QTest::addColumn<QStringList>("features");
        QTest::addColumn<QString>("there"); // whose words are there
        QTest::addColumn<bool>("looks");
        QTest::addColumn<bool>("sends");
        QTest::newRow("it has arrived") << QStringList{} << u"7"_s << true << false;
        QTest::newRow("it has not") << QStringList{} << QString() << true << true;
        QTest::newRow("a colleague says the same") << QStringList{} << u"8"_s << true << true;
        QTest::newRow("the server knows keys") << QStringList{u"idempotency"_s} << u"7"_s << false << true;
        QTest::newRow("the server knows names") << QStringList{u"client-message-ids"_s} << u"7"_s << false << true;
    }
    void whereTheServerKnowsNoKeysItIsLookedForBeforeItIsSentAgain()
    {
        QFETCH(const QStringList, features);
        QFETCH(const QString, there);
        QFETCH(const bool, looks);
        QFETCH(const bool, sends);
        serverHas(features);
        m_outbox->setUser(UserId(u"7"_s));
        network().answer("POST", u"/send"_s, {.status = 503});
        store().sendMessage(m_conversation, u"On my way"_s);
        flush();
        m_bench->takeRequests();
        network().answerOnly("POST", u"/send"_s, done);
        network().answer("GET", u"/4/messages"_s,
                         messages(there.isEmpty() ? QList<QJsonObject>{} : QList{message(u"On my way"_s, there)}));
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        const QStringList requests = m_bench->takeRequests();
        QCOMPARE(requests.contains(u"GET /messages/conversations/4/messages"_s), looks);
        QCOMPARE(requests.contains(u"POST /messages/conversations/4/send"_s), sends);
        QCOMPARE(m_bench->waiting(), 0);
    }

    /// The server dates the message, this computer the act: an hour apart, it is the same message still.
    void aClockThatIsWrongSendsNoMessageTwice_data()
    {
        QTest::addColumn<int>("hours"); // this computer is ahead by
        QTest::newRow("ahead") << 1;
        QTest::newRow("behind") << -1;
    }
    void aClockThatIsWrongSendsNoMessageTwice()
    {
        QFETCH(const int, hours);
        serverHas({});
        m_outbox->setUser(UserId(u"7"_s));
        const QDateTime there = m_bench->clock.now().addSecs(-hours * 3600);
        const QByteArray date = QLocale::c().toString(there, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        network().answer("POST", u"/send"_s, {.status = 503, .headers = {{"Date", date}}});
        store().sendMessage(m_conversation, u"On my way"_s);
        flush();
        QJsonObject copy = message(u"On my way"_s, u"7"_s);
        copy.insert(u"created_at"_s, there.toString(Qt::ISODate));
        network().answer("GET", u"/4/messages"_s, messages({copy}));
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        QCOMPARE(network().requestsTo("POST", u"/send"_s).size(), 1);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void whatCannotBeLookedForIsNotSentBlindly()
    {
        serverHas({});
        network().answer("POST", u"/send"_s, {.status = 503});
        network().answer("GET", u"/4/messages"_s, {.status = 503});
        store().sendMessage(m_conversation, u"On my way"_s);
        flush();
        m_bench->takeRequests();
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        QVERIFY(!m_bench->takeRequests().contains(u"POST /messages/conversations/4/send"_s));
        QCOMPARE(m_bench->waiting(), 1);
    }

    void whatMayHaveHappenedIsLookedUpBeforeItIsRepeated_data()
    {
        QTest::addColumn<QString>("act"); // its path
        QTest::addColumn<QStringList>("features");
        QTest::addColumn<QByteArray>("record"); // what the server says of it
        QTest::addColumn<bool>("looks");
        QTest::addColumn<bool>("repeats");
        const QByteArray ours = R"({"id":1,"title":"T","claimed_by":{"id":7},"claimed_at":"2026-03-02T07:30:00Z"})";
        const QByteArray nobodys = R"({"id":1,"title":"T","claimed_by":null,"updated_at":"2026-03-02T07:30:00Z"})";
        const QByteArray theirs = R"({"id":1,"title":"T","claimed_by":{"id":8},"claimed_at":"2026-03-02T07:30:00Z"})";
        const QByteArray noted = R"({"id":1,"title":"T","acknowledged_at":"2026-03-02T07:30:00Z"})";
        const QByteArray open = R"({"id":1,"title":"T","acknowledged_at":null})";
        const QStringList none;
        const QStringList keys{u"idempotency"_s};
        QTest::newRow("acknowledged all the same") << u"acknowledge"_s << none << noted << true << false;
        QTest::newRow("not acknowledged") << u"acknowledge"_s << none << open << true << true;
        QTest::newRow("acknowledged, and keys are known") << u"acknowledge"_s << keys << noted << false << true;
        QTest::newRow("claimed all the same") << u"claim"_s << none << ours << true << false;
        QTest::newRow("not claimed") << u"claim"_s << none << nobodys << true << true;
        QTest::newRow("somebody else was first") << u"claim"_s << none << theirs << true << true; // 409 names them.
        QTest::newRow("claimed, and keys are known") << u"claim"_s << keys << ours << false << true;
    }
    void whatMayHaveHappenedIsLookedUpBeforeItIsRepeated()
    {
        QFETCH(const QString, act);
        QFETCH(const QStringList, features);
        QFETCH(const QByteArray, record);
        QFETCH(const bool, looks);
        QFETCH(const bool, repeats);
        serverHas(features);
        m_outbox->setUser(UserId(u"7"_s));
        const QString path = u"/1/"_s + act;
        network().answer("POST", path, {.status = 500});
        act == "claim"_L1 ? store().claim(NotificationId(u"1"_s)) : store().acknowledge(NotificationId(u"1"_s));
        flush();
        m_bench->takeRequests();
        network().answerOnly("POST", path, done);
        network().answer("GET", u"/notifications/1"_s, {.body = R"({"data":)" + record + '}'});
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        const QStringList requests = m_bench->takeRequests();
        QCOMPARE(requests.contains(u"GET /notifications/1"_s), looks);
        QCOMPARE(requests.contains(u"POST /notifications"_s + path), repeats);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void whereThereAreNoSingleRecordsTheListIsLookedThrough()
    {
        serverHas({});
        m_outbox->setUser(UserId(u"7"_s));
        network().answer("POST", u"/1/acknowledge"_s, {.status = 500});
        network().answer("GET", u"/notifications/1"_s, {.status = 404});
        Notification noted = notificationOf(u"1"_s, 1);
        noted.handling.acknowledgedAt = m_bench->clock.now();
        network().answer("GET", u"/notifications"_s, test::pageOf({noted}));
        store().acknowledge(NotificationId(u"1"_s));
        flush();
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        QCOMPARE(network().requestsTo("POST", u"/1/acknowledge"_s).size(), 1);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void whereLookingIsForbiddenTheActIsStillSent_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 405, 422})
            QTest::addRow("%d", status) << status;
    }
    void whereLookingIsForbiddenTheActIsStillSent()
    {
        QFETCH(const int, status);
        serverHas({});
        network().answer("POST", u"/1/acknowledge"_s, {.status = 500});
        network().answer("GET", u"/notifications/1"_s, {.status = status});
        network().answerOnly("GET", u"/notifications"_s, {.status = status});
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        store().acknowledge(NotificationId(u"1"_s));
        flush();
        network().answerOnly("POST", u"/1/acknowledge"_s, done);
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        QCOMPARE(network().requestsTo("POST", u"/1/acknowledge"_s).size(), 2);
        QVERIFY(refused.isEmpty());
        QCOMPARE(m_bench->waiting(), 0);
    }

    void anAnswerThatCannotBeLookedUpIsNotRepeatedBlindly()
    {
        serverHas({});
        network().answer("POST", u"/1/claim"_s, {.status = 500});
        network().answer("GET", u"/notifications/1"_s, {.status = 500});
        store().claim(NotificationId(u"1"_s));
        flush();
        m_bench->clock.advance(2s);
        m_bench->settleAll();
        QCOMPARE(network().requestsTo("POST", u"/1/claim"_s).size(), 1);
        QCOMPARE(m_bench->waiting(), 1);
    }

    void oneActThatTheServerBreaksOverHoldsUpNoOther()
    {
        network().answer("POST", u"/1/claim"_s, {.status = 500});
        network().answer("POST", u"/2/read"_s, done);
        store().claim(NotificationId(u"1"_s));
        read(u"2"_s);
        flush();
        QVERIFY(m_bench->takeRequests().contains(u"POST /notifications/2/read"_s));
        QCOMPARE(m_bench->waiting(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxKinds)
#include "tst_outboxkinds.moc"
