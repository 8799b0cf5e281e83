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
    m_store->open(folder.options()).then(this, [this, &folder](const Result<store::OpenReport> &report) {
        m_isStarted = true;
        m_engine->start(folder.account(), report->lastSync, report->sync);
    });
    halt();
    m_halted.acquire();
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

QMap<NotificationId, bool> ModelDesk::list()
{
    QMap<NotificationId, bool> list;
    const Page page = answerOf(m_store->page({.after = {}, .limit = 1'000, .filter = {}}));
    for (const Notification &row : page.rows)
        list.insert(row.id, row.isRead());
    return list;
}

QList<NotificationId> ModelDesk::neverShown(const QList<NotificationId> &ids)
{
    return answerOf(m_store->claimShown(ids));
}

} // namespace clinicbell::test
