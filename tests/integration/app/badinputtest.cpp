// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// Whatever comes over the wire: nothing breaks, its neighbours arrive, and it is counted.
class BadInputTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void aBrokenFrameIsCountedAndItsNeighboursArrive_data();
    void aBrokenFrameIsCountedAndItsNeighboursArrive();
    void anUnknownEventIsLeftAlone();
    void anOddPayloadLosesNoNeighbour_data();
    void anOddPayloadLosesNoNeighbour();
    void whatLacksATitleIsFetched();
    void aMegabyteIsFetchedAndListed();
    void anUnknownTypeIsAGeneralNotification();
    void anIdWeHaveIsOneRowAndOnePopUp();
    void whatBelongsToSomebodyElseIsNotKept();

private:
    void raw(const QString &text);
    void broadcast(const QJsonObject &data, const QString &event = u"general-notification"_s);
    /// Something well-behaved, sent behind what was not: when it is here, the other was taken too.
    void neighbourArrives();

    Desk m_desk;
};

void BadInputTest::initTestCase()
{
    QVERIFY(m_desk.open());
}

void BadInputTest::cleanup()
{
    const QJsonObject status = m_desk.app().status();
    QVERIFY(m_desk.app().isRunning());
    QCOMPARE(status.value(u"connection"_s), QJsonValue(u"live"_s));
    QCOMPARE(counter(status, "reconnects"_L1), 0);
}

void BadInputTest::cleanupTestCase()
{
    QVERIFY(m_desk.app().quit());
}

void BadInputTest::raw(const QString &text)
{
    const QJsonObject order{{u"user_email"_s, u"siti@klinik.example"_s}, {u"text"_s, text}};
    QCOMPARE(m_desk.server().call("POST", u"/control/raw"_s, order).status, 200);
}

void BadInputTest::broadcast(const QJsonObject &data, const QString &event)
{
    const QJsonObject order{{u"channel"_s, u"private-notifications.1"_s}, {u"event"_s, event}, {u"data"_s, data}};
    QCOMPARE(m_desk.server().call("POST", u"/control/broadcast"_s, order).status, 200);
}

void BadInputTest::neighbourArrives()
{
    const QString id = QString::number(m_desk.server().notify(1).value(0));
    QVERIFY(ClinicBellProcess::eventually([&] { return m_desk.here().contains(id); }, 3s));
}

void BadInputTest::aBrokenFrameIsCountedAndItsNeighboursArrive_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no JSON") << u"hello"_s;
    QTest::newRow("cut") << u"{\"event\":\"general-notification\",\"channel\":\"private-no"_s;
    QTest::newRow("an array") << u"[1,2,3]"_s;
    QTest::newRow("a number") << u"42"_s;
    QTest::newRow("no event") << u"{\"channel\":\"private-notifications.1\",\"data\":\"{}\"}"_s;
    QTest::newRow("an event that is a number") << u"{\"event\":7}"_s;
    QTest::newRow("ten thousand brackets") << QString(10'000, u'[');
    QTest::newRow("a megabyte of nothing") << QString(1'000'000, u' ');
    QTest::newRow("a NUL") << u"{\"event\":\u0000}"_s;
}

void BadInputTest::aBrokenFrameIsCountedAndItsNeighboursArrive()
{
    QFETCH(QString, text);
    const QJsonObject before = m_desk.app().status();
    neighbourArrives();
    raw(text);
    neighbourArrives();
    const QJsonObject after = m_desk.app().status();
    QCOMPARE(counter(after, "bad_frames"_L1), counter(before, "bad_frames"_L1) + 1);
    QVERIFY(counter(after, "frames"_L1) >= counter(before, "frames"_L1) + 3);
}

void BadInputTest::anUnknownEventIsLeftAlone()
{
    const QJsonObject before = m_desk.app().status();
    broadcast({{u"id"_s, 900001}, {u"title"_s, u"T"_s}}, u"somebody-elses-event"_s);
    raw(u"{\"event\":\"pusher:from-the-future\",\"data\":{}}"_s);
    raw(u"{\"event\":\"general-notification\",\"channel\":\"private-notifications.99\",\"data\":\"{}\"}"_s);
    neighbourArrives();
    const QJsonObject after = m_desk.app().status();
    QVERIFY(counter(after, "frames"_L1) >= counter(before, "frames"_L1) + 4);
    QVERIFY(!m_desk.here().contains(u"900001"_s));
}

void BadInputTest::anOddPayloadLosesNoNeighbour_data()
{
    QTest::addColumn<QJsonObject>("payload");
    QTest::addColumn<QString>("event");
    const QString arrival = u"general-notification"_s;
    const QString read = u"notification-read"_s;
    const QJsonObject nested{{u"a"_s, QJsonArray{QJsonObject{{u"b"_s, QJsonValue::Null}}}}};
    QTest::newRow("nothing in it") << QJsonObject{{u"x"_s, 1}} << arrival;
    QTest::newRow("an id that is an object") << QJsonObject{{u"id"_s, nested}, {u"title"_s, u"T"_s}} << arrival;
    QTest::newRow("an id that is null") << QJsonObject{{u"id"_s, QJsonValue::Null}, {u"title"_s, u"T"_s}} << arrival;
    QTest::newRow("all of another kind") << QJsonObject{{u"id"_s, true},
                                                        {u"title"_s, nested},
                                                        {u"message"_s, 5},
                                                        {u"created_at"_s, nested},
                                                        {u"user_id"_s, QJsonArray()}}
                                         << arrival;
    QTest::newRow("read without ids") << QJsonObject{{u"x"_s, 1}} << read;
    QTest::newRow("read of nobody knows what") << QJsonObject{{u"ids"_s, QJsonArray{nested, true}}} << read;
    QTest::newRow("deleted without ids") << QJsonObject{{u"ids"_s, nested}} << u"notification-deleted"_s;
}

void BadInputTest::anOddPayloadLosesNoNeighbour()
{
    QFETCH(QJsonObject, payload);
    QFETCH(QString, event);
    const int bad = counter(m_desk.app().status(), "bad_frames"_L1);
    neighbourArrives();
    broadcast(payload, event);
    neighbourArrives();
    QCOMPARE(counter(m_desk.app().status(), "bad_frames"_L1), bad + 1);
    QVERIFY(m_desk.agrees());
}

void BadInputTest::whatLacksATitleIsFetched()
{
    const QList<qint64> ids = m_desk.server().notify(
        1, u"siti@klinik.example"_s, {{u"type"_s, u"system"_s}, {u"title"_s, u"Fetched"_s}, {u"message"_s, u"M"_s}});
    QVERIFY(m_desk.agrees());
    broadcast({{u"id"_s, ids[0]}, {u"user_id"_s, 1}, {u"is_read"_s, QJsonValue::Null}});
    broadcast({{u"id"_s, 900002}, {u"user_id"_s, 1}}); // and the server does not know this one
    neighbourArrives();
    QVERIFY(m_desk.agrees());
    m_desk.server().notify(1, u"siti@klinik.example"_s,
                           {{u"type"_s, u"system"_s}, {u"title"_s, u""_s}, {u"message"_s, u""_s}});
    QVERIFY(m_desk.agrees());
    const QJsonArray rows = m_desk.app().list();
    for (const QJsonValue &row : rows) {
        if (row[u"id"].toString() == QString::number(ids[0]))
            QCOMPARE(row[u"title"], QJsonValue(u"Fetched"_s));
    }
}

void BadInputTest::aMegabyteIsFetchedAndListed()
{
    const QString message(1'000'000, u'm');
    const QList<qint64> ids = m_desk.server().notify(
        1, u"siti@klinik.example"_s, {{u"type"_s, u"system"_s}, {u"title"_s, u"Long"_s}, {u"message"_s, message}});
    QVERIFY(m_desk.agrees());
    const QJsonValue row = m_desk.app().askJson({u"list"_s, u"--limit"_s, u"1"_s}).array().first();
    QCOMPARE(row[u"id"].toString(), QString::number(ids[0]));
    QCOMPARE(row[u"title"], QJsonValue(u"Long"_s));
    QVERIFY(row[u"message"].toString().startsWith(message.left(10'000)));
}

void BadInputTest::anUnknownTypeIsAGeneralNotification()
{
    m_desk.server().notify(1, u"siti@klinik.example"_s,
                           {{u"type"_s, u"volcano_watch"_s}, {u"title"_s, u"Unheard of"_s}, {u"message"_s, u"M"_s}});
    QVERIFY(m_desk.agrees());
    const QJsonValue row = m_desk.app().list().first();
    QCOMPARE(row[u"type"], QJsonValue(u"volcano_watch"_s));
    QCOMPARE(row[u"title"], QJsonValue(u"Unheard of"_s));
    QCOMPARE(row[u"priority"], QJsonValue(u"normal"_s));
}

void BadInputTest::anIdWeHaveIsOneRowAndOnePopUp()
{
    const int popUps = counter(m_desk.app().status(), "popups"_L1);
    const QJsonObject told{{u"type"_s, u"emergency"_s}, {u"title"_s, u"Once"_s}, {u"message"_s, u"M"_s}};
    const QList<qint64> ids = m_desk.server().notify(1, u"siti@klinik.example"_s, told);
    QVERIFY(m_desk.agrees());
    const int total = m_desk.app().status().value(u"total"_s).toInt();
    for (int again = 0; again < 3; ++again) {
        QJsonObject frame = told;
        frame.insert(u"id"_s, ids[0]);
        frame.insert(u"user_id"_s, 1);
        broadcast(frame);
    }
    neighbourArrives();
    QVERIFY(m_desk.agrees());
    const QJsonObject status = m_desk.app().status();
    QCOMPARE(status.value(u"total"_s).toInt(), total + 1);
    QCOMPARE(counter(status, "popups"_L1), popUps + 1);
}

void BadInputTest::whatBelongsToSomebodyElseIsNotKept()
{
    const int foreign = counter(m_desk.app().status(), "foreign"_L1);
    broadcast({{u"id"_s, 900003},
               {u"user_id"_s, 2},
               {u"type"_s, u"message"_s},
               {u"title"_s, u"Not yours"_s},
               {u"message"_s, u"M"_s}});
    neighbourArrives();
    QVERIFY(!m_desk.here().contains(u"900003"_s));
    QCOMPARE(counter(m_desk.app().status(), "foreign"_L1), foreign + 1);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinputtest.moc"
