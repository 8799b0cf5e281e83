// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Search over 100,000 sealed rows, and whether the GUI thread notices. No display, no network.

#include "core/store/notificationstore.h"
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
    /// Milliseconds until the answer is on the GUI thread; negative: not the rows that it should be.
    double search(const QString &words, int limit, qsizetype wanted);

private:
    QTemporaryDir m_folder;
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
    m_store.open({.directory = m_folder.path(),
                  .account = sampleAccount(),
                  .key = QByteArray(32, 'k'),
                  .kind = StoreKind::Sealed});
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

double SearchBench::search(const QString &words, int limit, qsizetype wanted)
{
    Occasion answered;
    qsizetype found = 0;
    const Stopwatch watch;
    Filter filter;
    filter.text = words;
    m_store.page({.after = {}, .limit = limit, .filter = filter}).then(&m_context, [&](const Result<Page> &page) {
        found = page ? page->rows.size() : 0;
        answered.happen();
    });
    answered.await();
    return found == wanted ? watch.milliseconds() : -1;
}

QList<Figure> measure()
{
    SearchBench bench;
    QList<double> first;
    QList<double> whole;
    Heartbeat heart;
    for (int run = 0; run < runs() * searches; ++run) {
        first.append(bench.search(u"budi room"_s, 20, 20));
        whole.append(bench.search(u"haemoglobin"_s, 1000, 5));
    }
    return {
        {.name = u"search_first_hits"_s, .value = median(first), .unit = u"ms"_s, .goal = {Goal::AtMost, 50}},
        {.name = u"search_whole"_s, .value = median(whole), .unit = u"ms"_s, .goal = {Goal::AtMost, 250}},
        {.name = u"search_gui_gap_max"_s, .value = heart.longestGap(), .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
