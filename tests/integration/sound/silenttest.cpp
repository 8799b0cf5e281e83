// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundplayer.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;

// What the real plugin says where nothing can be heard. Each function is run as a program of its own, since Qt asks for
// the sound service once; that the program ends is part of it.
class SilentTest : public QObject
{
    Q_OBJECT

private:
    void hang(bool playFirst)
    {
        bool isNumber = false;
        const pid_t service = qEnvironmentVariableIntValue("SOUND_SERVICE_PID", &isNumber);
        QVERIFY(isNumber);
        auto player = std::make_unique<SoundPlayer>(m_clock, soundPluginIn({QStringLiteral(PLUGIN_FOLDER)}));
        QSignalSpy failed(player.get(), &SoundPlayer::failed);
        if (playFirst) {
            player->play(Priority::Low, 100);
            QTRY_VERIFY(isHeard());
        }
        QCOMPARE(kill(service, SIGSTOP), 0); // withpulse.sh lets it go on in order to end it.
        QElapsedTimer time;
        time.start();
        player->play(Priority::Critical, 100);
        QVERIFY(time.elapsed() < 100);
        QVERIFY(failed.wait(30'000));
        QCOMPARE(failed.first().first().toString(), u"the sound service does not answer"_s);
        time.start();
        player.reset();
        QVERIFY(time.elapsed() >= 500); // It hung indeed.
        QVERIFY(time.elapsed() < 2'000);
    }

    /// The service knows a program that plays.
    static bool isHeard()
    {
        QProcess pactl;
        pactl.start(u"pactl"_s, {u"list"_s, u"short"_s, u"sink-inputs"_s});
        return pactl.waitForFinished() && !pactl.readAllStandardOutput().trimmed().isEmpty();
    }

private slots:
    void withoutASoundServiceItFails()
    {
        SoundPlayer player(m_clock, soundPluginIn({QStringLiteral(PLUGIN_FOLDER)}));
        QSignalSpy failed(&player, &SoundPlayer::failed);
        player.play(Priority::Critical, 100);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), u"no audio output"_s);
        QVERIFY(player.isAvailable());
    }

    void thePlaceholderForNoLoudspeakerIsNone() { withoutASoundServiceItFails(); }

    void aServiceThatHangsHoldsUpNothing() { hang(false); }

    void oneThatHangsAfterItPlayedHoldsUpNothingEither() { hang(true); }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(SilentTest)
#include "silenttest.moc"
