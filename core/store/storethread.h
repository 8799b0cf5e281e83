// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace clinicbell::store {

class StoreWorker;

/// The store's own thread, with the only one on it that touches SQL, and the two ways of speaking to what lives there:
/// ask() and tell(). Calls are done in the order they were made, whichever store made them. Lives on the GUI thread.
class StoreThread : public QObject
{
    Q_OBJECT
public:
    explicit StoreThread(QObject *parent = nullptr);
    /// Writes what is still queued, then ends the thread.
    ~StoreThread() override;

    /// To name what is asked; never to be called from this side.
    StoreWorker &worker() const { return *m_worker; }

    /// Counts the accounts that were opened or closed: nothing of an earlier one is ever heard.
    int session() const { return m_session; }
    int beginSession() { return ++m_session; }

    /// Runs @p question of @p owner, who lives on the store's thread, with copies of @p arguments, and answers through
    /// a future.
    template <typename T, typename Owner, typename... Parameters, typename... Arguments>
    QFuture<Result<T>> ask(Owner &owner, Result<T> (Owner::*question)(Parameters...), Arguments &&...arguments);
    template <typename Owner, typename... Parameters, typename... Arguments>
    void tell(Owner &owner, void (Owner::*command)(Parameters...), Arguments &&...arguments);
    /// NotSignedIn where another account was opened before @p answer came.
    template <typename T>
    QFuture<Result<T>> unlessSwitched(QFuture<Result<T>> answer) const;

private:
    void queue(std::function<void()> call);

    QThread m_thread;
    std::unique_ptr<StoreWorker> m_worker;
    std::atomic<int> m_session = 0; // changed on the GUI thread
};

template <typename T, typename Owner, typename... Parameters, typename... Arguments>
QFuture<Result<T>> StoreThread::ask(Owner &owner, Result<T> (Owner::*question)(Parameters...), Arguments &&...arguments)
{
    const Promised<T> promised;
    queue([this, owner = &owner, question, promised,
           ... copies = std::decay_t<Arguments>(std::forward<Arguments>(arguments))] {
        // Settled on the thread that asked. Qt 6.4 runs a continuation twice that is attached while another thread
        // finishes the future: setContinuation() runs it and keeps it, and runContinuation() finds it kept.
        auto answer = [promised, result = std::invoke(question, owner, copies...)] { promised.settle(result); };
        QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
    });
    return promised.future();
}

template <typename Owner, typename... Parameters, typename... Arguments>
void StoreThread::tell(Owner &owner, void (Owner::*command)(Parameters...), Arguments &&...arguments)
{
    queue([owner = &owner, command, ... copies = std::decay_t<Arguments>(std::forward<Arguments>(arguments))] {
        std::invoke(command, owner, copies...);
    });
}

/// Looked at when the answer comes.
template <typename T>
QFuture<Result<T>> StoreThread::unlessSwitched(QFuture<Result<T>> answer) const
{
    return answer.then(QtFuture::Launch::Sync, [this, asked = session()](const Result<T> &rows) -> Result<T> {
        return asked == session() ? rows : failure(ErrorCode::NotSignedIn);
    });
}

} // namespace clinicbell::store
