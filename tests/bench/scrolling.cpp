// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// The list with 100,000 rows and the popover, on the display that the bench runs on (Xvfb paints in software).

#include "tests/bench/support/figure.h"
#include "tests/bench/support/heartbeat.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/popover/popover.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int rowCount = 100'000;
constexpr int frames = 400; ///< A run.
constexpr int stepPixels = 97;

/// Says when a widget has been painted and flushed.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    Occasion painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { painted.happen(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

QList<double> scroll(ui::NotificationList &list)
{
    QList<double> times;
    QScrollBar &bar = *list.verticalScrollBar();
    PaintWatch watch(*list.viewport());
    for (int frame = 0; frame < frames; ++frame) {
        // Through all of it: now a little further, now to somewhere else.
        const bool jump = frame % 20 == 19;
        const Stopwatch stopwatch;
        bar.setValue(jump ? bar.maximum() / frames * frame : bar.value() + stepPixels);
        watch.painted.await();
        times.append(stopwatch.milliseconds());
    }
    return times;
}

QList<Figure> scrollFigures(const Clock &clock)
{
    ui::InboxPage inbox(clock);
    const Page all{.rows = sampleNotifications(0, rowCount), .atEnd = true};
    QObject::connect(
        &inbox, &ui::InboxPage::pageWanted, &inbox, [&](const PageQuery &query) { inbox.showPage(query, all); },
        Qt::QueuedConnection);
    inbox.resize(1100, 800);
    ui::NotificationList &list = inbox.pane().list();
    PaintWatch watch(*list.viewport());
    inbox.show();
    ChangeSet fresh;
    fresh.reset = true;
    inbox.applyChanges(fresh);
    while (list.verticalScrollBar()->maximum() == 0 && watch.painted.await()) { }
    QList<double> p99;
    QList<double> gaps;
    for (int run = 0; run < runs(); ++run) {
        Heartbeat heart;
        p99.append(percentile(scroll(list), 0.99));
        gaps.append(heart.longestGap());
        list.verticalScrollBar()->setValue(0);
    }
    return {{.name = u"scroll_frame_p99"_s, .value = median(p99), .unit = u"ms"_s, .goal = {Goal::AtMost, 8}},
            {.name = u"scroll_gui_gap_max"_s, .value = median(gaps), .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

QList<Figure> popoverFigures(const Clock &clock)
{
    ui::Popover popover(clock);
    const Page first{.rows = sampleNotifications(0, 100), .atEnd = false};
    QObject::connect(
        &popover, &ui::Popover::pageWanted, &popover, [&](const PageQuery &query) { popover.showPage(query, first); },
        Qt::QueuedConnection);
    popover.load();
    auto *list = popover.findChild<ui::NotificationList *>();
    QList<double> times;
    for (int run = 0; run < runs(); ++run) {
        PaintWatch watch(*list->viewport());
        const Stopwatch stopwatch;
        popover.openAt(QRect(2000, 0, 24, 24));
        watch.painted.await();
        times.append(stopwatch.milliseconds());
        popover.close();
    }
    const double cold = times.takeFirst();
    return {{.name = u"popover_open"_s, .value = median(times), .unit = u"ms"_s, .goal = {Goal::AtMost, 50}},
            {.name = u"popover_open_first"_s, .value = cold, .unit = u"ms"_s, .goal = {Goal::AtMost, 50}}};
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    ui::applyTheme(ui::Theme::Light);
    const SystemClock clock;
    return report([&clock] { return scrollFigures(clock) + popoverFigures(clock); });
}
