// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/store/notificationstore.h"
#include "tests/support/waitfor.h"
#include "tests/unit/store/storebench.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

namespace {

constexpr int rowCount = 30;
constexpr int longestLife = 40; ///< ms after it has opened its store.
constexpr int patience = 30'000;
constexpr std::array verbs{"done"_L1,   "back"_L1, "pin"_L1,   "unpin"_L1,
                           "remind"_L1, "read"_L1, "claim"_L1, "message"_L1};

/// What a person does to @p id; a message has @p id for its words.
QFuture<Result<void>> perform(NotificationStore &store, QLatin1StringView verb, const QString &id)
{
    const auto settled = [](const QFuture<Result<QList<OperationId>>> &act) {
        test::waitFor(act);
        const Promised<void> done;
        done.settle(act.result().map([](const QList<OperationId> &) {}));
        return done.future();
    };
    const QList<NotificationId> ids = idsOf({id});
    if (verb == "done"_L1 || verb == "back"_L1)
        return store.setDone(ids, verb == "done"_L1);
    if (verb == "pin"_L1 || verb == "unpin"_L1)
        return store.setPinned(ids, verb == "pin"_L1);
    if (verb == "remind"_L1)
        return store.remindAt(ids, QDateTime::currentDateTimeUtc().addDays(1));
    if (verb == "read"_L1)
        return settled(store.markRead(ids));
    if (verb == "claim"_L1)
        return settled(store.claim(ids.first()));
    return settled(store.sendMessage(ConversationId(u"1"_s), id));
}

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// Acts without a pause and says of each when it begins and when it is kept, while as much comes in; until it is
/// killed.
int live(const OpenOptions &options, quint32 seed)
{
    const SystemClock clock;
    NotificationStore store(clock);
    const auto opened = store.open(options);
    test::waitFor(opened);
    if (!opened.result() || opened.result()->trouble)
        return 1;
    QRandomGenerator random(seed);
    say(u"open"_s);
    for (int round = 0;; ++round) {
        for (int i = 0; i < 5; ++i)
            store.applyLive({notificationOf(u"%1-%2-%3"_s.arg(seed).arg(round).arg(i), 100 + round)});
        const QLatin1StringView verb = verbs.at(random.bounded(quint32(verbs.size())));
        const QString id =
            verb == "message"_L1 ? u"%1-%2"_s.arg(seed).arg(round) : QString::number(random.bounded(rowCount));
        say(u"try %1 %2"_s.arg(verb, id));
        const auto act = perform(store, verb, id);
        test::waitFor(act);
        if (!act.result())
            return 2;
        say(u"kept %1 %2"_s.arg(verb, id));
    }
}

} // namespace

/// A program that does nothing but act dies at random moments: what it said to be kept is kept, once.
class TestStoreKill : public QObject
{
    Q_OBJECT

    /// Of one thing that can be one way or the other; unset: it may be either.
    using Expected = QHash<QString, std::optional<bool>>;

    Expected m_done;
    Expected m_pinned;
    Expected m_read;
    Expected m_claimed;
    Expected m_messages;

    void note(const QStringList &words)
    {
        const bool isKept = words.at(0) == "kept"_L1;
        const QString &verb = words.at(1);
        const QString &id = words.at(2);
        const auto set = [&](Expected &expected, bool value) {
            expected.insert(id, isKept ? std::optional(value) : std::nullopt);
        };
        if (verb == "done"_L1 || verb == "back"_L1 || verb == "remind"_L1)
            set(m_done, verb == "done"_L1);
        else if (verb == "pin"_L1 || verb == "unpin"_L1)
            set(m_pinned, verb == "pin"_L1);
        else if (verb == "message"_L1)
            set(m_messages, true);
        else if (Expected &expected = verb == "read"_L1 ? m_read : m_claimed; !expected.value(id).value_or(false))
            set(expected, true);
    }
    static QStringList wrongOf(const QString &what, const Expected &expected, const QSet<QString> &found)
    {
        QStringList wrong;
        for (auto each = expected.begin(); each != expected.end(); ++each) {
            if (each.value() && *each.value() != found.contains(each.key()))
                wrong.append(u"%1 %2"_s.arg(what, each.key()));
        }
        return wrong;
    }
    /// The answers of a server that has done all that waited.
    static void settleAll(StoreBench &bench)
    {
        const QList<OutboxEntry> waiting = *bench.worker.pending(100'000, bench.now);
        QList<OperationId> ids;
        for (const OutboxEntry &entry : waiting)
            ids.append(entry.id);
        QVERIFY(bench.worker.settle(ids, bench.now));
    }
    QStringList wrong(StoreBench &bench)
    {
        QSet<QString> done;
        QSet<QString> pinned;
        QSet<QString> read;
        QSet<QString> claimed;
        QSet<QString> messages;
        QStringList twice;
        for (int i = 0; i < rowCount; ++i) {
            const QString id = QString::number(i);
            const auto row = *bench.worker.find(NotificationId(id));
            if (!row)
                return {u"row "_s + id};
            for (const auto &[holds, states] :
                 {std::pair(row->local.doneAt.isValid(), &done), std::pair(row->local.pinned, &pinned),
                  std::pair(row->isRead(), &read), std::pair(!row->handling.claimedBy.isEmpty(), &claimed)}) {
                if (holds)
                    states->insert(id);
            }
        }
        const QList<OutboxEntry> waiting = *bench.worker.pending(100'000, bench.now);
        QSet<QString> acts;
        for (const OutboxEntry &entry : waiting) {
            const QString target = entry.targets.isEmpty() ? entry.content : entry.targets.first().value();
            const QString act = u"%1 %2"_s.arg(static_cast<int>(entry.kind)).arg(target);
            if (acts.contains(act))
                twice.append(u"twice "_s + act);
            acts.insert(act);
            if (entry.kind == OperationKind::Message)
                messages.insert(entry.content);
        }
        return twice + wrongOf(u"done"_s, m_done, done) + wrongOf(u"pinned"_s, m_pinned, pinned)
            + wrongOf(u"read"_s, m_read, read) + wrongOf(u"claimed"_s, m_claimed, claimed)
            + wrongOf(u"message"_s, m_messages, messages);
    }
    /// Answers how many acts it said to be kept.
    int liveAndDie(const StoreBench &bench, quint32 seed, int life)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--live"_s, bench.options.directory, QString::number(seed)});
        QByteArray said;
        const bool opened = QTest::qWaitFor(
            [&] {
                said += process.readAllStandardOutput();
                return said.contains("open\n") || process.state() == QProcess::NotRunning;
            },
            patience);
        QElapsedTimer lived;
        lived.start();
        (void)QTest::qWaitFor([&] { return lived.elapsed() >= life; }, patience);
        process.kill();
        if (!process.waitForFinished(patience) || !opened || process.exitStatus() != QProcess::CrashExit)
            return -1;
        said += process.readAllStandardOutput();
        int kept = 0;
        const QList<QByteArray> lines = said.split('\n');
        for (const QByteArray &line : lines) {
            const QStringList words = QString::fromLatin1(line).split(u' ');
            if (words.size() == 3)
                note(words);
            kept += line.startsWith("kept") ? 1 : 0;
        }
        return kept;
    }
    static QString integrity(const StoreBench &bench)
    {
        Database database;
        return database.open(bench.path()) ? database.value(u"PRAGMA integrity_check"_s).toString() : QString();
    }

private slots:
    void whatWasSaidToBeKeptIsKeptOnce()
    {
        bool ok = false;
        int kills = qEnvironmentVariableIntValue("CLINICBELL_KILLS", &ok);
        kills = ok ? kills : 60;
        StoreBench bench;
        QVERIFY(bench.open());
        QList<Notification> rows;
        for (int i = 0; i < rowCount; ++i)
            rows.append(notificationOf(QString::number(i), i));
        bench.arrive(rows);
        QRandomGenerator random(1);
        int kept = 0;
        for (int kill = 1; kill <= kills; ++kill) {
            bench.close();
            const int acts = liveAndDie(bench, quint32(kill), random.bounded(longestLife));
            QVERIFY(acts >= 0);
            kept += acts;
            QCOMPARE(integrity(bench), u"ok"_s);
            bench.now = QDateTime::currentDateTimeUtc();
            const auto report = bench.open();
            QVERIFY(!report->trouble && report->lost.isNone());
            const QStringList found = wrong(bench);
            QVERIFY2(found.isEmpty(), qPrintable(u"kill %1: %2"_s.arg(kill).arg(found.join(u", "_s))));
            settleAll(bench);
            m_messages.clear();
        }
        qInfo("%d kills, %d acts kept", kills, kept);
        QVERIFY(kept > kills); // Else nothing was tried.
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--live"_L1) {
        OpenOptions options = StoreBench().options;
        options.directory = arguments.value(2);
        return live(options, arguments.value(3).toUInt());
    }
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
