// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/syncbench.h"

#include "core/clinic/readers.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

/// In memory where the system has such a folder: commits with power-cut safety wait for a disk otherwise.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/clinicbell-XXXXXX"_s;
}

} // namespace

QStringList FakeNotifier::shownKeys() const
{
    QStringList keys;
    for (const PopUp &popUp : shownPopUps)
        keys.append(popUp.key);
    return keys;
}

void FakeNotifier::forget()
{
    shownPopUps.clear();
    withdrawn.clear();
}

SyncBench::SyncBench()
    : api(network, clock)
    , folder(folderTemplate())
{
    account.server = QUrl(u"https://clinic.example"_s);
    account.userId = UserId(u"7"_s);
    account.clinicId = ClinicId(u"1"_s);
    api.setAddress({account.server, u"/api/v1"_s});
    api.setToken("token");
    store = std::make_unique<store::NotificationStore>(clock);
    openStore();
}

SyncBench::~SyncBench()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // It has timers of the clock.
}

void SyncBench::openStore(const QString &user)
{
    account.userId = UserId(user);
    store->open({.directory = folder.filePath(u"stores"_s),
                 .account = account,
                 .key = QByteArray(32, 'k'),
                 .kind = StoreKind::Sealed});
    settle();
}

void SyncBench::closeStore()
{
    store->close();
    settle();
}

void SyncBench::settle()
{
    // What came live is handed over at the end of the turn; answers come back in the order of the questions.
    QCoreApplication::sendPostedEvents();
    auto last = store->page({.after = {}, .limit = 1, .filter = {}});
    test::waitFor(last);
    QCoreApplication::sendPostedEvents();
}

void SyncBench::settleAll()
{
    // A request and its answer take a turn, the store's work another; a chain that goes on shows in one of them.
    for (int quiet = 0; quiet < 4; ++quiet) {
        const qsizetype before = network.requests().size();
        settle();
        if (network.requests().size() != before)
            quiet = -1;
    }
}

QStringList SyncBench::storedIds(bool unreadOnly)
{
    Filter filter;
    filter.unreadOnly = unreadOnly;
    auto page = store->page({.after = {}, .limit = 1'000, .filter = filter});
    test::waitFor(page);
    QStringList ids;
    const Page rows = page.result().value();
    for (const Notification &notification : rows.rows)
        ids.append(notification.id.value());
    return ids;
}

int SyncBench::waiting()
{
    auto pending = store->pending(1'000);
    test::waitFor(pending);
    return static_cast<int>(pending.result().value().size());
}

QStringList SyncBench::takeRequests()
{
    QStringList words;
    for (const qsizetype count = network.requests().size(); m_seen < count; ++m_seen) {
        const FakeRequest &request = network.requests().at(m_seen);
        QString path = request.url.path();
        words.append(QString::fromLatin1(request.verb) + u' ' + path.remove(u"/api/v1"_s));
    }
    return words;
}

Notification notificationOf(const QString &id, int minute, Priority priority)
{
    Notification notification;
    notification.id = NotificationId(id);
    notification.userId = UserId(u"7"_s);
    notification.type = priority == Priority::Critical ? u"emergency"_s : u"appointment_confirmed"_s;
    notification.kind = priority == Priority::Critical ? Kind::Emergency : Kind::Appointment;
    notification.priority = priority;
    notification.title = u"Title of "_s + id;
    notification.message = u"Message of "_s + id;
    notification.createdAt = QDateTime(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC).addSecs(60 * minute);
    notification.updatedAt = notification.createdAt;
    return notification;
}

QList<NotificationId> idsOf(const QStringList &ids)
{
    QList<NotificationId> list;
    for (const QString &id : ids)
        list.append(NotificationId(id));
    return list;
}

QByteArray jsonOf(const Notification &notification)
{
    return QJsonDocument(clinic::toJson(notification)).toJson(QJsonDocument::Compact);
}

FakeAnswer pageOf(const QList<Notification> &rows, int page, int lastPage, int total)
{
    QJsonArray data;
    for (const Notification &row : rows)
        data.append(clinic::toJson(row));
    const int all = total < 0 ? static_cast<int>(rows.size()) : total;
    const QJsonObject pagination{
        {u"total"_s, all}, {u"per_page"_s, 100}, {u"current_page"_s, page}, {u"last_page"_s, lastPage}};
    const QJsonObject answer{{u"success"_s, true}, {u"data"_s, data}, {u"pagination"_s, pagination}};
    return {.body = QJsonDocument(answer).toJson(QJsonDocument::Compact)};
}

QString ownChannelFrame(const QString &event, const QByteArray &data)
{
    const QJsonObject frame{
        {u"event"_s, event}, {u"channel"_s, u"private-notifications.7"_s}, {u"data"_s, QString::fromUtf8(data)}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

QString ownChannelSubscribed()
{
    return ownChannelFrame(u"pusher_internal:subscription_succeeded"_s, "{}");
}

QString presenceSubscribed()
{
    return QStringLiteral(R"({"event":"pusher_internal:subscription_succeeded","channel":"presence-clinic.1",
        "data":{"presence":{"hash":{"7":{"name":"Ann"}}}}})");
}

FakeAnswer channelGranted()
{
    return {.body = R"({"auth":"app-key:signature","channel_data":"{\"user_id\":\"7\"}"})"};
}

FakeAnswer broadcasting()
{
    return {.body = R"({"data":{"key":"app-key","host":"socket.clinic.example","port":443,"scheme":"https",
        "forceTLS":true,"auth_endpoint":"/api/v1/broadcasting/auth"}})"};
}

} // namespace clinicbell::test
