// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// From the demo clinic making a notification to its row being painted and flushed, through everything that the program
// has: socket, decoder, store, model, view. The windows are the real ones, hosted in this process so that painting can
// be watched; the demo clinic is a process of its own.

#include "app/clinicbell/desktop.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/heartbeat.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/procfs.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/integration/demo-server/demoserver.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::bench;
using clinicbell::demo::test::DemoServer;

namespace {

struct Outcome
{
    QList<double> latencies; ///< Milliseconds, one a notification.
    double cpu = 0; ///< Share of a core, this process with all its threads.
    double gap = 0; ///< The longest that the GUI thread was away, in milliseconds.
    double whole = 0; ///< From the first being made to the last being painted, in milliseconds.
};

/// Notes when each notification that came is on the screen.
class Screen : public QObject
{
public:
    Screen(Desktop &desktop);

    /// Has @p server send @p count, @p rate a second (0: at once), and waits until all are painted.
    std::optional<Outcome> receive(DemoServer &server, int count, double rate);
    /// The same, and tells how long the GUI thread was away: what looks every few milliseconds costs time itself.
    std::optional<Outcome> receiveWatched(DemoServer &server, int count, double rate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onChanged(const ChangeSet &changes);
    void onPainted();

    QList<QDateTime> m_arrived; ///< In the model, not painted yet.
    QList<QDateTime> m_painting;
    QList<double> m_latencies;
    QDateTime m_first;
    QDateTime m_last;
    int m_awaited = 0;
    Occasion m_complete;
};

Screen::Screen(Desktop &desktop)
{
    // After the desktop's own connection: the model has changed by then.
    connect(&desktop.application().store(), &store::NotificationStore::changed, this, &Screen::onChanged);
    desktop.window().inbox().pane().list().viewport()->installEventFilter(this);
}

void Screen::onChanged(const ChangeSet &changes)
{
    if (changes.origin != Origin::Live)
        return;
    for (const Notification &notification : changes.added)
        m_arrived.append(notification.createdAt);
}

bool Screen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_arrived.isEmpty()) {
        m_painting += std::exchange(m_arrived, {});
        QMetaObject::invokeMethod(this, &Screen::onPainted, Qt::QueuedConnection); // After painting and flushing.
    }
    return QObject::eventFilter(watched, event);
}

void Screen::onPainted()
{
    m_last = QDateTime::currentDateTimeUtc();
    const QList<QDateTime> painted = std::exchange(m_painting, {});
    for (const QDateTime &made : painted) {
        m_latencies.append(static_cast<double>(made.msecsTo(m_last)));
        if (!m_first.isValid() || made < m_first)
            m_first = made;
    }
    if (m_latencies.size() >= m_awaited)
        m_complete.happen();
}

std::optional<Outcome> Screen::receive(DemoServer &server, int count, double rate)
{
    m_latencies.clear();
    m_first = {};
    m_awaited = count;
    const Stopwatch watch;
    const double cpuBefore = cpuSeconds(QCoreApplication::applicationPid());
    const QJsonObject notification{{u"type"_s, u"appointment_confirmed"_s},
                                   {u"title"_s, u"Appointment confirmed"_s},
                                   {u"message"_s, u"Budi Santoso, 10:30, dr. Lestari, room 3"_s}};
    server.send("POST", u"/control/notify"_s,
                QJsonDocument(QJsonObject{{u"user_email"_s, u"siti@klinik.example"_s},
                                          {u"count"_s, count},
                                          {u"rate"_s, rate},
                                          {u"notification"_s, notification}})
                    .toJson(),
                {});
    if (!m_complete.await(60s))
        return std::nullopt;
    const double cpu = (cpuSeconds(QCoreApplication::applicationPid()) - cpuBefore) / watch.seconds();
    return Outcome{
        .latencies = m_latencies, .cpu = cpu, .gap = 0, .whole = static_cast<double>(m_first.msecsTo(m_last))};
}

std::optional<Outcome> Screen::receiveWatched(DemoServer &server, int count, double rate)
{
    Heartbeat heart;
    auto outcome = receive(server, count, rate);
    if (outcome)
        outcome->gap = heart.longestGap();
    return outcome;
}

bool signIn(Desktop &desktop, const DemoServer &server)
{
    Occasion live;
    sync::SyncEngine &engine = desktop.application().engine();
    QObject context;
    QObject::connect(&engine, &sync::SyncEngine::statusChanged, &context, [&live](const ConnectionStatus &status) {
        if (status.connection == Connection::Live && !status.syncing && status.lastSync.isValid())
            live.happen();
    });
    desktop.application().lifecycle().signIn(server.rest().toString(), u"siti@klinik.example"_s, u"clinic-demo"_s,
                                             true);
    return live.await();
}

struct Goals
{
    double p50, p99, cpu;
};

QList<Figure> steadyFigures(Screen &screen, DemoServer &server, int rate, int seconds, const Goals &goals)
{
    QList<double> all;
    QList<double> p50;
    QList<double> cpu;
    QList<double> gaps;
    for (int run = 0; run < runs(); ++run) {
        const auto outcome = screen.receive(server, rate * seconds, rate);
        const auto watched = screen.receiveWatched(server, rate * seconds, rate);
        if (!outcome || !watched)
            return {};
        all += outcome->latencies;
        p50.append(median(outcome->latencies));
        cpu.append(outcome->cpu * 100);
        gaps.append(watched->gap);
    }
    const QString name = u"send_to_painted_%1"_s.arg(rate);
    return {
        {.name = name + "_p50"_L1, .value = median(p50), .unit = u"ms"_s, .goal = {Goal::AtMost, goals.p50}},
        {.name = name + "_p99"_L1, .value = percentile(all, 0.99), .unit = u"ms"_s, .goal = {Goal::AtMost, goals.p99}},
        {.name = name + "_cpu"_L1, .value = median(cpu), .unit = u"%"_s, .goal = {Goal::AtMost, goals.cpu}},
        {.name = name + "_gui_gap_max"_L1, .value = median(gaps), .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

QList<Figure> burstFigures(Screen &screen, DemoServer &server)
{
    QList<double> whole;
    QList<double> gaps;
    for (int run = 0; run < runs(); ++run) {
        const auto outcome = screen.receiveWatched(server, 5'000, 0);
        if (!outcome)
            return {};
        whole.append(outcome->whole);
        gaps.append(outcome->gap);
    }
    return {{.name = u"burst_5000"_s, .value = median(whole), .unit = u"ms"_s, .goal = {Goal::AtMost, 350}},
            {.name = u"burst_5000_gui_gap_max"_s, .value = median(gaps), .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

QList<Figure> measure()
{
    DemoServer server;
    const QTemporaryDir folder;
    const auto profile = ProfileFolder::open(folder.path());
    if (!server.start() || !profile)
        return {};
    Desktop desktop(*profile, {});
    if (!desktop.start() || !signIn(desktop, server))
        return {};
    Screen screen(desktop);
    screen.receive(server, 20, 20); // Fonts and icons are loaded by now.
    return steadyFigures(screen, server, 10, 5, {5, 12, 3}) + steadyFigures(screen, server, 200, 3, {8, 20, 20})
        + burstFigures(screen, server);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    return report(&measure);
}
