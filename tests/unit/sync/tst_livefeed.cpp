// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/livefeedfixture.h"

/// Channel events made into changes.
class TestLiveFeed : public LiveFeedFixture
{
    Q_OBJECT

private slots:
    void theOwnAndTheClinicsChannelAreSubscribed()
    {
        QSignalSpy subscribed(m_feed.get(), &LiveFeed::subscribed);
        m_server->establishes();
        QCoreApplication::sendPostedEvents();
        const QString heard = m_server->heard().join(u'\n');
        QVERIFY(heard.contains(ownChannel) && heard.contains(clinicChannel));
        QVERIFY(subscribed.isEmpty());
        says("pusher_internal:subscription_succeeded"_L1, ownChannel, u"{}"_s);
        QCOMPARE(subscribed.size(), 1);
        QVERIFY(m_feed->hasPresence());
    }

    void aRefusedChannelIsSaid()
    {
        QSignalSpy refused(m_feed.get(), &LiveFeed::refused);
        m_signer.refusal = Error{.code = ErrorCode::Forbidden};
        m_server->establishes();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().value<Error>().code, ErrorCode::Forbidden);
    }

    void aChannelThatWillBeTriedAgainIsNotRefused()
    {
        QSignalSpy refused(m_feed.get(), &LiveFeed::refused);
        m_signer.refusal = Error{.code = ErrorCode::ServerFailure};
        m_server->establishes();
        QCoreApplication::sendPostedEvents();
        QVERIFY(refused.isEmpty());
    }

    void notificationsArriveByEveryName_data()
    {
        QTest::addColumn<QString>("event");
        for (const char *event : {"general-notification", "prescription-ready", "rating-received",
                                  "Illuminate\\Notifications\\Events\\BroadcastNotificationCreated"})
            QTest::newRow(event) << QString::fromLatin1(event);
    }
    void notificationsArriveByEveryName()
    {
        QFETCH(QString, event);
        establish();
        const QJsonObject frame{{u"event"_s, event},
                                {u"channel"_s, ownChannel},
                                {u"data"_s, QString::fromUtf8(test::jsonOf(notificationOf(u"5"_s)))}};
        m_server->says(compact(frame));
        QCOMPARE(m_arrived.size(), 1);
        QCOMPARE(m_arrived.first().id.value(), u"5"_s);
        QCOMPARE(m_arrived.first().title, u"Title of 5"_s);
        QCOMPARE(m_bad, 0);
    }

    void whatIsMissingIsAskedFor_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<int>("told"); // What is critical is told before it is whole.
        QTest::newRow("truncated") << uR"({"id":5,"truncated":true})"_s << 0;
        QTest::newRow("truncated, with a title") << uR"({"id":5,"title":"T","truncated":true})"_s << 0;
        QTest::newRow("only an id") << uR"({"id":5})"_s << 0;
        QTest::newRow("no title") << uR"({"id":"5","type":"message","is_read":null})"_s << 0;
        QTest::newRow("critical") << uR"({"id":5,"type":"emergency","is_read":null})"_s << 1;
        QTest::newRow("critical, truncated") << uR"({"id":5,"type":"emergency","title":"T","truncated":true})"_s << 1;
    }
    void whatIsMissingIsAskedFor()
    {
        QFETCH(QString, data);
        QFETCH(int, told);
        establish();
        says("general-notification"_L1, ownChannel, data);
        QCOMPARE(m_incomplete, QStringList{u"5"_s});
        QCOMPARE(m_arrived.size(), told);
        QCOMPARE(m_bad, 0);
    }

    void withoutATimeTheStoreSaysWhen()
    {
        establish();
        says("general-notification"_L1, ownChannel, uR"({"id":5,"title":"T","message":"M"})"_s);
        QVERIFY(!m_arrived.first().createdAt.isValid()); // The store knows whether it is new.
    }

    void whatCannotBeReadIsCounted_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("data");
        QTest::newRow("no id and no words") << u"general-notification"_s << uR"({"type":"system"})"_s;
        QTest::newRow("an id that is none") << u"general-notification"_s << uR"({"id":{"a":1},"title":"T"})"_s;
        QTest::newRow("a list") << u"general-notification"_s << u"[1,2]"_s;
        QTest::newRow("no JSON") << u"general-notification"_s << u"<html>"_s;
        QTest::newRow("nothing") << u"general-notification"_s << QString();
        QTest::newRow("read without ids") << u"notification-read"_s << uR"({"at":"2026-03-02T08:00:00Z"})"_s;
        QTest::newRow("deleted without ids") << u"notification-deleted"_s << u"{}"_s;
    }
    void whatCannotBeReadIsCounted()
    {
        QFETCH(QString, event);
        QFETCH(QString, data);
        establish();
        m_server->says(compact({{u"event"_s, event}, {u"channel"_s, ownChannel}, {u"data"_s, data}}));
        QCOMPARE(m_bad, 1);
        QVERIFY(m_arrived.isEmpty() && m_incomplete.isEmpty() && m_read.isEmpty() && m_deleted.isEmpty());
        says("general-notification"_L1, ownChannel, QString::fromUtf8(test::jsonOf(notificationOf(u"6"_s))));
        QCOMPARE(m_arrived.size(), 1); // Its neighbour is not lost.
    }

    void whatIsToldWithoutAnIdIsInTheList()
    {
        const QSignalSpy hinted(m_feed.get(), &LiveFeed::hinted);
        establish();
        says("prescription-ready"_L1, ownChannel, uR"({"title":"Prescription ready"})"_s);
        says("rating-received"_L1, ownChannel, uR"({"message":"Five stars"})"_s);
        QCOMPARE(hinted.size(), 2);
        QVERIFY(m_bad == 0 && m_arrived.isEmpty() && m_incomplete.isEmpty());
    }

    void eventsOfOthersAreLeftAlone()
    {
        establish();
        says("somebody-elses-event"_L1, ownChannel, u"whatever"_s);
        QCOMPARE(m_bad, 0);
    }

    void readAndDeletedElsewhere_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QDateTime>("at"); // Invalid: it does not say when.
        const QDateTime at(QDate(2026, 3, 2), QTime(5, 6, 7), Qt::UTC);
        QTest::newRow("id") << uR"({"id":5})"_s << QStringList{u"5"_s} << QDateTime();
        QTest::newRow("ids") << uR"({"ids":[5,"6"]})"_s << QStringList{u"5"_s, u"6"_s} << QDateTime();
        QTest::newRow("time") << uR"({"id":5,"at":"2026-03-02T05:06:07Z"})"_s << QStringList{u"5"_s} << at;
    }
    void readAndDeletedElsewhere()
    {
        QFETCH(QString, data);
        QFETCH(QStringList, ids);
        QFETCH(QDateTime, at);
        establish();
        says("notification-read"_L1, ownChannel, data);
        QCOMPARE(m_read.size(), 1);
        QCOMPARE(m_read.first().first, ids);
        QCOMPARE(m_read.first().second, at.isValid() ? at : m_clock.now());
        says("notification-deleted"_L1, ownChannel, data);
        QCOMPARE(m_deleted, QList<QStringList>{ids});
    }
};

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
