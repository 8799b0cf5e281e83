// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// From the text of a frame to the committed row to the changed model, against pusher-js in Node, which only parses.

#include "core/pusher/client.h"
#include "core/store/notificationstore.h"
#include "core/sync/livefeed.h"
#include "core/sync/liveintake.h"
#include "core/sync/sharedchannels.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/heartbeat.h"
#include "tests/bench/support/occasion.h"
#include "tests/bench/support/pusherjs.h"
#include "tests/bench/support/samples.h"
#include "tests/bench/support/stopwatch.h"
#include "tests/support/faketransport.h"
#include "ui/inbox/notificationlistmodel.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::bench;

namespace {

constexpr int frameCount = 15'000;
constexpr int framesATurn = 100; ///< About what one read from a socket holds.

/// All of the program between the socket and the list's model.
class Pipeline : public QObject
{
public:
    Pipeline();
    /// Frames a second until the last one is in the model; 0 where one got lost.
    double run(const QStringList &frames);

private:
    void feedSome();
    void onChanged(const ChangeSet &changes);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    pusher::test::FakeServer m_server;
    OpenDoor m_authorizer;
    pusher::Client m_client{optionsFor(u"clinic.example"_s), m_authorizer, m_server.transports(), m_clock};
    sync::SharedChannels m_channels{m_client};
    sync::LiveFeed m_feed{m_channels, clinic::documentedProfile(), sampleAccount(), m_clock};
    store::NotificationStore m_store{m_clock};
    sync::LiveIntake m_intake{m_store};
    ui::NotificationListModel m_model{m_clock};
    Occasion m_loaded;
    Occasion m_complete;
    QStringList m_frames;
    qsizetype m_next = 0;
    bool m_isFeeding = false;
};

Pipeline::Pipeline()
{
    m_intake.follow(m_feed);
    connect(&m_store, &store::NotificationStore::changed, this, &Pipeline::onChanged);
    connect(&m_model, &ui::NotificationListModel::pageWanted, this, [this](const PageQuery &query) {
        m_store.page(query).then(this, [this, query](const Result<Page> &page) {
            m_model.showPage(query, page.value_or(Page()));
            m_loaded.happen();
        });
    });
    m_store.open({.directory = m_folder.path(),
                  .account = sampleAccount(),
                  .key = QByteArray(32, 'k'),
                  .kind = StoreKind::Sealed});
    m_client.connectToServer();
    m_server.establishes();
    m_loaded.await();
}

void Pipeline::onChanged(const ChangeSet &changes)
{
    m_model.applyChanges(changes);
    if (m_model.rowCount() == frameCount)
        m_complete.happen();
    else if (!m_isFeeding)
        feedSome();
}

void Pipeline::feedSome()
{
    for (int fed = 0; fed < framesATurn && m_next < m_frames.size(); ++fed)
        m_server.says(m_frames.at(m_next++));
    // What cannot be kept up with would be left to the list, which is not here.
    m_isFeeding = m_next < m_frames.size() && m_intake.waiting() < sync::LiveIntake::mostWaiting / 2;
    if (m_isFeeding)
        QMetaObject::invokeMethod(this, &Pipeline::feedSome, Qt::QueuedConnection);
}

double Pipeline::run(const QStringList &frames)
{
    m_frames = frames;
    const Stopwatch watch;
    feedSome();
    return m_complete.await() ? frameCount / watch.seconds() : 0;
}

QList<Figure> measure()
{
    const QString channel = u"private-notifications.2"_s;
    QStringList frames;
    for (int n = 0; n < frameCount; ++n)
        frames.append(sampleFrame(n, channel));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"frames"_s);
    if (!writeFrames(file, frames))
        return {};

    QList<double> ours;
    QList<double> theirs;
    QList<double> gaps;
    for (int run = 0; run < runs(); ++run) {
        Pipeline pipeline;
        const Heartbeat heart;
        ours.append(pipeline.run(frames));
        gaps.append(heart.longestGap());
        theirs.append(pusherJsRate({u"parse.js"_s, file}));
    }
    return {
        {.name = u"frame_to_model"_s,
         .value = median(ours),
         .unit = u"frames/s"_s,
         .goal = {Goal::AtLeast, 15'000},
         .reference = u"pusher-js in Node, which only parses"_s,
         .referenceValue = median(theirs)},
        {.name = u"frame_to_model_gui_gap_max"_s, .value = median(gaps), .unit = u"ms"_s, .goal = {Goal::AtMost, 16}}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return report(&measure);
}
