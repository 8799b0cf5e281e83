// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/model/modeldesk.h"
#include "tests/model/plan.h"

namespace clinicbell::test {

/// An act of the person.
struct Act
{
    store::OperationKind kind = store::OperationKind::MarkRead;
    QList<OperationId> ids; ///< Empty: it did nothing, or the program ended before it could say that it is kept.
    QList<NotificationId> targets;
    QString content = {}; ///< Of a message.
    bool undone = false;
    bool refused = false;
};

/// One plan played, and what is to hold whatever has happened, once the line is whole: the desk's list is the server's,
/// what the person did happened, once, and what came was told, once.
class History
{
public:
    History(const Plan &plan, DeskFolder &folder);
    ~History();

    /// What is wrong, or nothing.
    QString run();
    /// What happened, in order.
    const QStringList &log() const { return m_log; }
    int requests() const { return m_line.requests(); }

private:
    using Change = QFuture<Result<QList<OperationId>>>;

    void boot();
    void perform(const Step &step);
    void happenThere(const Step &step);
    void removeThere(qint64 id);
    void create(const Step &step);
    void publish(const Step &step);
    bool broadcast(const ChannelEvent &event, quint32 fate);
    void actHere(const Step &step);
    void handleHere(const Step &step);
    void write();
    QList<NotificationId> anyToAnswer(const Step &step) const;
    void befallLine(const Step &step);
    void deliverLate(const ChannelEvent &event);
    void befallDesk(const Step &step);
    void act(store::OperationKind kind, const QList<NotificationId> &targets, const Change &change);
    void undo();
    void crash();
    void wait(std::chrono::milliseconds duration);
    void settle(int turns = 100'000);
    void stamp();
    QString heal();
    bool goesLive();

    QString check();
    QString checkList();
    bool isBeyondReach(const TrueRow &row) const;
    QString checkActs() const;
    QString checkWrites() const;
    QString checkHandled() const;
    QString checkMessages() const;
    QString checkTalk();
    bool mayRepeat(const Act &act) const;
    bool isRefused(const Act &act) const;
    bool cameLate(const NotificationId &target) const;
    bool happened(const Act &act, const NotificationId &target) const;
    QString checkPopUps();
    QString checkAnnounced(const QList<NotificationId> &due);
    bool isExcused(const TrueRow &row) const;
    static bool maySend(const Act &act, store::OperationKind kind);
    bool wasCovered(const SeenWrite &write, const NotificationId &target) const;

    QList<NotificationId> any(const Step &step, int count) const;
    QDateTime trueNow() const;

    const Plan m_plan;
    DeskFolder &m_folder;
    FakeClock m_clock;
    FakeNotifier m_notifier;
    SimulatedClinic m_clinic;
    FlakyLine m_line;
    std::unique_ptr<ModelDesk> m_desk;
    QList<ChannelEvent> m_late; ///< Broadcasts that are still to come.
    QList<Act> m_acts;
    ChangeSet m_local; ///< What the last act changed here.
    QSet<OperationId> m_refused;
    QDateTime m_firstSync; ///< By the server's clock; invalid: not yet.
    QSet<qint64> m_untold; ///< Rows of which something was not said when it happened.
    QSet<qint64> m_toldLately; ///< Since the desk last had nothing to do.
    bool m_hintsLost = false; ///< A broadcast was lost or overtaken on a line that stood: nothing tells the desk.
    int m_ends = 0; ///< Of the program.
    QStringList m_log;
};

} // namespace clinicbell::test
