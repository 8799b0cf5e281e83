// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinicbell::demo::test::DemoServer;
using clinicbell::demo::test::Listener;
using clinicbell::demo::test::Reply;

namespace {

const QString siti = u"siti@klinik.example"_s;
const QString ani = u"ani@klinik.example"_s;

QString pathOf(qint64 id, const QString &act)
{
    return u"/notifications/%1/%2"_s.arg(id).arg(act);
}

} // namespace

/// The optional parts of the contract (backend.md, section 1, Extensions), against the real program.
class TestExtensions : public QObject
{
    Q_OBJECT

    DemoServer m_server;
    QString m_siti;
    QString m_ani;

    Reply call(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return m_server.call(method, path, body, m_siti);
    }
    /// One emergency for both: Siti's row and Ani's.
    QList<qint64> emergency()
    {
        const Reply reply = m_server.call("POST", u"/control/notify"_s,
                                          {{u"user_emails"_s, QJsonArray{siti, ani}},
                                           {u"notification"_s,
                                            QJsonObject{{u"type"_s, u"emergency"_s},
                                                        {u"title"_s, u"Room 3"_s},
                                                        {u"data"_s, QJsonObject{{u"requires_ack"_s, true}}}}}});
        QList<qint64> ids;
        for (const QJsonValue &id : reply.json.value(u"ids"_s).toArray())
            ids.append(id.toInteger());
        return ids;
    }
    /// The server stamps by it.
    static void passAMillisecond()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now + 1);
    }
    static QStringList idsIn(const QJsonValue &rows)
    {
        QStringList ids;
        for (const QJsonValue &row : rows.toArray())
            ids.append(row[u"deleted_at"].isUndefined() ? QString::number(row[u"id"].toInteger())
                                                        : u"-%1"_s.arg(row[u"id"].toInteger()));
        return ids;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        m_siti = m_server.signIn();
        m_ani = m_server.signIn(ani);
        QVERIFY(!m_siti.isEmpty() && !m_ani.isEmpty());
    }

    void init() { QCOMPARE(call("DELETE", u"/notifications/clear"_s).status, 200); }

    void capabilitiesNameWhatIsThere()
    {
        const QJsonValue data = call("GET", u"/capabilities"_s).data();
        QCOMPARE(data[u"version"].toInt(), 1);
        const QJsonArray all{u"delta-sync"_s, u"idempotency"_s,        u"acknowledgements"_s,
                             u"claims"_s,     u"client-message-ids"_s, u"batch-channel-auth"_s,
                             u"audit"_s,      u"sign-out-everywhere"_s};
        QCOMPARE(data[u"features"].toArray(), all);
        QCOMPARE(m_server.call("GET", u"/capabilities"_s).status, 401);
    }

    // Once, however often it comes; and the answer says up to where.
    void theRecordOfADeskIsTakenOnce()
    {
        const auto send = [this](const QList<int> &numbers) {
            QJsonArray entries;
            for (const int n : numbers)
                entries.append(QJsonObject{{u"n"_s, n}, {u"verb"_s, u"read"_s}, {u"at"_s, u"2026-03-02T08:00:00Z"_s}});
            return call("POST", u"/audit"_s, {{u"trail"_s, u"desk 1"_s}, {u"entries"_s, entries}});
        };
        QCOMPARE(send({}).data()[u"through"].toInt(), 0);
        QCOMPARE(send({2, 5}).data()[u"through"].toInt(), 5);
        QCOMPARE(send({2, 5}).data()[u"through"].toInt(), 5);
        QCOMPARE(send({5, 6}).data()[u"through"].toInt(), 6);
        QCOMPARE(send({0}).status, 422);
        QCOMPARE(call("POST", u"/audit"_s, {{u"trail"_s, u"desk 1"_s}}).status, 422);
        QCOMPARE(call("POST", u"/audit"_s, {{u"entries"_s, QJsonArray()}}).status, 422);
        QCOMPARE(m_server.call("POST", u"/audit"_s).status, 401);
    }

    void signingOutEverywhereLeavesNoToken()
    {
        const QString sitiAtHome = m_server.signIn();
        QCOMPARE(m_server.call("POST", u"/auth/logout-everywhere"_s, {}, sitiAtHome).status, 200);
        QCOMPARE(call("GET", u"/auth/me"_s).status, 401);
        QCOMPARE(m_server.call("GET", u"/auth/me"_s, {}, m_ani).status, 200);
        m_siti = m_server.signIn();
        QCOMPARE(call("GET", u"/auth/me"_s).status, 200);
    }

    void aServerWithoutThemIsAsOneThatNeverHeardOfThem()
    {
        DemoServer plain;
        QVERIFY(plain.start({u"--features"_s, u"none"_s}));
        const QString token = plain.signIn();
        const qint64 id = plain.notify().first();
        QCOMPARE(plain.call("GET", u"/capabilities"_s, {}, token).status, 404);
        QCOMPARE(plain.call("POST", pathOf(id, u"acknowledge"_s), {}, token).status, 404);
        QCOMPARE(plain.call("POST", pathOf(id, u"claim"_s), {}, token).status, 404);
        QCOMPARE(plain.call("POST", u"/broadcasting/auth/batch"_s, {}, token).status, 404);
        const QJsonValue row = plain.call("GET", u"/notifications/%1"_s.arg(id), {}, token).data();
        QVERIFY(row[u"claimed_by"].isUndefined() && row[u"acknowledged_at"].isUndefined());
        // Unknown words are passed over: the whole list comes, and all of it is read.
        const QString late = u"2099-01-01T00:00:00Z"_s;
        QCOMPARE(plain.call("GET", u"/notifications?updated_after="_s + late, {}, token).data().toArray().size(), 1);
        QCOMPARE(plain.call("POST", u"/notifications/read-all"_s, {{u"before"_s, u"2020-01-01T00:00:00Z"_s}}, token)
                     .data()[u"count"]
                     .toInt(),
                 1);
        const qint64 another = plain.notify().first();
        const QString path = u"/notifications/%1"_s.arg(another);
        QCOMPARE(plain.callOnce("k1", "DELETE", path, {}, token).status, 200);
        QCOMPARE(plain.callOnce("k1", "DELETE", path, {}, token).status, 404);
    }

    void someCanBeHadWithoutTheOthers()
    {
        DemoServer plain;
        QVERIFY(plain.start({u"--features"_s, u"claims"_s}));
        const QString token = plain.signIn();
        const qint64 id = plain.notify().first();
        QCOMPARE(plain.call("GET", u"/capabilities"_s, {}, token).data()[u"features"].toArray(),
                 QJsonArray{u"claims"_s});
        QCOMPARE(plain.call("POST", pathOf(id, u"claim"_s), {}, token).status, 200);
        QCOMPARE(plain.call("POST", pathOf(id, u"acknowledge"_s), {}, token).status, 404);
    }

    void eachChannelOfABatchIsJudgedByItself()
    {
        const QJsonArray names{u"private-notifications.1"_s, u"private-notifications.2"_s, u"presence-clinic.1"_s};
        const Reply reply =
            call("POST", u"/broadcasting/auth/batch"_s, {{u"socket_id"_s, u"1.2"_s}, {u"channel_names"_s, names}});
        QCOMPARE(reply.status, 200);
        const QJsonValue channels = reply.json.value(u"channels"_s);
        QCOMPARE(channels.toObject().size(), 3);
        for (const int granted : {0, 2}) {
            const QJsonObject alone =
                call("POST", u"/broadcasting/auth"_s, {{u"socket_id"_s, u"1.2"_s}, {u"channel_name"_s, names[granted]}})
                    .json;
            QCOMPARE(channels[names[granted].toString()].toObject(), alone);
        }
        QCOMPARE(channels[names[1].toString()].toObject(), (QJsonObject{{u"status"_s, 403}}));
    }

    void aBatchThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QJsonValue>("names");
        QJsonArray tooMany;
        for (int i = 0; i < 101; ++i)
            tooMany.append(u"private-conversation.%1"_s.arg(i));
        QTest::newRow("none") << QJsonValue(QJsonArray());
        QTest::newRow("a text") << QJsonValue(u"private-notifications.1"_s);
        QTest::newRow("a number among them") << QJsonValue(QJsonArray{u"private-notifications.1"_s, 7});
        QTest::newRow("101") << QJsonValue(tooMany);
    }
    void aBatchThatIsNoneIsRefused()
    {
        QFETCH(QJsonValue, names);
        const QJsonObject body{{u"socket_id"_s, u"1.2"_s}, {u"channel_names"_s, names}};
        QCOMPARE(call("POST", u"/broadcasting/auth/batch"_s, body).status, 422);
    }

    void changesSinceATimeComeLastChangedFirstWithDeletions()
    {
        const QList<qint64> ids = m_server.notify(4);
        const QString before = call("GET", u"/notifications"_s).data()[0][u"updated_at"].toString();
        passAMillisecond();
        call("POST", pathOf(ids[0], u"read"_s));
        passAMillisecond();
        call("DELETE", u"/notifications/%1"_s.arg(ids[2]));
        const QString query = u"/notifications?updated_after="_s + before;
        const Reply changes = call("GET", query);
        QCOMPARE(idsIn(changes.data()), QStringList({u"-%1"_s.arg(ids[2]), QString::number(ids[0])}));
        QCOMPARE(changes.data()[0].toObject().keys(), QStringList({u"deleted_at"_s, u"id"_s}));
        QVERIFY(changes.data()[1][u"is_read"].toBool());
        QCOMPARE(changes.json[u"pagination"][u"total"].toInt(), 2);
        QCOMPARE(idsIn(call("GET", query + "&per_page=1&page=2"_L1).data()), QStringList(QString::number(ids[0])));
        QCOMPARE(call("GET", u"/notifications?updated_after=soon"_s).status, 422);
    }

    void readAllAndClearStopAtTheirWatermark()
    {
        const QList<qint64> ids = m_server.notify(2);
        const QString upTo = call("GET", u"/notifications/%1"_s.arg(ids[1])).data()[u"created_at"].toString();
        passAMillisecond();
        const qint64 later = m_server.notify().first();
        QCOMPARE(call("POST", u"/notifications/read-all"_s, {{u"before"_s, upTo}}).data()[u"count"].toInt(), 2);
        QCOMPARE(call("GET", u"/notifications/count"_s).data()[u"unread_count"].toInt(), 1);
        QCOMPARE(call("DELETE", u"/notifications/clear"_s, {{u"before"_s, upTo}}).data()[u"count"].toInt(), 2);
        QCOMPARE(idsIn(call("GET", u"/notifications"_s).data()), QStringList(QString::number(later)));
        for (const QJsonValue &bad : {QJsonValue(u"soon"_s), QJsonValue(7)})
            QCOMPARE(call("POST", u"/notifications/read-all"_s, {{u"before"_s, bad}}).status, 422);
    }

    void aCallThatComesAgainIsAnsweredAgainAndChangesNothing()
    {
        const qint64 id = m_server.notify().first();
        const QString path = u"/notifications/%1"_s.arg(id);
        const Reply first = m_server.callOnce("a", "DELETE", path, {}, m_siti);
        const Reply second = m_server.callOnce("a", "DELETE", path, {}, m_siti);
        QCOMPARE(first.status, 200);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.body, first.body);
        QCOMPARE(m_server.callOnce("b", "DELETE", path, {}, m_siti).status, 404);
        // Another call under the same key, and the same key of somebody else.
        QCOMPARE(m_server.callOnce("a", "POST", u"/notifications/read-all"_s, {}, m_siti).status, 422);
        QCOMPARE(m_server.callOnce("a", "DELETE", path, {}, m_ani).status, 404);
    }

    void answersAreKnownAgainAfterARestart()
    {
        QTemporaryDir folder;
        const QStringList options{u"--data"_s, folder.path()};
        DemoServer server;
        QVERIFY(server.start(options));
        const QString token = server.signIn();
        const QString path = u"/notifications/%1"_s.arg(server.notify().first());
        QCOMPARE(server.callOnce("a", "DELETE", path, {}, token).status, 200);
        server.kill();
        QVERIFY(server.start(options));
        QCOMPARE(server.callOnce("a", "DELETE", path, {}, token).status, 200);
        QCOMPARE(server.callOnce("b", "DELETE", path, {}, token).status, 404);
    }

    void anAcknowledgementReachesAllWhoHoldIt()
    {
        Listener desk;
        Listener other;
        QVERIFY(desk.connectTo(m_server) && other.connectTo(m_server));
        desk.subscribe(m_server, u"private-notifications.1"_s, m_siti);
        const int aniId = m_server.call("GET", u"/auth/me"_s, {}, m_ani).data()[u"id"].toInt();
        other.subscribe(m_server, u"private-notifications.%1"_s.arg(aniId), m_ani);
        const QList<qint64> ids = emergency();
        QVERIFY(!desk.nextData(u"general-notification"_s).isEmpty());
        QVERIFY(!other.nextData(u"general-notification"_s).isEmpty());

        const Reply done = m_server.call("POST", pathOf(ids[0], u"acknowledge"_s), {}, m_siti, desk.socketId());
        QCOMPARE(done.status, 200);
        QVERIFY(done.data()[u"acknowledged_at"].isString());
        const QJsonObject heard = other.nextData(u"notification-acknowledged"_s);
        QCOMPARE(heard[u"id"].toInteger(), ids[1]);
        QCOMPARE(heard[u"user"][u"id"].toInt(), 1);
        QVERIFY(heard[u"at"].isString());
        QVERIFY(desk.isQuiet());
        // It is Siti's word, not Ani's.
        QVERIFY(
            m_server.call("GET", u"/notifications/%1"_s.arg(ids[1]), {}, m_ani).data()[u"acknowledged_at"].isNull());
        const QString at = done.data()[u"acknowledged_at"].toString();
        QCOMPARE(call("POST", pathOf(ids[0], u"acknowledge"_s)).data()[u"acknowledged_at"].toString(), at);
        QVERIFY(other.isQuiet());
    }

    void whatAsksForNoAcknowledgementTakesNone()
    {
        QCOMPARE(call("POST", pathOf(m_server.notify().first(), u"acknowledge"_s)).status, 422);
        QCOMPARE(call("POST", pathOf(999'999, u"acknowledge"_s)).status, 404);
        QCOMPARE(call("POST", pathOf(999'999, u"claim"_s)).status, 404);
        QCOMPARE(call("DELETE", pathOf(999'999, u"claim"_s)).status, 404);
    }

    void theFirstToSayItHasGotIt()
    {
        const QList<qint64> ids = emergency();
        Listener other;
        QVERIFY(other.connectTo(m_server));
        const int aniId = m_server.call("GET", u"/auth/me"_s, {}, m_ani).data()[u"id"].toInt();
        other.subscribe(m_server, u"private-notifications.%1"_s.arg(aniId), m_ani);

        QCOMPARE(call("POST", pathOf(ids[0], u"claim"_s)).data()[u"claimed_by"][u"id"].toInt(), 1);
        const QJsonObject heard = other.nextData(u"notification-claimed"_s);
        QCOMPARE(heard[u"id"].toInteger(), ids[1]);
        QCOMPARE(heard[u"user"][u"id"].toInt(), 1);
        QCOMPARE(call("POST", pathOf(ids[0], u"claim"_s)).status, 200);
        QVERIFY(other.isQuiet());

        for (const QByteArray method : {"POST", "DELETE"}) {
            const Reply refused = m_server.call(method, pathOf(ids[1], u"claim"_s), {}, m_ani);
            QCOMPARE(refused.status, 409);
            QCOMPARE(refused.data()[u"claimed_by"][u"id"].toInt(), 1);
            QVERIFY(!refused.data()[u"claimed_by"][u"name"].toString().isEmpty());
        }
        QVERIFY(call("DELETE", pathOf(ids[0], u"claim"_s)).data()[u"claimed_by"].isNull());
        QVERIFY(other.nextData(u"notification-claimed"_s)[u"user"].isNull());
        QCOMPARE(call("DELETE", pathOf(ids[0], u"claim"_s)).status, 200);
        QCOMPARE(m_server.call("POST", pathOf(ids[1], u"claim"_s), {}, m_ani).status, 200);
    }

    void aMessageThatComesAgainIsSentOnce()
    {
        const qint64 id =
            call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, 2}}).data()[u"id"].toInteger();
        const QString base = u"/messages/conversations/%1"_s.arg(id);
        const QJsonObject body{{u"content"_s, u"Room 2 is free"_s}, {u"client_id"_s, u"m-1"_s}};
        const Reply first = call("POST", base + "/send"_L1, body);
        const Reply second = call("POST", base + "/send"_L1, body);
        QCOMPARE(first.data()[u"client_id"].toString(), u"m-1"_s);
        QCOMPARE(second.data(), first.data());
        QCOMPARE(call("GET", base + "/messages"_L1).data().toArray().size(), 1);
        const QJsonObject tooLong{{u"content"_s, u"x"_s}, {u"client_id"_s, QString(65, u'x')}};
        QCOMPARE(call("POST", base + "/send"_L1, tooLong).status, 422);
    }

    void answersGetLostOnOrderThoughTheWorkIsDone_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("the line breaks") << 0;
        QTest::newRow("500 and did it anyway") << 500;
    }
    void answersGetLostOnOrderThoughTheWorkIsDone()
    {
        QFETCH(int, status);
        const QList<qint64> ids = m_server.notify(2);
        const auto lose = [&](int count) {
            m_server.call("POST", u"/control/lose"_s,
                          {{u"count"_s, count}, {u"path"_s, u"/api/v1/notifications"_s}, {u"status"_s, status}});
        };
        lose(10); // QNetworkAccessManager tries a broken line again by itself.
        QCOMPARE(call("POST", pathOf(ids[0], u"read"_s)).status, status);
        lose(0);
        QVERIFY(call("GET", u"/notifications/%1"_s.arg(ids[0])).data()[u"is_read"].toBool());
        QCOMPARE(call("POST", pathOf(ids[1], u"read"_s)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestExtensions)
#include "tst_extensions.moc"
