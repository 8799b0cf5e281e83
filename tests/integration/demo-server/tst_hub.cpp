// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"

#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using clinicbell::demo::test::dataOf;
using clinicbell::demo::test::DemoServer;
using clinicbell::demo::test::Listener;

namespace {

const auto sitisInbox = u"private-notifications.1"_s;
const auto clinic = u"presence-clinic.1"_s;

QString eventOf(const QJsonObject &frame)
{
    return frame.value(u"event"_s).toString();
}

} // namespace

/// Conversations with the demo clinic's Pusher hub (protocol.md) and what the clinic puts on the wire (backend.md, 2).
class TestHub : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void itWelcomesWithASocketIdAndAnActivityTimeout();
    void aPingIsAnswered();
    void anUnknownKeyIsTurnedAwayWith4001();
    void anotherPathIsTurnedAway();
    void nonsenseIsAnsweredWith4200AndTheLineKept_data();
    void nonsenseIsAnsweredWith4200AndTheLineKept();
    void aForgedSignatureOpensNothing();
    void onlyOnesOwnChannelsAreSigned_data();
    void onlyOnesOwnChannelsAreSigned();
    void aNewNotificationIsHeardByItsOwnerAlone();
    void readingAndDeletingAreHeardButNotByWhoDidIt();
    void aLargeNotificationComesTruncated();
    void manyReadAtOnceComeInPieces();
    void nothingIsHeardAfterUnsubscribing();
    void presenceTellsOfEachPersonOnce();
    void aStatusIsPassedOnAndRemembered();
    void whispersNeedMembership();
    void theEleventhWhisperInASecondIsRefused();
    void messagesAreHeardByBothSides();

private:
    DemoServer m_server;
    QString m_siti;
    QString m_ani;
};

void TestHub::initTestCase()
{
    QVERIFY(m_server.start());
    m_siti = m_server.signIn();
    m_ani = m_server.signIn(u"ani@klinik.example"_s);
}

void TestHub::itWelcomesWithASocketIdAndAnActivityTimeout()
{
    Listener listener;
    QVERIFY(listener.connectTo(m_server));
    QVERIFY(QRegularExpression(u"\\A\\d+\\.\\d+\\z"_s).match(listener.socketId()).hasMatch());
}

void TestHub::aPingIsAnswered()
{
    Listener listener;
    QVERIFY(listener.connectTo(m_server));
    listener.say({{u"event"_s, u"pusher:ping"_s}, {u"data"_s, QJsonObject()}});
    QCOMPARE(listener.next(), (QJsonObject{{u"event"_s, u"pusher:pong"_s}, {u"data"_s, QJsonObject()}}));
}

void TestHub::anUnknownKeyIsTurnedAwayWith4001()
{
    Listener listener;
    QVERIFY(!listener.connectTo(m_server, u"wrong"_s));
    QTRY_COMPARE(int(listener.socket().closeCode()), 4001);
}

void TestHub::anotherPathIsTurnedAway()
{
    Listener listener;
    QVERIFY(!listener.connectTo(m_server, u"clinicbell-demo/more"_s));
    QTRY_COMPARE(listener.socket().state(), QAbstractSocket::UnconnectedState);
}

void TestHub::nonsenseIsAnsweredWith4200AndTheLineKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << u"hello"_s;
    QTest::newRow("a list") << u"[]"_s;
    QTest::newRow("no event") << u"{}"_s;
    QTest::newRow("an event that is no text") << u"{\"event\":1}"_s;
    QTest::newRow("an unknown event") << u"{\"event\":\"pusher:dance\"}"_s;
}

void TestHub::nonsenseIsAnsweredWith4200AndTheLineKept()
{
    QFETCH(QString, text);
    Listener listener;
    QVERIFY(listener.connectTo(m_server));
    listener.socket().sendTextMessage(text);
    QCOMPARE(listener.nextData(u"pusher:error"_s).value(u"code"_s), QJsonValue(4200));
    QVERIFY(listener.isQuiet());
}

void TestHub::aForgedSignatureOpensNothing()
{
    Listener listener;
    QVERIFY(listener.connectTo(m_server));
    for (const QJsonObject &data : {QJsonObject{{u"channel"_s, sitisInbox}},
                                    QJsonObject{{u"channel"_s, sitisInbox}, {u"auth"_s, u"clinicbell-demo:00"_s}},
                                    QJsonObject{{u"channel"_s, clinic},
                                                {u"auth"_s, u"clinicbell-demo:00"_s},
                                                {u"channel_data"_s, u"{\"user_id\":\"1\"}"_s}}}) {
        listener.say({{u"event"_s, u"pusher:subscribe"_s}, {u"data"_s, data}});
        QCOMPARE(listener.nextData(u"pusher:subscription_error"_s).value(u"status"_s), QJsonValue(401));
    }
    listener.say({{u"event"_s, u"pusher:subscribe"_s}, {u"data"_s, QJsonObject{{u"channel"_s, u"no spaces"_s}}}});
    QCOMPARE(listener.nextData(u"pusher:subscription_error"_s).value(u"status"_s), QJsonValue(4009));
    m_server.notify();
    QVERIFY(listener.isQuiet());
}

void TestHub::onlyOnesOwnChannelsAreSigned_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("status");
    const auto row = [](const QString &name, const QString &channel, int status) {
        QTest::addRow("%s to %s", qUtf8Printable(name), qUtf8Printable(channel))
            << name + "@klinik.example"_L1 << channel << status;
    };
    row(u"siti"_s, u"private-notifications.1"_s, 200);
    row(u"putri"_s, u"private-appointments.doctor.3"_s, 200);
    row(u"siti"_s, u"private-appointments.1"_s, 200);
    row(u"rudi"_s, u"presence-clinic.1"_s, 200);
    row(u"siti"_s, u"private-notifications.2"_s, 403);
    row(u"siti"_s, u"private-notifications.01x"_s, 403);
    row(u"siti"_s, u"private-appointments.doctor.3"_s, 403);
    row(u"siti"_s, u"private-appointments.doctor.1"_s, 403);
    row(u"siti"_s, u"private-appointments.2"_s, 403);
    row(u"siti"_s, u"presence-clinic.2"_s, 403);
    row(u"siti"_s, u"private-consultations.999"_s, 403);
    row(u"siti"_s, u"private-conversation.999"_s, 403);
    row(u"siti"_s, u"private-private-notifications.1"_s, 403);
    row(u"siti"_s, u"private-encrypted-notifications.1"_s, 403);
}

void TestHub::onlyOnesOwnChannelsAreSigned()
{
    QFETCH(QString, email);
    QFETCH(QString, channel);
    QFETCH(int, status);
    const auto reply =
        m_server.call("POST", u"/broadcasting/auth"_s, {{u"socket_id"_s, u"1.2"_s}, {u"channel_name"_s, channel}},
                      m_server.signIn(email));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json.value(u"auth"_s).toString().startsWith("clinicbell-demo:"_L1), status == 200);
    QCOMPARE(reply.json.contains(u"channel_data"_s), status == 200 && channel.startsWith("presence-"_L1));
}

void TestHub::aNewNotificationIsHeardByItsOwnerAlone()
{
    Listener siti;
    Listener ani;
    QVERIFY(siti.connectTo(m_server) && ani.connectTo(m_server));
    QCOMPARE(eventOf(siti.subscribe(m_server, sitisInbox, m_siti)), u"pusher_internal:subscription_succeeded"_s);
    QCOMPARE(eventOf(ani.subscribe(m_server, u"private-notifications.2"_s, m_ani)),
             u"pusher_internal:subscription_succeeded"_s);
    const qint64 id = m_server.notify().first();
    const QJsonObject frame = siti.next();
    QCOMPARE(eventOf(frame), u"general-notification"_s);
    QCOMPARE(frame.value(u"channel"_s), QJsonValue(sitisInbox));
    QVERIFY(frame.value(u"data"_s).isString());
    QCOMPARE(dataOf(frame), m_server.call("GET", u"/notifications/%1"_s.arg(id), {}, m_siti).data().toObject());
    QVERIFY(ani.isQuiet());
}

void TestHub::readingAndDeletingAreHeardButNotByWhoDidIt()
{
    const QList<qint64> ids = m_server.notify(2);
    Listener here;
    Listener there;
    QVERIFY(here.connectTo(m_server) && there.connectTo(m_server));
    here.subscribe(m_server, sitisInbox, m_siti);
    there.subscribe(m_server, sitisInbox, m_siti);
    m_server.call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, m_siti, here.socketId());
    const QJsonObject read = there.nextData(u"notification-read"_s);
    QCOMPARE(read.value(u"ids"_s).toArray(), QJsonArray{ids[0]});
    QVERIFY(!read.value(u"at"_s).toString().isEmpty());
    m_server.call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, m_siti, here.socketId());
    m_server.call("DELETE", u"/notifications/%1"_s.arg(ids[1]), {}, m_siti, here.socketId());
    QCOMPARE(there.nextData(u"notification-deleted"_s).value(u"ids"_s).toArray(), QJsonArray{ids[1]});
    QVERIFY(here.isQuiet());
}

void TestHub::aLargeNotificationComesTruncated()
{
    Listener siti;
    QVERIFY(siti.connectTo(m_server));
    siti.subscribe(m_server, sitisInbox, m_siti);
    const qint64 id =
        m_server.notify(1, u"siti@klinik.example"_s, {{u"title"_s, u"T"_s}, {u"message"_s, QString(1'000'000, u'x')}})
            .first();
    QCOMPARE(siti.nextData(u"general-notification"_s), (QJsonObject{{u"id"_s, id}, {u"truncated"_s, true}}));
    QCOMPARE(m_server.call("GET", u"/notifications/%1"_s.arg(id), {}, m_siti).data()[u"message"].toString().size(),
             1'000'000);
}

void TestHub::manyReadAtOnceComeInPieces()
{
    m_server.call("DELETE", u"/notifications/clear"_s, {}, m_siti);
    m_server.notify(1200);
    Listener siti;
    QVERIFY(siti.connectTo(m_server));
    siti.subscribe(m_server, sitisInbox, m_siti);
    m_server.call("POST", u"/notifications/read-all"_s, {}, m_siti);
    qsizetype count = 0;
    while (count < 1200) {
        const auto ids = siti.nextData(u"notification-read"_s).value(u"ids"_s).toArray();
        QVERIFY(!ids.isEmpty() && ids.size() <= 500);
        count += ids.size();
    }
    QCOMPARE(count, 1200);
}

void TestHub::nothingIsHeardAfterUnsubscribing()
{
    Listener siti;
    QVERIFY(siti.connectTo(m_server));
    siti.subscribe(m_server, sitisInbox, m_siti);
    siti.say({{u"event"_s, u"pusher:unsubscribe"_s}, {u"data"_s, QJsonObject{{u"channel"_s, sitisInbox}}}});
    QVERIFY(siti.isQuiet());
    m_server.notify();
    QVERIFY(siti.isQuiet());
}

void TestHub::presenceTellsOfEachPersonOnce()
{
    Listener ani;
    QVERIFY(ani.connectTo(m_server));
    const QJsonObject alone = dataOf(ani.subscribe(m_server, clinic, m_ani)).value(u"presence"_s).toObject();
    QCOMPARE(alone.value(u"ids"_s).toArray(), QJsonArray{u"2"_s});
    {
        Listener first;
        QVERIFY(first.connectTo(m_server));
        const QJsonObject both = dataOf(first.subscribe(m_server, clinic, m_siti)).value(u"presence"_s).toObject();
        QCOMPARE(both.value(u"count"_s), QJsonValue(2));
        QCOMPARE(both.value(u"hash"_s).toObject().value(u"1"_s).toObject().value(u"role"_s),
                 QJsonValue(u"reception"_s));
        const QJsonObject added = ani.nextData(u"pusher_internal:member_added"_s);
        QCOMPARE(added.value(u"user_id"_s), QJsonValue(u"1"_s));
        QCOMPARE(added.value(u"user_info"_s).toObject().value(u"name"_s), QJsonValue(u"Siti Rahma"_s));
        {
            Listener second;
            QVERIFY(second.connectTo(m_server));
            QCOMPARE(dataOf(second.subscribe(m_server, clinic, m_siti))[u"presence"][u"count"].toInt(), 2);
        }
        QVERIFY(ani.isQuiet());
    }
    QCOMPARE(ani.nextData(u"pusher_internal:member_removed"_s), (QJsonObject{{u"user_id"_s, u"1"_s}}));
}

void TestHub::aStatusIsPassedOnAndRemembered()
{
    Listener siti;
    Listener ani;
    QVERIFY(siti.connectTo(m_server) && ani.connectTo(m_server));
    siti.subscribe(m_server, clinic, m_siti);
    ani.subscribe(m_server, clinic, m_ani);
    siti.next();
    const QJsonObject status{{u"user_id"_s, u"forged"_s},
                             {u"status"_s, u"busy"_s},
                             {u"room"_s, u"Room 9"_s},
                             {u"until"_s, u"2026-03-02T14:30:00Z"_s}};
    siti.say({{u"event"_s, u"client-status"_s}, {u"channel"_s, clinic}, {u"data"_s, status}});
    QCOMPARE(
        ani.next(),
        (QJsonObject{
            {u"event"_s, u"client-status"_s}, {u"channel"_s, clinic}, {u"data"_s, status}, {u"user_id"_s, u"1"_s}}));
    QVERIFY(siti.isQuiet());
    Listener late;
    QVERIFY(late.connectTo(m_server));
    const QJsonObject info = dataOf(late.subscribe(m_server, clinic, m_ani))[u"presence"][u"hash"][u"1"].toObject();
    QCOMPARE(info.value(u"status"_s), QJsonValue(u"busy"_s));
    QCOMPARE(info.value(u"room"_s), QJsonValue(u"Room 9"_s));
    QCOMPARE(info.value(u"until"_s), status.value(u"until"_s));
    siti.say({{u"event"_s, u"client-status"_s},
              {u"channel"_s, clinic},
              {u"data"_s, QJsonObject{{u"status"_s, u"available"_s}}}});
    ani.next();
    Listener later;
    QVERIFY(later.connectTo(m_server));
    const QJsonObject then = dataOf(later.subscribe(m_server, clinic, m_ani))[u"presence"][u"hash"][u"1"].toObject();
    QVERIFY(!then.contains(u"until"_s)); // What she is has no end.
}

void TestHub::whispersNeedMembership()
{
    Listener siti;
    QVERIFY(siti.connectTo(m_server));
    const auto whisper = [&](const QString &channel, const QString &text) {
        siti.say(
            {{u"event"_s, u"client-typing"_s}, {u"channel"_s, channel}, {u"data"_s, QJsonObject{{u"text"_s, text}}}});
        return siti.nextData(u"pusher:error"_s).value(u"code"_s).toInt();
    };
    QCOMPARE(whisper(clinic, u"x"_s), 4009);
    QCOMPARE(whisper(u"public"_s, u"x"_s), 4301);
    siti.subscribe(m_server, clinic, m_siti);
    QCOMPARE(whisper(clinic, QString(11'000, u'x')), 4301);
    QVERIFY(siti.isQuiet());
}

void TestHub::theEleventhWhisperInASecondIsRefused()
{
    Listener siti;
    Listener ani;
    QVERIFY(siti.connectTo(m_server) && ani.connectTo(m_server));
    ani.subscribe(m_server, clinic, m_ani);
    siti.subscribe(m_server, clinic, m_siti);
    QCOMPARE(eventOf(ani.next()), u"pusher_internal:member_added"_s);
    for (int n = 1; n <= 11; ++n)
        siti.say({{u"event"_s, u"client-typing"_s}, {u"channel"_s, clinic}, {u"data"_s, QJsonObject{{u"n"_s, n}}}});
    QCOMPARE(siti.nextData(u"pusher:error"_s).value(u"code"_s), QJsonValue(4301));
    for (int n = 1; n <= 10; ++n)
        QCOMPARE(ani.nextData(u"client-typing"_s).value(u"n"_s), QJsonValue(n));
    QVERIFY(ani.isQuiet());
}

void TestHub::messagesAreHeardByBothSides()
{
    const int id =
        m_server.call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, 2}}, m_siti).data()[u"id"].toInt();
    const QString channel = u"private-conversation.%1"_s.arg(id);
    Listener siti;
    Listener ani;
    QVERIFY(siti.connectTo(m_server) && ani.connectTo(m_server));
    siti.subscribe(m_server, channel, m_siti);
    ani.subscribe(m_server, channel, m_ani);
    m_server.call("POST", u"/messages/conversations/%1/send"_s.arg(id), {{u"content"_s, u"Hi"_s}}, m_siti,
                  siti.socketId());
    const QJsonObject sent = ani.nextData(u"message-sent"_s);
    QCOMPARE(sent.value(u"conversation_id"_s), QJsonValue(id));
    QCOMPARE(sent[u"data"][u"content"].toString(), u"Hi"_s);
    m_server.call("POST", u"/messages/conversations/%1/read"_s.arg(id), {}, m_ani, ani.socketId());
    QCOMPARE(siti.nextData(u"message-read"_s)[u"data"][u"user_id"].toInt(), 2);
    QVERIFY(ani.isQuiet());
}

QTEST_GUILESS_MAIN(TestHub)
#include "tst_hub.moc"
