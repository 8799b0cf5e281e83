// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundplayer.h"
#include "tests/integration/sound/recording.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What is heard of the real plugin, through a sound service of the test's own (withpulse.sh).
class PlayingTest : public QObject
{
    Q_OBJECT

private:
    struct Sound
    {
        double peak = 0;
        std::chrono::milliseconds length{0};
    };

    /// Plays one sound and records it to its end; a failure leaves it silent.
    void hear(Priority priority, int volumePercent, Sound &sound)
    {
        m_recording.clear();
        SoundPlayer player(m_clock, soundPluginIn({QStringLiteral(PLUGIN_FOLDER)}));
        const QSignalSpy failed(&player, &SoundPlayer::failed);
        player.play(priority, volumePercent);
        QTRY_VERIFY_WITH_TIMEOUT(m_recording.isOver(400ms) || !failed.isEmpty(), 20'000);
        QCOMPARE(failed.size(), 0);
        sound = {.peak = m_recording.peak(), .length = m_recording.audibleTime()};
        qInfo("priority %d at %d %%: peak %.4f, %lld ms", int(priority), volumePercent, sound.peak,
              static_cast<long long>(sound.length.count()));
    }

private slots:
    void initTestCase() { QVERIFY(m_recording.begin()); }

    void urgentIsHeardAndInformationIsSofter()
    {
        Sound urgent;
        Sound information;
        hear(Priority::Critical, 100, urgent);
        hear(Priority::Low, 100, information);
        QVERIFY(urgent.peak > 0.3 && urgent.peak < 0.51);
        QVERIFY(urgent.length > 500ms && urgent.length < 1'600ms);
        // A null sink may lose the first milliseconds, which are much of so short a note.
        QVERIFY(information.peak > 0.02 && information.peak < urgent.peak / 2);
        QVERIFY(information.length > 50ms && information.length < 400ms);
    }

    void theVolumeCounts()
    {
        Sound loud;
        Sound half;
        hear(Priority::High, 100, loud);
        hear(Priority::High, 50, half);
        QVERIFY(half.peak > 0.01 && half.peak < loud.peak / 2);
    }

    void aLesserOneDoesNotCutTheUrgentOneShort()
    {
        m_recording.clear();
        SoundPlayer player(m_clock, soundPluginIn({QStringLiteral(PLUGIN_FOLDER)}));
        player.play(Priority::Critical, 100);
        QTRY_VERIFY(m_recording.peak() > 0.1);
        m_clock.advance(SoundPlayer::burstTime);
        player.play(Priority::Low, 100);
        QTRY_VERIFY_WITH_TIMEOUT(m_recording.isOver(400ms), 20'000);
        QVERIFY(m_recording.audibleTime() > 1'000ms);
    }

private:
    test::FakeClock m_clock;
    test::Recording m_recording;
};

QTEST_GUILESS_MAIN(PlayingTest)
#include "playingtest.moc"
