// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/livefeed.h"

#include "core/pusher/authorizer.h"
#include "core/pusher/client.h"
#include "core/sync/sharedchannels.h"
#include "tests/unit/sync/syncbench.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::LiveFeed;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;

constexpr auto ownChannel = "private-notifications.7"_L1;
constexpr auto clinicChannel = "presence-clinic.1"_L1;

/// Signs everything at once, or refuses it.
class Signer final : public pusher::Authorizer
{
public:
    QFuture<Result<pusher::Authorization>> authorize(const QString &, const QString &) override
    {
        using Answer = Result<pusher::Authorization>;
        const pusher::Authorization granted{u"key:signature"_s, uR"({"user_id":"7"})"_s, {}};
        return QtFuture::makeReadyFuture(refusal ? Answer(tl::unexpected(*refusal)) : Answer(granted));
    }

    std::optional<Error> refusal;
};

static QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Channel events made into changes.
class TestLiveFeed : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    Signer m_signer;
    std::unique_ptr<pusher::test::FakeServer> m_server;
    std::unique_ptr<pusher::Client> m_client;
    std::unique_ptr<sync::SharedChannels> m_channels;
    std::unique_ptr<LiveFeed> m_feed;

    QList<Notification> m_arrived;
    QStringList m_incomplete;
    QList<QPair<QStringList, QDateTime>> m_read;
    QList<QStringList> m_deleted;
    int m_bad = 0;
    int m_memberChanges = 0;

    static QStringList textOf(const QList<NotificationId> &ids)
    {
        QStringList list;
        for (const NotificationId &id : ids)
            list.append(id.value());
        return list;
    }
    void listen()
    {
        connect(m_feed.get(), &LiveFeed::arrived, this, [this](const auto &one) { m_arrived.append(one); });
        connect(m_feed.get(), &LiveFeed::incompleteArrived, this,
                [this](const auto &id) { m_incomplete.append(id.value()); });
        connect(m_feed.get(), &LiveFeed::readElsewhere, this, [this](const auto &ids, const QDateTime &at) {
            m_read.append({textOf(ids), at});
        });
        connect(m_feed.get(), &LiveFeed::deletedElsewhere, this,
                [this](const auto &ids) { m_deleted.append(textOf(ids)); });
        connect(m_feed.get(), &LiveFeed::badPayload, this, [this] { ++m_bad; });
        connect(m_feed.get(), &LiveFeed::membersChanged, this, [this] { ++m_memberChanges; });
    }
    void establish()
    {
        m_server->establishes();
        QCoreApplication::sendPostedEvents();
        says("pusher_internal:subscription_succeeded"_L1, ownChannel, u"{}"_s);
    }
    void says(QLatin1StringView event, QLatin1StringView channel, const QString &data, const QString &sender = {})
    {
        QJsonObject frame{{u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, data}};
        if (!sender.isEmpty())
            frame.insert(u"user_id"_s, sender);
        m_server->says(compact(frame));
    }
    void enterRoom(const QString &hash)
    {
        says("pusher_internal:subscription_succeeded"_L1, clinicChannel, uR"({"presence":{"hash":%1}})"_s.arg(hash));
    }
    QStringList whispers() { return m_server->heard().filter(u"client-status"_s); }
    Member member(const QString &id) const
    {
        const QList<Member> members = m_feed->members();
        const auto found =
            std::find_if(members.begin(), members.end(), [&](const Member &one) { return one.userId.value() == id; });
        return found == members.end() ? Member{} : *found;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<pusher::test::FakeServer>();
        pusher::Options options;
        options.key = u"app-key"_s;
        options.host = u"socket.clinic.example"_s;
        m_client = std::make_unique<pusher::Client>(options, m_signer, m_server->transports(), m_clock);
        Account account;
        account.server = QUrl(u"https://clinic.example"_s);
        account.userId = UserId(u"7"_s);
        account.clinicId = ClinicId(u"1"_s);
        m_channels = std::make_unique<sync::SharedChannels>(*m_client);
        m_feed = std::make_unique<LiveFeed>(*m_channels, clinic::documentedProfile(), account, m_clock);
        listen();
        m_client->connectToServer();
    }
    void cleanup()
    {
        m_feed.reset();
        m_channels.reset();
        m_client.reset();
        m_server.reset();
        m_signer.refusal.reset();
        m_arrived.clear();
        m_incomplete.clear();
        m_read.clear();
        m_deleted.clear();
        m_bad = m_memberChanges = 0;
    }

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
        QTest::newRow("no id") << u"general-notification"_s << uR"({"title":"T"})"_s;
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
        m_feed->setOwnStatus(PresenceStatus::InConsultation);
        const QStringList told = whispers();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().contains(u"in-consultation"_s));
        QCOMPARE(member(u"7"_s).status, PresenceStatus::InConsultation);
        m_feed->setOwnStatus(PresenceStatus::InConsultation);
        QVERIFY(whispers().isEmpty());
    }

    void theOwnStatusIsToldAgainAfterAReconnection()
    {
        establish();
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        m_feed->setOwnStatus(PresenceStatus::Busy);
        m_server->closes(1006);
        m_clock.advance(2s);
        establish();
        m_server->heard();
        enterRoom(uR"({"7":{"name":"Ann","status":"available"}})"_s);
        QCOMPARE(whispers().size(), 1);
        QCOMPARE(member(u"7"_s).status, PresenceStatus::Busy);
    }

    void aStatusSetBeforeEnteringIsToldOnEntering()
    {
        m_feed->setOwnStatus(PresenceStatus::Away);
        establish();
        QVERIFY(whispers().isEmpty());
        enterRoom(uR"({"7":{"name":"Ann"}})"_s);
        QCOMPARE(whispers().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
