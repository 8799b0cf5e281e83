// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/pinbook.h"

#include "core/base/pin.h"
#include "core/base/promised.h"
#include "core/base/secretstore.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace clinicbell::session {

namespace {

QString pinEntry(const QString &account)
{
    return "pin/"_L1 + account;
}

QString triesKey(const QString &account)
{
    return "lock/wrongTries/"_L1 + account;
}

constexpr auto keptGroup = "lock/pins"_L1;

template <typename T>
QFuture<Result<T>> atOnce(Result<T> result)
{
    const Promised<T> promised;
    promised.settle(std::move(result));
    return promised.future();
}

} // namespace

PinBook::PinBook(SecretStore &secrets, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_settings(settings)
{ }

void PinBook::look(const QString &account)
{
    if (account.isEmpty() || has(account))
        return;
    m_secrets.read(pinEntry(account)).then(this, [this, account](const Result<QByteArray> &hash) {
        if (!hash || hash->isEmpty() || has(account))
            return;
        m_hashes.insert(account, *hash);
        emit changed(account);
    });
}

int PinBook::wrongTries(const QString &account) const
{
    return m_settings.value(triesKey(account)).toInt();
}

QStringList PinBook::accounts() const
{
    m_settings.beginGroup(keptGroup);
    const QStringList accounts = m_settings.childKeys();
    m_settings.endGroup();
    return accounts;
}

void PinBook::note(const QString &account, bool isKept)
{
    const QString key = keptGroup + u'/' + account;
    if (isKept)
        m_settings.setValue(key, true);
    else
        m_settings.remove(key);
}

void PinBook::count(const QString &account, int wrongTries)
{
    if (wrongTries == 0)
        m_settings.remove(triesKey(account));
    else
        m_settings.setValue(triesKey(account), wrongTries);
    m_settings.sync(); // The program may be ended the moment after.
}

QFuture<Result<void>> PinBook::set(const QString &account, const QString &pin)
{
    if (account.isEmpty() || flawOf(pin) != PinFlaw::None)
        return atOnce<void>(failure(ErrorCode::UsageWrong, u"no account, or no good PIN"_s));
    const Promised<void> promised;
    m_hasher.hash(pin).then(this, [this, account, promised](const Result<QByteArray> &hash) {
        if (hash)
            keep(account, *hash);
        promised.settle(hash.map([](const QByteArray &) {}));
    });
    return promised.future();
}

void PinBook::keep(const QString &account, const QByteArray &hash)
{
    m_hashes.insert(account, hash);
    count(account, 0);
    m_forThisRun.insert(account); // Until the keychain has taken it.
    m_secrets.write(pinEntry(account), hash).then(this, [this, account](const Result<void> &written) {
        if (!written || !m_forThisRun.remove(account))
            return;
        note(account, true);
        emit changed(account);
    });
    emit changed(account);
}

QFuture<Result<void>> PinBook::remove(const QString &account)
{
    m_hashes.remove(account);
    m_forThisRun.remove(account);
    note(account, false);
    count(account, 0);
    emit changed(account);
    return m_secrets.remove(pinEntry(account));
}

void PinBook::removeAll()
{
    const QStringList kept = accounts() + m_hashes.keys();
    for (const QString &account : kept)
        remove(account);
}

QFuture<Result<PinAnswer>> PinBook::attempt(const QString &account, const QString &pin)
{
    if (!has(account))
        return atOnce<PinAnswer>(PinAnswer::Absent);
    const int tries = wrongTries(account);
    if (tries >= mostPinTries)
        return atOnce<PinAnswer>(PinAnswer::Exhausted);
    count(account, tries + 1);
    const Promised<PinAnswer> promised;
    m_hasher.matches(m_hashes.value(account), pin).then(this, [this, account, promised](const Result<bool> &isRight) {
        promised.settle(judge(account, isRight.value_or(false)));
    });
    return promised.future();
}

PinAnswer PinBook::judge(const QString &account, bool isRight)
{
    if (isRight) {
        count(account, 0);
        return PinAnswer::Right;
    }
    emit changed(account);
    return wrongTries(account) >= mostPinTries ? PinAnswer::Exhausted : PinAnswer::Wrong;
}

void PinBook::forgive(const QString &account)
{
    if (wrongTries(account) == 0)
        return;
    count(account, 0);
    emit changed(account);
}

} // namespace clinicbell::session
