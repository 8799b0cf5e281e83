// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/encryptedchannel.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pusher {

namespace {

/// Somebody who publishes what nobody can open must not make every desk ask for keys without end.
constexpr std::chrono::milliseconds refreshPause = 5s;
constexpr qsizetype mostHeld = 100;
constexpr qsizetype mostHeldBytes = 1024 * 1024;

} // namespace

EncryptedChannel::EncryptedChannel(QString name, ClientEvents &clientEvents, const clinicbell::Clock &clock,
                                   QObject *parent)
    : Channel(std::move(name), clientEvents, parent)
    , m_clock(clock)
{ }

clinicbell::Result<void> EncryptedChannel::onAuthorized(const Authorization &authorization, const QString &)
{
    if (!authorization.sharedSecret)
        return clinicbell::failure(clinicbell::ErrorCode::Refused,
                                   u"no shared_secret for the encrypted channel %1"_s.arg(name()));
    if (!m_box.setKey(*authorization.sharedSecret))
        return clinicbell::failure(clinicbell::ErrorCode::Refused,
                                   u"malformed shared_secret for the encrypted channel %1"_s.arg(name()));
    m_nextRefresh = 0ms;
    return {};
}

void EncryptedChannel::onEvent(const Frame &frame)
{
    const auto data = readSealedData(frame.data());
    if (!data) {
        emit decryptionFailed(frame.event);
        return;
    }
    const SealedEvent sealed{.event = frame.event, .senderId = frame.userId, .data = *data};
    if (m_refreshing)
        hold(sealed);
    else if (!deliver(sealed))
        refreshKeyFor(sealed);
}

void EncryptedChannel::onLapsed()
{
    m_box.wipe();
    m_refreshing = false;
    m_held.clear();
}

void EncryptedChannel::onReauthorized(const clinicbell::Result<Authorization> &answer)
{
    // An answer without a usable key leaves the old one: what comes next may still be readable.
    if (answer && answer->sharedSecret)
        std::ignore = m_box.setKey(*answer->sharedSecret);
    m_refreshing = false;
    m_nextRefresh = m_clock.monotonic() + refreshPause;
    const auto held = std::exchange(m_held, {});
    for (const auto &sealed : held) {
        if (!hasKey())
            return; // a handler has let the channel go
        if (!deliver(sealed))
            emit decryptionFailed(sealed.event);
    }
}

bool EncryptedChannel::deliver(const SealedEvent &sealed)
{
    const auto plain = m_box.open(sealed.data);
    if (plain)
        emit eventReceived(sealed.event, parsedText(QString::fromUtf8(*plain)), sealed.senderId);
    return plain.has_value();
}

void EncryptedChannel::hold(const SealedEvent &sealed)
{
    const auto bytes = m_heldBytes + sealed.data.ciphertext.size();
    if (m_held.size() >= mostHeld || bytes > mostHeldBytes) {
        emit decryptionFailed(sealed.event);
        return;
    }
    m_heldBytes = bytes;
    m_held.append(sealed);
}

void EncryptedChannel::refreshKeyFor(const SealedEvent &sealed)
{
    if (m_clock.monotonic() < m_nextRefresh) {
        emit decryptionFailed(sealed.event);
        return;
    }
    m_refreshing = true;
    m_held = {sealed};
    m_heldBytes = sealed.data.ciphertext.size();
    requestAuthorization();
}

} // namespace pusher
