// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"
#include "core/base/secretstore.h"

#include <QHash>

namespace clinicbell::test {

/// A keychain in memory that can be missing, locked (it says "no such entry"), forgetful, or slow to be read.
class FakeSecrets final : public SecretStore
{
public:
    enum class Mood { Well, Missing, Locked, Forgetful, Slow };

    QFuture<Result<QByteArray>> read(const QString &name) override
    {
        if (mood == Mood::Slow)
            return m_slow.future();
        if (mood == Mood::Missing)
            return answer<QByteArray>(failure(ErrorCode::KeychainMissing));
        if (mood == Mood::Locked || std::exchange(lockedReads, qMax(0, lockedReads - 1)) > 0 || !entries.contains(name))
            return answer<QByteArray>(failure(ErrorCode::SecretMissing));
        return answer<QByteArray>(entries.value(name));
    }
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override
    {
        if (mood == Mood::Missing || mood == Mood::Locked)
            return answer<void>(failure(ErrorCode::KeychainMissing));
        entries[name] = mood == Mood::Forgetful ? QByteArray("something else") : secret;
        return answer<void>({});
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        entries.remove(name);
        return answer<void>({});
    }

    /// What the slow keychain says at last.
    void release(const Result<QByteArray> &entry) { m_slow.settle(entry); }

    Mood mood = Mood::Well;
    QHash<QString, QByteArray> entries;
    int lockedReads = 0; ///< So many reads find it locked yet.

private:
    template <typename T>
    static QFuture<Result<T>> answer(Result<T> result)
    {
        const Promised<T> promised;
        promised.settle(std::move(result));
        return promised.future();
    }

    Promised<QByteArray> m_slow;
};

} // namespace clinicbell::test
