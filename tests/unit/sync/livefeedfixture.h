// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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

inline constexpr auto ownChannel = "private-notifications.7"_L1;
inline constexpr auto clinicChannel = "presence-clinic.1"_L1;

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

inline QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A feed on a line that the test plays.
class LiveFeedFixture : public QObject
{
    Q_OBJECT

protected:
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
};
