// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/pusher/channel.h"
#include "core/pusher/secretbox.h"

namespace pusher {

/// A channel whose events only the application's server and its clients can read (protocol.md, section 5). An event
/// that the key does not open asks for a newer key, since keys are changed while channels live; it and those behind it
/// wait for the answer, in order.
class EncryptedChannel final : public Channel
{
    Q_OBJECT
public:
    EncryptedChannel(QString name, ClientEvents &clientEvents, const clinicbell::Clock &clock,
                     QObject *parent = nullptr);

    /// From the authorizer's answer to the end of the subscription or the connection.
    bool hasKey() const { return m_box.hasKey(); }

protected:
    clinicbell::Result<void> onAuthorized(const Authorization &authorization, const QString &signedInId) override;
    void onEvent(const Frame &frame) override;
    void onLapsed() override;
    void onReauthorized(const clinicbell::Result<Authorization> &answer) override;

private:
    struct SealedEvent
    {
        QString event;
        QString senderId;
        SealedData data;
    };

    [[nodiscard]] bool deliver(const SealedEvent &sealed);
    void hold(const SealedEvent &sealed);
    void refreshKeyFor(const SealedEvent &sealed);

    const clinicbell::Clock &m_clock;
    Secretbox m_box;
    bool m_refreshing = false;
    QList<SealedEvent> m_held; ///< While refreshing; the first is the one that asked for it.
    qsizetype m_heldBytes = 0;
    std::chrono::milliseconds m_nextRefresh{0}; ///< By the monotonic clock.
};

} // namespace pusher
