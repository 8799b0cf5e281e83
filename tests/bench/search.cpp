// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Search over 100,000 sealed rows, and whether the GUI thread or a live arrival notices. No display, no network.

#include "core/store/notificationstore.h"
#include "core/store/storeworker.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/heartbeat.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int rowCount = 100'000;
constexpr int batchSize = 1'000;
constexpr int rareOneIn = 20'011;
constexpr int searches = 3; ///< A run.

class SearchBench
{
public:
    SearchBench();
    /// Milliseconds until @p wanted hits are on the GUI thread, piece by piece, or with @p whole until all rows were
    /// looked at; negative: not the hits that it should be.
    double search(const QString &words, qsizetype wanted, bool whole);
    /// The longest that the store's thread is held, in milliseconds, by any one piece of a search over everything.
    double longestPiece(const QString &words);

private:
    void ask(const PageQuery &query, qsizetype wanted, bool whole);
    store::OpenOptions options() const
    {
        return {.directory = m_folder.path(),
                .account = sampleAccount(),
                .key = QByteArray(32, 'k'),
                .kind = StoreKind::Sealed};
    }

    QTemporaryDir m_folder;
    Occasion m_answered;
    qsizetype m_found = 0;
    SystemClock m_clock;
    store::NotificationStore m_store{m_clock};
    QObject m_context;
};

SearchBench::SearchBench()
{
    Occasion filled;
    QObject::connect(&m_store, &store::NotificationStore::changed, &m_context, [&filled](const ChangeSet &changes) {
        if (changes.counters.total == rowCount)
            filled.happen();
    });
    m_store.open(options());
    for (int first = 0; first < rowCount; first += batchSize) {
        QList<Notification> batch = sampleNotifications(first, batchSize);
        for (Notification &notification : batch) {
            if (notification.id.value().toInt() % rareOneIn == 0)
                notification.title = u"Laboratory: haemoglobin of 7.1"_s;
        }
        m_store.applyLive(batch);
    }
    filled.await();
    QObject::disconnect(&m_store, nullptr, &m_context, nullptr);
}

double SearchBench::search(const QString &words, qsizetype wanted, bool whole)
{
    m_found = 0;
    const Stopwatch watch;
    PageQuery query;
    query.limit = 100;
    query.filter.text = words;
    ask(query, wanted, whole);
    m_answered.await();
    return whole ? m_found == wanted ? watch.milliseconds() : -1 : m_found >= wanted ? watch.milliseconds() : -1;
}

void SearchBench::ask(const PageQuery &query, qsizetype wanted, bool whole)
{
    m_store.page(query).then(&m_context, [=, this](const Result<Page> &page) {
        m_found += page ? page->rows.size() : 0;
        PageQuery next = query;
        next.after = page ? nextAfter(*page) : std::nullopt;
        if (next.after && (whole || m_found < wanted))
            ask(next, wanted, whole);
        else
            m_answered.happen();
    });
}

double SearchBench::longestPiece(const QString &words)
{
    store::StoreWorker worker; // On this thread: what is timed is the job alone.
    if (!worker.open(0, options(), QDateTime::currentDateTimeUtc()))
        return -1;
    PageQuery query;
    query.filter.text = words;
    double longest = 0;
    do {
        const Stopwatch watch;
        const auto page = worker.page(query);
        longest = qMax(longest, watch.milliseconds());
        query.after = page ? nextAfter(*page) : std::nullopt;
    } while (query.after);
    worker.close(0);
    return longest;
}

QList<Figure> measure()
{
    SearchBench bench;
    QList<double> first;
    QList<double> whole;
    QList<double> rare;
    QList<double> longest;
    Heartbeat heart;
    for (int run = 0; run < runs() * searches; ++run) {
        first.append(bench.search(u"budi room"_s, 20, false));
        rare.append(bench.search(u"haemoglobin"_s, 1, false));
        whole.append(bench.search(u"haemoglobin"_s, 5, true));
    }
    const double gap = heart.longestGap();
    for (int run = 0; run < runs(); ++run)
        longest.append(bench.longestPiece(u"haemoglobin"_s));
    return {{.name = u"search_first_hits"_s, .value = median(first), .unit = u"ms"_s, .goal = {Goal::AtMost, 50}},
            {.name = u"search_first_rare_hit"_s, .value = median(rare), .unit = u"ms"_s, .goal = {Goal::None, 0}},
            {.name = u"search_whole"_s, .value = median(whole), .unit = u"ms"_s, .goal = {Goal::AtMost, 250}},
            {.name = u"search_store_job_max"_s, .value = median(longest), .unit = u"ms"_s, .goal = {Goal::AtMost, 10}},
            {.name = u"search_gui_gap_max"_s, .value = gap, .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
