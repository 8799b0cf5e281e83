// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/unit/store/storebench.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

namespace {

/// How much of a log the disk was made to keep so far, as SQLite asked for it.
qint64 syncedSize = 0;

void noteSync(int file)
{
    struct stat status = {};
    const QString name = QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(file));
    if (name.endsWith(u"-wal"_s) && fstat(file, &status) == 0)
        syncedSize = status.st_size;
}

} // namespace

// They stand before the C library's, so that SQLite comes by here.
extern "C" int fdatasync(int file)
{
    noteSync(file);
    return static_cast<int>(syscall(SYS_fdatasync, file));
}

extern "C" int fsync(int file)
{
    noteSync(file);
    return static_cast<int>(syscall(SYS_fsync, file));
}

namespace {

constexpr qint64 sector = 512;
constexpr qint64 logHead = 32; // https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qint64 logFrame = 4096 + 24;

enum class Run { OnAFreshFile, OnAFileThatWasThere, AfterTheLogBeganAnew };

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What a store holds, as text that can be compared.
QString stateOf(StoreBench &bench)
{
    const auto time = [](const QDateTime &at) { return at.toString(Qt::ISODateWithMs); };
    QStringList parts;
    for (const Notification &row : bench.everything()) {
        const LocalStates &local = row.local;
        parts += QStringList({row.id.value(), row.title, time(row.readAt), time(local.doneAt), time(local.remindAt),
                              QString::number(local.pinned), QString::number(local.unreadAgain)})
                     .join(u'|');
    }
    const QList<OutboxEntry> acts = bench.worker.pending(1000, bench.now.addYears(1)).value();
    for (const OutboxEntry &entry : acts)
        parts += u"%1 %2 %3"_s.arg(entry.id.value()).arg(static_cast<int>(entry.kind)).arg(entry.attempts);
    const SavedTeam team = bench.worker.members().value();
    parts += QString::number(team.members.size());
    return parts.join(u'\n');
}

/// Everything after one commit.
struct Moment
{
    qint64 walSize = 0; ///< What of the log belongs to it and those before.
    bool isSynced = false; ///< Was committed so that it survives a power cut.
    QString state;
};

/// A run of the store that notes each commit, and the files as they were at its end.
class Recording
{
public:
    explicit Recording(Run kind)
    {
        if (kind != Run::OnAFreshFile) {
            m_ok = m_bench.open().has_value();
            m_bench.arrive({notificationOf(u"from before"_s), notificationOf(u"read before"_s, 1)});
            m_bench.worker.markRead(idsOf({u"read before"_s}), m_bench.act());
            m_bench.close();
        }
        moments.append(Moment{.walSize = 0, .isSynced = true, .state = {}});
        m_ok = m_bench.open().has_value();
        note(true);
        moments.first().state = kind != Run::OnAFreshFile ? moments.last().state : u"0"_s;
        for (int round = 0; round < rounds; ++round) {
            if (kind == Run::AfterTheLogBeganAnew && round == 1)
                beginLogAnew();
            act(round);
        }
        database = contents(m_bench.path());
        wal = contents(m_bench.path() + u"-wal"_s);
        shm = contents(m_bench.path() + u"-shm"_s);
    }
    bool isGood() const
    {
        return m_ok && m_bench.failures.isEmpty() && wal.size() >= moments.last().walSize && wal.size() > 100 * sector;
    }
    /// A commit that was to survive a power cut came back before the disk had it.
    bool hasUnsynced() const { return m_unsynced; }
    const OpenOptions &options() const { return m_bench.options; }

    QList<Moment> moments; ///< In order; the first is before anything was written.
    QByteArray database;
    QByteArray wal;
    QByteArray shm;

private:
    static constexpr int rounds = 3;

    /// The log's valid part; behind it, frames from before it began anew may lie. Its index tells how many there are.
    qint64 logSize() const
    {
        const QByteArray index = contents(m_bench.path() + u"-shm"_s);
        quint32 frames = 0;
        if (index.size() >= 20)
            std::memcpy(&frames, index.constData() + 16, sizeof(frames));
        return frames > 0 ? logHead + frames * logFrame : 0;
    }
    void note(bool synced)
    {
        const qint64 size = logSize();
        m_unsynced = m_unsynced || (synced && syncedSize < size);
        moments.append(Moment{.walSize = size, .isSynced = synced, .state = stateOf(m_bench)});
    }
    /// As SQLite does once it has grown long: all of it goes into the database, and the next commit begins at its head.
    void beginLogAnew()
    {
        Database other;
        m_ok = m_ok && other.open(m_bench.path());
        m_ok = m_ok && other.value(u"PRAGMA wal_checkpoint(RESTART)"_s).toInt() == 0;
        for (Moment &moment : moments) {
            moment.walSize = 0;
            moment.isSynced = true;
        }
        syncedSize = 0;
    }
    /// Commits that have to survive between those that need not.
    void act(int round)
    {
        const auto id = [round](int n) { return QString::number(round * 10 + n); };
        StoreWorker &worker = m_bench.worker;
        m_bench.arrive({notificationOf(id(1), 1), notificationOf(id(2), 2), notificationOf(id(3), 3)});
        note(false);
        const auto read = worker.markRead(idsOf({id(1)}), m_bench.act());
        note(true);
        worker.saveMembers({{UserId(id(1)), u"Dewi"_s, Role::Nurse, {}, {}, {}}}, m_bench.tick());
        note(false);
        const auto removal = worker.remove(idsOf({id(2)}), m_bench.act());
        note(true);
        m_bench.mergeAll(m_bench.everything() + QList{readCopy(notificationOf(id(4), 4), m_bench.now)});
        note(false);
        worker.noteAttempts({read->first()});
        note(true);
        worker.settle(*read, m_bench.tick());
        note(false);
        worker.setDone(idsOf({id(3)}), true, m_bench.tick());
        note(true);
        worker.markUnreadAgain(idsOf({id(4)}));
        note(true);
        worker.undo(*removal);
        note(true);
        worker.setPinned(idsOf({id(2)}), true);
        note(true);
        worker.remindAt(idsOf({id(1)}), m_bench.now.addSecs(60));
        note(true);
        m_bench.arrive({notificationOf(id(5), 5)});
        note(false);
    }

    StoreBench m_bench;
    bool m_ok = false;
    bool m_unsynced = false;
};

/// The power went; what the disk gave back is opened again.
class Aftermath
{
public:
    explicit Aftermath(const Recording &recording)
        : m_recording(recording)
    {
        m_bench.options = recording.options();
        m_bench.options.directory = m_bench.folder.filePath(u"stores"_s);
        QDir().mkpath(m_bench.options.directory);
    }
    /// Nothing where all is well: no trouble, the state is that of one commit, and none is missing that was synced
    /// within the first @p intact bytes of the WAL.
    QString opened(const QByteArray &wal, qint64 intact, const QByteArray &shm = {}, const QByteArray &database = {})
    {
        const bool placed = write(m_bench.path(), database.isEmpty() ? m_recording.database : database)
            && write(m_bench.path() + u"-wal"_s, wal)
            && (shm.isEmpty() ? !QFile::exists(m_bench.path() + u"-shm"_s) || QFile::remove(m_bench.path() + u"-shm"_s)
                              : write(m_bench.path() + u"-shm"_s, shm));
        const auto report = m_bench.open();
        const QString state = stateOf(m_bench);
        const Counters counted = m_bench.counted();
        m_bench.close();
        if (!placed || !report)
            return u"not opened"_s;
        if (report->trouble || report->kind != StoreKind::Sealed)
            return u"trouble: "_s + (report->trouble ? report->trouble->detail : QString());
        if (report->counters != counted)
            return u"the counters are not those of the rows"_s;
        return judged(state, intact);
    }

private:
    QString judged(const QString &state, qint64 intact) const
    {
        qsizetype promised = 0;
        QList<qsizetype> same;
        for (qsizetype i = 0; i < m_recording.moments.size(); ++i) {
            const Moment &moment = m_recording.moments.at(i);
            if (moment.isSynced && moment.walSize <= intact)
                promised = i;
            if (moment.state == state)
                same.append(i);
        }
        if (same.isEmpty())
            return u"a state between two commits"_s;
        if (same.last() < promised)
            return u"commit %1 was synced, only %2 is there"_s.arg(promised).arg(same.last());
        return m_recording.moments.at(same.first()).walSize <= intact ? QString() : u"a commit from beyond the cut"_s;
    }

    const Recording &m_recording;
    StoreBench m_bench;
};

} // namespace

/// The power fails: of what was written, only a part is on the disk.
class TestPowerLoss : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSyncedIsThereWhereverTheLogEnds_data()
    {
        QTest::addColumn<Run>("run");
        QTest::addColumn<QString>("tail");
        for (const QString &tail : {u"missing"_s, u"zeroes"_s, u"flipped"_s}) {
            QTest::addRow("a fresh file, the rest is %s", qPrintable(tail)) << Run::OnAFreshFile << tail;
            QTest::addRow("a file that was there, the rest is %s", qPrintable(tail))
                << Run::OnAFileThatWasThere << tail;
            QTest::addRow("over an older log, the rest is %s", qPrintable(tail)) << Run::AfterTheLogBeganAnew << tail;
        }
    }
    void whatWasSyncedIsThereWhereverTheLogEnds()
    {
        QFETCH(Run, run);
        QFETCH(QString, tail);
        const Recording recording(run);
        QVERIFY(recording.isGood());
        Aftermath aftermath(recording);
        // Every cut for the plain case; the others differ from it only where a frame is half there.
        const qint64 stride = tail == "missing"_L1 ? sector : 5 * sector;
        int openings = 0;
        for (qint64 cut = 0; cut <= recording.wal.size(); cut += stride) {
            QByteArray wal = recording.wal.first(cut);
            if (tail == "zeroes"_L1)
                wal += QByteArray(recording.wal.size() - cut, '\0');
            else if (tail == "flipped"_L1)
                std::transform(recording.wal.begin() + cut, recording.wal.end(), std::back_inserter(wal),
                               [](char byte) { return static_cast<char>(~byte); });
            const QString wrong = aftermath.opened(wal, cut);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"cut at %1: %2"_s.arg(cut).arg(wrong)));
            ++openings;
        }
        qInfo("%d openings, %lld commits", openings, static_cast<qint64>(recording.moments.size()));
        const QString whole = aftermath.opened(recording.wal, recording.wal.size());
        QVERIFY2(whole.isEmpty(), qPrintable(whole));
    }

    /// What has to survive a power cut is on the disk when the act is answered.
    void anActIsSyncedBeforeItIsAnswered()
    {
        const Recording recording(Run::OnAFreshFile);
        QVERIFY(recording.isGood());
        QVERIFY(syncedSize > 0);
        QVERIFY(!recording.hasUnsynced());
    }

    /// The log goes into the database page by page; it is whole until all of it is there.
    void aLogThatWasHalfWayIntoTheDatabaseIsNotLost()
    {
        const Recording recording(Run::OnAFileThatWasThere);
        QVERIFY(recording.isGood());
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(write(copy, recording.database) && write(copy + u"-wal"_s, recording.wal));
        Database database;
        QVERIFY(database.open(copy));
        QCOMPARE(database.value(u"PRAGMA wal_checkpoint(PASSIVE)"_s).toInt(), 0);
        const QByteArray after = contents(copy);
        QVERIFY(after != recording.database);
        Aftermath aftermath(recording);
        for (qint64 cut = 0; cut <= after.size(); cut += sector) {
            const QByteArray half = after.first(cut) + recording.database.mid(cut);
            const QString wrong = aftermath.opened(recording.wal, recording.wal.size(), {}, half);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"cut at %1: %2"_s.arg(cut).arg(wrong)));
        }
    }

    /// The index of the log is only a cache of it.
    void aTornIndexOfTheLogCostsNothing()
    {
        const Recording recording(Run::OnAFileThatWasThere);
        QVERIFY(recording.isGood() && recording.shm.size() > 4 * sector);
        Aftermath aftermath(recording);
        for (qint64 cut = 0; cut < recording.shm.size(); cut += 3 * sector) {
            for (const qint64 walCut : {static_cast<qint64>(recording.wal.size()), recording.wal.size() / 2 + 100}) {
                const QByteArray torn = recording.shm.first(cut) + QByteArray(sector, '\x5a');
                const QString wrong = aftermath.opened(recording.wal.first(walCut), walCut, torn);
                QVERIFY2(wrong.isEmpty(), qPrintable(u"index cut at %1: %2"_s.arg(cut).arg(wrong)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
