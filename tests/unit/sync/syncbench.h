// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"
#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faketransport.h"

#include <QTemporaryDir>

namespace clinicbell::test {

/// Remembers what was to pop up.
class FakeNotifier final : public Notifier
{
    Q_OBJECT
public:
    void show(const PopUp &popUp) override { shownPopUps.append(popUp); }
    void withdraw(const QString &key) override { withdrawn.append(key); }
    void setOwnSounds(bool own) override { ownSounds = own; }

    QStringList shownKeys() const;
    void forget();

    QList<PopUp> shownPopUps;
    QStringList withdrawn;
    bool ownSounds = false;
};

/// A clinic that the test plays: its REST answers, its socket server, and this computer's real store in a folder of
/// its own. The account is user 7 of clinic 1.
class SyncBench
{
public:
    SyncBench();
    SyncBench(const SyncBench &) = delete;
    SyncBench &operator=(const SyncBench &) = delete;
    /// What was tested is gone by then, save what it left to the event loop to delete.
    ~SyncBench();

    /// The account's store, emptied of nothing.
    void openStore(const QString &user = QStringLiteral("7"));
    void closeStore();
    /// Everything asked of the store so far is done and its changes have arrived.
    void settle();
    /// Lets the answers of the network and of the store come in until nothing more happens.
    void settleAll();
    QStringList storedIds(bool unreadOnly = false);
    int waiting();

    /// "VERB path" of every request since the last call, without the API's prefix.
    QStringList takeRequests();

    FakeClock clock;
    FakeNetwork network;
    clinic::ClinicApi api;
    pusher::test::FakeServer server;
    FakeNotifier notifier;
    QTemporaryDir folder;
    Account account;
    std::unique_ptr<store::NotificationStore> store;

private:
    qsizetype m_seen = 0;
};

/// An unread one of user 7, created @p minute minutes into the day.
Notification notificationOf(const QString &id, int minute = 0, Priority priority = Priority::Normal);
QList<NotificationId> idsOf(const QStringList &ids);
QByteArray jsonOf(const Notification &notification);
/// GET /notifications answered with @p rows, in their order.
FakeAnswer pageOf(const QList<Notification> &rows, int page = 1, int lastPage = 1, int total = -1);
/// A frame of the own channel, as the socket server sends it.
QString ownChannelFrame(const QString &event, const QByteArray &data);
/// The own channel is subscribed.
QString ownChannelSubscribed();
/// GET /broadcasting/config of a clinic with a socket server.
FakeAnswer broadcasting();
/// POST /broadcasting/auth of a channel that user 7 may hear.
FakeAnswer channelGranted();
/// User 7 is alone in the clinic's presence channel.
QString presenceSubscribed();

} // namespace clinicbell::test
