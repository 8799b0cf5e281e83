// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/revocations.h"

#include "core/base/backoff.h"
#include "core/clinic/address.h"
#include "core/clinic/clinicapi.h"
#include "core/clinic/readers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::session {

namespace {

Q_LOGGING_CATEGORY(revocationLog, "clinicbell.session", QtInfoMsg)

constexpr qsizetype mostWaiting = 10;
constexpr int longestDays = 30;
constexpr BackoffRule patience{.first = 30s, .longest = 3600s, .jitter = 0.3};

QString revocationsEntry()
{
    return u"revocations"_s;
}

/// The server has ended it, or does not know it: there is nothing left to revoke.
bool isOver(const Result<void> &answer)
{
    if (answer)
        return true;
    switch (answer.error().code) {
    case ErrorCode::SessionExpired:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound: return true;
    default: return false;
    }
}

} // namespace

Revocations::Revocations(clinic::ClinicApi &api, SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Revocations::askNext);
}

void Revocations::start()
{
    m_secrets.read(revocationsEntry()).then(this, [this](const Result<QByteArray> &kept) {
        takeUp(kept);
        tryNow();
    });
}

void Revocations::takeUp(const Result<QByteArray> &kept)
{
    const QJsonArray entries = QJsonDocument::fromJson(kept.value_or(QByteArray())).array();
    for (const QJsonValue &entry : entries) {
        const Waiting waiting{.address = {QUrl(entry["server"_L1].toString()), entry["prefix"_L1].toString()},
                              .token = entry["token"_L1].toString().toLatin1(),
                              .since = clinic::readTime(entry["since"_L1])};
        const bool isKnown = std::any_of(m_waiting.begin(), m_waiting.end(),
                                         [&waiting](const Waiting &each) { return each.token == waiting.token; });
        if (!isKnown && waiting.address.server.isValid() && !waiting.token.isEmpty() && waiting.since.isValid())
            m_waiting.prepend(waiting);
    }
    bound();
}

void Revocations::revoke(const clinic::ClinicAddress &address, const QByteArray &token)
{
    m_waiting.append({address, token, m_clock.now()});
    tryNow();
    // A keyring that was locked at the start may hold earlier ones: they must not be written over.
    m_secrets.read(revocationsEntry()).then(this, [this](const Result<QByteArray> &kept) {
        takeUp(kept);
        keep();
    });
}

void Revocations::tryNow()
{
    m_failures = 0;
    askNext();
}

/// Another clinic than the one in use is not told: the way that is set up is not the way to it.
bool Revocations::mayAsk(const Waiting &waiting) const
{
    const QUrl &inUse = m_api.address().server;
    return inUse.isEmpty() || clinic::isSameOrigin(inUse, waiting.address.server);
}

void Revocations::askNext()
{
    const auto next =
        std::find_if(m_waiting.begin(), m_waiting.end(), [this](const Waiting &each) { return mayAsk(each); });
    if (m_isAsking || next == m_waiting.end())
        return;
    m_isAsking = true;
    m_timer->stop();
    if (m_api.address().server.isEmpty())
        emit serverWanted(next->address.server);
    m_api.revoke(next->address, next->token).then(this, [this, token = next->token](const Result<void> &answer) {
        onAnswered(token, answer);
    });
}

void Revocations::onAnswered(const QByteArray &token, const Result<void> &answer)
{
    m_isAsking = false;
    if (!isOver(answer)) {
        qCInfo(revocationLog) << "a sign-out waits:" << errorKey(answer.error().code);
        putLast(token);
        bound();
        m_timer->start(backoffDelay(m_failures++, patience, m_clock.chance()));
        return;
    }
    m_failures = 0;
    m_waiting.removeIf([&token](const Waiting &each) { return each.token == token; });
    keep();
    if (m_waiting.isEmpty())
        emit settled();
    askNext();
}

/// One that fails for good must not stand before the others.
void Revocations::putLast(const QByteArray &token)
{
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
                          [&token](const Waiting &each) { return each.token != token; });
}

void Revocations::bound()
{
    const QDateTime oldest = m_clock.now().addDays(-longestDays);
    m_waiting.removeIf([&oldest](const Waiting &each) { return each.since < oldest; });
    const auto isEarlier = [](const Waiting &a, const Waiting &b) { return a.since < b.since; };
    while (m_waiting.size() > mostWaiting)
        m_waiting.erase(std::min_element(m_waiting.cbegin(), m_waiting.cend(), isEarlier));
}

void Revocations::keep()
{
    if (m_waiting.isEmpty()) {
        m_secrets.remove(revocationsEntry());
        return;
    }
    QJsonArray entries;
    for (const Waiting &each : std::as_const(m_waiting)) {
        entries.append(QJsonObject{{u"server"_s, each.address.server.toString(QUrl::FullyEncoded)},
                                   {u"prefix"_s, each.address.prefix},
                                   {u"token"_s, QString::fromLatin1(each.token)},
                                   {u"since"_s, clinic::timeToJson(each.since)}});
    }
    m_secrets.write(revocationsEntry(), QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

} // namespace clinicbell::session
