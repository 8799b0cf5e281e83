// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundplayer.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

enum class Conduct { Play, Fail, Hang };

struct Heard
{
    Priority priority;
    int volumePercent;

    friend bool operator==(const Heard &, const Heard &) = default;
};

/// Lives on the player's thread, as the real one does.
class FakePlugin final : public QObject, public SoundPlugin
{
    Q_OBJECT
public:
    explicit FakePlugin(const std::atomic<Conduct> &conduct)
        : m_conduct(conduct)
    { }

    void play(Priority priority, int volumePercent, const Outcome &outcome) override
    {
        switch (m_conduct) {
        case Conduct::Play: outcome({}); break;
        case Conduct::Fail: outcome(u"no audio output"_s); break;
        case Conduct::Hang: m_held = outcome; break;
        }
        emit asked(priority, volumePercent);
    }

    void answer() { std::exchange(m_held, {})({}); }

signals:
    void asked(clinicbell::Priority priority, int volumePercent);

private:
    const std::atomic<Conduct> &m_conduct;
    Outcome m_held;
};

class SoundPlayerTest : public QObject
{
    Q_OBJECT

private:
    SoundSource fakeSource()
    {
        return {.isThere = true, .load = [this]() -> tl::expected<std::unique_ptr<SoundPlugin>, QString> {
                    ++m_loads;
                    if (m_broken)
                        return tl::unexpected(u"libQt6Multimedia.so.6 is missing"_s);
                    auto plugin = std::make_unique<FakePlugin>(m_conduct);
                    m_plugin = plugin.get();
                    connect(plugin.get(), &FakePlugin::asked, this, [this](Priority priority, int volumePercent) {
                        m_heard.append(Heard{priority, volumePercent});
                    });
                    return plugin;
                }};
    }

    void start(SoundSource source)
    {
        m_player = std::make_unique<SoundPlayer>(m_clock, std::move(source));
        m_failed = std::make_unique<QSignalSpy>(m_player.get(), &SoundPlayer::failed);
    }

    QStringList failures() const
    {
        QStringList all;
        for (const QList<QVariant> &arguments : *m_failed)
            all.append(arguments.first().toString());
        return all;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_conduct = Conduct::Play;
        m_broken = false;
        m_loads = 0;
        start(fakeSource());
    }

    void cleanup()
    {
        m_player.reset();
        m_failed.reset();
        QCoreApplication::sendPostedEvents(this); // Of the fake that ended: not for the next test.
        m_heard.clear();
    }

    void nothingIsLoadedBeforeTheFirstSound()
    {
        QVERIFY(m_player->isAvailable());
        QCOMPARE(m_loads, 0);
        m_player->play(Priority::Normal, 40);
        QTRY_COMPARE(m_heard, QList({Heard{Priority::Normal, 40}}));
        m_clock.advance(1s);
        m_player->play(Priority::Low, 100);
        QTRY_COMPARE(m_heard.size(), 2);
        QCOMPARE(m_loads, 1);
        QCOMPARE(failures(), QStringList());
    }

    void aBurstRingsOnce()
    {
        m_player->play(Priority::Normal, 1);
        m_player->play(Priority::Normal, 2);
        m_clock.advance(150ms);
        m_player->play(Priority::Low, 3);
        m_clock.advance(149ms);
        m_player->play(Priority::Normal, 4);
        m_clock.advance(1ms);
        m_player->play(Priority::Low, 5); // What was dropped does not prolong the burst.
        QTRY_COMPARE(m_heard, QList({Heard{Priority::Normal, 1}, Heard{Priority::Low, 5}}));
    }

    void aMoreUrgentOneOfABurstIsHeardAtOnce()
    {
        m_player->play(Priority::Normal, 1);
        m_player->play(Priority::Critical, 2);
        m_player->play(Priority::High, 3);
        m_clock.advance(299ms);
        m_player->play(Priority::Critical, 4);
        m_clock.advance(1ms);
        m_player->play(Priority::Critical, 5);
        QTRY_COMPARE(m_heard,
                     QList({Heard{Priority::Normal, 1}, Heard{Priority::Critical, 2}, Heard{Priority::Critical, 5}}));
    }

    void withoutAPluginEachSoundFails()
    {
        start({});
        QVERIFY(!m_player->isAvailable());
        m_player->play(Priority::Critical, 80);
        QCOMPARE(failures(), QStringList()); // Nobody is told while they still speak.
        QTRY_COMPARE(failures(), QStringList(u"there is no sound plugin"_s));
        QCOMPARE(m_clock.untilNextTimer() < 0ms, true);
    }

    void aPluginThatDoesNotLoadIsTriedOnce()
    {
        m_broken = true;
        m_player->play(Priority::Critical, 80);
        m_player->play(Priority::Critical, 80);
        QTRY_COMPARE(failures(), QStringList(u"libQt6Multimedia.so.6 is missing"_s));
        QVERIFY(!m_player->isAvailable());
        m_clock.advance(1s);
        m_player->play(Priority::Critical, 80);
        QTRY_COMPARE(failures().size(), 2);
        QCOMPARE(m_loads, 1);
    }

    void aSoundThatFailsIsToldAndTheNextOneIsTried()
    {
        m_conduct = Conduct::Fail;
        m_player->play(Priority::Normal, 80);
        QTRY_COMPARE(failures(), QStringList(u"no audio output"_s));
        QVERIFY(m_player->isAvailable());
        m_conduct = Conduct::Play;
        m_clock.advance(1s);
        m_player->play(Priority::Normal, 80);
        QTRY_COMPARE(m_heard.size(), 2);
        QCOMPARE(failures().size(), 1);
    }

    void oneThatHangsIsGivenUpAndAskedForNothingMoreUntilItAnswers()
    {
        m_conduct = Conduct::Hang;
        m_player->play(Priority::Critical, 1);
        QTRY_COMPARE(m_heard.size(), 1);
        m_clock.advance(SoundPlayer::answerDeadline);
        QCOMPARE(failures(), QStringList(u"the sound service does not answer"_s));
        m_player->play(Priority::Critical, 2);
        QTRY_COMPARE(failures().last(), u"the sound service still hangs"_s);
        QCOMPARE(m_heard.size(), 1);
        m_conduct = Conduct::Play;
        QMetaObject::invokeMethod(m_plugin, &FakePlugin::answer);
        // It is asked again once the answer has come over from its thread.
        QTRY_VERIFY((m_clock.advance(1s), m_player->play(Priority::Critical, 3), m_heard.size() > 1));
        QCOMPARE(m_heard.at(1), (Heard{Priority::Critical, 3}));
    }

    void theFileIsLookedForInEachFolder()
    {
        const QTemporaryDir empty;
        const QTemporaryDir spoilt;
        QFile file(spoilt.filePath(u"clinicbell-sound.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a library") > 0);
        file.close();
        QVERIFY(!soundPluginIn({empty.path()}).isThere);
        start(soundPluginIn({empty.path(), spoilt.path()}));
        QVERIFY(m_player->isAvailable());
        m_player->play(Priority::Normal, 80);
        QTRY_COMPARE(m_failed->size(), 1);
        QVERIFY(!m_player->isAvailable());
    }

private:
    std::atomic<Conduct> m_conduct = Conduct::Play;
    std::atomic<bool> m_broken = false;
    std::atomic<int> m_loads = 0;
    std::atomic<FakePlugin *> m_plugin = nullptr;
    QList<Heard> m_heard;
    test::FakeClock m_clock;
    std::unique_ptr<SoundPlayer> m_player;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_GUILESS_MAIN(SoundPlayerTest)
#include "soundplayertest.moc"
