// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/storebench.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

namespace {

/// The truth, as simply as it can be said.
class Server
{
public:
    Notification create(const QDateTime &now)
    {
        const int number = m_created++;
        Notification n = notificationOf(QString::number(number), number, static_cast<Kind>(number % kindCount),
                                        static_cast<Priority>(number % 4));
        n.updatedAt = now;
        m_rows.insert(n.id, n);
        return n;
    }
    void read(const NotificationId &id, const QDateTime &at)
    {
        if (m_rows.contains(id) && !m_rows[id].isRead())
            m_rows[id] = readCopy(m_rows[id], at);
    }
    void remove(const NotificationId &id) { m_rows.remove(id); }
    /// By a colleague, or nobody any more.
    void handle(const NotificationId &id, const Handling &handling) { m_rows[id].handling = handling; }
    bool holds(const NotificationId &id) const { return m_rows.contains(id); }
    /// A replay of what was done before does nothing, as with an idempotency key.
    void perform(const OutboxEntry &entry, const QDateTime &at)
    {
        if (m_performed.contains(entry.id))
            return;
        m_performed.insert(entry.id);
        if (entry.kind == OperationKind::MarkAllRead) {
            for (const Notification &row : rows()) {
                if (row.createdAt <= entry.until)
                    read(row.id, at);
            }
            return;
        }
        for (const NotificationId &id : entry.targets)
            entry.kind == OperationKind::Remove ? remove(id) : read(id, at);
    }
    QList<Notification> rows() const
    {
        QList<Notification> sorted = m_rows.values();
        std::sort(sorted.begin(), sorted.end(),
                  [](const Notification &a, const Notification &b) { return comesBefore(a, b); });
        return sorted;
    }

private:
    QHash<NotificationId, Notification> m_rows;
    QSet<OperationId> m_performed;
    int m_created = 0;
};

/// A line between server and store that loses, doubles, delays and reorders, and a person who acts meanwhile.
class History
{
public:
    /// @p purges: old rows are taken out now and then.
    History(quint32 seed, bool purges)
        : m_random(seed)
        , m_purges(purges)
    { }

    QString run(int steps)
    {
        if (!m_bench.open())
            return u"not opened"_s;
        for (int i = 0; i < steps; ++i) {
            step();
            if (const QString wrong = check(); !wrong.isEmpty())
                return wrong + u" after "_s + m_log.join(u", "_s);
        }
        heal();
        const QString wrong = compare();
        return wrong.isEmpty() ? wrong : wrong + u" after "_s + m_log.join(u", "_s);
    }

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    NotificationId any() { return NotificationId(QString::number(below(qMax(1, m_created)))); }

    void step()
    {
        static constexpr std::array actions{&History::serverCreates, &History::serverCreates,  &History::frameArrives,
                                            &History::frameArrives,  &History::serverReads,    &History::serverRemoves,
                                            &History::personReads,   &History::personReadsAll, &History::personRemoves,
                                            &History::personUndoes,  &History::flush,          &History::pageIsAsked,
                                            &History::pageIsMerged,  &History::restart,        &History::personMarks,
                                            &History::purge,         &History::colleagueClaims};
        std::invoke(actions.at(static_cast<size_t>(below(static_cast<int>(actions.size())))), this);
    }
    void note(const QString &what) { m_log += what; }
    void onTheWire(const RemoteChange &frame)
    {
        for (int copies = below(3); copies > 0; --copies) // lost, once, doubled
            m_frames.append(frame);
    }
    void serverCreates()
    {
        ++m_created;
        const Notification n = m_server.create(m_bench.tick());
        note(u"create "_s + n.id.value());
        onTheWire(Arrival{{n}});
    }
    void serverReads()
    {
        const NotificationId id = any();
        if (!m_server.holds(id))
            return;
        note(u"read there "_s + id.value());
        m_server.read(id, m_bench.tick());
        onTheWire(ReadElsewhere{{id}, m_bench.now});
    }
    void serverRemoves()
    {
        const NotificationId id = any();
        if (!m_server.holds(id))
            return;
        note(u"remove there "_s + id.value());
        m_bench.tick();
        m_server.remove(id);
        onTheWire(RemovedElsewhere{{id}});
    }
    void colleagueClaims()
    {
        const NotificationId id = any();
        if (!m_server.holds(id))
            return;
        const Handling claim{.claimedBy = UserId(below(2) ? u"9"_s : QString()), .claimedAt = m_bench.tick()};
        note((claim.claimedBy.isEmpty() ? u"release "_s : u"claim "_s) + id.value());
        m_server.handle(id, claim);
        onTheWire(HandledElsewhere{{id}, claim});
    }
    /// What somebody still needs stays.
    void purge()
    {
        if (!m_purges)
            return;
        note(u"purge"_s);
        const QList<Notification> before = m_bench.everything();
        std::optional<PurgeStep> next = PurgeStep{.policy = {.age = std::chrono::hours(0), .rows = 4}};
        while (next)
            next = m_bench.worker.purge(*next, m_bench.tick()).value().next;
        QSet<NotificationId> after;
        for (const Notification &row : m_bench.everything())
            after.insert(row.id);
        for (const Notification &row : before) {
            const bool needed = !row.isRead() || row.local.pinned || row.local.remindAt.isValid();
            if (needed && !after.contains(row.id))
                m_wrong = u"%1 was purged though somebody needs it"_s.arg(row.id.value());
        }
    }
    /// Only on this computer.
    void personMarks()
    {
        const QList<NotificationId> ids{any(), any()};
        const int what = below(7);
        note(u"mark %1 "_s.arg(what) + ids.first().value() + u' ' + ids.last().value());
        StoreWorker &worker = m_bench.worker;
        Result<void> saved;
        switch (what) {
        case 0: worker.markSeen(ids, m_bench.tick()); break;
        case 1: saved = worker.setPinned(ids, below(2)); break;
        case 2: saved = worker.setDone(ids, below(2), m_bench.tick()); break;
        case 3: saved = worker.remindAt(ids, below(2) ? m_bench.now.addSecs(60) : QDateTime()); break;
        default: saved = worker.markUnreadAgain(ids);
        }
        if (!saved)
            m_wrong = u"a mark was not saved"_s;
    }
    /// What comes from the server, and a restart, leave what is only known here as it is.
    template <typename Step>
    void keepingMarks(Step &&step)
    {
        const QList<Notification> before = m_bench.everything();
        step();
        QHash<NotificationId, LocalStates> after;
        for (const Notification &row : m_bench.everything())
            after.insert(row.id, row.local);
        for (const Notification &row : before) {
            if (after.contains(row.id) && after.value(row.id) != row.local)
                m_wrong = u"a local state of %1 was lost"_s.arg(row.id.value());
        }
    }
    void frameArrives()
    {
        if (m_frames.isEmpty())
            return;
        note(u"frame"_s);
        const RemoteChange frame = m_frames.takeAt(below(static_cast<int>(m_frames.size())));
        keepingMarks([&] { m_bench.worker.applyRemote({frame}, m_bench.tick()); });
    }
    ActTimes act() { return {m_bench.tick(), below(2) ? m_bench.now.addSecs(5) : QDateTime()}; }
    void personReads()
    {
        const QList<NotificationId> ids{any(), any()};
        note(u"read "_s + ids.first().value() + u' ' + ids.last().value());
        m_acts += m_bench.worker.markRead(ids, act()).value();
    }
    void personReadsAll()
    {
        if (below(3))
            return;
        note(u"read all"_s);
        m_acts += m_bench.worker.markAllRead({}, Reach::Watermark, act()).value();
    }
    void personRemoves()
    {
        const NotificationId id = any();
        note(u"remove "_s + id.value());
        m_acts += m_bench.worker.remove({id}, act()).value();
    }
    void personUndoes()
    {
        if (m_acts.isEmpty())
            return;
        note(u"undo"_s);
        m_bench.worker.undo({m_acts.takeLast()}).value();
    }
    /// The answer may be lost: then the act is sent again.
    void flush()
    {
        note(u"flush"_s);
        const QList<OutboxEntry> due = m_bench.worker.pending(3, m_bench.tick()).value();
        for (const OutboxEntry &entry : due) {
            m_bench.worker.noteAttempts({entry.id});
            m_server.perform(entry, m_bench.now);
            if (below(3))
                m_bench.worker.settle({entry.id}, m_bench.tick());
        }
    }
    void pageIsAsked()
    {
        note(u"ask"_s);
        m_page = {m_bench.tick(), m_server.rows()};
        m_bench.tick();
    }
    void pageIsMerged()
    {
        if (!m_page.first.isValid())
            return;
        note(u"merge"_s);
        keepingMarks([&] { m_bench.worker.mergePage(m_page.second, {{}, m_page.first}, m_bench.tick()).value(); });
    }
    void restart()
    {
        note(u"restart"_s);
        keepingMarks([&] {
            m_bench.close();
            if (!m_bench.open())
                m_log += u"not opened"_s;
        });
    }
    void heal()
    {
        m_bench.now = m_bench.now.addSecs(60);
        while (!m_frames.isEmpty())
            frameArrives();
        while (!m_bench.worker.pending(1, m_bench.now).value().isEmpty())
            flush();
        pageIsAsked();
        pageIsMerged();
    }

    /// What holds at every moment.
    QString check()
    {
        if (!m_wrong.isEmpty())
            return m_wrong;
        if (m_bench.counters() != m_bench.counted())
            return u"counters differ from the rows"_s;
        const QList<OutboxEntry> waiting = m_bench.worker.pending(1000, m_bench.now.addDays(1)).value();
        for (const OutboxEntry &entry : waiting) {
            for (const NotificationId &id : entry.targets) {
                const auto row = m_bench.row(id.value());
                if (row && (entry.kind == OperationKind::Remove || !row->readAt.isValid()))
                    return u"a pending act does not show"_s;
            }
        }
        return {};
    }
    QString compare()
    {
        QList<Notification> here = m_bench.everything();
        for (Notification &row : here) {
            row.receivedAt = {};
            row.local = {};
        }
        QList<Notification> expected = m_server.rows();
        if (m_purges) {
            QSet<NotificationId> held;
            for (const Notification &row : std::as_const(here))
                held.insert(row.id);
            expected.removeIf([&](const Notification &row) { return row.isRead() && !held.contains(row.id); });
        }
        if (here != expected)
            return u"the list here is not the server's"_s;
        return check();
    }

    QRandomGenerator m_random;
    const bool m_purges;
    StoreBench m_bench;
    Server m_server;
    int m_created = 0;
    QList<RemoteChange> m_frames;
    QList<OperationId> m_acts;
    std::pair<QDateTime, QList<Notification>> m_page;
    QStringList m_log;
    QString m_wrong;
};

} // namespace

/// After any history, once the line is whole again, the list here is the server's.
class TestStoreModel : public QObject
{
    Q_OBJECT
private slots:
    void theListEndsAsTheServersDoes_data()
    {
        QTest::addColumn<bool>("purges");
        QTest::addRow("all is kept") << false;
        QTest::addRow("the old and read is purged") << true;
    }
    void theListEndsAsTheServersDoes()
    {
        QFETCH(bool, purges);
        // CLINICBELL_SEED runs one history again.
        const int one = qEnvironmentVariableIntValue("CLINICBELL_SEED");
        for (int seed = one ? one : 1; seed <= (one ? one : 300); ++seed) {
            const QString wrong = History(static_cast<quint32>(seed), purges).run(60);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreModel)
#include "tst_storemodel.moc"
