// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/modeldesk.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/clinicbell-XXXXXX"_s;
}

ConversationId conversation()
{
    return ConversationId(u"1"_s);
}

} // namespace

DeskFolder::DeskFolder()
    : m_folder(folderTemplate())
{
    m_options.directory = m_folder.filePath(u"stores"_s);
    m_options.account.server = QUrl(u"https://clinic.example"_s);
    m_options.account.userId = UserId(u"7"_s);
    m_options.key = QByteArray(32, 'k');
    m_options.kind = StoreKind::Sealed;
    const FakeClock clock;
    {
        store::NotificationStore fresh(clock);
        test::waitFor(fresh.open(m_options));
    }
    m_fresh = files();
}

void DeskFolder::beginAfresh(bool inMemory)
{
    m_options.kind = inMemory ? StoreKind::Memory : StoreKind::Sealed;
    if (!inMemory)
        restore(m_fresh);
}

DeskFolder::Files DeskFolder::files() const
{
    Files files;
    const QDir directory(m_options.directory);
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        // The index of the WAL is made anew after a crash, for it lay in the memory of the processes.
        if (!name.endsWith("-shm"_L1) && file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

void DeskFolder::restore(const Files &files)
{
    QDir directory(m_options.directory);
    for (const QString &name : directory.entryList(QDir::Files))
        directory.remove(name);
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(directory.filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
            qFatal("the store of a model cannot be written");
    }
}

ModelDesk::ModelDesk(DeskFolder &folder, FlakyLine &line, const FakeClock &clock, Notifier &notifier)
    : m_store(std::make_unique<store::NotificationStore>(clock))
    , m_api(std::make_unique<clinic::ClinicApi>(line, clock))
    , m_clock(clock)
    , m_account(folder.account())
{
    m_api->setAddress({folder.account().server, u"/api/v1"_s});
    m_api->setToken("token");
    m_inStore->moveToThread(m_store->findChild<QThread *>());
    m_engine = std::make_unique<sync::SyncEngine>(*m_api, *m_store, notifier, line.newDesk(), clock);
    connect(m_store.get(), &store::NotificationStore::changed, this, [this](const ChangeSet &changes) {
        m_waiting = changes.outbox.waiting;
        emit changed(changes);
    });
    connect(m_store.get(), &store::NotificationStore::operationRefused, this,
            [this](const store::OutboxEntry &entry, const Error &) { emit refused(entry); });
    QCoreApplication::instance()->installEventFilter(this);
    m_store->open(folder.options()).then(this, [this](const Result<store::OpenReport> &report) {
        m_isStarted = true;
        m_engine->start(m_account, report->lastSync, report->sync);
        if (m_messages)
            m_messages->start(m_account);
        if (m_messages && m_looksAtTalk)
            m_messages->open(conversation());
    });
    halt();
    m_halted.acquire();
}

void ModelDesk::addTalk(bool open)
{
    m_looksAtTalk = open;
    m_talks = std::make_unique<store::ConversationStore>(*m_store);
    m_messages = std::make_unique<sync::MessageSync>(*m_api, *m_store, *m_talks, *m_engine, m_clock);
}

sync::SyncEngine::Operations ModelDesk::write(const QString &content)
{
    return m_messages->send(conversation(), content);
}

ModelDesk::~ModelDesk()
{
    QCoreApplication::instance()->removeEventFilter(this);
    storeTurn();
    m_mayGo.release();
    // Qt 6.4 asserts that who asked is still there when an answer is given up; it is not heard any more.
    m_store.reset();
    m_inStore.reset(); // Its thread has ended.
    m_api.reset();
    m_messages.reset();
    m_talks.reset();
    m_engine.reset();
}

bool ModelDesk::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::MetaCall)
        ++m_events;
    return false;
}

/// The store's thread stops behind what it has been asked so far.
void ModelDesk::halt()
{
    QMetaObject::invokeMethod(
        m_inStore.get(),
        [this] {
            m_halted.release();
            m_mayGo.acquire();
        },
        Qt::QueuedConnection);
}

void ModelDesk::storeTurn()
{
    halt();
    m_mayGo.release();
    m_halted.acquire();
}

bool ModelDesk::turn()
{
    storeTurn();
    const int before = m_events;
    QCoreApplication::sendPostedEvents();
    return m_events != before;
}

bool ModelDesk::isSettled() const
{
    return m_isStarted && m_engine->status().connection == Connection::Live && !m_engine->status().syncing
        && m_waiting == 0;
}

template <typename T>
T ModelDesk::answerOf(const QFuture<Result<T>> &future)
{
    while (!future.isFinished())
        turn();
    return future.result().value();
}

QString statesOf(bool isRead, bool isAcknowledged, const QString &holder)
{
    QStringList states;
    if (isRead)
        states.append(u"read"_s);
    if (isAcknowledged)
        states.append(u"acknowledged"_s);
    if (!holder.isEmpty())
        states.append(u"taken by "_s + holder);
    return states.join(u", "_s);
}

QMap<NotificationId, QString> ModelDesk::list()
{
    QMap<NotificationId, QString> list;
    const Page page = answerOf(m_store->page({.after = {}, .limit = 1'000, .filter = {}}));
    for (const Notification &row : page.rows)
        list.insert(row.id,
                    statesOf(row.isRead(), row.handling.acknowledgedAt.isValid(), row.handling.claimedBy.value()));
    return list;
}

QStringList ModelDesk::thread(bool *isWhole)
{
    const auto page = answerOf(m_talks->page({.conversation = conversation(), .before = {}, .limit = 200}));
    *isWhole = page.atBeginning;
    QStringList contents;
    for (const Message &message : page.rows) {
        if (message.state != MessageState::Waiting && message.state != MessageState::Failed)
            contents.append(message.content);
    }
    return contents;
}

QList<NotificationId> ModelDesk::neverShown(const QList<NotificationId> &ids)
{
    return answerOf(m_store->claimShown(ids));
}

} // namespace clinicbell::test
