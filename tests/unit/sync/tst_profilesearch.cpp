// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/profilesearch.h"

#include "core/sync/liveconnection.h"
#include "core/sync/livefeed.h"
#include "core/sync/serverfeatures.h"
#include "tests/unit/sync/syncbench.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::LiveConnection;
using clinicbell::sync::ServerFeatures;
using clinicbell::test::FakeAnswer;

/// Whose names a server uses is found out by trying.
class TestProfileSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<ServerFeatures> m_features;
    std::unique_ptr<LiveConnection> m_live;
    QStringList m_found;

    /// The answer of the auth endpoint for all channels of one time: those that are granted.
    void grants(const QStringList &channels)
    {
        QJsonObject answers;
        for (const QString &name :
             {u"private-notifications.7"_s, u"private-private-notifications.7"_s, u"private-user.7.notifications"_s,
              u"private-App.Models.User.7"_s, u"private-user.7.prescriptions"_s, u"private-doctor.7.ratings"_s,
              u"presence-clinic.1"_s, u"presence-presence-clinic.1"_s})
            answers.insert(name,
                           channels.contains(name) ? QJsonObject{{u"auth"_s, u"key:signature"_s}}
                                                   : QJsonObject{{u"status"_s, 403}});
        const QJsonObject answer{{u"channels"_s, answers}};
        m_bench->network.answer("POST", u"/auth/batch"_s, {.body = QJsonDocument(answer).toJson()});
    }
    /// The answers for the channels of the Echo family, which are asked for one by one: the second is granted.
    void grantsEcho()
    {
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, {.status = 403});
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, {.status = 403});
    }
    void start(bool delivers = false)
    {
        m_live->setProfiles(clinic::shippedProfiles(), delivers);
        m_live->start(m_bench->account);
        m_bench->settleAll();
        m_bench->server.establishes();
        m_bench->settleAll();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    void subscribed(const QString &channel) { says(u"pusher_internal:subscription_succeeded"_s, channel, {}); }
    void says(const QString &event, const QString &channel, const QJsonObject &data)
    {
        const QJsonObject frame{{u"event"_s, event},
                                {u"channel"_s, channel},
                                {u"data"_s, QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))}};
        m_bench->server.says(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
        m_bench->settleAll();
    }
    QStringList wanted() const
    {
        QStringList names;
        const auto channels = m_live->channels();
        for (const auto &channel : channels)
            names.append(channel.name);
        return names;
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_features = std::make_unique<ServerFeatures>(m_bench->api);
        m_live =
            std::make_unique<LiveConnection>(m_bench->api, *m_features, m_bench->server.transports(), m_bench->clock);
        m_bench->network.answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_bench->network.answer("GET", u"/capabilities"_s, {.body = R"({"data":{"features":["batch-channel-auth"]}})"});
        m_features->ask();
        m_bench->settleAll();
        m_found.clear();
        connect(m_live.get(), &LiveConnection::profileFound, this, [this](const QString &profile, bool delivers) {
            m_found.append(profile + (delivers ? u" delivers"_s : u""_s));
        });
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_live.reset();
        m_features.reset();
        m_bench.reset();
    }

    void theDocumentedNamesAreEnoughWhereTheyAreGranted()
    {
        grants({u"private-notifications.7"_s});
        start();
        QCOMPARE(wanted(), (QStringList{u"presence-clinic.1"_s, u"private-notifications.7"_s}));
        subscribed(u"private-notifications.7"_s);
        QVERIFY(m_live->isUp());
        QCOMPARE(m_found, QStringList{u"documented"_s});
        says(u"general-notification"_s, u"private-notifications.7"_s, {{u"id"_s, 1}, {u"title"_s, u"T"_s}});
        QCOMPARE(m_found.last(), u"documented delivers"_s);
        advance(1min);
        QCOMPARE(wanted().size(), 2); // Nobody else's names are asked for.
        QCOMPARE(m_live->eventsHeard().value(u"general-notification"_s), 1);
    }

    void whereTheyAreRefusedTheNextOnesAreTried()
    {
        grants({});
        grantsEcho();
        QSignalSpy unavailable(m_live.get(), &LiveConnection::unavailable);
        start();
        subscribed(u"private-user.7.notifications"_s);
        QVERIFY(m_live->isUp());
        QVERIFY(unavailable.isEmpty());
        QCOMPARE(m_live->profiles().current().name, u"laravel-echo"_s);
        QCOMPARE(m_found, QStringList{u"laravel-echo"_s});
        QVERIFY(!wanted().contains(u"private-notifications.7"_s));
        QCOMPARE(m_bench->server.attempts(), 1); // On the same connection.
    }

    void whereAllAreRefusedItIsUnavailable()
    {
        grants({});
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, {.status = 403});
        QSignalSpy unavailable(m_live.get(), &LiveConnection::unavailable);
        start();
        QCOMPARE(unavailable.size(), 1);
        QVERIFY(m_found.isEmpty());
    }

    void whereNothingComesTheOthersAreListenedTo()
    {
        grants({u"private-notifications.7"_s});
        grantsEcho();
        start();
        subscribed(u"private-notifications.7"_s);
        says(u"client-status"_s, u"private-notifications.7"_s, {}); // Of another desk: proves nothing.
        advance(40s);
        QVERIFY(wanted().contains(u"private-user.7.notifications"_s));
        subscribed(u"private-user.7.notifications"_s);
        m_bench->network.answerOnly("POST", u"/broadcasting/auth"_s, test::channelGranted());
        says(u"notification.created"_s, u"private-user.7.notifications"_s, {{u"id"_s, 1}});
        QCOMPARE(m_found.last(), u"laravel-echo delivers"_s);
        QVERIFY(!wanted().contains(u"private-notifications.7"_s));
        for (const QString &channel : wanted())
            subscribed(channel);
        QVERIFY(m_live->isUp());
    }

    void whereTheFirstDeliversAfterAllTheOthersAreLeft()
    {
        grants({u"private-notifications.7"_s});
        grantsEcho();
        start();
        subscribed(u"private-notifications.7"_s);
        advance(40s);
        says(u"general-notification"_s, u"private-notifications.7"_s, {{u"id"_s, 1}, {u"title"_s, u"T"_s}});
        QCOMPARE(m_found.last(), u"documented delivers"_s);
        QCOMPARE(wanted(), (QStringList{u"presence-clinic.1"_s, u"private-notifications.7"_s}));
    }

    void whatHasDeliveredBeforeIsNotDoubted()
    {
        grants({u"private-notifications.7"_s});
        start(true);
        subscribed(u"private-notifications.7"_s);
        advance(1min);
        QCOMPARE(wanted().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestProfileSearch)
#include "tst_profilesearch.moc"
