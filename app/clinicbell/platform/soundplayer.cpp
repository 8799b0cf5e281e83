// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/soundplayer.h"

#include "app/clinicbell/platform/soundworker.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::platform {

namespace {

/// How long the end of the program waits for a sound service.
constexpr std::chrono::milliseconds soundThreadPatience = 500ms;

/// Ends the process without the clean-up of libraries: Qt Multimedia's waits for a service that hangs, half a minute or
/// for good, and has crashed with one that did not (Qt 6.4.2, rarely). By then all of ours is saved and gone.
void leaveAtOnce()
{
#ifdef __GLIBC__
    on_exit(
        [](int exitCode, void *) {
            std::fflush(nullptr);
            _exit(exitCode);
        },
        nullptr);
#endif
}

} // namespace

SoundPlayer::SoundPlayer(const Clock &clock, SoundSource source, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_source(std::move(source))
    , m_deadline(clock.makeTimer())
{
    connect(m_deadline.get(), &Timer::timedOut, this, &SoundPlayer::onTimedOut);
}

SoundPlayer::~SoundPlayer()
{
    if (!m_thread)
        return;
    m_thread->quit();
    // One that hangs is left behind: the program has to end, and to destroy a running thread is fatal.
    if (!m_thread->wait(QDeadlineTimer(soundThreadPatience)))
        static_cast<void>(m_thread.release());
    leaveAtOnce();
}

void SoundPlayer::play(Priority priority, int volumePercent)
{
    if (isPartOfBurst(priority))
        return;
    m_lastStart = Start{.at = m_clock.monotonic(), .priority = priority};
    if (!m_source.isThere || m_hangs) {
        const QString detail = m_hangs ? u"the sound service still hangs"_s : u"there is no sound plugin"_s;
        QMetaObject::invokeMethod(
            this, [this, detail] { emit failed(detail); }, Qt::QueuedConnection);
        return;
    }
    if (!m_thread)
        startThread();
    ++m_unanswered;
    if (!m_deadline->isActive())
        m_deadline->start(answerDeadline);
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, priority, volumePercent] { worker->play(priority, volumePercent); });
}

bool SoundPlayer::isPartOfBurst(Priority priority) const
{
    return m_lastStart && priority <= m_lastStart->priority && m_clock.monotonic() - m_lastStart->at < burstTime;
}

void SoundPlayer::startThread()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"sound"_s);
    m_worker = new SoundWorker(m_source);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SoundWorker::played, this, &SoundPlayer::onAnswered);
    connect(m_worker, &SoundWorker::played, this, &SoundPlayer::played);
    connect(m_worker, &SoundWorker::failed, this, &SoundPlayer::onFailed);
    connect(m_worker, &SoundWorker::useless, this, &SoundPlayer::onUseless);
    m_thread->start();
}

void SoundPlayer::onAnswered()
{
    m_hangs = false;
    --m_unanswered;
    if (m_unanswered > 0)
        m_deadline->start(answerDeadline);
    else
        m_deadline->stop();
}

void SoundPlayer::onFailed(const QString &detail)
{
    onAnswered();
    emit failed(detail);
}

void SoundPlayer::onUseless(const QString &detail)
{
    m_source.isThere = false;
    onFailed(detail);
}

void SoundPlayer::onTimedOut()
{
    m_hangs = true;
    emit failed(u"the sound service does not answer"_s);
}

} // namespace clinicbell::platform
