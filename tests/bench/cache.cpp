// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// The store against raw SQLite, and a large store against a small one. No display, no network.

#include "core/store/storeworker.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/rawstore.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int batchSize = 1'000;
constexpr int insertedRows = 50'000;
constexpr int manyRows = 100'000;
constexpr int fewRows = 1'000;
constexpr int openings = 9;

store::OpenOptions optionsFor(const QString &folder)
{
    return {.directory = folder, .account = sampleAccount(), .key = QByteArray(32, 'k'), .kind = StoreKind::Sealed};
}

QList<QList<Notification>> batches(int rows)
{
    QList<QList<Notification>> all;
    for (int first = 0; first < rows; first += batchSize)
        all.append(sampleNotifications(first, batchSize));
    return all;
}

void fill(store::StoreWorker &worker, const QList<QList<Notification>> &rows)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QList<Notification> &batch : rows)
        worker.applyRemote({store::Arrival{batch}}, now);
}

double storeRate(const QList<QList<Notification>> &rows)
{
    const QTemporaryDir folder;
    store::StoreWorker worker;
    if (!worker.open(0, optionsFor(folder.path()), QDateTime::currentDateTimeUtc()))
        return 0;
    const Stopwatch watch;
    fill(worker, rows);
    const double rate = insertedRows / watch.seconds();
    worker.close(0);
    return rate;
}

double rawRate(const QList<QList<Notification>> &rows)
{
    const QTemporaryDir folder;
    RawStore raw(folder.filePath(u"raw.sqlite"_s), QByteArray(32, 'k'), u"account"_s);
    const Stopwatch watch;
    for (const QList<Notification> &batch : rows)
        raw.insert(batch);
    return insertedRows / watch.seconds();
}

Figure insertFigure()
{
    const auto rows = batches(insertedRows);
    QList<double> ours;
    QList<double> raw;
    for (int run = 0; run < runs(); ++run) {
        ours.append(storeRate(rows));
        raw.append(rawRate(rows));
    }
    return {.name = u"store_batch_insert"_s,
            .value = median(ours),
            .unit = u"rows/s"_s,
            .goal = {Goal::RatioAtLeast, 0.6},
            .reference = u"raw sqlite3 with the same sealing"_s,
            .referenceValue = median(raw)};
}

/// What the first sight of an inbox needs: open, counters, one page.
double firstSight(const store::OpenOptions &options)
{
    store::StoreWorker worker;
    const Stopwatch watch;
    const auto report = worker.open(0, options, QDateTime::currentDateTimeUtc());
    const auto page = worker.page({});
    const double taken = watch.milliseconds();
    worker.close(0);
    return report && page && page->rows.size() == 100 && report->counters.total > 0 ? taken : 0;
}

void prepare(const store::OpenOptions &options, int rows)
{
    store::StoreWorker worker;
    if (worker.open(0, options, QDateTime::currentDateTimeUtc()))
        fill(worker, batches(rows));
    worker.close(0);
}

Figure firstPageFigure()
{
    const QTemporaryDir large;
    const QTemporaryDir small;
    prepare(optionsFor(large.path()), manyRows);
    prepare(optionsFor(small.path()), fewRows);
    QList<double> many;
    QList<double> few;
    for (int run = 0; run < runs() * openings; ++run) {
        many.append(firstSight(optionsFor(large.path())));
        few.append(firstSight(optionsFor(small.path())));
    }
    return {.name = u"first_page_100000"_s,
            .value = median(many),
            .unit = u"ms"_s,
            .goal = {Goal::RatioAtMost, 1.3},
            .reference = u"the same with 1,000 rows"_s,
            .referenceValue = median(few)};
}

/// The longest that a live arrival waits for a step of a purge of half of all rows.
Figure purgeFigure()
{
    QList<double> longest;
    for (int run = 0; run < runs(); ++run) {
        const QTemporaryDir folder;
        prepare(optionsFor(folder.path()), manyRows / 5);
        store::StoreWorker worker;
        if (!worker.open(0, optionsFor(folder.path()), QDateTime::currentDateTimeUtc()))
            break;
        std::optional<store::PurgeStep> step = store::PurgeStep{{.age = {}, .rows = manyRows / 10}};
        double most = 0;
        while (step) {
            const Stopwatch watch;
            const auto report = worker.purge(*step, QDateTime::currentDateTimeUtc());
            most = qMax(most, watch.milliseconds());
            step = report ? report->next : std::nullopt;
        }
        worker.close(0);
        longest.append(most);
    }
    return {.name = u"purge_step_max"_s, .value = median(longest), .unit = u"ms"_s, .goal = {Goal::AtMost, 10}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report([] { return QList<Figure>{insertFigure(), firstPageFigure(), purgeFigure()}; });
}
