// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/outboxfixture.h"

class TestOutbox : public OutboxFixture
{
    Q_OBJECT

private slots:
    void anEmptyQueueSettlesWithoutARequest()
    {
        QSignalSpy settled(m_outbox.get(), &Outbox::settled);
        flush();
        QCOMPARE(settled.size(), 1);
        QVERIFY(network().requests().isEmpty());
    }

    void actsAreSentInTheirOrder()
    {
        network().answer("POST", u"/read"_s, done);
        network().answer("DELETE", u"/delete-multiple"_s, done);
        network().answer("POST", u"/read-all"_s, done);
        read(u"1"_s);
        store().remove(idsOf({u"2"_s}));
        read(u"3"_s);
        store().markAllRead();
        flush();
        QCOMPARE(m_bench->takeRequests(),
                 (QStringList{u"POST /notifications/1/read"_s, u"DELETE /notifications/delete-multiple"_s,
                              u"POST /notifications/3/read"_s, u"POST /notifications/read-all"_s}));
        QCOMPARE(m_bench->waiting(), 0);
    }

    void oneCallAtATime()
    {
        FakeAnswer held = done;
        held.held = true;
        network().answer("POST", u"/read"_s, held);
        network().answer("DELETE", u"/delete-multiple"_s, done);
        read(u"1"_s);
        store().remove(idsOf({u"2"_s}));
        flush();
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/1/read"_s});
        QCOMPARE(m_bench->waiting(), 2); // It stays until the server has said yes.
        network().release();
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"DELETE /notifications/delete-multiple"_s});
        QCOMPARE(m_bench->waiting(), 0);
    }

    void neighboursOfAKindTravelTogether()
    {
        network().answer("POST", u"/read-multiple"_s, done);
        read(u"1"_s);
        read(u"2"_s);
        store().markRead(idsOf({u"3"_s, u"4"_s}));
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/read-multiple"_s});
        QCOMPARE(sentIds(0), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(m_bench->waiting(), 0);
    }

    void everyCallCarriesAKeyOfItsOwn()
    {
        network().answer("POST", u"/read"_s, done);
        network().answer("DELETE", u"/delete-multiple"_s, done);
        read(u"1"_s);
        store().remove(idsOf({u"2"_s}));
        flush();
        QVERIFY(!QUuid::fromString(QString::fromLatin1(key(0))).isNull());
        QVERIFY(key(0) != key(1));
    }

    void whatIsDoneMeanwhileDoesNotJoinACallOnItsSecondWay()
    {
        // A server that has done the first call answers it from memory, by its key: what joined it would be lost.
        network().answer("POST", u"/read-multiple"_s, {.status = 500});
        network().answer("POST", u"/read-multiple"_s, done);
        network().answer("POST", u"/read"_s, done);
        read(u"1"_s);
        read(u"2"_s);
        flush();
        read(u"3"_s);
        m_bench->clock.advance(2s); // Not so long that the second call could time out on its way.
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(),
                 (QStringList{u"POST /notifications/read-multiple"_s, u"POST /notifications/read-multiple"_s,
                              u"POST /notifications/3/read"_s}));
        QCOMPARE(sentIds(1), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(key(1), key(0));
        QVERIFY(key(2) != key(0));
        QCOMPARE(m_bench->waiting(), 0);
    }

    void anotherGroupHasAnotherKey()
    {
        network().answer("POST", u"/read-multiple"_s, conflict);
        network().answer("POST", u"/read"_s, done);
        read(u"1"_s);
        read(u"2"_s);
        flush();
        QCOMPARE(m_bench->takeRequests().mid(0, 2),
                 (QStringList{u"POST /notifications/read-multiple"_s, u"POST /notifications/1/read"_s}));
        QVERIFY(key(1) != key(0)); // Else a server might answer the first one's refusal again.
    }

    void aRefusedGroupIsSentOneByOne()
    {
        network().answer("POST", u"/read-multiple"_s, conflict);
        network().answer("POST", u"/1/read"_s, done);
        network().answer("POST", u"/2/read"_s, conflict);
        network().answer("POST", u"/3/read"_s, done);
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            read(id);
        flush();
        QCOMPARE(m_bench->takeRequests(),
                 (QStringList{u"POST /notifications/read-multiple"_s, u"POST /notifications/1/read"_s,
                              u"POST /notifications/2/read"_s, u"POST /notifications/3/read"_s}));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().value<store::OutboxEntry>().targets, idsOf({u"2"_s}));
        QCOMPARE(m_bench->waiting(), 0);
        QVERIFY(m_bench->storedIds(true).contains(u"2"_s));
        QVERIFY(!m_bench->storedIds(true).contains(u"1"_s));
    }

    void afterARefusedGroupNeighboursTravelTogetherAgain()
    {
        network().answer("POST", u"/read-multiple"_s, conflict);
        network().answer("POST", u"/read-multiple"_s, done);
        network().answer("POST", u"/1/read"_s, done);
        network().answer("POST", u"/2/read"_s, done);
        read(u"1"_s);
        read(u"2"_s);
        flush();
        read(u"3"_s);
        read(u"4"_s);
        m_bench->takeRequests();
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/read-multiple"_s});
    }

    void whatIsGoneIsSettledWithoutComplaint()
    {
        network().answer("POST", u"/read"_s, {.status = 404, .body = R"({"message":"Not found"})"});
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        read(u"1"_s);
        flush();
        QCOMPARE(m_bench->waiting(), 0);
        QVERIFY(refused.isEmpty());
        QVERIFY(!m_bench->storedIds(true).contains(u"1"_s));
    }

    void whatTheServerDeclinesIsUndone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray words = R"({"success":false,"message":"No."})";
        QTest::newRow("403") << 403 << words << ErrorCode::Forbidden;
        QTest::newRow("409") << 409 << words << ErrorCode::Conflict;
        QTest::newRow("422") << 422 << words << ErrorCode::Refused;
        QTest::newRow("422, Laravel's own")
            << 422 << QByteArray(R"({"message":"No.","errors":{"id":["No."]}})") << ErrorCode::Refused;
        QTest::newRow("422 that means 403")
            << 422 << QByteArray(R"({"success":false,"pesan":403,"data":{"message":"No."}})") << ErrorCode::Forbidden;
        QTest::newRow("200 without success")
            << 200 << QByteArray(R"({"success":false,"pesan":"No."})") << ErrorCode::Refused;
    }
    void whatTheServerDeclinesIsUndone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        const FakeAnswer no{.status = status, .body = body};
        network().answer("POST", u"/read"_s, no);
        network().answer("DELETE", u"/delete-multiple"_s, no);
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        read(u"1"_s);
        store().remove(idsOf({u"2"_s}));
        flush();
        QCOMPARE(m_bench->waiting(), 0);
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused.first().at(1).value<Error>().code, code);
        QCOMPARE(refused.first().at(1).value<Error>().serverWords, u"No."_s);
        QVERIFY(m_bench->storedIds(true).contains(u"1"_s));
        QVERIFY(m_bench->storedIds().contains(u"2"_s));
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
