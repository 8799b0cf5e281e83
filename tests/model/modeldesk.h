// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/clinicapi.h"
#include "core/store/conversationstore.h"
#include "core/store/notificationstore.h"
#include "core/sync/messagesync.h"
#include "core/sync/syncengine.h"
#include "tests/model/flakyline.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/sync/syncbench.h"

#include <QSemaphore>

#include <atomic>

namespace clinicbell::test {

/// Where the desks of many histories keep their store: one folder, in memory where the system has such a folder, and a
/// fresh database to begin each history with, for making one takes longer than a history.
class DeskFolder
{
public:
    using Files = QHash<QString, QByteArray>;

    DeskFolder();
    const store::OpenOptions &options() const { return m_options; }
    const Account &account() const { return m_options.account; }
    /// @p inMemory: for a history in which the program does not end; its store costs less time.
    void beginAfresh(bool inMemory);
    /// The files as they are; between two transactions this is what a kill would leave.
    Files files() const;
    void restore(const Files &files);

private:
    QTemporaryDir m_folder;
    store::OpenOptions m_options;
    Files m_fresh;
};

/// "read, acknowledged, taken by 7"
QString statesOf(bool isRead, bool isAcknowledged, const QString &holder);

/// One run of the program without its windows: everything from the SyncEngine down, with the real store on its real
/// thread. The threads take turns: while this one runs, the store's waits behind what it was asked, and the other way
/// about. So a seed gives the same history each time, and the moments between two transactions can be seen.
class ModelDesk final : public QObject
{
    Q_OBJECT
public:
    ModelDesk(DeskFolder &folder, FlakyLine &line, const FakeClock &clock, Notifier &notifier);
    /// With the person's conversation, which they have @p open; before anything happens.
    void addTalk(bool open);
    ~ModelDesk() override;

    /// The store does all that it was asked, then this thread takes in what came of it; false: nothing came.
    bool turn();
    sync::SyncEngine &engine() { return *m_engine; }
    sync::SyncEngine::Operations write(const QString &content);
    bool isStarted() const { return m_isStarted; }
    bool isSettled() const;
    /// What the list shows.
    QMap<NotificationId, QString> list();
    /// Of these, the ones that the ledger of pop-ups has never seen.
    QList<NotificationId> neverShown(const QList<NotificationId> &ids);
    /// What is to be seen of the conversation, without what the server does not have.
    QStringList thread(bool *isWhole);
    int waiting() const { return m_waiting; }

signals:
    void changed(const clinicbell::ChangeSet &changes);
    void refused(const clinicbell::store::OutboxEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void halt();
    void storeTurn();
    template <typename T>
    T answerOf(const QFuture<Result<T>> &future);

    std::unique_ptr<store::NotificationStore> m_store;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<sync::SyncEngine> m_engine;
    const FakeClock &m_clock;
    const Account m_account;
    std::unique_ptr<store::ConversationStore> m_talks; ///< Null: there are none.
    std::unique_ptr<sync::MessageSync> m_messages;
    bool m_looksAtTalk = false;
    std::unique_ptr<QObject> m_inStore = std::make_unique<QObject>(); ///< Lives in the store's thread.
    QSemaphore m_halted;
    QSemaphore m_mayGo;
    int m_events = 0;
    int m_waiting = 0;
    bool m_isStarted = false;
};

} // namespace clinicbell::test
