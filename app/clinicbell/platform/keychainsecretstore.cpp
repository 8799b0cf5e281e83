// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/keychainsecretstore.h"

#include "core/base/clock.h"
#include "core/base/promised.h"

#include <functional>
#include <memory>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::platform {

namespace {

constexpr auto deadline = 5s;

/// A secret service that is not there ends with OtherError as often as with NoBackendAvailable (platform.md): whatever
/// is not a plain "no such entry" means that nothing can be kept.
Result<void> outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return failure(ErrorCode::SecretMissing);
    default: return failure(ErrorCode::KeychainMissing, u"keychain error %1"_s.arg(int(job.error())));
    }
}

} // namespace

/// One job and its deadline: whichever is first decides, the other finds nothing left to do.
class KeychainSecretStore::Errand final : public QObject
{
public:
    Errand(QKeychain::Job *job, const Clock &clock, std::function<void(const Result<void> &)> done, QObject *parent)
        : QObject(parent)
        , m_timer(clock.makeTimer())
        , m_done(std::move(done))
    {
        connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *j) { report(outcomeOf(*j)); });
        connect(m_timer.get(), &Timer::timedOut, this,
                [this] { report(failure(ErrorCode::KeychainMissing, u"the keychain does not answer"_s)); });
        m_timer->start(deadline);
        job->start();
    }

private:
    void report(const Result<void> &result)
    {
        if (const auto done = std::exchange(m_done, {})) {
            deleteLater();
            m_timer->stop();
            done(result);
        }
    }

    std::unique_ptr<Timer> m_timer;
    std::function<void(const Result<void> &)> m_done;
};

KeychainSecretStore::KeychainSecretStore(QString service, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_clock(clock)
{ }

QFuture<Result<QByteArray>> KeychainSecretStore::read(const QString &name)
{
    const Promised<QByteArray> promised;
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    // The job outlives its deadline and deletes itself when its service answers at last.
    new Errand(
        job, m_clock,
        [job, promised](const Result<void> &result) {
            promised.settle(result.map([job] { return job->binaryData(); }));
        },
        this);
    return promised.future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &name, const QByteArray &secret)
{
    const Promised<void> promised;
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret);
    new Errand(
        job, m_clock, [promised](const Result<void> &result) { promised.settle(result); }, this);
    return promised.future();
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &name)
{
    const Promised<void> promised;
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    new Errand(
        job, m_clock,
        [promised](const Result<void> &result) {
            const bool wasMissing = !result && result.error().code == ErrorCode::SecretMissing;
            promised.settle(wasMissing ? Result<void>() : result);
        },
        this);
    return promised.future();
}

} // namespace clinicbell::platform
